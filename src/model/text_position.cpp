#include <govinfo/read.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace govinfo {
namespace {

Position advanced(const TextRun& run, std::string_view before) noexcept {
    Position out = run.position;
    const auto letters =
        static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char byte) {
            return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
        }));
    out.column += letters;
    if (out.offset) *out.offset += run.width == 0 ? before.size() : letters * run.width;
    return out;
}

}  // namespace

Position position_of(const ReadResult& read, std::size_t section, std::size_t offset) noexcept {
    const auto& sections = read.provenance.sections;
    const auto& text = read.provenance.text;
    if (section >= read.report.sections().size() || section >= sections.size()) return {};
    if (section >= text.size()) return sections[section];
    const auto& runs = text[section];
    const auto next =
        std::upper_bound(runs.begin(), runs.end(), offset,
                         [](std::size_t at, const TextRun& run) { return at < run.begin; });
    if (next == runs.begin()) return sections[section];
    const TextRun& run = *std::prev(next);
    const std::string_view words = read.report.sections()[section].text;
    if (run.begin >= words.size()) return run.position;
    return advanced(run, words.substr(run.begin, std::min(offset - run.begin, run.size)));
}

}  // namespace govinfo
