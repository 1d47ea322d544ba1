// The forms, compiled.

#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include <govinfo/form.hpp>

#include "forms/forms.hpp"
#include "model/form_compile.hpp"

namespace govinfo {
namespace {

template <const FormSpec& Spec>
constinit const Form compiled = CompiledForm<Spec>::form();

template <std::size_t... Index>
constexpr auto all_compiled(std::index_sequence<Index...>) {
    return std::array{&compiled<*detail::form_specs[Index]>...};
}

constexpr auto registry = all_compiled(std::make_index_sequence<std::size(detail::form_specs)>{});

}  // namespace

std::span<const Form* const> forms() noexcept {
    return registry;
}

const Form* find_form(std::string_view id) noexcept {
    for (const Form* form : registry)
        if (form->id() == id) return form;
    return nullptr;
}

const Form* form_for_year(int year) noexcept {
    const Form* newest = nullptr;
    for (const Form* form : registry)
        if (form->spec().first_year <= year) newest = form;
    return newest;
}

int last_year(const Form& form) noexcept {
    const int first_year = form.spec().first_year;
    for (const Form* next : registry)
        if (next->spec().first_year > first_year) return next->spec().first_year - 1;
    return 9999;
}

}  // namespace govinfo
