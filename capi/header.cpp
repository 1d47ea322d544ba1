#include <govinfo/header.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Date;
using govinfo::Header;
using govinfo::Source;

namespace {

const Header* header_of(const govinfo_report* report) noexcept {
    return checked(report) ? &report->read.report.header() : nullptr;
}

/// A text of the header, named by the members that lead to it.
template <class... Members>
const char* text(const govinfo_report* report, Members... members) noexcept {
    const Header* header = header_of(report);
    return header ? c_str((*header.*....*members)) : nullptr;
}

const char* date(const govinfo_report* report, std::string Words::*member) noexcept {
    if (!checked(report)) return nullptr;
    return guarded_value<const char*>(nullptr, [&] { return c_str(words_of(*report).*member); });
}

/// `change` takes the header and returns a Status.
template <class Change>
govinfo_status change_header(govinfo_report* report, govinfo_error** error,
                             Change&& change) noexcept {
    return guard(error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        Status status = change(report->read.report.header());
        if (status.code == GOVINFO_OK) report->words.reset();
        return status;
    });
}

template <class... Members>
govinfo_status set_text(govinfo_report* report, govinfo_error** error, const char* name,
                        const char* value, Members... members) noexcept {
    return change_header(report, error, [&](Header& header) -> Status {
        if (!govinfo::is_utf8(view(value))) return wrong_argument(name);
        (header.*....*members) = view(value);
        return {};
    });
}

/// As set_text(), of what has a shape; an empty one is none.
template <class... Members>
govinfo_status set_code(govinfo_report* report, govinfo_error** error, const char* name,
                        const char* value, bool (*has_shape)(std::string_view),
                        Members... members) noexcept {
    return change_header(report, error, [&](Header& header) -> Status {
        if (!view(value).empty() && !has_shape(view(value)))
            return wrong_argument(name, view(value));
        (header.*....*members) = view(value);
        return {};
    });
}

/// Sets `field` to what `parse` makes of a name; no name is `missing`.
template <class Value, class Parse>
Status set_parsed(Value& field, Value missing, const char* name, const char* value, Parse parse) {
    if (view(value).empty()) {
        field = missing;
        return {};
    }
    const auto parsed = parse(view(value));
    if (!parsed) return wrong_argument(name, view(value));
    field = *parsed;
    return {};
}

}  // namespace

const char* govinfo_report_organ(const govinfo_report* report) {
    return text(report, &Header::organ);
}

const char* govinfo_report_organ_kind(const govinfo_report* report) {
    const Header* header = header_of(report);
    return header ? name(header->organ_kind).data() : nullptr;
}

int32_t govinfo_report_year(const govinfo_report* report) {
    const Header* header = header_of(report);
    return header ? header->year.value_or(0) : 0;
}

const char* govinfo_report_scope(const govinfo_report* report) {
    const Header* header = header_of(report);
    return header ? name(header->scope).data() : nullptr;
}

const char* govinfo_report_title(const govinfo_report* report) {
    return text(report, &Header::title);
}

const char* govinfo_report_published(const govinfo_report* report) {
    return date(report, &Words::published);
}

const char* govinfo_report_period_from(const govinfo_report* report) {
    return date(report, &Words::period_from);
}

const char* govinfo_report_period_to(const govinfo_report* report) {
    return date(report, &Words::period_to);
}

const char* govinfo_report_code(const govinfo_report* report) {
    return text(report, &Header::code);
}

const char* govinfo_report_region(const govinfo_report* report) {
    return text(report, &Header::region);
}

const char* govinfo_report_source_url(const govinfo_report* report) {
    return text(report, &Header::source, &Source::url);
}

const char* govinfo_report_source_sha256(const govinfo_report* report) {
    return text(report, &Header::source, &Source::sha256);
}

govinfo_status govinfo_report_set_organ(govinfo_report* report, const char* organ,
                                        govinfo_error** error) {
    return set_text(report, error, "organ", organ, &Header::organ);
}

govinfo_status govinfo_report_set_organ_kind(govinfo_report* report, const char* kind,
                                             govinfo_error** error) {
    return change_header(report, error, [&](Header& header) {
        return set_parsed(header.organ_kind, govinfo::OrganKind::unknown, "organ_kind", kind,
                          govinfo::parse_organ_kind);
    });
}

govinfo_status govinfo_report_set_year(govinfo_report* report, int32_t year,
                                       govinfo_error** error) {
    return change_header(report, error, [&](Header& header) -> Status {
        const bool possible = govinfo::earliest_year <= year && year <= govinfo::latest_year;
        if (year != 0 && !possible) return wrong_argument("year", std::to_string(year));
        header.year = year == 0 ? std::nullopt : std::optional<int>(year);
        return {};
    });
}

govinfo_status govinfo_report_set_scope(govinfo_report* report, const char* scope,
                                        govinfo_error** error) {
    return change_header(report, error, [&](Header& header) {
        return set_parsed(header.scope, govinfo::Scope::unknown, "scope", scope,
                          govinfo::parse_scope);
    });
}

govinfo_status govinfo_report_set_title(govinfo_report* report, const char* title,
                                        govinfo_error** error) {
    return set_text(report, error, "title", title, &Header::title);
}

govinfo_status govinfo_report_set_published(govinfo_report* report, const char* date,
                                            govinfo_error** error) {
    return change_header(report, error, [&](Header& header) {
        return set_parsed<std::optional<Date>>(header.published, std::nullopt, "published", date,
                                               Date::parse);
    });
}

govinfo_status govinfo_report_set_period(govinfo_report* report, const char* from, const char* to,
                                         govinfo_error** error) {
    return change_header(report, error, [&](Header& header) -> Status {
        if (view(from).empty() && view(to).empty()) {
            header.period = std::nullopt;
            return {};
        }
        const auto first = Date::parse(view(from));
        const auto last = Date::parse(view(to));
        if (!first) return wrong_argument("period/from", view(from));
        if (!last) return wrong_argument("period/to", view(to));
        const govinfo::Period period = {*first, *last};
        if (!period.ok()) return wrong_argument("period/to", view(to));
        header.period = period;
        return {};
    });
}

govinfo_status govinfo_report_set_code(govinfo_report* report, const char* code,
                                       govinfo_error** error) {
    return set_code(report, error, "code", code, govinfo::is_credit_code, &Header::code);
}

govinfo_status govinfo_report_set_region(govinfo_report* report, const char* region,
                                         govinfo_error** error) {
    return set_code(report, error, "region", region, govinfo::is_region_code, &Header::region);
}

govinfo_status govinfo_report_set_source_url(govinfo_report* report, const char* url,
                                             govinfo_error** error) {
    return set_text(report, error, "source/url", url, &Header::source, &Source::url);
}

govinfo_status govinfo_report_set_source_sha256(govinfo_report* report, const char* sha256,
                                                govinfo_error** error) {
    return set_code(report, error, "source/sha256", sha256, govinfo::is_sha256, &Header::source,
                    &Source::sha256);
}
