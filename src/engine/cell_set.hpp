// A set of cells as bits, for sets that are joined and cut millions of times.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include <govinfo/form.hpp>

namespace govinfo::detail {

class CellSet {
  public:
    void insert(CellIndex cell) noexcept { word(cell) |= bit(cell); }
    void erase(CellIndex cell) noexcept { word(cell) &= ~bit(cell); }
    [[nodiscard]] bool contains(CellIndex cell) const noexcept {
        return (words_[index(cell)] & bit(cell)) != 0;
    }
    [[nodiscard]] std::size_t size() const noexcept {
        std::size_t size = 0;
        for (const std::uint64_t word : words_)
            size += static_cast<std::size_t>(std::popcount(word));
        return size;
    }
    [[nodiscard]] bool meets(const CellSet& other) const noexcept {
        std::uint64_t common = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) common |= words_[i] & other.words_[i];
        return common != 0;
    }
    CellSet& operator|=(const CellSet& other) noexcept {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }
    CellSet& operator&=(const CellSet& other) noexcept {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        return *this;
    }
    CellSet& operator-=(const CellSet& other) noexcept {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
        return *this;
    }
    /// `visit(cell)` for each, in form order.
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
                visit(static_cast<CellIndex>(i * 64 +
                                             static_cast<std::size_t>(std::countr_zero(rest))));
    }

  private:
    [[nodiscard]] static std::size_t index(CellIndex cell) noexcept {
        return static_cast<std::size_t>(cell) / 64;
    }
    [[nodiscard]] static std::uint64_t bit(CellIndex cell) noexcept {
        return std::uint64_t{1} << (static_cast<std::size_t>(cell) % 64);
    }
    [[nodiscard]] std::uint64_t& word(CellIndex cell) noexcept { return words_[index(cell)]; }

    std::array<std::uint64_t, Form::max_cells / 64> words_ = {};
};

}  // namespace govinfo::detail
