// A document's life: what was decided of it, step by step up to its publication, and whether it
// still stands.
//
//   std::vector<RecordFault> faults;
//   if (const auto life = DocumentLife::of(record, faults))
//       std::cout << label(life->validity(Date{2025, 12, 31})).zh << '\n';  // 现行有效
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <govinfo/records.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/text.hpp>

namespace govinfo {

/// Who may have it. In the order of the register's words.
enum class DocumentAttribute : std::uint8_t {
    open,        ///< 主动公开
    on_request,  ///< 依申请公开
    closed,      ///< 不予公开, on a ground of ss.14 to 16
};

/// The way to publication, each step behind the one before (s.17).
enum class LifeStep : std::uint8_t {
    proposed,          ///< the drafter proposed the attribute
    head_reviewed,     ///< by the head of the section
    secrecy_reviewed,  ///< whether it may be public at all
    approved,          ///< by the leader who signs
    published,         ///< within 20 working days (s.26)
};
inline constexpr std::size_t life_steps = 5;

/// How a document came to its end. In the order of the register's words.
enum class EndManner : std::uint8_t {
    repealed,
    expired,   ///< its time ran out: counted as repealed, and told apart there
    replaced,  ///< by its amended text, which is a document of its own: no repeal
};

struct DocumentEnd {
    Date on;  ///< the first day on which it does not hold
    EndManner how;
    friend bool operator==(const DocumentEnd&, const DocumentEnd&) = default;
};

enum class Validity : std::uint8_t { not_yet_in_force, in_force, amended, repealed, expired };

/// 现行有效
[[nodiscard]] Text label(Validity validity) noexcept;
/// `in_force`
[[nodiscard]] std::string_view name(Validity validity) noexcept;
/// `secrecy_reviewed`, as the column of the register is called.
[[nodiscard]] std::string_view name(LifeStep step) noexcept;
/// 保密审查
[[nodiscard]] Text label(LifeStep step) noexcept;

/// There is none that ends before it began, or whose end has a day without a manner or the reverse.
/// What is merely not done, or too late, is a breach of a duty and not of the life: see the rules
/// DOC.*.
class DocumentLife {
  public:
    /// Empty where the record cannot be true; why is added to the faults: REG.MISSING, REG.ORDER,
    /// REG.WORD, DOC.ENDED. A column that is among the faults already as unreadable is not said to
    /// be missing.
    [[nodiscard]] static std::optional<DocumentLife> of(const DocumentRecord& record,
                                                        std::vector<RecordFault>& faults);

    [[nodiscard]] const Date& created() const noexcept { return created_; }
    /// Empty where none was decided on.
    [[nodiscard]] std::optional<DocumentAttribute> attribute() const noexcept { return attribute_; }
    [[nodiscard]] const std::optional<Date>& day_of(LifeStep step) const noexcept {
        return steps_[static_cast<std::size_t>(step)];
    }
    /// Behind the last that has been done; empty where none has, or it is published.
    [[nodiscard]] std::optional<LifeStep> next_step() const noexcept;
    [[nodiscard]] const std::optional<DocumentEnd>& end() const noexcept { return end_; }

    /// At the end of that day. Of what was not yet created, not_yet_in_force.
    [[nodiscard]] Validity validity(const Date& on) const noexcept;

  private:
    DocumentLife() = default;

    Date created_, in_force_from_;
    std::optional<DocumentAttribute> attribute_;
    std::array<std::optional<Date>, life_steps> steps_;
    std::optional<DocumentEnd> end_;
};

}  // namespace govinfo
