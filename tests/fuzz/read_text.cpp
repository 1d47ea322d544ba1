// Any bytes through the reader: places lie inside of the input, words are UTF-8, and the report is
// the same when it is written as JSON and read back.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void look_at_place(const govinfo::Position& place, std::size_t size) {
    require(place.offset <= size);
    require((place.line == 0) == (place.column == 0));
}

void look_at(const govinfo::ReadResult& result, std::size_t size) {
    const govinfo::Report& report = result.report;
    require(result.provenance.sections.size() == report.sections().size());
    require(result.provenance.cells.size() == report.form().cells().size());
    for (const govinfo::Position& place : result.provenance.sections) look_at_place(place, size);
    for (const govinfo::Position& place : result.provenance.cells) look_at_place(place, size);
    for (const govinfo::Section& section : report.sections()) {
        require(govinfo::is_utf8(section.heading) && govinfo::is_utf8(section.text));
    }
    for (const govinfo::Note& note : result.notes) {
        look_at_place(note.position, size);
        require(!message(note, govinfo::Language::zh).empty());
    }
    const auto again = govinfo::read_json(govinfo::write_json(report));
    require(again.has_value() && *again == report);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto result = govinfo::read(bytes);
    if (!result) {
        require(result.error().offset <= size);
        require(govinfo::is_utf8(result.error().detail));
    } else {
        look_at(*result, size);
    }
    return 0;
}
