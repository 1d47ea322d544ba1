// Whose figures a sentence gives: the body by any of its names, or the area that it governs.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/header.hpp>

#include "prose/words.hpp"

namespace govinfo::detail {

class Names {
  public:
    explicit Names(const Header& header);

    /// Whether figures of such a subject are those of the report.
    [[nodiscard]] bool are_ours(Whose whose) const noexcept;
    /// Whether those words are the body's name, in full or short.
    [[nodiscard]] bool is_name(std::u32string_view words) const noexcept;
    /// Whether those words name the body, in full or short, or its area, and the report is on that:
    ///
    ///     青石县自然资源和规划局    自然资源和规划局 | 青石县自规局 | 县自然资源局
    ///
    /// Linear in the words and the name.
    [[nodiscard]] bool are_ours(std::u32string_view words) const noexcept;
    /// Whether those words name the government of the city on which the report is, 市政府: in its area
    /// no other body makes regulations.
    [[nodiscard]] bool is_maker(std::u32string_view words) const noexcept;
    /// In full; empty where it is not known.
    [[nodiscard]] std::u32string_view full() const noexcept { return name_; }

  private:
    [[nodiscard]] bool is_with_government(std::u32string_view words) const noexcept;

    std::u32string name_;
    OrganKind kind_;
    Scope scope_;
};

/// Whether words end as the name of some body or place does: 局, 县.
[[nodiscard]] bool ends_like_name(std::u32string_view words) noexcept;

}  // namespace govinfo::detail
