// What numbers in the prose can mean: so many of something to which something was done.
#pragma once

#include <cstddef>
#include <cstdint>

#include <govinfo/prose.hpp>

namespace govinfo::detail {

/// What is counted.
enum class Matter : std::uint8_t {
    unsaid,
    requests,
    on_request,    ///< 依申请公开: requests, or an attribute of documents
    applications,  ///< 申请: requests, if nothing else is applied for
    reconsideration,
    litigation,
    direct,  ///< 未经复议直接起诉
    after,   ///< 复议后起诉
    normative,
    regulations,
    licensing,
    penalties,
    coercion,
    fees,
    disclosure,  ///< 信息公开: what the rest is about
    other,       ///< 提案, 信访, 公文
};
inline constexpr std::size_t matters = static_cast<std::size_t>(Matter::other) + 1;

/// What became of it, or whose or what kind it was.
enum class Event : std::uint8_t {
    unsaid,
    received,
    newly_received,  ///< 新收: no part of what was received, as 直接受理 is
    handled,
    answered,
    settled,  ///< 审结: of cases; they are not answered
    carried,  ///< 结转: into this year or out of it, as the year beside it has it
    from_last_year,
    to_next_year,
    unfinished,
    granted,
    disclosed,
    partly_granted,
    refused,
    unavailable,
    not_processed,
    other,
    // single reasons
    state_secret,
    prohibited_by_law,
    security_or_stability,
    third_party_rights,
    internal_affairs,
    process_information,
    enforcement_file,
    administrative_inquiry,
    not_held,
    needs_creation,
    unclear,
    complaint,
    repeated,
    published_material,
    excessive,
    reconfirmation,
    uncorrected,
    unpaid,
    misc,
    rest,  ///< 其他: of the reasons or results before it
    // applicants
    person,
    organisation,
    business,  ///< and the others that are organisations
    research,
    public_interest,
    legal_service,
    // channels
    online,
    by_mail,
    in_person,
    by_fax,
    no_application,  ///< some of what came are none: 不属于政府信息公开申请, 剔除
    // documents
    issued,
    repealed,
    in_force,
    decided,
    // results of cases
    upheld,
    corrected,
    other_result,
    pending,
};
inline constexpr std::size_t events = static_cast<std::size_t>(Event::pending) + 1;

[[nodiscard]] constexpr bool is_of_requests(Matter matter) noexcept {
    return matter >= Matter::requests && matter <= Matter::applications;
}
[[nodiscard]] constexpr bool is_document(Matter matter) noexcept {
    return matter == Matter::normative || matter == Matter::regulations;
}
[[nodiscard]] constexpr bool is_decision(Matter matter) noexcept {
    return matter >= Matter::licensing && matter <= Matter::coercion;
}
[[nodiscard]] constexpr bool is_case(Matter matter) noexcept {
    return matter >= Matter::reconsideration && matter <= Matter::after;
}
/// A step on the way that every one of them takes.
[[nodiscard]] constexpr bool is_stage(Event event) noexcept {
    return event >= Event::received && event <= Event::settled;
}
[[nodiscard]] constexpr bool is_receipt(Event event) noexcept {
    return event == Event::received || event == Event::newly_received;
}
[[nodiscard]] constexpr bool is_carried(Event event) noexcept {
    return event >= Event::carried && event <= Event::unfinished;
}
[[nodiscard]] constexpr bool is_reason(Event event) noexcept {
    return event >= Event::state_secret && event <= Event::misc;
}
[[nodiscard]] constexpr bool is_result(Event event) noexcept {
    return event >= Event::upheld && event <= Event::pending;
}
[[nodiscard]] constexpr bool is_of_documents(Event event) noexcept {
    return event >= Event::issued && event <= Event::in_force;
}
[[nodiscard]] constexpr bool is_outcome(Event event) noexcept {
    return event >= Event::granted && event <= Event::misc;
}
/// An outcome that has reasons, or might be given one: 因涉及国家秘密不予公开.
[[nodiscard]] constexpr bool is_given_reason(Event event) noexcept {
    return is_outcome(event) && !is_reason(event) && event != Event::disclosed;
}
[[nodiscard]] constexpr bool is_applicant(Event event) noexcept {
    return event >= Event::person && event <= Event::legal_service;
}
[[nodiscard]] constexpr bool is_channel(Event event) noexcept {
    return event >= Event::online && event <= Event::by_fax;
}
/// The outcome whose reason it is, refused of state_secret; any other event is its own.
[[nodiscard]] Event group_of(Event event) noexcept;

/// Null where that cannot be counted, or not for certain.
[[nodiscard]] const Meaning* meaning_of(Event event, Matter matter) noexcept;

}  // namespace govinfo::detail
