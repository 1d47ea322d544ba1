// The canonical JSON of a report, and its schema.
#pragma once

#include <string>
#include <string_view>

#include <govinfo/read.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// Reads canonical JSON (UTF-8, a BOM is accepted) and repairs nothing: a string that looks like a
/// number stays text. Members may stand in any order; a header field that is "" or `unknown` is one
/// that is missing. Headings and texts of sections are brought into NFC, all else is kept verbatim.
/// Duplicate and unknown keys, wrong types, exponents, numbers beyond 12 integer or 6 fractional
/// digits, an unknown form, U+0000, more than 4096 sections, a `raw` or `unit` that does not read
/// as its `value`, a period that ends before it begins and codes without their shape (see
/// header.hpp) are refused with path, line and column, a missing key and a contradiction of members
/// where their object ends. Linear.
[[nodiscard]] Result<Report> read_json(std::string_view bytes, const ReadOptions& options = {});

/// Keys in form order, two-space indentation, an object without objects in it on one line, LF,
/// trailing newline; absent cells are left out. Expects UTF-8. What this wrote, read and written
/// again, is the same to the byte. Linear.
[[nodiscard]] std::string write_json(const Report& report);

/// JSON Schema (2020-12) of the canonical JSON of one form.
[[nodiscard]] std::string json_schema(const Form& form);

}  // namespace govinfo
