#include <govinfo/write_back.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <tuple>
#include <utility>

#include "model/money.hpp"
#include "write_back/body.hpp"
#include "write_back/spelling.hpp"
#include "write_back/units.hpp"

namespace govinfo {
namespace {

using namespace detail;

constexpr Text messages[] = {
    {"文件中没有这一单元格", "the document has no such cell"},
    {"单元格中有图片、域、公式，或上下左右分置的内容，不能当作一个数改写",
     "a picture, form field or formula stands in it, or parts that stand apart"},
    {"文件中的一个单元格对应表中多个数，改写会改动其他的数",
     "one cell of the document stands for several of the form"},
    {"印出的字符在文件中不连续，或由公式算出",
     "its characters do not stand one behind the other, or a formula computes them"},
    {"改写后会读成别的内容", "the document would then be read otherwise"},
};

constexpr std::string_view names[] = {"text", "html", "docx", "xlsx", "ods"};  // by InputKind

/// Of a report in the units of the document, and of the document. A number without a remark takes the
/// one that stands there.
bool is_same(const Report& report, const Report& document, CellIndex index) {
    const Cell ours = report.cell(index), theirs = document.cell(index);
    if (ours.state != theirs.state || ours.number != theirs.number) return false;
    if (ours.amended && ours.amended != theirs.amended) return false;
    if (ours.expired && ours.expired != theirs.expired) return false;
    if (ours.state == CellState::text) return ours.raw == theirs.raw;
    const std::string_view unit = report.form().cell(index).column->unit;
    return !has_unit_inside(ours) ||
           yuan_in(ours.unit) == yuan_in(theirs.unit.empty() ? unit : theirs.unit);
}

class Writer {
  public:
    Writer(const Report& report, const Body& body, Recognised read)
        : report_(in_units_of(read, report)), body_(body), read_(std::move(read)) {
        find_shared();
    }

    Attempt<WrittenBack> run() {
        for (std::size_t i = 0; i < report_.form().cells().size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            if (!is_same(report_, read_.report, cell)) add(cell);
        }
        if (!back_.is_whole()) return std::move(back_);
        std::vector<std::size_t> all(back_.cells.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        std::string text = with(all);
        if (reads_as(text, all)) {
            auto document = body_.with(std::move(text));
            if (!document) return document.error();
            back_.bytes = *std::move(document);
        } else {
            find_misread();
        }
        return std::move(back_);
    }

  private:
    /// Where a line begins, and the value in it.
    using Key = std::tuple<Place, std::size_t, std::size_t, std::size_t, std::size_t>;

    [[nodiscard]] const PrintedValue& printed(CellIndex cell) const {
        return read_.printed[static_cast<std::size_t>(cell)];
    }
    static Key key(const PrintedValue& value) {
        const Spot& spot = value.lines.front().spot;
        return {spot.place, spot.grid.table, spot.grid.row, spot.grid.column, value.begin};
    }

    void find_shared() {
        std::vector<Key> keys;
        for (const PrintedValue& value : read_.printed)
            if (!value.lines.empty()) keys.push_back(key(value));
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (keys[i] == keys[i - 1]) shared_.push_back(keys[i]);
    }

    void add(CellIndex cell) {
        const PrintedValue& value = printed(cell);
        const std::string_view before =
            std::string_view(value.text).substr(value.begin, value.size);
        const CellKind kind = report_.form().cell(cell).column->kind;
        back_.cells.push_back(
            {cell, std::string(before), spell(kind, before, report_.cell(cell)), {}});
        edits_.emplace_back();
        back_.cells.back().obstacle = edit(cell);
    }

    std::optional<Obstacle> edit(CellIndex cell) {
        const CellState to = report_.state(cell), from = read_.report.state(cell);
        const bool is_there = read_.cells[static_cast<std::size_t>(cell)].has_value();
        if (to == CellState::absent || (from == CellState::absent && !is_there))
            return Obstacle::absent;
        const PrintedValue& value = printed(cell);
        if (value.lines.empty()) return Obstacle::unclear;
        if (std::binary_search(shared_.begin(), shared_.end(), key(value))) return Obstacle::shared;
        auto edits = body_.edits(value, back_.cells.back().after, report_.cell(cell));
        if (!edits) return Obstacle::scattered;
        edits_.back() = *std::move(edits);
        return std::nullopt;
    }

    /// The text with some of the cells.
    std::string with(const std::vector<std::size_t>& some) const {
        std::vector<Edit> edits;
        for (const std::size_t i : some)
            edits.insert(edits.end(), edits_[i].begin(), edits_[i].end());
        return body_.edited(std::move(edits));
    }

    /// Whether nothing else is read from it than before but these cells, and they as they should be.
    bool reads_as(std::string_view text, const std::vector<std::size_t>& some) const {
        const auto read = body_.read_again(text);
        if (!read || &read->report.form() != &report_.form() ||
            read->report.header() != read_.report.header() ||
            read->report.sections() != read_.report.sections())
            return false;
        auto next = some.begin();
        for (std::size_t i = 0; i < report_.form().cells().size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            const bool is_new = next != some.end() && back_.cells[*next].cell == cell;
            if (is_new) ++next;
            const bool is_right = is_new ? is_same(report_, read->report, cell)
                                         : read->report.cell(cell) == read_.report.cell(cell);
            if (!is_right) return false;
        }
        return true;
    }

    /// Each that is misread alone; where none is, all.
    void find_misread() {
        bool any = false;
        for (std::size_t i = 0; i < back_.cells.size(); ++i) {
            if (reads_as(with({i}), {i})) continue;
            back_.cells[i].obstacle = Obstacle::misread;
            any = true;
        }
        if (any) return;
        for (WrittenCell& each : back_.cells) each.obstacle = Obstacle::misread;
    }

    const Report report_;
    const Body& body_;
    Recognised read_;
    std::vector<Key> shared_;
    std::vector<std::vector<Edit>> edits_;  // parallel to the cells
    WrittenBack back_;
};

}  // namespace

std::string_view message(Obstacle obstacle, Language language) noexcept {
    return messages[static_cast<std::size_t>(obstacle)].in(language);
}

bool WrittenBack::is_whole() const noexcept {
    return std::none_of(cells.begin(), cells.end(),
                        [](const WrittenCell& each) { return each.obstacle.has_value(); });
}

std::string_view kind_to_write_back(std::string_view bytes, const ReadOptions& options) {
    Budget budget(options);
    const auto input = open_input(bytes, budget, options);
    return input && is_edited(input->kind) ? names[static_cast<std::size_t>(input->kind)]
                                           : std::string_view();
}

Result<WrittenBack> write_back(const Report& report, std::string_view bytes,
                               const ReadOptions& options) {
    if (auto error = refuse_too_large(bytes.size(), options)) return *std::move(error);
    Budget budget(options);
    const auto input = open_input(bytes, budget, options);
    if (!input) return input.error();
    if (!is_edited(input->kind)) return Error{ErrorCode::unsupported_kind, "JSON"};
    Body body(bytes, *input, options);
    auto read = body.read(budget);
    if (!read) return located(*input, read.error());
    if (&read->report.form() != &report.form())
        return Error{ErrorCode::invalid_argument, std::string(report.form().id())};
    auto back = Writer(report, body, *std::move(read)).run();
    if (!back) return located(*input, back.error());
    return *std::move(back);
}

}  // namespace govinfo
