#include <govinfo/form.hpp>

#include <algorithm>
#include <optional>
#include <span>

#include <govinfo/json.hpp>
#include <govinfo/taxonomy.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Block;
using govinfo::CellInfo;
using govinfo::Column;
using govinfo::Form;
using govinfo::Row;
using govinfo::Table;

namespace govinfo::capi {

const Form* checked(const govinfo_form* form) noexcept {
    const auto all = forms();
    const auto at = std::find(all.begin(), all.end(), reinterpret_cast<const Form*>(form));
    return at != all.end() ? *at : nullptr;
}

const govinfo_form* handle(const Form* form) noexcept {
    return reinterpret_cast<const govinfo_form*>(form);
}

}  // namespace govinfo::capi

namespace {

const CellInfo* cell_at(const govinfo_form* handle, std::size_t index) noexcept {
    const Form* form = checked(handle);
    return form ? element(form->cells(), index) : nullptr;
}

const Table* table_at(const govinfo_form* handle, std::size_t index) noexcept {
    const Form* form = checked(handle);
    return form ? element(form->tables(), index) : nullptr;
}

const Block* block_at(const govinfo_form* handle, std::size_t table, std::size_t index) noexcept {
    const Table* found = table_at(handle, table);
    return found ? element(found->blocks, index) : nullptr;
}

/// The rows or the columns of a block. Blocks may share them: a line is known by its block too.
template <class Line>
using Lines = std::span<const Line> Block::*;

template <class Line>
struct Place {
    const Line* line = nullptr;
    std::size_t block = GOVINFO_NOT_FOUND;
};

/// The line with that number, counted through the blocks of the table.
template <class Line>
Place<Line> find(const Table* table, Lines<Line> lines, std::size_t number) noexcept {
    if (table == nullptr) return {};
    for (std::size_t block = 0; block < table->blocks.size(); ++block) {
        const std::span<const Line> here = table->blocks[block].*lines;
        if (number < here.size()) return {&here[number], block};
        number -= here.size();
    }
    return {};
}

/// The other way round.
template <class Line>
std::size_t number_of(const Line* line, const CellInfo& cell, Lines<Line> lines) noexcept {
    std::size_t before = 0;
    for (const Block* block = cell.table->blocks.data(); block != cell.block; ++block)
        before += (block->*lines).size();
    return before + static_cast<std::size_t>(line - (cell.block->*lines).data());
}

template <class Line>
std::size_t count(const Table* table, Lines<Line> lines) noexcept {
    std::size_t count = 0;
    if (table != nullptr) {
        for (const Block& block : table->blocks) count += (block.*lines).size();
    }
    return count;
}

Place<Row> row_at(const govinfo_form* form, std::size_t table, std::size_t row) noexcept {
    return find(table_at(form, table), &Block::rows, row);
}

Place<Column> column_at(const govinfo_form* form, std::size_t table, std::size_t column) noexcept {
    return find(table_at(form, table), &Block::columns, column);
}

const govinfo::LegalBasis* law_at(const govinfo_form* form, std::size_t table,
                                  std::size_t row) noexcept {
    const Row* found = row_at(form, table, row).line;
    return found && found->outcome ? &govinfo::legal_basis(*found->outcome) : nullptr;
}

}  // namespace

size_t govinfo_form_count(void) {
    return govinfo::forms().size();
}

const govinfo_form* govinfo_form_at(size_t index) {
    const auto all = govinfo::forms();
    return index < all.size() ? handle(all[index]) : nullptr;
}

const govinfo_form* govinfo_form_find(const char* id) {
    return handle(govinfo::find_form(view(id)));
}

const govinfo_form* govinfo_form_for_year(int32_t year) {
    return handle(govinfo::form_for_year(year));
}

const char* govinfo_form_id(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? form->id().data() : nullptr;
}

int32_t govinfo_form_first_year(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? form->spec().first_year : 0;
}

int32_t govinfo_form_last_year(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? last_year(*form) : 0;
}

const char* govinfo_form_instrument(const govinfo_form* handle, const char* in) {
    const Form* form = checked(handle);
    return form ? c_str(form->spec().instrument.in(language(in))) : nullptr;
}

govinfo_status govinfo_form_write_schema(const govinfo_form* handle, govinfo_text** out,
                                         govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        const Form* form = checked(handle);
        if (form == nullptr) return wrong_object("form");
        *out = new govinfo_text{.bytes = govinfo::json_schema(*form)};
        return {};
    });
}

// ---- cells -------------------------------------------------------------------------------------

size_t govinfo_form_cell_count(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? form->cell_count() : 0;
}

size_t govinfo_form_optional_cell_count(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? form->cells().size() - form->cell_count() : 0;
}

const char* govinfo_form_cell_path(const govinfo_form* form, size_t index) {
    const CellInfo* cell = cell_at(form, index);
    return cell ? cell->path.data() : nullptr;
}

size_t govinfo_form_cell_index(const govinfo_form* handle, const char* path) {
    const Form* form = checked(handle);
    const auto cell = form ? form->find(view(path)) : std::nullopt;
    return cell ? static_cast<std::size_t>(*cell) : GOVINFO_NOT_FOUND;
}

size_t govinfo_form_cell_at(const govinfo_form* handle, size_t table, size_t row, size_t column) {
    const auto row_place = row_at(handle, table, row);
    const auto column_place = column_at(handle, table, column);
    if (row_place.line == nullptr || row_place.block != column_place.block)
        return GOVINFO_NOT_FOUND;
    const Block* block = block_at(handle, table, row_place.block);
    const auto cells = checked(handle)->cells();
    const auto at = std::find_if(cells.begin(), cells.end(), [&](const CellInfo& cell) {
        return cell.block == block && cell.row == row_place.line &&
               cell.column == column_place.line;
    });
    return at != cells.end() ? static_cast<std::size_t>(at - cells.begin()) : GOVINFO_NOT_FOUND;
}

size_t govinfo_form_cell_table(const govinfo_form* form, size_t index) {
    const CellInfo* cell = cell_at(form, index);
    if (cell == nullptr) return GOVINFO_NOT_FOUND;
    return static_cast<std::size_t>(cell->table - checked(form)->tables().data());
}

size_t govinfo_form_cell_row(const govinfo_form* form, size_t index) {
    const CellInfo* cell = cell_at(form, index);
    return cell ? number_of(cell->row, *cell, &Block::rows) : GOVINFO_NOT_FOUND;
}

size_t govinfo_form_cell_column(const govinfo_form* form, size_t index) {
    const CellInfo* cell = cell_at(form, index);
    return cell ? number_of(cell->column, *cell, &Block::columns) : GOVINFO_NOT_FOUND;
}

// ---- tables and blocks -------------------------------------------------------------------------

size_t govinfo_form_table_count(const govinfo_form* handle) {
    const Form* form = checked(handle);
    return form ? form->tables().size() : 0;
}

const char* govinfo_form_table_key(const govinfo_form* form, size_t table) {
    const Table* found = table_at(form, table);
    return found ? c_str(found->key) : nullptr;
}

const char* govinfo_form_table_heading(const govinfo_form* form, size_t table) {
    const Table* found = table_at(form, table);
    return found ? c_str(found->heading) : nullptr;
}

const char* govinfo_form_table_name(const govinfo_form* form, size_t table, const char* in) {
    const Table* found = table_at(form, table);
    return found ? c_str(found->name.in(language(in))) : nullptr;
}

size_t govinfo_form_block_count(const govinfo_form* form, size_t table) {
    const Table* found = table_at(form, table);
    return found ? found->blocks.size() : 0;
}

const char* govinfo_form_block_caption(const govinfo_form* form, size_t table, size_t block) {
    const Block* found = block_at(form, table, block);
    return found ? c_str(found->caption) : nullptr;
}

const char* govinfo_form_block_basis(const govinfo_form* form, size_t table, size_t block,
                                     const char* in) {
    const Block* found = block_at(form, table, block);
    return found ? c_str(found->basis.in(language(in))) : nullptr;
}

// ---- rows --------------------------------------------------------------------------------------

size_t govinfo_form_row_count(const govinfo_form* form, size_t table) {
    return count(table_at(form, table), &Block::rows);
}

size_t govinfo_form_row_block(const govinfo_form* form, size_t table, size_t row) {
    return row_at(form, table, row).block;
}

const char* govinfo_form_row_key(const govinfo_form* form, size_t table, size_t row) {
    const Row* found = row_at(form, table, row).line;
    return found ? c_str(found->key) : nullptr;
}

const char* govinfo_form_row_label(const govinfo_form* form, size_t table, size_t row) {
    const Row* found = row_at(form, table, row).line;
    return found ? c_str(found->label) : nullptr;
}

int32_t govinfo_form_row_role(const govinfo_form* form, size_t table, size_t row) {
    const Row* found = row_at(form, table, row).line;
    return found ? static_cast<int32_t>(found->role) : -1;
}

const char* govinfo_form_row_under(const govinfo_form* form, size_t table, size_t row) {
    const Row* found = row_at(form, table, row).line;
    return found ? c_str(found->under) : nullptr;
}

const char* govinfo_form_row_article(const govinfo_form* form, size_t table, size_t row,
                                     const char* in) {
    const govinfo::LegalBasis* law = law_at(form, table, row);
    return law ? c_str(law->article.in(language(in))) : nullptr;
}

const char* govinfo_form_row_test(const govinfo_form* form, size_t table, size_t row,
                                  const char* in) {
    const govinfo::LegalBasis* law = law_at(form, table, row);
    return law ? c_str(law->test.in(language(in))) : nullptr;
}

// ---- columns -----------------------------------------------------------------------------------

size_t govinfo_form_column_count(const govinfo_form* form, size_t table) {
    return count(table_at(form, table), &Block::columns);
}

size_t govinfo_form_column_block(const govinfo_form* form, size_t table, size_t column) {
    return column_at(form, table, column).block;
}

const char* govinfo_form_column_key(const govinfo_form* form, size_t table, size_t column) {
    const Column* found = column_at(form, table, column).line;
    return found ? c_str(found->key) : nullptr;
}

const char* govinfo_form_column_label(const govinfo_form* form, size_t table, size_t column) {
    const Column* found = column_at(form, table, column).line;
    return found ? c_str(found->label) : nullptr;
}

int32_t govinfo_form_column_kind(const govinfo_form* form, size_t table, size_t column) {
    const Column* found = column_at(form, table, column).line;
    return found ? static_cast<int32_t>(found->kind) : -1;
}

const char* govinfo_form_column_unit(const govinfo_form* form, size_t table, size_t column) {
    const Column* found = column_at(form, table, column).line;
    return found ? c_str(found->unit) : nullptr;
}

int32_t govinfo_form_column_is_total(const govinfo_form* form, size_t table, size_t column) {
    const Column* found = column_at(form, table, column).line;
    return found && found->total ? 1 : 0;
}
