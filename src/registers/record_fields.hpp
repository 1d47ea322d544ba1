// Where a record keeps what stands in each column of its register.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include <govinfo/tally.hpp>

namespace govinfo::detail {

template <class R>
using Field = std::variant<std::string R::*, std::optional<Date> R::*, std::optional<Decimal> R::*>;

// In the order of the columns.
inline constexpr std::array<Field<Request>, 28> fields_of(const Request*) {
    return {&Request::id,
            &Request::letter,
            &Request::arrived,
            &Request::received,
            &Request::channel,
            &Request::applicant,
            &Request::applicant_class,
            &Request::subject,
            &Request::correction_asked,
            &Request::correction_ground,
            &Request::correction_due,
            &Request::corrected,
            &Request::third_party_asked,
            &Request::third_party_answered,
            &Request::co_makers_asked,
            &Request::co_makers_answered,
            &Request::extended,
            &Request::deferred_to,
            &Request::fee_noticed,
            &Request::fee_basis,
            &Request::fee_quantity,
            &Request::fee_amount,
            &Request::fee_paid,
            &Request::outcome,
            &Request::answered,
            &Request::delivery,
            &Request::delivered,
            &Request::note};
}
inline constexpr std::array<Field<Proceeding>, 8> fields_of(const Proceeding*) {
    return {&Proceeding::id,        &Proceeding::kind, &Proceeding::filed,   &Proceeding::result,
            &Proceeding::concluded, &Proceeding::role, &Proceeding::request, &Proceeding::note};
}
inline constexpr std::array<Field<DocumentRecord>, 23> fields_of(const DocumentRecord*) {
    return {&DocumentRecord::id,
            &DocumentRecord::index,
            &DocumentRecord::title,
            &DocumentRecord::number,
            &DocumentRecord::kind,
            &DocumentRecord::organ,
            &DocumentRecord::created,
            &DocumentRecord::signed_on,
            &DocumentRecord::attribute,
            &DocumentRecord::ground,
            &DocumentRecord::proposed,
            &DocumentRecord::head_reviewed,
            &DocumentRecord::secrecy_reviewed,
            &DocumentRecord::approved,
            &DocumentRecord::published,
            &DocumentRecord::in_force_from,
            &DocumentRecord::ended,
            &DocumentRecord::ended_how,
            &DocumentRecord::amends,
            &DocumentRecord::url,
            &DocumentRecord::summary,
            &DocumentRecord::topic,
            &DocumentRecord::note};
}
inline constexpr std::array<Field<Decision>, 7> fields_of(const Decision*) {
    return {&Decision::id,     &Decision::kind,      &Decision::decided, &Decision::count,
            &Decision::amount, &Decision::published, &Decision::note};
}

template <class R>
inline constexpr auto fields = fields_of(static_cast<const R*>(nullptr));

/// Those of them that are dates.
template <class R>
inline constexpr auto dates_of = [] {
    using DateField = std::optional<Date> R::*;
    constexpr auto is_date = [](const Field<R>& field) {
        return std::holds_alternative<DateField>(field);
    };
    std::array<DateField, std::count_if(fields<R>.begin(), fields<R>.end(), is_date)> dates;
    std::size_t size = 0;
    for (const Field<R>& field : fields<R>)
        if (is_date(field)) dates[size++] = std::get<DateField>(field);
    return dates;
}();

template <class R>
inline constexpr RegisterKey register_of = RegisterKey::requests;
template <>
inline constexpr RegisterKey register_of<Proceeding> = RegisterKey::proceedings;
template <>
inline constexpr RegisterKey register_of<DocumentRecord> = RegisterKey::documents;
template <>
inline constexpr RegisterKey register_of<Decision> = RegisterKey::decisions;

/// Which of the fields a member is. It must be one.
template <class R, class T>
[[nodiscard]] constexpr std::size_t place_of(T R::*member) noexcept {
    for (std::size_t at = 0;; ++at)
        if (const auto* each = std::get_if<T R::*>(&fields<R>[at]); each && *each == member)
            return at;
}

/// The column that stands for a member.
template <class R, class T>
[[nodiscard]] const RegisterColumn& column_of(T R::*member) {
    return find_register(register_of<R>).columns[place_of(member)];
}

}  // namespace govinfo::detail
