#include <govinfo/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>

#include "json/json_text.hpp"

namespace govinfo {
namespace {

/// Writes the text front to back. An object that holds no other object stands on one line, so that
/// a table of a report reads as a table.
class Writer {
  public:
    explicit Writer(const Report& report)
        : report_(report), header_(report.header()), nodes_(report.form().nodes()) {}

    std::string write() && {
        out_.reserve(expected_size());
        out_ += "{\n  \"govinfo\": 1";
        text("form", report_.form().id());
        header();
        sections();
        for (const PathNode& table : children(nodes_[0])) {
            const std::size_t mark = out_.size();
            member(table.key);
            if (!object(table, 1)) out_.resize(mark);
        }
        out_ += "\n}\n";
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::size_t expected_size() const noexcept {
        std::size_t size = 1024 + 32 * nodes_.size();
        for (const Section& section : report_.sections())
            size += 64 + section.heading.size() + section.text.size() + section.text.size() / 32;
        return size;
    }

    [[nodiscard]] std::span<const PathNode> children(const PathNode& node) const noexcept {
        return nodes_.subspan(node.first_child, node.child_count);
    }

    void new_line(std::size_t depth) { out_.append("\n").append(2 * depth, ' '); }

    void key(std::string_view name) {
        out_ += '"';
        out_ += name;
        out_ += "\": ";
    }

    void string(std::string_view name, std::string_view value) {
        key(name);
        detail::append_json_string(out_, value);
    }

    /// Begins a member of the root; never the first one.
    void member(std::string_view name) {
        out_ += ",\n  ";
        key(name);
    }

    void text(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        member(name);
        detail::append_json_string(out_, value);
    }

    void pair(std::string_view name, std::string_view first, std::string_view first_value,
              std::string_view second, std::string_view second_value) {
        member(name);
        out_ += '{';
        if (!first_value.empty()) string(first, first_value);
        if (!first_value.empty() && !second_value.empty()) out_ += ", ";
        if (!second_value.empty()) string(second, second_value);
        out_ += '}';
    }

    void header() {
        text("organ", header_.organ);
        if (header_.organ_kind != OrganKind::unknown) text("organ_kind", name(header_.organ_kind));
        if (header_.year) {
            member("year");
            out_ += std::to_string(*header_.year);
        }
        if (header_.scope != Scope::unknown) text("scope", name(header_.scope));
        text("title", header_.title);
        if (header_.published) text("published", to_string(*header_.published));
        if (const auto& period = header_.period)
            pair("period", "from", to_string(period->from), "to", to_string(period->to));
        text("code", header_.code);
        text("region", header_.region);
        if (header_.source != Source())
            pair("source", "url", header_.source.url, "sha256", header_.source.sha256);
    }

    void sections() {
        if (report_.sections().empty()) return;
        member("sections");
        char separator = '[';
        for (const Section& section : report_.sections()) {
            out_ += separator;
            separator = ',';
            new_line(2);
            out_ += '{';
            string("key", name(section.key));
            out_ += ", ";
            string("heading", section.heading);
            out_ += ", ";
            string("text", section.text);
            out_ += '}';
        }
        out_ += "\n  ]";
    }

    /// False if there was nothing to write in it; what it wrote is then to be dropped.
    bool object(const PathNode& node, std::size_t depth) {
        out_ += '{';
        bool empty = true, ended_in_object = false;
        for (const PathNode& child : children(node)) {
            const bool is_cell = child.child_count == 0;
            if (is_cell && report_.state(child.cell) == CellState::absent) continue;
            const std::size_t mark = out_.size();
            if (is_cell) {
                if (!plain_count(child.key, child.cell, empty)) {
                    if (!empty) out_ += ", ";
                    key(child.key);
                    cell(child.cell);
                }
            } else {
                if (!empty) out_ += ',';
                new_line(depth + 1);
                key(child.key);
                if (!object(child, depth + 1)) {
                    out_.resize(mark);
                    continue;
                }
            }
            empty = false;
            ended_in_object = !is_cell;
        }
        if (ended_in_object) new_line(depth);
        out_ += '}';
        return !empty;
    }

    /// Most of what is written: a key and a count, put where there is room for both. False where
    /// it is something else.
    bool plain_count(std::string_view name, CellIndex index, bool first) {
        constexpr std::size_t longest = 24;
        const Decimal number = report_.numbers()[static_cast<std::size_t>(index)];
        const bool is_number = report_.state(index) == CellState::number;
        if (!is_number || !number.is_whole() || report_.keeps_print()) return false;
        const std::size_t at = out_.size();
        out_.resize(at + name.size() + 8 + longest);
        char* end = out_.data() + at;
        if (!first) end = std::copy_n(", ", 2, end);
        *end++ = '"';
        end = std::copy(name.begin(), name.end(), end);
        end = std::copy_n("\": ", 3, end);
        const std::int64_t count = number.count();
        if (count >= 0 && count < 10)
            *end++ = static_cast<char>('0' + count);
        else
            end = std::to_chars(end, end + longest, count).ptr;
        out_.resize(static_cast<std::size_t>(end - out_.data()));
        return true;
    }

    void cell(CellIndex index) {
        switch (report_.state(index)) {
            case CellState::absent:
            case CellState::blank:
                out_ += "null";
                return;
            case CellState::not_applicable:
                out_ += "\"/\"";
                return;
            case CellState::text:
                detail::append_json_string(out_, report_.cell(index).raw);
                return;
            case CellState::number:
                if (report_.keeps_print())
                    printed_number(report_.cell(index));
                else
                    detail::append_json_number(out_, *report_.number(index));
                return;
        }
    }

    void printed_number(const Cell& cell) {
        if (cell.raw.empty()) {
            detail::append_json_number(out_, *cell.number);
            return;
        }
        out_ += '{';
        key("value");
        detail::append_json_number(out_, *cell.number);
        if (!cell.unit.empty()) {
            out_ += ", ";
            string("unit", cell.unit);
        }
        part("amended", cell.amended);
        part("expired", cell.expired);
        out_ += ", ";
        string("raw", cell.raw);
        out_ += '}';
    }

    void part(std::string_view name, const std::optional<Decimal>& number) {
        if (!number) return;
        out_ += ", ";
        key(name);
        detail::append_json_number(out_, *number);
    }

    const Report& report_;
    const Header& header_;
    std::span<const PathNode> nodes_;
    std::string out_;
};

}  // namespace

std::string write_json(const Report& report) {
    return Writer(report).write();
}

}  // namespace govinfo
