// Why an operation could not be done. A report that breaks a rule is not an error: see finding.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo {

/// The values are frozen: the C interface hands them out as `govinfo_status`.
/// 1xx the call, 2xx the bytes, 3xx the content, 9xx the library.
enum class ErrorCode : std::int32_t {
    invalid_argument = 101,  ///< an argument is outside its documented range
    unknown_form = 103,      ///< no form of that name
    unknown_cell = 104,      ///< no cell of that path or index in this form
    out_of_range = 105,      ///< a number with more than 12 integer or 6 fractional digits
    unknown_encoding = 108,  ///< ReadOptions::encoding is no label of an encoding that is read
    unlike_reports = 109,    ///< reports that do not belong together

    empty_input = 201,       ///< no bytes, or white space only
    too_large = 202,         ///< more bytes, memory, cells or depth than the limits allow
    not_text = 203,          ///< binary data
    wrong_encoding = 204,    ///< text, but in no encoding that is read
    unsupported_kind = 205,  ///< a kind of file that this build does not read
    syntax = 206,            ///< not well-formed JSON
    damaged = 207,           ///< an archive or its XML is not whole
    timed_out = 208,         ///< took longer than ReadOptions::max_milliseconds

    duplicate_key = 301,        ///< a JSON key stands twice in its object
    unknown_key = 302,          ///< a JSON key that the form does not have
    wrong_type = 303,           ///< a JSON value of another type than the key wants
    invalid_value = 304,        ///< right type, but a value that cannot be
    missing_key = 305,          ///< `govinfo` or `form` is not there
    unsupported_version = 306,  ///< `govinfo` is not 1
    no_report = 311,            ///< readable, but not such a report
    no_tables = 312,            ///< such a report, but its tables are not in the text
    values_lost = 313,          ///< the tables' labels are there, their values are not
    unsupported_form = 314,     ///< a form before 2019, recognised by name
    comparison = 315,           ///< two years side by side
    script_page = 316,          ///< a page into which a script or a frame brings the text
    report_list = 317,          ///< a list of reports
    attachment_only = 318,      ///< the report is a file to which the page links
    picture_tables = 319,       ///< such a report, but its tables are pictures
    application_form = 320,     ///< 政府信息公开申请表
    guide = 321,                ///< 政府信息公开指南

    internal = 901,  ///< a defect of the library
};

/// First thing that made the operation impossible. `offset`, `line` and `column` as in Position
/// (note.hpp): line 0 = no position. `path` is a JSON pointer without its leading slash.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;  ///< the offending value or what was met, verbatim, at most 80 code points
    std::string path = {};
    std::optional<std::size_t> offset = {};
    std::size_t line = 0;
    std::size_t column = 0;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable English name, e.g. `duplicate_key`; `unknown` for a value that is none of the above.
[[nodiscard]] std::string_view name(ErrorCode code) noexcept;

/// One line, no trailing period: what, where, and what to do.
[[nodiscard]] std::string message(const Error& error, Language language);

}  // namespace govinfo
