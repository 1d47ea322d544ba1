// Which unit of a list a report is of.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include <govinfo/units.hpp>

namespace govinfo::detail {

/// By code where both have one; else by name or alias, by such a name behind that of the unit above,
/// or by the only one of which one ends in the other, see can_be_one_body().
class UnitIndex {
  public:
    explicit UnitIndex(std::span<const ListedUnit> units);

    /// Empty where it is of none, or of several. `of_area`: the office of a government stands for it.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view organ, std::string_view code,
                                                  bool of_area) const;
    /// Of the unit's parent; empty of one that has none.
    [[nodiscard]] std::optional<std::size_t> parent(std::size_t unit) const;

  private:
    static constexpr std::size_t several = static_cast<std::size_t>(-1);
    using Names = std::unordered_map<std::string_view, std::size_t>;

    [[nodiscard]] std::size_t find_name(std::string_view key) const;

    std::span<const ListedUnit> units_;
    std::deque<std::string> keys_;
    Names codes_, exact_, endings_;
};

}  // namespace govinfo::detail
