// The forms that are read and checked, oldest first: a new form is its file and a line in each
// list.
#pragma once

#include "forms/form_2019.hpp"
#include "forms/form_2021.hpp"

namespace govinfo::detail {

constexpr const FormSpec* form_specs[] = {
    &form_2019::spec,
    &form_2021::spec,
};

}  // namespace govinfo::detail
