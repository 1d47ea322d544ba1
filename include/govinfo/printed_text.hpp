// What is printed in a cell.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/cell.hpp>

namespace govinfo {

/// Words, which stand in the form or the report and live as long as these, or a number that is
/// printed as its digits.
class PrintedText {
  public:
    constexpr PrintedText(std::string_view words = {}) noexcept : words_(words) {}
    constexpr explicit PrintedText(Decimal number) noexcept : number_(number), is_number_(true) {}
    /// What it was read from, else its digits or `/`; nothing of one that is blank or absent. A unit
    /// that stood in the header comes behind it.
    explicit PrintedText(const Cell& cell) noexcept;

    [[nodiscard]] std::string str() const;

    /// Empty of a number; without a unit of the header.
    [[nodiscard]] constexpr std::string_view words() const noexcept { return words_; }
    /// Null of words.
    [[nodiscard]] constexpr const Decimal* number() const noexcept {
        return is_number_ ? &number_ : nullptr;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return !is_number_ && words_.empty(); }

  private:
    std::string_view words_;
    std::string_view unit_ = {};
    Decimal number_;
    bool is_number_ = false;
};

}  // namespace govinfo
