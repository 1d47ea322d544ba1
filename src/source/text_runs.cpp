#include "source/text_runs.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "base/eight_bytes.hpp"
#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

bool is_blank(char byte) noexcept {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool is_ascii(char byte) noexcept {
    return static_cast<unsigned char>(byte) < 0x80;
}

/// The size of a tag or comment at the beginning; 0 where there is none.
std::size_t markup_size(std::string_view rest) noexcept {
    constexpr std::size_t longest = 4096;
    if (!rest.starts_with('<')) return 0;
    const std::string_view end = rest.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = rest.substr(0, longest).find(end);
    return at == rest.npos ? 0 : at + end.size();
}

/// The size of `&nbsp;` or `&#160;` at the beginning; 0 where there is none.
std::size_t entity_size(std::string_view rest) noexcept {
    constexpr std::size_t longest = 32;
    if (!rest.starts_with('&')) return 0;
    const std::size_t at = rest.substr(0, longest).find(';');
    return at == rest.npos ? 0 : at + 1;
}

/// Whether it stands for white space.
bool is_blank_entity(std::string_view entity) noexcept {
    constexpr std::string_view blanks[] = {"&nbsp;", "&ensp;", "&emsp;",  "&thinsp;",
                                           "&#160;", "&#32;",  "&#12288;"};
    return std::find(std::begin(blanks), std::end(blanks), entity) != std::end(blanks);
}

/// Follows one run along the source, as far as it can be told where its characters stand.
class Follower {
  public:
    Follower(const Source& source, std::string_view text, const SpottedRun& run)
        : source_(source),
          text_(text),
          run_(run),
          from_(static_cast<std::size_t>(run.spot.place)) {}

    std::vector<SpottedRun> runs() {
        while (at_ < text_.size() && step()) continue;
        if (out_.empty()) out_.push_back({run_.begin, 0, run_.spot});
        return std::move(out_);
    }

  private:
    /// Whether the next character was found.
    bool step() {
        const CodePoint letter = decode(text_.substr(at_));
        for (;;) {
            const std::string_view rest = source_.text.substr(std::min(from_, source_.text.size()));
            const std::size_t same = same_size(rest);
            if (same >= letter.size) return take(same, same, true);
            if (rest.empty()) return false;
            const bool blank = is_space(letter.code);
            if (blank && is_blank(rest.front())) return take(letter.size, 1, false);
            const std::size_t entity = entity_size(rest);
            const bool skips = !blank && is_blank_entity(rest.substr(0, entity));
            if (entity != 0 && !skips) return take(letter.size, entity, false);
            const std::size_t skipped = entity != 0              ? entity
                                        : is_blank(rest.front()) ? 1
                                                                 : markup_size(rest);
            if (skipped == 0) return false;
            from_ += skipped;
        }
    }

    /// The characters that follow in both; of what was decoded, those that are all ASCII or all
    /// not: others have other widths.
    [[nodiscard]] std::size_t same_size(std::string_view rest) const noexcept {
        const std::string_view text = text_.substr(at_, rest.size());
        const bool is_decoded = !source_.decoded.empty(), ascii = is_ascii(text_[at_]);
        std::size_t size = 0;
        while (!is_decoded && text.size() - size >= 8 &&
               load_eight(text.data() + size) == load_eight(rest.data() + size))
            size += 8;
        while (size < text.size() && text[size] == rest[size] &&
               (!is_decoded || is_ascii(text[size]) == ascii))
            ++size;
        while (size != 0 && at_ + size < text_.size() && is_continuation(text_[at_ + size])) --size;
        return size;
    }

    /// Characters of `size` bytes, for which `taken` bytes of the source stand, perhaps the same.
    bool take(std::size_t size, std::size_t taken, bool same) {
        const bool ascii = is_ascii(text_[at_]);
        const bool goes_on =
            same && goes_on_ && from_ == end_ && (source_.decoded.empty() || ascii == ascii_);
        if (goes_on)
            out_.back().size += size;
        else
            out_.push_back({run_.begin + at_, same ? size : 0, {Place{from_}, run_.spot.grid}});
        at_ += size;
        from_ += taken;
        end_ = from_;
        goes_on_ = same;
        ascii_ = ascii;
        return true;
    }

    const Source& source_;
    std::string_view text_;
    const SpottedRun& run_;
    std::size_t at_ = 0;   // in the text
    std::size_t from_;     // in the source's
    std::size_t end_ = 0;  // there, of the last run
    bool goes_on_ = false;
    bool ascii_ = false;
    std::vector<SpottedRun> out_;
};

}  // namespace

std::vector<SpottedRun> part_runs(const Source& source, std::string_view text,
                                  const std::vector<SpottedRun>& runs) {
    std::vector<SpottedRun> parted;
    for (const SpottedRun& run : runs) {
        const auto parts = Follower(source, text.substr(run.begin, run.size), run).runs();
        parted.insert(parted.end(), parts.begin(), parts.end());
    }
    return parted;
}

void set_widths(ReadResult& result, const std::deque<Position>& ends) {
    auto end = ends.begin();
    for (std::size_t i = 0; end != ends.end() && i < result.provenance.text.size(); ++i)
        for (TextRun& run : result.provenance.text[i]) {
            const std::string_view text = result.report.sections()[i].text;
            const std::string_view words = text.substr(run.begin, run.size);
            const auto letters =
                static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char byte) {
                    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
                }));
            const std::size_t bytes = (end++)->offset.value_or(0) - run.position.offset.value_or(0);
            const std::size_t width = letters == 0 ? 0 : bytes / letters;
            if (width * letters == bytes && (width == 1 || width == 2 || width == 4))
                run.width = static_cast<std::uint8_t>(width);
            else
                run.size = 0;
        }
}

}  // namespace govinfo::detail
