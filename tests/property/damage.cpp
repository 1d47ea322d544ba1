#include "property/damage.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "property/damages.hpp"

namespace govinfo::test {
namespace {

/// A blank that leaves no trace cannot be told from a value that was lost; a row of nothing but
/// blanks can.
void forget_blanks(PrintedRow& row, Medium::Blanks blanks) {
    std::size_t values = 0, empty = 0;
    for (const PrintedCell& cell : row) {
        values += cell.value ? 1 : 0;
        empty += cell.value && cell.text.empty() ? 1 : 0;
    }
    if (empty == 0 || blanks == Medium::Blanks::seen) return;
    not_sure(row);
    if (blanks == Medium::Blanks::lost && empty < values) unreadable(row);
}

bool has_body(const PrintedTable& table) {
    return !body_of(table).empty();
}

struct Damage {
    std::string_view name;
    void (*apply)(Work&);
    enum class To { all, text, markup, page } to = To::all;  ///< which documents can have it
    /// Also pages that are drawn for the form's own tables can have it.
    static constexpr unsigned fixed = 1;
    /// It can change how many values stand in a row. Where only that says what they mean, two such
    /// damages can make up for each other, and nobody sees either.
    static constexpr unsigned counts = 2;
    unsigned traits = 0;
};

/// What changes heads comes first, for it takes them to be the form's; what breaks pages last.
constexpr Damage damages[] = {
    {"move_columns", move_columns},
    {"move_proceedings", move_proceedings},
    {"add_column", add_column, Damage::To::all, Damage::counts},
    {"number_rows", number_rows, Damage::To::all, Damage::counts},
    {"lose_head_label", lose_head_label, Damage::To::all, Damage::counts},
    {"double_head_label", double_head_label},
    {"exchange_head_labels", exchange_head_labels},
    {"exchange_bands", exchange_bands},
    {"years_side_by_side", set_years_side_by_side, Damage::To::all, Damage::counts},
    {"columns_by_year", split_columns_by_year, Damage::To::all, Damage::counts},
    {"row_of_other_year", add_row_of_other_year, Damage::To::all, Damage::counts},
    {"mix_forms", mix_forms},
    {"lose_head", lose_head},
    {"tear_head", tear_head},
    {"unit_of_column", name_unit_of_column},
    {"explain_group", explain_group},
    {"number_head", number_head, Damage::To::all, Damage::counts},
    {"hide_column", hide_column, Damage::To::page},
    {"transpose", transpose, Damage::To::all, Damage::counts},
    {"stack_proceedings", stack_proceedings, Damage::To::all, Damage::counts},
    {"part_proceedings", part_proceedings, Damage::To::all, Damage::counts},
    {"add_row", add_row, Damage::To::all, Damage::counts},
    {"add_blank_row", add_blank_row},
    {"merge_down", merge_down, Damage::To::all, Damage::counts},
    {"merge_values", merge_values, Damage::To::all, Damage::counts},
    {"lose_values", lose_values, Damage::To::all, Damage::fixed | Damage::counts},
    {"double_value", double_value, Damage::To::all, Damage::counts},
    {"add_value", add_value, Damage::To::all, Damage::counts},
    {"join_values", join_values, Damage::To::all, Damage::counts},
    {"lose_label", lose_label, Damage::To::all, Damage::fixed | Damage::counts},
    {"break_label", break_label, Damage::To::all, Damage::fixed},
    {"exchange_labels", exchange_labels, Damage::To::all, Damage::fixed},
    {"lose_group_label", lose_group_label},
    {"unit_of_row", name_unit_of_row},
    {"date_label", date_label},
    {"lose_row", lose_row, Damage::To::all, Damage::fixed},
    {"double_row", double_row, Damage::To::all, Damage::fixed | Damage::counts},
    {"miscount_pipes", miscount_pipes, Damage::To::text, Damage::counts},
    {"miscount_openers", miscount_openers, Damage::To::text, Damage::counts},
    {"dress_value", dress_value, Damage::To::markup},
    {"hide_cell", hide_cell, Damage::To::page},
    {"hide_row", hide_row, Damage::To::markup},
    {"miscount_columns", miscount_columns, Damage::To::markup},
    {"miscount_rows", miscount_rows, Damage::To::markup},
    {"join_label", join_label, Damage::To::all, Damage::counts},
    {"join_row", join_row, Damage::To::all, Damage::counts},
    {"interrupt_by_head", interrupt_by_head},
    {"break_into_row", break_into_row, Damage::To::text, Damage::counts},
    {"tear_row", tear_row, Damage::To::text, Damage::counts},
    {"shorten_before_line", shorten_before_line, Damage::To::all, Damage::counts},
    {"add_line", add_line, Damage::To::all, Damage::fixed | Damage::counts},
    {"break_page", break_page},
    {"add_table_of_other_year", add_table_of_other_year},
    {"add_paragraph", add_paragraph, Damage::To::all, Damage::fixed | Damage::counts},
    {"lose_heading", lose_heading, Damage::To::all, Damage::fixed},
    {"exchange_tables", exchange_tables, Damage::To::all, Damage::fixed},
    {"add_unit_line", add_unit_line},
    {"append_report", append_report, Damage::To::all, Damage::fixed},
};

bool can_have(const Medium& medium, Damage::To what) {
    switch (what) {
        case Damage::To::text:
            return !medium.markup;
        case Damage::To::markup:
            return medium.markup;
        case Damage::To::page:
            return medium.hides_cells;
        case Damage::To::all:
            break;
    }
    return true;
}

void draw_values(Report& report, Random& random) {
    constexpr const char* prints[] = {"", "", "", "/", "见附件", "1,113", "２０", "3件", "—"};
    const bool odd = one_in(random, 3), blanks = one_in(random, 3);
    for (std::size_t i = 0; i < report.form().cells().size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (report.state(cell) == CellState::absent) continue;
        const CellKind kind = report.form().cell(cell).column->kind;
        std::string text = std::to_string(draw(random, one_in(random, 8) ? 0 : 1, 9999));
        if (one_in(random, 8)) text = "0";
        if (one_in(random, 40)) text = std::to_string(draw(random, 100'000, 999'999'999'999));
        if (odd && one_in(random, 15)) text = any_of(prints, random);
        if (blanks && one_in(random, 6)) text.clear();
        report.set(cell, parse_cell(kind, text));
    }
}

void add_sections(Report& report, Random& random) {
    constexpr const char* prose[] = {
        "", "本机关全年主动公开政府信息1136条。",
        "全年受理申请21件，均在法定期限内答复。\n予以公开3件，部分公开2件。",
        "一是组织领导有待加强；二是内容有待丰富。", "无。"};
    for (const SectionHeading& part : report.form().spec().sections)
        report.sections().push_back(
            {*parse_section_key(part.key), std::string(part.heading), any_of(prose, random)});
}

}  // namespace

Medium medium_of(const TextStyle& style) {
    using Blanks = Medium::Blanks;
    Medium medium;
    medium.piped = marks_cells(style.layout) || style.layout == TextLayout::report_on_line;
    medium.on_line = style.layout == TextLayout::report_on_line;
    switch (style.layout) {
        case TextLayout::lines:
        case TextLayout::columns_squeezed:
            medium.blanks = Blanks::lost;
            medium.spaced = style.layout == TextLayout::columns_squeezed;
            break;
        case TextLayout::paragraphs:
            medium.blanks = style.lost_blanks ? Blanks::lost : Blanks::perhaps_seen;
            break;
        case TextLayout::columns:
        case TextLayout::aligned:
            medium.places = true;
            medium.spaced = true;
            medium.fixed = style.layout == TextLayout::columns;
            medium.blanks = Blanks::perhaps_seen;
            break;
        case TextLayout::markdown:
        case TextLayout::grid_pipes:
        case TextLayout::leading_grid:
            medium.places = medium.torn = true;
            break;
        case TextLayout::tabbed_rows:
        case TextLayout::tabbed_cells:
            medium.places = true;
            break;
        case TextLayout::bare_pipe_rows:
        case TextLayout::alternate_lines:
        case TextLayout::table_on_line:
        case TextLayout::report_on_line:
            medium.blanks = Blanks::perhaps_seen;
            break;
        default:
            medium.filled = true;
            medium.blanks = Blanks::perhaps_seen;
    }
    return medium;
}

DamagedReport damaged_report(const Form& form, const Medium& medium, const Spelling& spelling,
                             const std::string& only, Random& random) {
    Report report = to_report(consistent_report(std::string(form.id()), random));
    add_sections(report, random);
    if (!one_in(random, 4)) draw_values(report, random);
    Work work{form, medium, random};
    work.out.printed = printed_report(report, spelling);
    std::vector<const Damage*> possible;
    for (const Damage& each : damages)
        if ((each.traits & Damage::fixed || !medium.fixed) && can_have(medium, each.to) &&
            each.name.starts_with(only))
            possible.push_back(&each);
    std::vector<const Damage*> chosen;
    const std::int64_t count = one_in(random, 2) ? 1 : draw(random, 2, 3);
    bool counted = false;
    for (std::int64_t i = 0; i < count && !possible.empty(); ++i) {
        const Damage* each = any_of(possible, random);
        const bool counts = (medium.unmarked() || medium.on_line) && each->traits & Damage::counts;
        if (counts && std::exchange(counted, true)) continue;
        chosen.push_back(each);
    }
    std::sort(chosen.begin(), chosen.end());
    for (const Damage* each : chosen) {
        const auto tables = work.tables();
        if (!std::all_of(tables.begin(), tables.end(),
                         [](const PrintedTable* table) { return has_body(*table); }))
            break;
        each->apply(work);
        work.out.damages.append(work.out.damages.empty() ? "" : "+").append(each->name);
    }
    return std::move(work.out);
}

std::vector<std::optional<Reading>> readings(const Form& form, const PrintedReport& printed,
                                             const Medium& medium) {
    std::vector<std::optional<Reading>> out(form.cells().size());
    std::vector<bool> met(out.size());
    const auto read = [&](const PrintedCell& cell, bool sure) {
        if (!cell.value || !cell.cell || cell.hidden) return;
        const auto index = static_cast<std::size_t>(*cell.cell);
        Reading reading{parse_cell(form.cell(*cell.cell).column->kind, cell.text),
                        cell.sure && sure};
        if (reading.cell.number && reading.cell.unit.empty()) reading.cell.unit = cell.unit;
        const bool other = met[index] && (!out[index] || out[index]->cell.raw != reading.cell.raw ||
                                          out[index]->cell.state != reading.cell.state ||
                                          out[index]->cell.number != reading.cell.number ||
                                          out[index]->cell.unit != reading.cell.unit);
        met[index] = true;
        if (other)
            out[index].reset();
        else
            out[index] = reading;
    };
    for (const PrintedPart& part : printed.parts) {
        if (!part.table) continue;
        for (PrintedRow row : part.table->rows) {
            forget_blanks(row, medium.blanks);
            for (const PrintedCell& cell : row) {
                read(cell, true);
                for (const PrintedCell& held : cell.holds) read(held, cell.sure);
            }
        }
    }
    return out;
}

}  // namespace govinfo::test
