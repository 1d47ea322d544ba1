// govinfo compare: two reports side by side, cell by cell.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/compare.hpp>
#include <govinfo/copied_text.hpp>
#include <govinfo/json.hpp>
#include <govinfo/validate.hpp>

#include "grid.hpp"
#include "input.hpp"
#include "labels.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

std::string year_of(const Report& report, const Console& console) {
    const auto& year = report.header().year;
    return year ? std::to_string(*year) : std::string(console.say({"年度不详", "year unknown"}));
}

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] & 0xC0) == 0x80;
}

/// The text, or so many characters with which it begins and `…`.
std::string beginning(std::string_view text, std::size_t characters) {
    std::size_t end = 0;
    for (; end < text.size() && characters != 0; --characters)
        for (++end; is_inside_character(text, end);) ++end;
    return std::string(text.substr(0, end)) + (end == text.size() ? "" : "…");
}

std::string ending(std::string_view text, std::size_t characters) {
    std::size_t begin = text.size();
    for (; begin != 0 && characters != 0; --characters)
        for (--begin; is_inside_character(text, begin);) --begin;
    return (begin == 0 ? "" : "…") + std::string(text.substr(begin));
}

/// A comparison in words.
class CompareText {
  public:
    CompareText(const Compare& compare, const Report& older, const Report& newer,
                const Comparison& comparison, const Console& console)
        : compare_(compare),
          older_(older),
          newer_(newer),
          comparison_(comparison),
          console_(console) {}

    std::string whole() {
        add_verdict();
        add_doubts();
        add_cells();
        add_not_comparable();
        add_restated();
        add_texts();
        add_copied();
        return std::move(text_);
    }

  private:
    void add_verdict() {
        std::size_t changed = 0;
        for (const ComparedCell& each : comparison_.cells) changed += each.changed ? 1 : 0;
        const std::string organ = newer_.header().organ.empty()
                                      ? std::string(console_.say({"机关不详", "organ unknown"}))
                                      : newer_.header().organ;
        const std::string cells = std::to_string(changed);
        const std::string older = year_of(older_, console_), newer = year_of(newer_, console_);
        if (compare_.same_year && &older_.form() != &newer_.form()) {
            text_ += console_.say(
                {"{0}，{1}年度的两个版本：格式不同（{2}年和{3}年），可比的数字有{4}处不同\n",
                 "{0}, two versions of {1} in two forms, {2} and {3}: {4} figures that can be "
                 "compared differ\n"},
                {organ, newer, older_.form().id(), newer_.form().id(), cells});
            return;
        }
        text_ +=
            compare_.same_year
                ? console_.say({"{0}，{1}年度的两个版本：{2}处数字不同，{3}处文字不同\n",
                                "{0}, two versions of {1}: {2} figures and {3} texts differ\n"},
                               {organ, newer, cells, std::to_string(comparison_.texts.size())})
                : console_.say({"{0}，{1}年度与{2}年度：{3}处数字有变化\n",
                                "{0}, {1} and {2}: {3} figures changed\n"},
                               {organ, older, newer, cells});
    }

    void add_doubts() {
        for (const Finding& each : comparison_.doubts) add_line(2, said(each));
    }

    /// A finding on the newer report against the older one.
    [[nodiscard]] std::string said(const Finding& finding) const {
        ValidateOptions options;
        options.previous = &older_;
        return message(finding, newer_, options, console_.language()) + "  " +
               console_.paint(Colour::dim, id(finding));
    }

    void add_cells() {
        for (const Table& table : newer_.form().tables()) {
            Grid grid({Align::left, Align::right, Align::right, Align::right, Align::right}, 4);
            for (const ComparedCell& each : comparison_.cells)
                if (each.cell->table == &table && is_shown(each)) grid.add(row(each));
            if (grid.empty()) continue;
            text_.append("  ").append(console_.say(table.name)).append("\n").append(grid.text());
        }
        add_hidden();
    }

    void add_hidden() {
        const auto& cells = comparison_.cells;
        const auto hidden = std::count_if(cells.begin(), cells.end(), [this](const auto& each) {
            return each.changed && !is_shown(each);
        });
        if (hidden == 0) return;
        add_line(2, console_.say({"总计的各分栏另有{0}处变化，加 --all 列出",
                                  "{0} more changed in the parts of totals: list them with --all"},
                                 {std::to_string(hidden)}));
    }

    /// Parts of a total that is shown say the same again.
    [[nodiscard]] bool is_shown(const ComparedCell& each) const {
        if (each.comparability == Comparability::not_comparable) return false;
        if (compare_.all) return true;
        return each.changed && (compare_.same_year || each.cell->column->total ||
                                !has_changed_total(*each.cell->row));
    }

    [[nodiscard]] bool has_changed_total(const Row& row) const {
        const auto& cells = comparison_.cells;
        return std::any_of(cells.begin(), cells.end(), [&row](const ComparedCell& each) {
            return each.cell->row == &row && each.cell->column->total && each.changed;
        });
    }

    [[nodiscard]] std::vector<std::string> row(const ComparedCell& each) const {
        std::string difference = each.difference ? to_string(*each.difference) : "";
        if (each.difference && *each.difference > Sum()) difference.insert(0, "+");
        return {label(*each.cell), shown(each.older), shown(each.newer), std::move(difference),
                each.change ? percent(*each.change) + "%" : ""};
    }

    [[nodiscard]] std::string shown(const Figure& figure) const {
        if (figure.state == CellState::absent) return std::string(console_.say({"缺失", "absent"}));
        if (figure.state == CellState::blank) return std::string(console_.say({"空白", "blank"}));
        return figure.text;
    }

    [[nodiscard]] std::string label(const CellInfo& cell) const {
        return named(*cell.table, *cell.row, console_.language()) + " · " +
               named(*cell.column, console_.language());
    }

    void add_line(std::size_t indent, std::string_view line) {
        text_.append(indent, ' ').append(line).append("\n");
    }

    /// Cells of which no other cell is the same, by the reason.
    void add_not_comparable() {
        std::vector<std::pair<Text, std::vector<const ComparedCell*>>> groups;
        for (const ComparedCell& each : comparison_.cells) {
            if (each.comparability != Comparability::not_comparable) continue;
            if (groups.empty() || groups.back().first != each.caveat)
                groups.push_back({each.caveat, {}});
            groups.back().second.push_back(&each);
        }
        if (groups.empty()) return;
        add_line(2, console_.say({"不可比", "Not comparable"}));
        Grid grid({Align::left, Align::left}, 4);
        for (const auto& [caveat, cells] : groups)
            for (const ComparedCell* each : cells)
                grid.add(
                    {named(*each->cell, console_.language()), std::string(console_.say(caveat))});
        text_ += grid.text();
    }

    void add_restated() {
        if (comparison_.restated.empty()) return;
        add_line(2, console_.say({"上年数有改动", "Figures of the older report restated"}));
        for (const Finding& each : comparison_.restated) add_line(4, said(each));
    }

    void add_texts() {
        constexpr std::size_t most = 8;
        if (comparison_.texts.empty()) return;
        add_line(2, console_.say({"文字不同", "Texts that differ"}));
        for (const ComparedText& each : comparison_.texts) {
            add_line(4, console_.say({"{0}，相同 {1}%", "{0}, {1}% the same"},
                                     {text_name(each.name), percent(each.similarity, 0)}));
            for (std::size_t i = 0; i < std::min(each.changes.size(), most); ++i)
                add_line(6, excerpt(each, i));
            if (each.changes.size() <= most) continue;
            add_line(6, console_.say({"另有 {0} 处，--json 全部列出", "{0} more: all with --json"},
                                     {std::to_string(each.changes.size() - most)}));
        }
    }

    [[nodiscard]] std::string heading_of(const Section& section) const {
        return section.heading.empty() ? text_name(name(section.key)) : section.heading;
    }

    /// Of a header field or a section, by its key.
    [[nodiscard]] std::string text_name(std::string_view key) const {
        constexpr Text names[] = {
            {"机关名称", "organ"},  {"机关类别", "organ_kind"}, {"报告年度", "year"},
            {"报告范围", "scope"},  {"标题", "title"},          {"公布日期", "published"},
            {"统计期限", "period"}, {"引言", "preamble"},       {"其他文字", "unknown"},
        };
        const std::string_view first = key.substr(0, key.find(' '));  // overview 2
        for (const SectionHeading& each : newer_.form().spec().sections)
            if (each.key == first && console_.language() == Language::zh)
                return std::string(each.heading) + std::string(key.substr(first.size()));
        for (const Text& each : names)
            if (each.en == first)
                return std::string(console_.say(each)) + std::string(key.substr(first.size()));
        return std::string(key);
    }

    /// …收到申请[12→15]件，办结…, up to the changes beside it.
    [[nodiscard]] std::string excerpt(const ComparedText& text, std::size_t at) const {
        constexpr std::size_t around = 10, longest = 30;
        const TextChange& change = text.changes[at];
        const bool first = at == 0, last = at + 1 == text.changes.size();
        const std::size_t begin =
            first ? 0 : text.changes[at - 1].newer + text.changes[at - 1].newer_size;
        const std::size_t end = last ? text.newer.size() : text.changes[at + 1].newer;
        const std::string_view older = text.older, newer = text.newer;
        const std::size_t behind = change.newer + change.newer_size;
        const std::string was = beginning(older.substr(change.older, change.older_size), longest);
        const std::string is = beginning(newer.substr(change.newer, change.newer_size), longest);
        const std::string words = "[" + was + "→" + is + "]";
        std::string line = beginning(newer.substr(behind, end - behind), around);
        line.insert(0, console_.paint(Colour::bold, words));
        line.insert(0, ending(newer.substr(begin, change.newer - begin), around));
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    }

    void add_copied() {
        Grid grid({Align::left, Align::right}, 4);
        for (const CopiedPart& part : comparison_.copied)
            if (part.copied != 0)
                grid.add(
                    {heading_of(newer_.sections()[part.section]), percent(share(part), 0) + "%"});
        if (grid.empty()) return;
        add_line(2, console_.say({"文字与上年相同的比例", "Text that stands in the older report"}));
        text_ += grid.text();
    }

    const Compare& compare_;
    const Report& older_;
    const Report& newer_;
    const Comparison& comparison_;
    const Console& console_;
    std::string text_;
};

bool any_difference(const Comparison& comparison, const Report& older, const Report& newer) {
    if (&older.form() != &newer.form()) return true;
    for (const ComparedCell& each : comparison.cells)
        if (each.changed) return true;
    return !comparison.texts.empty();
}

}  // namespace

Exit run(const Compare& compare, const Console& console) {
    const auto older = read_or_complain(compare.older, console);
    const auto newer = read_or_complain(compare.newer, console);
    if (!older || !newer) return Exit::unreadable;
    const Comparison comparison =
        govinfo::compare(older->report, newer->report,
                         compare.same_year ? Compared::two_versions : Compared::two_years);
    if (compare.json) {
        console.put(comparison_json(comparison, older->report, newer->report));
    } else if (compare.csv) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // or spreadsheets guess wrong
        console.put(byte_order_mark);
        console.put(comparison_csv(comparison, console.language()));
    } else {
        console.out(
            CompareText(compare, older->report, newer->report, comparison, console).whole());
    }
    const bool differ =
        compare.same_year && any_difference(comparison, older->report, newer->report);
    return differ ? Exit::findings : Exit::ok;
}

}  // namespace govinfo::cli
