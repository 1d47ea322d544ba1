// The forms that are read and checked, oldest first: a new form is one line here.

#include <govinfo/form.hpp>

namespace govinfo {

extern const Form form_2019;
extern const Form form_2021;

namespace {

constexpr const Form* registry[] = {&form_2019, &form_2021};

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
