#include "forms/form_lines.hpp"

#include <fstream>
#include <initializer_list>

namespace govinfo::test {
namespace {

std::string_view name(CellKind kind) {
    constexpr std::string_view names[] = {"count", "signed_count", "money"};
    return names[static_cast<std::size_t>(kind)];
}
std::string_view name(RowRole role) {
    constexpr std::string_view names[] = {"leaf", "total", "heading", "unsplit"};
    return names[static_cast<std::size_t>(role)];
}
std::string_view name(Layout layout) {
    constexpr std::string_view names[] = {"blocks", "grid", "single_row"};
    return names[static_cast<std::size_t>(layout)];
}

class Lines {
  public:
    explicit Lines(const Form& form) {
        const FormSpec& spec = form.spec();
        add({"form", spec.id});
        add({"first_year", std::to_string(spec.first_year)});
        add({"replaces", spec.replaces});
        add({"instrument", spec.instrument.zh});
        for (const SectionHeading& section : spec.sections)
            add({"section", section.key, section.heading});
        for (const Table& table : spec.tables) add(table);
        for (const CellInfo& cell : form.cells())
            add({cell.optional ? "optional" : "cell", cell.path, name(cell.column->kind),
                 cell.column->unit});
    }

    std::vector<std::string> out;

  private:
    void add(const Table& table) {
        add({"table", table.key, name(table.layout), table.heading});
        add({"corner", table.corner});
        add({"over", table.over});
        for (const Block& block : table.blocks) {
            add({"block", block.caption});
            add({"basis", block.basis.zh});
            for (const Column& column : block.columns)
                add({"column", column.key, name(column.kind), column.unit,
                     column.total ? "total" : "part", column.under, column.label});
            for (const Row& row : block.rows)
                add({"row", row.key, name(row.role), row.under, row.outcome ? "outcome" : "",
                     row.label});
        }
    }

    void add(std::initializer_list<std::string_view> fields) {
        std::string line;
        for (const std::string_view field : fields) {
            if (!line.empty()) line.append(" | ");
            line.append(field.empty() ? "-" : field);
        }
        out.push_back(line);
    }
};

}  // namespace

std::vector<std::string> lines_of(const Form& form) {
    return Lines(form).out;
}

std::vector<std::string> lines_of(std::string_view file) {
    std::vector<std::string> out;
    std::ifstream in(std::string(GOVINFO_SOURCE_DIR "/tests/data/forms/").append(file));
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = 0;;) {
        const std::size_t bar = line.find(" | ", at);
        out.push_back(line.substr(at, bar - at));
        if (bar == std::string::npos) return out;
        at = bar + 3;
    }
}

}  // namespace govinfo::test
