// What must be true of a reading, whatever the bytes were.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

namespace govinfo::fuzz {

inline void require(bool condition) {
    if (!condition) std::abort();
}

inline void check_place(const Position& place, std::size_t size) {
    require(place.offset <= size);
    require((place.line == 0) == (place.column == 0));
}

inline void check_report(const Report& report) {
    for (const Section& section : report.sections()) {
        require(is_utf8(section.heading) && is_utf8(section.text));
    }
    const auto again = read_json(write_json(report));
    require(again.has_value() && *again == report);
}

inline void check_result(const ReadResult& result, std::size_t size) {
    const Report& report = result.report;
    check_report(report);
    require(result.provenance.sections.size() == report.sections().size());
    require(result.provenance.cells.size() == report.form().cells().size());
    for (const Position& place : result.provenance.sections) check_place(place, size);
    for (const Position& place : result.provenance.cells) check_place(place, size);
    for (const Note& note : result.notes) {
        check_place(note.position, size);
        require(!message(note, Language::zh).empty());
    }
}

/// Places lie inside of the input, words are UTF-8, and the report is the same when it is written
/// as JSON and read back.
inline void check_reading(std::string_view bytes) {
    const auto result = read(bytes);
    if (result) return check_result(*result, bytes.size());
    const Error& error = result.error();
    require(error.code != ErrorCode::internal);
    require(error.offset <= bytes.size());
    require((error.line == 0) == (error.column == 0));
    require(is_utf8(error.detail));
}

}  // namespace govinfo::fuzz
