// A report: header, cells, sections. A regular value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/cell.hpp>
#include <govinfo/form.hpp>
#include <govinfo/header.hpp>

namespace govinfo {

enum class SectionKey : std::uint8_t {
    preamble,       ///< what stands before 一
    overview,       ///< 一、总体情况
    proactive,      ///< 二、主动公开政府信息情况
    requests,       ///< 三、收到和处理政府信息公开申请情况
    proceedings,    ///< 四、政府信息公开行政复议、行政诉讼情况
    problems,       ///< 五、存在的主要问题及改进情况
    other_matters,  ///< 六、其他需要报告的事项
    unknown,
};

[[nodiscard]] std::string_view name(SectionKey key) noexcept;
[[nodiscard]] std::optional<SectionKey> parse_section_key(std::string_view name) noexcept;

/// Prose. UTF-8, NFC.
struct Section {
    SectionKey key = SectionKey::unknown;
    std::string heading;  ///< as printed
    std::string text;     ///< paragraphs separated by "\n"
    friend bool operator==(const Section&, const Section&) = default;
};

/// Copying costs two allocations and the prose. One writer, or any number of readers, at a time.
class Report {
  public:
    /// All cells absent.
    explicit Report(const Form& form);

    [[nodiscard]] const Form& form() const noexcept { return *form_; }

    [[nodiscard]] Header& header() noexcept { return header_; }
    [[nodiscard]] const Header& header() const noexcept { return header_; }

    /// In source order.
    [[nodiscard]] std::vector<Section>& sections() noexcept { return sections_; }
    [[nodiscard]] const std::vector<Section>& sections() const noexcept { return sections_; }

    // Every CellIndex below must be one of form().cells().
    [[nodiscard]] Cell cell(CellIndex index) const noexcept;
    [[nodiscard]] CellState state(CellIndex index) const noexcept {
        return states_[static_cast<std::size_t>(index)];
    }
    /// Empty in every other state: a blank is not 0.
    [[nodiscard]] std::optional<Decimal> number(CellIndex index) const noexcept {
        if (state(index) != CellState::number) return std::nullopt;
        return numbers_[static_cast<std::size_t>(index)];
    }

    // All cells at once, by CellIndex; the number is 0 where there is none.
    [[nodiscard]] std::span<const CellState> states() const noexcept { return states_; }
    [[nodiscard]] std::span<const Decimal> numbers() const noexcept { return numbers_; }

    /// Whether any cell keeps more than its state and number (text, raw or unit).
    [[nodiscard]] bool keeps_print() const noexcept { return !printed_.empty(); }

    /// Money in the unit of its column: one that was printed goes with the number that had it.
    void set_number(CellIndex index, Decimal value) noexcept;
    void set_blank(CellIndex index) noexcept;
    void set_not_applicable(CellIndex index) noexcept;
    void set_absent(CellIndex index) noexcept;
    /// Kept verbatim, never interpreted.
    void set_text(CellIndex index, std::string text);
    /// What parse_cell() made of text printed in a cell of this kind: state, number, raw and unit.
    void set(CellIndex index, ParsedCell parsed);

    friend bool operator==(const Report& left, const Report& right) noexcept;

  private:
    struct Printed {  // what a cell keeps besides its state and number; few cells have one
        CellIndex cell;
        std::string raw;
        std::string unit;
        std::optional<Decimal> amended = {}, expired = {};
        friend bool operator==(const Printed&, const Printed&) = default;
    };
    [[nodiscard]] std::vector<Printed>::const_iterator printed(CellIndex index) const noexcept;
    void assign(CellIndex index, CellState state, Decimal number) noexcept;
    void assign(CellIndex index, CellState state, Decimal number, Printed what);

    const Form* form_;
    std::vector<Decimal> numbers_;  // 0 where there is none
    std::vector<CellState> states_;
    std::vector<Printed> printed_;  // sorted by cell
    Header header_;
    std::vector<Section> sections_;
};

}  // namespace govinfo
