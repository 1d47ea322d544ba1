// The damages, each done to any part of a report that can have it. What a person reads there then is
// written into the cells.
#pragma once

#include "property/damage_work.hpp"

namespace govinfo::test {

// Values lost, doubled, joined, merged.
void lose_values(Work& work);
void double_value(Work& work);
void add_value(Work& work);
void join_values(Work& work);
void join_row(Work& work);
void join_label(Work& work);
void merge_values(Work& work);
void merge_down(Work& work);

// Rows, and their labels.
void lose_row(Work& work);
void double_row(Work& work);
void add_row(Work& work);
void add_blank_row(Work& work);
void lose_label(Work& work);
void break_label(Work& work);
void exchange_labels(Work& work);
void lose_group_label(Work& work);

// The heads of tables.
void move_columns(Work& work);
void move_proceedings(Work& work);
void add_column(Work& work);
void number_rows(Work& work);
void lose_head_label(Work& work);
void double_head_label(Work& work);
void exchange_head_labels(Work& work);
void exchange_bands(Work& work);
void lose_head(Work& work);
void tear_head(Work& work);
void number_head(Work& work);
void interrupt_by_head(Work& work);

// What labels say in brackets.
void name_unit_of_column(Work& work);
void name_unit_of_row(Work& work);
void date_label(Work& work);
void explain_group(Work& work);
void add_unit_line(Work& work);

// Two years: side by side, one after the other, one between the columns of the other.
void add_table_of_other_year(Work& work);
void set_years_side_by_side(Work& work);
void split_columns_by_year(Work& work);
void add_row_of_other_year(Work& work);
void append_report(Work& work);

// Tables in another shape, or in the place of another.
void mix_forms(Work& work);
void transpose(Work& work);
void stack_proceedings(Work& work);
void part_proceedings(Work& work);
void lose_heading(Work& work);
void exchange_tables(Work& work);

// What a page prints between and inside rows, and where it ends.
void add_line(Work& work);
void break_into_row(Work& work);
void shorten_before_line(Work& work);
void add_paragraph(Work& work);
void tear_row(Work& work);
void break_page(Work& work);
void miscount_pipes(Work& work);
void miscount_openers(Work& work);

// What only documents with markup can show.
void dress_value(Work& work);
void hide_row(Work& work);
void hide_cell(Work& work);
void hide_column(Work& work);
void miscount_columns(Work& work);
void miscount_rows(Work& work);

}  // namespace govinfo::test
