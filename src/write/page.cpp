#include "write/page.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <utility>

#include <govinfo/width.hpp>

#include "base/digits.hpp"
#include "base/eight_bytes.hpp"
#include "base/unicode.hpp"
#include "model/dates.hpp"
#include "model/organ.hpp"

namespace govinfo::detail {
namespace {

bool is_control(char32_t code) {
    return code < 0x20 || code == 0x7F || (code >= 0x80 && code < 0xA0) || code == 0xFFFE ||
           code == 0xFFFF;
}

/// Bytes of which no control character is made, but by U+FFFE and U+FFFF.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> out = {};
    for (std::size_t i = 0x20; i < out.size(); ++i) out[i] = i != 0x7F && i != 0xC2;
    out['\t'] = out['\n'] = true;
    return out;
}();

bool are_plain(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return plain_bytes[static_cast<unsigned char>(c)]; });
}

/// The same of eight; perhaps false where they are.
bool are_eight_plain(const char* bytes) {
    const std::uint64_t word = load_eight(bytes);
    return (any_below(word, 0x20) | any_is(word, '\x7F') | any_is(word, '\xC2')) == 0;
}

const SectionHeading* heading_of(const Form& form, SectionKey key) {
    for (const SectionHeading& each : form.spec().sections)
        if (each.key == name(key)) return &each;
    return nullptr;
}

/// As Sheet::found, without laying the table out.
bool is_found(const Report& report, const Table& table) {
    const auto cells = report.form().cells();
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].table == &table && report.states()[i] != CellState::absent) return true;
    return false;
}

bool has_section(const std::vector<Section>& sections, SectionKey key) {
    return std::any_of(sections.begin(), sections.end(),
                       [key](const Section& each) { return each.key == key; });
}

/// Behind those that the form has before it.
void add_heading(std::vector<Section>& sections, const SectionHeading& heading) {
    const SectionKey key = *parse_section_key(heading.key);
    auto at = sections.end();
    while (at != sections.begin() && ((at - 1)->key > key || (at - 1)->key == SectionKey::unknown))
        --at;
    sections.insert(at, {key, std::string(heading.heading), {}});
}

std::size_t width_of(const PrintedText& text) {
    if (text.number() == nullptr) return display_width(text.str());
    char digits[most_digits];
    return static_cast<std::size_t>(write_digits(digits, *text.number()) - digits);
}

/// The lines of a text; a line that follows on others with tabs is a row of their table.
class Lines {
  public:
    explicit Lines(std::vector<PagePart>& parts) : parts_(parts) {}

    void add(std::string_view text) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            add_line(text.substr(begin, end - begin));
            begin = end + 1;
        }
        rows_ = nullptr;
    }

  private:
    void add_line(std::string_view line) {
        if (trim(line).empty()) return;
        if (line.find('\t') == line.npos) {
            rows_ = nullptr;
            parts_.emplace_back(PageLine{LineRole::paragraph, printable(line)});
            return;
        }
        if (rows_ == nullptr) rows_ = &std::get<PageRows>(parts_.emplace_back(PageRows()));
        std::vector<std::string>& row = rows_->emplace_back();
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            row.push_back(printable(line.substr(begin, end - begin)));
            begin = end + 1;
        }
    }

    std::vector<PagePart>& parts_;
    PageRows* rows_ = nullptr;  // the last part
};

/// What the reader looks at for the period: the text before the second heading.
std::string front_of(const Report& report, const std::vector<Section>& sections) {
    std::string front = title_of(report) + "\n";
    for (const Section& each : sections) {
        front.append(each.heading).append("\n").append(each.text).append("\n");
        if (each.key != SectionKey::preamble) break;
    }
    return front;
}

void add_signature(const Header& header, std::vector<PagePart>& parts) {
    if (!header.published || !header.published->ok()) return;
    if (is_organ(header.organ))
        parts.emplace_back(PageLine{LineRole::signature, printable(header.organ)});
    parts.emplace_back(PageLine{LineRole::signature, printed_date(*header.published)});
}

}  // namespace

std::size_t head_rows(std::span<const SheetRow> rows) {
    const auto first = std::find_if(rows.begin(), rows.end(), [](const SheetRow& row) {
        return !row.empty() && row.back().role != SheetRole::header;
    });
    return static_cast<std::size_t>(first - rows.begin());
}

std::vector<std::vector<Slot>> slots_of(const Sheet& sheet) {
    const std::vector<SheetRow> rows = sheet.rows();
    std::vector<std::vector<Slot>> slots(rows.size(), std::vector<Slot>(sheet.columns));
    for (std::size_t y = 0; y < rows.size(); ++y)
        for (const SheetCell& cell : rows[y])
            for (std::size_t dy = 0; dy < cell.row_span; ++dy)
                for (std::size_t dx = 0; dx < cell.column_span; ++dx)
                    slots[y + dy][cell.column + dx] = {&cell, dy == 0};
    return slots;
}

std::vector<std::size_t> widths_of(const Sheet& sheet, std::size_t room) {
    constexpr std::size_t labels[] = {8, 10, 22};  // the deeper, the longer
    constexpr std::size_t only_label = 20, block = 14, shortest = 6, around = 2;
    const bool blocks = sheet.table->layout == Layout::blocks;
    std::vector<std::size_t> widths(sheet.columns, blocks ? block : shortest);
    for (std::size_t i = 0; i < sheet.label_columns; ++i)
        widths[i] =
            sheet.label_columns == 1 ? only_label : labels[std::min(i, std::size(labels) - 1)];
    for (const SheetCell& cell : sheet.cells)
        if (cell.role == SheetRole::value && cell.column_span == 1)
            widths[cell.column] = std::max(widths[cell.column], width_of(cell.text) + around);
    const std::size_t all = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
    if (all < room && sheet.label_columns > 1)
        widths[sheet.label_columns - 1] += room - all;
    else if (all < room)
        for (std::size_t& width : widths) width = width * room / all;
    return widths;
}

bool is_wide(const Sheet& sheet) {
    const std::vector<std::size_t> widths = widths_of(sheet, 0);
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > upright_digits;
}

bool is_printable(std::string_view text) noexcept {
    constexpr std::size_t step = 8;
    std::size_t at = 0;
    for (; text.size() - at >= step; at += step)
        if (!are_eight_plain(text.data() + at) && !are_plain(text.substr(at, step))) return false;
    return are_plain(text.substr(at)) && text.find("\xEF\xBF") == text.npos &&
           find_invalid_utf8(text) == text.npos;
}

std::string printable(std::string_view text) {
    if (is_printable(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = decode(text);
        const bool blank = next.code == U'\t' || next.code == U'\n';
        if (next.valid && (blank || !is_control(next.code)))
            out.append(text.substr(0, next.size));
        else
            append_utf8(out, U'\uFFFD');
        text.remove_prefix(next.size);
    }
    return out;
}

std::string unit_title(std::string_view organ, std::optional<int> year, Language language) {
    const std::string whose(organ.empty() ? Text{"机关不详", "organ unknown"}.in(language) : organ);
    if (!year) return whose + fill({" 年度不详", " year unknown"}, language);
    return whose + fill({" {0}年度", " {0}"}, language, {std::to_string(*year)});
}

std::string title_of(const Report& report) {
    const Header& header = report.header();
    if (!header.title.empty()) return header.title;
    return header.organ + (header.year ? std::to_string(*header.year) + "年" : "") +
           "政府信息公开工作年度报告";
}

std::vector<Section> sections_of(const Report& report) {
    const Form& form = report.form();
    std::vector<Section> sections = report.sections();
    for (Section& each : sections) {
        const SectionHeading* heading = heading_of(form, each.key);
        if (each.heading.empty() && heading != nullptr) each.heading = heading->heading;
    }
    const bool none = std::all_of(sections.begin(), sections.end(), [](const Section& each) {
        return each.key == SectionKey::preamble;
    });
    for (const SectionHeading& heading : form.spec().sections) {
        const auto table = std::find_if(form.tables().begin(), form.tables().end(),
                                        [&](const Table& each) { return each.key == heading.key; });
        const bool holds = table != form.tables().end() && is_found(report, *table);
        if ((none || holds) && !has_section(sections, *parse_section_key(heading.key)))
            add_heading(sections, heading);
    }
    return sections;
}

std::vector<PagePart> page_of(const Report& report) {
    const Header& header = report.header();
    const std::vector<Section> sections = sections_of(report);
    std::vector<PagePart> parts;
    parts.emplace_back(PageLine{LineRole::title, printable(title_of(report))});
    const bool period = header.period && header.period->ok();
    if (period && stated_period(front_of(report, sections)) != header.period)
        parts.emplace_back(PageLine{LineRole::period, printed_period(*header.period)});
    std::vector<const Table*> printed_tables;
    for (const Section& section : sections) {
        if (!section.heading.empty())
            parts.emplace_back(PageLine{LineRole::heading, printable(section.heading)});
        Lines(parts).add(section.text);
        for (const Table& table : report.form().tables()) {
            const bool again = std::count(printed_tables.begin(), printed_tables.end(), &table) > 0;
            if (table.key != name(section.key) || again) continue;
            if (!is_found(report, table)) continue;
            printed_tables.push_back(&table);
            parts.emplace_back(sheet(report, table));
        }
    }
    add_signature(header, parts);
    return parts;
}

}  // namespace govinfo::detail
