#include "labels.hpp"

#include <string_view>

#include <govinfo/label.hpp>

namespace govinfo::cli {
namespace {

std::string behind_key(std::string label, std::string_view key, Language language) {
    return language == Language::zh ? label : std::string(key).append(" ").append(label);
}

}  // namespace

std::string named(const Table& table, const Row& row, Language language) {
    return behind_key(label(table, row, Language::zh), row.key, language);
}

std::string named(const Column& column, Language language) {
    return behind_key(label(column, Language::zh), column.key, language);
}

std::string named(const CellInfo& cell, Language language) {
    return std::string(cell.table->name.in(language)) + " · " +
           named(*cell.table, *cell.row, language) + " · " + named(*cell.column, language);
}

std::string said(const Note& note, const Form& form, Language language) {
    Note named = note;
    if (note.code >= NoteCode::organ_kind_inferred) named.path.clear();
    if (note.cell) named.path = label(form.cell(*note.cell), language);
    for (const Table& table : form.tables()) {
        if (note.path == table.key) named.path = table.name.in(language);
    }
    return message(named, language);
}

}  // namespace govinfo::cli
