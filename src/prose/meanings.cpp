#include "prose/meanings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "forms/named.hpp"

namespace govinfo::detail {
namespace {

using Term = NamedCells;

// ---- readings ----------------------------------------------------------------------------------

consteval Term request(std::string_view row, std::string_view column = "total",
                       int coefficient = 1) {
    return cells("requests", row, column, coefficient);
}
consteval Term proceeding(std::string_view row, std::string_view column = "total",
                          int coefficient = 1) {
    return cells("proceedings", row, column, coefficient);
}

/// A key as an argument of a template.
template <std::size_t Size>
struct Key {
    // NOLINTNEXTLINE(google-explicit-constructor): a literal is one, as an argument
    consteval Key(const char (&key)[Size]) { std::copy_n(key, Size, text); }
    [[nodiscard]] constexpr std::string_view view() const { return {text, Size - 1}; }
    char text[Size] = {};
};

/// A meaning that one cell has.
template <Key Table, Key Row, Key Column>
constexpr Term cell[] = {cells(Table.view(), Row.view(), Column.view())};
template <Key Table, Key Row, Key Column>
constexpr Reading one[] = {{cell<Table, Row, Column>}};
template <Key Row>
constexpr std::span<const Reading> outcome = one<"requests", Row, "total">;
/// The same of both kinds of lawsuits.
template <Key Column>
constexpr Term both_suits[] = {proceeding("litigation_direct", Column.view()),
                               proceeding("litigation_after_reconsideration", Column.view())};
template <Key Column>
constexpr Reading suits[] = {
    {both_suits<Column>, {"两项诉讼该栏之和", "that column of both kinds of lawsuits"}}};
template <Key Column>
constexpr std::span<const Reading> reviews = one<"proceedings", "reconsideration", Column>;
template <Key Column>
constexpr std::span<const Reading> direct_suits = one<"proceedings", "litigation_direct", Column>;
template <Key Column>
constexpr std::span<const Reading> later_suits =
    one<"proceedings", "litigation_after_reconsideration", Column>;

constexpr Term new_ones[] = {request("received")};
constexpr Term all_open[] = {request("received"), request("carried_in")};
constexpr Term all_answered[] = {request("concluded")};
constexpr Term persons[] = {request("received", "person")};
constexpr Term all_persons[] = {request("received", "person"), request("carried_in", "person")};
/// Those of one column, with and without those of last year.
template <Key Column>
constexpr Term of_column[] = {request("received", Column.view()),
                              request("carried_in", Column.view())};
template <Key Column>
constexpr Reading column[] = {
    {cell<"requests", "received", Column>},
    {of_column<Column>, {"该栏新收与上年结转之和", "that column, received and carried in"}}};
constexpr Term organisations_received[] = {request("received"), request("received", "person", -1)};
constexpr Term all_organisations[] = {request("received"), request("carried_in"),
                                      request("received", "person", -1),
                                      request("carried_in", "person", -1)};
constexpr Term reconsiderations[] = {proceeding("reconsideration")};
constexpr Term reconsiderations_decided[] = {proceeding("reconsideration"),
                                             proceeding("reconsideration", "pending", -1)};
constexpr Term lawsuits_decided[] = {proceeding("litigation_direct"),
                                     proceeding("litigation_direct", "pending", -1),
                                     proceeding("litigation_after_reconsideration"),
                                     proceeding("litigation_after_reconsideration", "pending", -1)};
constexpr Term direct[] = {proceeding("litigation_direct")};
constexpr Term direct_decided[] = {proceeding("litigation_direct"),
                                   proceeding("litigation_direct", "pending", -1)};
constexpr Term after[] = {proceeding("litigation_after_reconsideration")};
constexpr Term after_decided[] = {proceeding("litigation_after_reconsideration"),
                                  proceeding("litigation_after_reconsideration", "pending", -1)};
constexpr Term granted_alone[] = {request("granted")};
constexpr Term granted_in_all[] = {request("granted"), request("partly_granted")};

constexpr Text newly = {"本年新收", "received"},
               open = {"新收与上年结转之和", "received and carried in"},
               decided_alone = {"其中已审结", "decided of these"},
               settled_cases = {"已审结", "decided"};

constexpr Reading as_received[] = {{new_ones, newly}, {all_open, open}};
constexpr Reading as_handled[] = {
    {new_ones, newly}, {all_open, open}, {all_answered, {"办理结果总计", "concluded"}}};
constexpr Reading as_concluded[] = {{all_answered, {"办理结果总计", "concluded"}}};
constexpr Reading as_carried_in[] = {
    {cell<"requests", "carried_in", "total">, {"上年结转", "carried in"}}};
constexpr Reading as_carried_out[] = {
    {cell<"requests", "carried_out", "total">, {"结转下年度", "carried out"}}};
constexpr Reading as_persons[] = {
    {persons, {"自然人新收", "individuals, received"}},
    {all_persons, {"自然人新收与上年结转之和", "individuals, received and carried in"}}};
constexpr Reading as_organisations[] = {
    {organisations_received, {"法人或其他组织新收", "organisations, received"}},
    {all_organisations,
     {"法人或其他组织新收与上年结转之和", "organisations, received and carried in"}}};
constexpr Reading as_reconsideration[] = {{reconsiderations, {"行政复议总计", "reconsiderations"}},
                                          {reconsiderations_decided, decided_alone}};
constexpr Reading as_litigation[] = {{both_suits<"total">, {"两项诉讼总计", "lawsuits"}},
                                     {lawsuits_decided, decided_alone}};
constexpr Reading as_reviews_settled[] = {{reconsiderations_decided, settled_cases}};
constexpr Reading as_suits_settled[] = {{lawsuits_decided, settled_cases}};
constexpr Reading as_direct[] = {
    {direct, {"未经复议直接起诉总计", "lawsuits without reconsideration"}},
    {direct_decided, decided_alone}};
constexpr Reading as_after[] = {{after, {"复议后起诉总计", "lawsuits after reconsideration"}},
                                {after_decided, decided_alone}};
constexpr Reading as_disclosed[] = {
    {granted_alone}, {granted_in_all, {"予以公开与部分公开之和", "granted and partly granted"}}};

// ---- meanings ----------------------------------------------------------------------------------

constexpr std::string_view done = "NAR.DONE", group = "NAR.GROUP", reason = "NAR.REASON",
                           applicant = "NAR.APPLICANT", channel = "NAR.CHANNELS",
                           cases = "NAR.PROCEEDINGS", table_two = "NAR.PROACTIVE";

/// So many of the matter to which that was done mean that.
struct Fact {
    Event event;
    Matter matter;
    Meaning meaning;
};

using enum Event;
constexpr Matter requests = Matter::requests, reconsideration = Matter::reconsideration,
                 litigation = Matter::litigation, normative = Matter::normative,
                 regulations = Matter::regulations;

constexpr Fact facts[] = {
    {received, requests, {"received", "NAR.NEW", as_received}},
    {handled, requests, {"handled", done, as_handled}},
    {answered, requests, {"concluded", done, as_concluded}},
    {from_last_year, requests, {"carried_in", done, as_carried_in}},
    {to_next_year, requests, {"carried_out", "NAR.CARRY", as_carried_out}},
    {granted, requests, {"granted", group, outcome<"granted">}},
    {disclosed, requests, {"disclosed", group, as_disclosed}},
    {partly_granted, requests, {"partly_granted", group, outcome<"partly_granted">}},
    {refused, requests, {"refused", group, outcome<"refused">}},
    {unavailable, requests, {"unavailable", group, outcome<"unavailable">}},
    {not_processed, requests, {"not_processed", group, outcome<"not_processed">}},
    {other, requests, {"other", group, outcome<"other">}},
    {state_secret, requests, {"refused/state_secret", reason, outcome<"refused/state_secret">}},
    {prohibited_by_law,
     requests,
     {"refused/prohibited_by_law", reason, outcome<"refused/prohibited_by_law">}},
    {security_or_stability,
     requests,
     {"refused/security_or_stability", reason, outcome<"refused/security_or_stability">}},
    {third_party_rights,
     requests,
     {"refused/third_party_rights", reason, outcome<"refused/third_party_rights">}},
    {internal_affairs,
     requests,
     {"refused/internal_affairs", reason, outcome<"refused/internal_affairs">}},
    {process_information,
     requests,
     {"refused/process_information", reason, outcome<"refused/process_information">}},
    {enforcement_file,
     requests,
     {"refused/enforcement_file", reason, outcome<"refused/enforcement_file">}},
    {administrative_inquiry,
     requests,
     {"refused/administrative_inquiry", reason, outcome<"refused/administrative_inquiry">}},
    {not_held, requests, {"unavailable/not_held", reason, outcome<"unavailable/not_held">}},
    {needs_creation,
     requests,
     {"unavailable/needs_creation", reason, outcome<"unavailable/needs_creation">}},
    {unclear, requests, {"unavailable/unclear", reason, outcome<"unavailable/unclear">}},
    {complaint, requests, {"not_processed/complaint", reason, outcome<"not_processed/complaint">}},
    {repeated, requests, {"not_processed/repeated", reason, outcome<"not_processed/repeated">}},
    {published_material,
     requests,
     {"not_processed/published_material", reason, outcome<"not_processed/published_material">}},
    {excessive, requests, {"not_processed/excessive", reason, outcome<"not_processed/excessive">}},
    {reconfirmation,
     requests,
     {"not_processed/reconfirmation", reason, outcome<"not_processed/reconfirmation">}},
    {uncorrected, requests, {"other/uncorrected", reason, outcome<"other/uncorrected">}},
    {unpaid, requests, {"other/unpaid", reason, outcome<"other/unpaid">}},
    {misc, requests, {"other/misc", reason, outcome<"other/misc">}},
    {person, requests, {"person", applicant, as_persons}},
    {organisation, requests, {"organisation", applicant, as_organisations}},
    {business, requests, {"business", applicant, column<"business">}},
    {research, requests, {"research", applicant, column<"research">}},
    {public_interest, requests, {"public_interest", applicant, column<"public_interest">}},
    {legal_service, requests, {"legal_service", applicant, column<"legal_service">}},
    {online, requests, {"online", channel, {}}},
    {by_mail, requests, {"by_mail", channel, {}}},
    {in_person, requests, {"in_person", channel, {}}},
    {by_fax, requests, {"by_fax", channel, {}}},
    {unsaid, reconsideration, {"reconsideration", cases, as_reconsideration}},
    {settled, reconsideration, {"reconsideration_settled", cases, as_reviews_settled}},
    {settled, litigation, {"litigation_settled", cases, as_suits_settled}},
    {upheld, reconsideration, {"reconsideration_upheld", cases, reviews<"upheld">}},
    {corrected, reconsideration, {"reconsideration_corrected", cases, reviews<"corrected">}},
    {other_result, reconsideration, {"reconsideration_other", cases, reviews<"other">}},
    {pending, reconsideration, {"reconsideration_pending", cases, reviews<"pending">}},
    {unsaid, litigation, {"litigation", cases, as_litigation}},
    {upheld, litigation, {"litigation_upheld", cases, suits<"upheld">}},
    {corrected, litigation, {"litigation_corrected", cases, suits<"corrected">}},
    {other_result, litigation, {"litigation_other", cases, suits<"other">}},
    {pending, litigation, {"litigation_pending", cases, suits<"pending">}},
    {upheld, Matter::direct, {"litigation_direct_upheld", cases, direct_suits<"upheld">}},
    {corrected, Matter::direct, {"litigation_direct_corrected", cases, direct_suits<"corrected">}},
    {other_result, Matter::direct, {"litigation_direct_other", cases, direct_suits<"other">}},
    {pending, Matter::direct, {"litigation_direct_pending", cases, direct_suits<"pending">}},
    {upheld,
     Matter::after,
     {"litigation_after_reconsideration_upheld", cases, later_suits<"upheld">}},
    {corrected,
     Matter::after,
     {"litigation_after_reconsideration_corrected", cases, later_suits<"corrected">}},
    {other_result,
     Matter::after,
     {"litigation_after_reconsideration_other", cases, later_suits<"other">}},
    {pending,
     Matter::after,
     {"litigation_after_reconsideration_pending", cases, later_suits<"pending">}},
    {unsaid, Matter::direct, {"litigation_direct", cases, as_direct}},
    {unsaid, Matter::after, {"litigation_after_reconsideration", cases, as_after}},
    {issued,
     normative,
     {"normative_issued", table_two, one<"proactive", "normative_documents", "issued">}},
    {repealed,
     normative,
     {"normative_repealed", table_two, one<"proactive", "normative_documents", "repealed">}},
    {in_force,
     normative,
     {"normative_in_force", table_two, one<"proactive", "normative_documents", "in_force">}},
    {issued,
     regulations,
     {"regulations_issued", table_two, one<"proactive", "regulations", "issued">}},
    {repealed,
     regulations,
     {"regulations_repealed", table_two, one<"proactive", "regulations", "repealed">}},
    {in_force,
     regulations,
     {"regulations_in_force", table_two, one<"proactive", "regulations", "in_force">}},
    {unsaid,
     Matter::licensing,
     {"licensing", table_two, one<"proactive", "licensing", "decisions">}},
    {unsaid,
     Matter::penalties,
     {"penalties", table_two, one<"proactive", "penalties", "decisions">}},
    {unsaid, Matter::coercion, {"coercion", table_two, one<"proactive", "coercion", "decisions">}},
    {unsaid, Matter::fees, {"fees", table_two, one<"proactive", "fees", "amount">}},
};

/// By event and matter.
using Meanings = std::array<std::array<const Meaning*, matters>, events>;
constexpr Meanings meanings = [] {
    Meanings out = {};
    for (const Fact& fact : facts)
        out[static_cast<std::size_t>(fact.event)][static_cast<std::size_t>(fact.matter)] =
            &fact.meaning;
    return out;
}();

/// What is done to a case or a decision on its way leaves it what it is: 受理行政复议案件.
constexpr bool leaves_as_is(Event event) {
    return (is_stage(event) && event != settled) || event == decided;
}

}  // namespace

Event group_of(Event event) noexcept {
    if (!is_reason(event)) return event;
    if (event <= administrative_inquiry) return refused;
    if (event <= unclear) return unavailable;
    return event <= reconfirmation ? not_processed : other;
}

const Meaning* meaning_of(Event event, Matter matter) noexcept {
    if (is_of_requests(matter)) matter = requests;
    if (event == settled && !is_case(matter)) event = answered;
    if (event == misc && is_case(matter)) event = other_result;  // 申请人撤回
    if (is_decision(matter) && is_receipt(event))
        return nullptr;  // 受理行政许可: not all is decided
    if (matter != requests && leaves_as_is(event)) event = unsaid;
    return meanings[static_cast<std::size_t>(event)][static_cast<std::size_t>(matter)];
}

}  // namespace govinfo::detail
