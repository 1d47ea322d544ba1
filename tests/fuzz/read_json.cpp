// Whatever is read as canonical JSON is written and read again without loss, byte-stable; whatever
// is refused says where.

#include <cstdint>
#include <cstdlib>

#include <govinfo/json.hpp>
#include <govinfo/validate.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto report = govinfo::read_json(bytes);
    if (!report) {
        const govinfo::Error& error = report.error();
        const bool has_place = error.line != 0 && error.column != 0 && error.offset <= size;
        if (!has_place && error.code != govinfo::ErrorCode::empty_input) std::abort();
        return 0;
    }
    static_cast<void>(govinfo::validate(*report));
    const std::string written = govinfo::write_json(*report);
    const auto again = govinfo::read_json(written);
    if (!again || !(*again == *report)) std::abort();
    if (govinfo::write_json(*again) != written) std::abort();
    return 0;
}
