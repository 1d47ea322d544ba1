// A chart drawn: bars under their labels, numbers at their right.
//
//   ■ 自然人   □ 法人或其他组织
//                                          ■     □   总计
//   （一）予以公开
//   █████████████████▒▒▒▒▒                26     9     35
//
// Inside of a page places across are shares of the width, so that letters keep their size where it
// is narrow. In a file they are px: LibreOffice draws nothing that is measured in shares.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/fraction.hpp>
#include <govinfo/width.hpp>

#include "write/charts.hpp"
#include "write/markup.hpp"
#include "write/page.hpp"

namespace govinfo::detail {
namespace {

// In px.
constexpr std::size_t letter = 13, line_height = 18;
constexpr std::size_t title_letter = 16, title_height = 24;
constexpr std::size_t bar_height = 16, gap = 10;
constexpr std::size_t swatch_width = 14, swatch_height = 12, swatch_room = 20;
constexpr std::size_t digit = 8, between_numbers = 12, narrowest_number = 44;
constexpr std::size_t narrowest = 320, file_width = 720, margin = 16;

std::string words(std::string_view text) {
    return escaped(printable(text));
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string attribute(std::string_view name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

/// A share of the width in millionths. Multiplied by px or another one it needs more than 32 bits, which
/// is all that a size has in WebAssembly.
using Share = std::uint64_t;
constexpr Share whole = 1'000'000;

/// `1234` is 12.34.
std::string hundredths(std::uint64_t number) {
    const std::string places = std::to_string(number % 100);
    return std::to_string(number / 100) + (places.size() < 2 ? ".0" : ".") + places;
}

/// From where to where something goes, across, as SVG says it.
struct Span {
    std::string begin, end, width;
};

/// What stands for a series: filled, empty, striped, dotted. Told apart without colour.
std::string piece(std::size_t series, const Span& span, std::size_t y, std::size_t height) {
    const std::string box = "<rect" + attribute("x", span.begin) + attribute("y", y) +
                            attribute("width", span.width) + attribute("height", height);
    if (series % 4 == 0) return box + " fill=\"#3576c4\" stroke=\"#3576c4\"/>\n";
    std::string outline = box + " fill=\"none\" stroke=\"currentColor\"/>\n";
    if (series % 4 == 1) return outline;
    const std::size_t middle = y + height / 2;
    return outline + "<line" + attribute("x1", span.begin) + attribute("x2", span.end) +
           attribute("y1", middle) + attribute("y2", middle) + " stroke=\"currentColor\"" +
           attribute("stroke-width", height) +
           attribute("stroke-dasharray", series % 4 == 2 ? "4 4" : "1 3") + "/>\n";
}

/// From there on, in px.
std::string sign(std::size_t series, std::uint64_t x, std::size_t y) {
    const Span span = {std::to_string(x), std::to_string(x + swatch_width),
                       std::to_string(swatch_width)};
    return piece(series, span, y, swatch_height);
}

bool is_positive(const ChartValue& value) {
    return value && *value > Sum();
}

class Drawing {
  public:
    /// `room`: px for words. `width`: px of all, at least, where that is known.
    Drawing(const Chart& chart, std::size_t room, std::optional<std::size_t> width,
            Language language)
        : chart_(chart), room_(room), width_(width), language_(language) {
        std::size_t longest = 0;
        for (const ChartGroup& group : chart.groups) {
            for (const ChartValue& value : group.values)
                longest = std::max(longest, width_of(value));
            if (!chart.total.empty()) longest = std::max(longest, width_of(group.total));
            largest_ = std::max(largest_, length_of(group));
        }
        const std::size_t number = std::max(longest * digit + between_numbers, narrowest_number);
        narrowest_ =
            std::max(narrowest, number * columns() * 10 / 7);  // bars have a third at least
        if (width_) width_ = std::max(*width_, narrowest_);
        column_ = number * whole / narrowest_;
    }

    void add_title() {
        const std::size_t columns = room_ * 2 / title_letter;
        for (const std::string& line : wrapped(printable(chart_.title), columns)) {
            y_ += title_height;
            svg_ += "<text" + attribute("y", y_ - title_height / 4) + " font-weight=\"bold\"" +
                    attribute("font-size", title_letter) + ">" + escaped(line) + "</text>\n";
        }
        y_ += gap;
    }

    void add_all() {
        add_legend();
        if (chart_.groups.empty()) add_words(all_zero(language_), 0);
        for (const ChartGroup& group : chart_.groups) add_group(group);
    }

    [[nodiscard]] const std::string& svg() const { return svg_; }
    [[nodiscard]] std::size_t height() const { return y_; }
    [[nodiscard]] std::size_t narrowest_width() const { return narrowest_; }
    [[nodiscard]] std::size_t width() const { return width_.value_or(narrowest_); }

  private:
    [[nodiscard]] std::size_t width_of(const ChartValue& value) const {
        return display_width(chart_words(value, language_));
    }

    /// What its longest bar stands for.
    [[nodiscard]] Sum length_of(const ChartGroup& group) const {
        Sum length;
        for (const ChartValue& value : group.values) {
            if (!is_positive(value)) continue;
            length = chart_.stacked ? length - (Sum() - *value) : std::max(length, *value);
        }
        return length;
    }

    /// Of numbers.
    [[nodiscard]] std::size_t columns() const {
        return (chart_.stacked ? chart_.series.size() : 1) + (chart_.total.empty() ? 0 : 1);
    }

    /// Where the numbers of a column end.
    [[nodiscard]] Share end_of(std::size_t column) const {
        return whole - (columns() - 1 - column) * column_;
    }

    /// Where bars end at the most.
    [[nodiscard]] Share end_of_bars() const { return whole - columns() * column_; }

    /// How long a bar is.
    [[nodiscard]] Share share_of(const Sum& value) const {
        const auto fraction = Fraction::of(value, largest_);
        Share share = 0;  // of the longest one
        for (const char c : fraction ? percent(*fraction, 4) : std::string())
            if (c != '.') share = share * 10 + static_cast<Share>(c - '0');
        return share * end_of_bars() / whole;
    }

    /// In px, or in percent of a width that is not known.
    [[nodiscard]] std::string across(Share share) const {
        return width_ ? hundredths(*width_ * share / (whole / 100))
                      : hundredths(share / (whole / 10'000)) + "%";
    }

    void add_words(std::string_view text, std::size_t x) {
        const std::size_t columns = (room_ - x) * 2 / letter;
        for (const std::string& line : wrapped(printable(text), columns)) {
            y_ += line_height;
            svg_ += "<text" + attribute("x", x) + attribute("y", y_ - line_height / 4) + ">" +
                    escaped(line) + "</text>\n";
        }
    }

    void add_legend() {
        for (std::size_t i = 0; i < chart_.series.size(); ++i) {
            svg_ += sign(i, 1, y_ + (line_height - swatch_height) / 2);
            add_words(chart_.series[i], swatch_room);
        }
        if (chart_.stacked && !chart_.groups.empty()) add_heads();
        y_ += gap;
    }

    /// Over the numbers.
    void add_heads() {
        for (std::size_t i = 0; i < chart_.series.size(); ++i) add_head(i);
        y_ += line_height;
        if (!chart_.total.empty()) add_number(chart_.total, columns() - 1);
    }

    void add_head(std::size_t series) {
        const std::size_t y = y_ + (line_height - swatch_height) / 2;
        if (width_) {
            svg_ += sign(series, *width_ * end_of(series) / whole - swatch_width, y);
            return;
        }
        const std::string to_the_left = "translate(-" + std::to_string(swatch_width) + ")";
        svg_ += "<svg" + attribute("x", across(end_of(series))) + " overflow=\"visible\"><g" +
                attribute("transform", to_the_left) + ">" + sign(series, 0, y) + "</g></svg>\n";
    }

    /// In the line that ends at `y_`.
    void add_number(std::string_view number, std::size_t column) {
        svg_ += "<text" + attribute("x", across(end_of(column))) +
                attribute("y", y_ - line_height / 4) + " text-anchor=\"end\">" + words(number) +
                "</text>\n";
    }

    void add_group(const ChartGroup& group) {
        add_words(group.label, 0);
        if (chart_.stacked) {
            add_bar(group.values, 0);
            for (std::size_t i = 0; i < group.values.size(); ++i)
                add_number(chart_words(group.values[i], language_), i);
            if (!chart_.total.empty())
                add_number(chart_words(group.total, language_), columns() - 1);
        } else {
            for (std::size_t i = 0; i < group.values.size(); ++i) {
                add_bar({group.values[i]}, i);
                add_number(chart_words(group.values[i], language_), 0);
            }
        }
        y_ += gap;
    }

    /// Its values are those of the series from `first` on. Where one is not known the bar goes on
    /// as dots.
    void add_bar(const std::vector<ChartValue>& values, std::size_t first) {
        svg_ += "<g class=\"bar\"><line" + attribute("y1", y_ + 1) +
                attribute("y2", y_ + 1 + bar_height) + " stroke=\"currentColor\"/>\n";
        Sum end;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!is_positive(values[i])) continue;
            const Share begin = share_of(end), length = share_of(*values[i]);
            const Span span = {across(begin), across(begin + length), across(length)};
            svg_ += piece(first + i, span, y_ + 3, bar_height - 4);
            end = end - (Sum() - *values[i]);
        }
        if (std::find(values.begin(), values.end(), std::nullopt) != values.end())
            svg_ += "<line" + attribute("x1", across(share_of(end))) +
                    attribute("x2", across(end_of_bars())) +
                    attribute("y1", y_ + 1 + bar_height / 2) +
                    attribute("y2", y_ + 1 + bar_height / 2) +
                    " stroke=\"currentColor\" stroke-dasharray=\"2 4\"/>\n";
        svg_ += "</g>\n";
        y_ += line_height;
    }

    const Chart& chart_;
    std::size_t room_;
    std::optional<std::size_t> width_;  ///< in px
    Language language_;
    Sum largest_;
    std::size_t narrowest_;
    Share column_;
    std::string svg_;
    std::size_t y_ = 0;
};

/// All that is drawn, in words.
std::string description(const Chart& chart, Language language) {
    if (chart.groups.empty()) return std::string(all_zero(language));
    std::string out;
    for (const ChartGroup& group : chart.groups) {
        std::string line;
        const auto add = [&](std::string_view name, const ChartValue& value) {
            if (!line.empty()) line += Text{"，", ", "}.in(language);
            line.append(name).append(" ").append(chart_words(value, language));
        };
        for (std::size_t i = 0; i < group.values.size(); ++i) add(chart.series[i], group.values[i]);
        if (!chart.total.empty()) add(chart.total, group.total);
        if (!out.empty()) out += Text{"；", "; "}.in(language);
        out += fill({"{0}：{1}", "{0}: {1}"}, language, {group.label, line});
    }
    return out;
}

std::string begin(const Chart& chart, const std::string& size, Language language) {
    const std::string id = words(chart.id);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"govinfo-chart\" role=\"img\"" +
           attribute("aria-labelledby", id + ":title " + id + ":desc") +
           attribute("lang", language == Language::zh ? "zh-CN" : "en") + size +
           " fill=\"currentColor\"" + attribute("font-size", letter) +
           " font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif\">\n"
           "<title" +
           attribute("id", id + ":title") + ">" + words(chart.title) +
           "</title>\n"
           "<desc" +
           attribute("id", id + ":desc") + ">" + words(description(chart, language)) + "</desc>\n";
}

}  // namespace

std::string svg_file(const Chart& chart, Language language) {
    constexpr std::size_t room = file_width - 2 * margin;
    Drawing drawing(chart, room, room, language);
    drawing.add_title();
    drawing.add_all();
    const std::string width = std::to_string(drawing.width() + 2 * margin);
    const std::string height = std::to_string(drawing.height() + 2 * margin);
    const std::string size = attribute("width", width) + attribute("height", height) +
                             attribute("viewBox", "0 0 " + width + " " + height) +
                             " color=\"#111111\"";
    const std::string by = std::to_string(margin);
    return begin(chart, size, language) +
           "<style>@media screen and (prefers-color-scheme:dark){.govinfo-chart{color:#eeeeee}"
           ".govinfo-chart>rect{fill:#17191c}}</style>\n<rect" +
           attribute("width", width) + attribute("height", height) + " fill=\"#ffffff\"/>\n<g" +
           attribute("transform", "translate(" + by + " " + by + ")") + ">\n" + drawing.svg() +
           "</g>\n</svg>\n";
}

std::string svg_element(const Chart& chart, Language language) {
    Drawing drawing(chart, narrowest, std::nullopt, language);
    drawing.add_all();
    const std::string size =
        " width=\"100%\"" + attribute("height", drawing.height()) +
        attribute("style", "min-width:" + std::to_string(drawing.narrowest_width()) + "px");
    return begin(chart, size, language) + drawing.svg() + "</svg>\n";
}

}  // namespace govinfo::detail
