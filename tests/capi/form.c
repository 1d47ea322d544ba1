/* The listing of forms. */
#include "check.h"

static void forms_are_found_by_place_id_and_year(void) {
    const govinfo_form* form = govinfo_form_find("2021");
    CHECK(govinfo_form_count() == 2);
    CHECK(form != NULL && form == govinfo_form_at(1));
    CHECK(form == govinfo_form_for_year(2021) && form == govinfo_form_for_year(2025));
    CHECK(govinfo_form_for_year(2020) == govinfo_form_find("2019"));
    CHECK(govinfo_form_for_year(2018) == NULL);
    CHECK(govinfo_form_at(2) == NULL);
    CHECK(govinfo_form_find("2014") == NULL && govinfo_form_find(NULL) == NULL);
    CHECK_TEXT(govinfo_form_id(form), "2021");
    CHECK(govinfo_form_first_year(form) == 2021);
    CHECK(govinfo_form_last_year(form) == 9999);
    CHECK_CONTAINS(govinfo_form_instrument(form, "zh"), "国办公开办函〔2021〕30号");
    CHECK(govinfo_form_instrument(form, "en") != NULL);
}

static void cells_are_numbered_in_printed_order(void) {
    const govinfo_form* form = govinfo_form_find("2021");
    const size_t cell = govinfo_form_cell_index(form, "requests/refused/state_secret/person");
    CHECK(govinfo_form_cell_count(form) == 200);
    CHECK(govinfo_form_optional_cell_count(form) == 7);
    CHECK(govinfo_form_cell_count(govinfo_form_find("2019")) == 198);
    CHECK_TEXT(govinfo_form_cell_path(form, 0), "proactive/regulations/issued");
    CHECK_TEXT(govinfo_form_cell_path(form, cell), "requests/refused/state_secret/person");
    CHECK(govinfo_form_cell_path(form, 206) != NULL);
    CHECK_TEXT(govinfo_form_cell_path(form, 207), NULL);
    CHECK(govinfo_form_cell_index(form, "requests/refused") == GOVINFO_NOT_FOUND);
    CHECK(govinfo_form_cell_index(form, NULL) == GOVINFO_NOT_FOUND);
}

static void every_cell_stands_where_its_row_and_column_meet(void) {
    size_t f, cell;
    for (f = 0; f < govinfo_form_count(); ++f) {
        const govinfo_form* form = govinfo_form_at(f);
        const size_t count = govinfo_form_cell_count(form) + govinfo_form_optional_cell_count(form);
        for (cell = 0; cell < count; ++cell) {
            const size_t table = govinfo_form_cell_table(form, cell);
            const size_t row = govinfo_form_cell_row(form, cell);
            const size_t column = govinfo_form_cell_column(form, cell);
            char path[128];
            CHECK(govinfo_form_cell_at(form, table, row, column) == cell);
            CHECK(govinfo_form_row_block(form, table, row) ==
                  govinfo_form_column_block(form, table, column));
            snprintf(path, sizeof path, "%s/%s/%s", govinfo_form_table_key(form, table),
                     govinfo_form_row_key(form, table, row),
                     govinfo_form_column_key(form, table, column));
            CHECK_TEXT(govinfo_form_cell_path(form, cell), path);
        }
    }
}

/* Walks tables, rows and columns as a program does that prints the form. */
static void walking_the_listing_meets_every_official_cell_once(void) {
    size_t f, table, row, column;
    for (f = 0; f < govinfo_form_count(); ++f) {
        const govinfo_form* form = govinfo_form_at(f);
        size_t met = 0;
        for (table = 0; table < govinfo_form_table_count(form); ++table)
            for (row = 0; row < govinfo_form_row_count(form, table); ++row)
                for (column = 0; column < govinfo_form_column_count(form, table); ++column) {
                    const size_t cell = govinfo_form_cell_at(form, table, row, column);
                    if (cell < govinfo_form_cell_count(form)) ++met;
                }
        CHECK(met == govinfo_form_cell_count(form));
    }
}

static void labels_units_and_law_are_those_of_the_official_form(void) {
    const govinfo_form* form = govinfo_form_find("2021");
    const size_t secret = govinfo_form_cell_index(form, "requests/refused/state_secret/total");
    const size_t fee = govinfo_form_cell_index(form, "proactive/fees/amount");
    size_t table = govinfo_form_cell_table(form, secret);
    size_t row = govinfo_form_cell_row(form, secret);
    size_t column = govinfo_form_cell_column(form, secret);
    CHECK(govinfo_form_table_count(form) == 3);
    CHECK_TEXT(govinfo_form_table_key(form, table), "requests");
    CHECK_TEXT(govinfo_form_table_heading(form, table), "三、收到和处理政府信息公开申请情况");
    CHECK(govinfo_form_table_name(form, table, "zh") != NULL);
    CHECK(govinfo_form_table_name(form, table, "en") != NULL);
    CHECK_TEXT(govinfo_form_row_label(form, table, row), "1.属于国家秘密");
    CHECK_TEXT(govinfo_form_row_under(form, table, row), "refused");
    CHECK(govinfo_form_row_role(form, table, row) == GOVINFO_ROW_LEAF);
    CHECK_CONTAINS(govinfo_form_row_article(form, table, row, "zh"), "第十四条");
    CHECK(govinfo_form_row_test(form, table, row, "en") != NULL);
    CHECK_TEXT(govinfo_form_column_label(form, table, column), "总计");
    CHECK(govinfo_form_column_is_total(form, table, column) == 1);
    CHECK(govinfo_form_column_is_total(form, table, 0) == 0);
    CHECK(govinfo_form_column_kind(form, table, column) == GOVINFO_KIND_COUNT);
    CHECK_TEXT(govinfo_form_column_unit(form, table, column), "件");

    table = govinfo_form_cell_table(form, fee);
    row = govinfo_form_cell_row(form, fee);
    column = govinfo_form_cell_column(form, fee);
    CHECK(govinfo_form_column_kind(form, table, column) == GOVINFO_KIND_MONEY);
    CHECK_TEXT(govinfo_form_column_unit(form, table, column), "万元");
    CHECK_TEXT(govinfo_form_row_article(form, table, row, "zh"), NULL);
    CHECK(govinfo_form_block_count(form, table) == 4);
    CHECK_TEXT(govinfo_form_block_caption(form, table, govinfo_form_row_block(form, table, row)),
               "第二十条第（八）项");
    CHECK(govinfo_form_block_basis(form, table, 3, "zh") != NULL);
}

static void a_schema_is_written(void) {
    govinfo_text* text = NULL;
    CHECK(govinfo_form_write_schema(govinfo_form_find("2019"), &text, NULL) == GOVINFO_OK);
    CHECK_CONTAINS(govinfo_text_data(text), "https://json-schema.org/draft/2020-12/schema");
    govinfo_text_free(text);
    CHECK_FAILS(GOVINFO_E_HANDLE, govinfo_form_write_schema(NULL, &text, &error));
    CHECK(text == NULL);
    CHECK_FAILS(GOVINFO_E_ARGUMENT,
                govinfo_form_write_schema(govinfo_form_find("2019"), NULL, &error));
}

static void null_wrong_and_out_of_range_are_neutral(void) {
    govinfo_report* report = clean_report();
    const govinfo_form* const wrong[] = {NULL, (const govinfo_form*)report,
                                         (const govinfo_form*)govinfo_rule_at(0),
                                         govinfo_form_find("2021")};
    size_t i;
    for (i = 0; i < 4; ++i) { /* the last one is right, but has no table 3 */
        const govinfo_form* form = wrong[i];
        CHECK(i == 3 || govinfo_form_id(form) == NULL);
        CHECK(i == 3 || govinfo_form_first_year(form) == 0);
        CHECK(i == 3 || govinfo_form_last_year(form) == 0);
        CHECK(i == 3 || govinfo_form_instrument(form, "zh") == NULL);
        CHECK(i == 3 || govinfo_form_cell_count(form) == 0);
        CHECK(i == 3 || govinfo_form_optional_cell_count(form) == 0);
        CHECK(i == 3 || govinfo_form_table_count(form) == 0);
        CHECK(i == 3 ||
              govinfo_form_cell_index(form, "requests/received/person") == GOVINFO_NOT_FOUND);
        CHECK_TEXT(govinfo_form_cell_path(form, 207), NULL);
        CHECK(govinfo_form_cell_at(form, 3, 0, 0) == GOVINFO_NOT_FOUND);
        CHECK(govinfo_form_cell_table(form, 207) == GOVINFO_NOT_FOUND);
        CHECK(govinfo_form_cell_row(form, 207) == GOVINFO_NOT_FOUND);
        CHECK(govinfo_form_cell_column(form, 207) == GOVINFO_NOT_FOUND);
        CHECK_TEXT(govinfo_form_table_key(form, 3), NULL);
        CHECK_TEXT(govinfo_form_table_heading(form, 3), NULL);
        CHECK_TEXT(govinfo_form_table_name(form, 3, "zh"), NULL);
        CHECK(govinfo_form_block_count(form, 3) == 0);
        CHECK_TEXT(govinfo_form_block_caption(form, 0, 9), NULL);
        CHECK_TEXT(govinfo_form_block_basis(form, 0, 9, "zh"), NULL);
        CHECK(govinfo_form_row_count(form, 3) == 0);
        CHECK(govinfo_form_row_block(form, 0, 99) == GOVINFO_NOT_FOUND);
        CHECK_TEXT(govinfo_form_row_key(form, 0, 99), NULL);
        CHECK_TEXT(govinfo_form_row_label(form, 0, 99), NULL);
        CHECK(govinfo_form_row_role(form, 0, 99) == -1);
        CHECK_TEXT(govinfo_form_row_under(form, 0, 99), NULL);
        CHECK_TEXT(govinfo_form_row_article(form, 0, 99, "zh"), NULL);
        CHECK_TEXT(govinfo_form_row_test(form, 0, 99, "zh"), NULL);
        CHECK(govinfo_form_column_count(form, 3) == 0);
        CHECK(govinfo_form_column_block(form, 0, 99) == GOVINFO_NOT_FOUND);
        CHECK_TEXT(govinfo_form_column_key(form, 0, 99), NULL);
        CHECK_TEXT(govinfo_form_column_label(form, 0, 99), NULL);
        CHECK(govinfo_form_column_kind(form, 0, 99) == -1);
        CHECK_TEXT(govinfo_form_column_unit(form, 0, 99), NULL);
        CHECK(govinfo_form_column_is_total(form, 0, 99) == 0);
    }
    govinfo_report_free(report);
}

int main(void) {
    forms_are_found_by_place_id_and_year();
    cells_are_numbered_in_printed_order();
    every_cell_stands_where_its_row_and_column_meet();
    walking_the_listing_meets_every_official_cell_once();
    labels_units_and_law_are_those_of_the_official_form();
    a_schema_is_written();
    null_wrong_and_out_of_range_are_neutral();
    return check_result();
}
