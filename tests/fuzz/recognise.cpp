// Any document through the recogniser. The bytes are its text, between which control characters
// open and close tables, rows and cells; so that texts of reports are of use as they are.
#include <cstdint>

#include "checks.hpp"
#include "document/document_builder.hpp"
#include "read/recognise.hpp"
#include "source/budget.hpp"

namespace {

using namespace govinfo;

/// Takes the ASCII character that says how much a cell spans.
std::size_t take_span(std::string_view& rest) {
    if (rest.empty() || static_cast<unsigned char>(rest.front()) > 0x7F) return 1;
    const auto span = static_cast<std::size_t>(rest.front());
    rest.remove_prefix(1);
    return span + 1;
}

detail::Document document_of(std::string_view text, detail::Budget& budget) {
    detail::DocumentBuilder builder(budget);
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t place = text.size() - rest.size();
        const char control = rest.front();
        if (static_cast<unsigned char>(control) >= ' ') {
            const std::string_view run =
                rest.substr(0, rest.find_first_of("\n\t\v\f\r\x01\x02\x03"));
            builder.text(run, place);
            rest.remove_prefix(run.size());
            continue;
        }
        rest.remove_prefix(1);
        switch (control) {
            case '\n':
                builder.break_paragraph();
                break;
            case '\v':
                builder.break_line();
                break;
            case '\x01':
                builder.open_table();
                break;
            case '\x02':
                builder.close_table();
                break;
            case '\r':
                builder.open_row();
                break;
            case '\t':
                builder.open_cell(place, 1, 1);
                break;
            case '\x03': {
                const std::size_t columns = take_span(rest);
                builder.open_cell(place, columns, take_span(rest));
                break;
            }
            case '\f':
                builder.close_cell();
                break;
            default:
                break;
        }
    }
    return builder.finish();
}

void check(const detail::Recognised& result, std::size_t size) {
    const auto check_place = [size](const detail::Spot& spot) {
        fuzz::require(static_cast<std::size_t>(spot.place) <= size);
    };
    fuzz::check_report(result.report);
    fuzz::require(result.cells.size() == result.report.form().cells().size());
    fuzz::require(result.sections.size() == result.report.sections().size());
    for (const auto& spot : result.cells) {
        if (spot) check_place(*spot);
    }
    for (const detail::Spot& spot : result.sections) check_place(spot);
    for (const detail::Remark& remark : result.remarks) {
        if (remark.spot) check_place(*remark.spot);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    detail::Budget budget({});
    if (!is_utf8(text) || text.find('\0') != text.npos) return 0;  // as all front ends see to
    detail::Document document = document_of(text, budget);
    const auto result = detail::recognise(std::move(document), budget);
    if (result) check(*result, size);
    return 0;
}
