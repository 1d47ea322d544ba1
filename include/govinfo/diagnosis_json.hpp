// A diagnosis, for machines.
#pragma once

#include <string>

#include <govinfo/diagnose.hpp>

namespace govinfo {

/// A JSON object: groups, each with rules {rule, line}, answers, unique and exhausted. An answer
/// has cells {path, value, proposed}, reason {zh, en} and, where there are any, implied {path,
/// value}. Numbers are strings of exact digits; null is a value of a cell that holds none, a
/// proposed value that is open, a reason that nothing tells. `report` is the one that was
/// diagnosed.
[[nodiscard]] std::string diagnosis_json(const Diagnosis& diagnosis, const Report& report);

}  // namespace govinfo
