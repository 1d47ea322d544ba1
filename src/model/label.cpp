#include <govinfo/label.hpp>

namespace govinfo {
namespace {

const Row* find_row(const Table& table, std::string_view key) {
    for (const Block& block : table.blocks)
        for (const Row& row : block.rows)
            if (row.key == key) return &row;
    return nullptr;
}

}  // namespace

std::string label(const Table& table, const Row& row, Language language) {
    if (language == Language::en) return std::string(row.key);
    const Row* heading = row.under.empty() ? nullptr : find_row(table, row.under);
    if (heading == nullptr || heading->under.empty()) return std::string(row.label);
    return std::string(heading->label).append("·").append(row.label);
}

std::string label(const Column& column, Language language) {
    if (language == Language::en) return std::string(column.key);
    if (column.under.empty()) return std::string(column.label);
    return std::string(column.under).append("·").append(column.label);
}

std::string label(const CellInfo& cell, Language language) {
    if (language == Language::en) return std::string(cell.path);
    std::string out(cell.table->name.zh);
    out.append("，“").append(label(*cell.table, *cell.row, language)).append("”行“");
    return out.append(label(*cell.column, language)).append("”列");
}

std::string message(const Note& note, const Form& form, Language language) {
    Note named = note;
    if (note.code >= NoteCode::organ_kind_inferred) named.path.clear();
    if (note.cell) named.path = label(form.cell(*note.cell), language);
    for (const Table& table : form.tables()) {
        if (note.path == table.key) named.path = table.name.in(language);
    }
    return message(named, language);
}

}  // namespace govinfo
