#include "source/source.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "base/eight_bytes.hpp"
#include "base/unicode.hpp"
#include "source/positions.hpp"

namespace govinfo::detail {
namespace {

/// Walks along a text and the bytes that it was decoded from.
class Walk {
  public:
    explicit Walk(const Source& source) : source_(source), positions_(source.text) {}

    /// Not before the last one.
    Position locate(Place place) {
        Position position = positions_(static_cast<std::size_t>(place));
        position.offset = source_.offset + offset_in_bytes(*position.offset);
        return position;
    }

  private:
    std::size_t offset_in_bytes(std::size_t end) {
        if (source_.decoded.empty()) return end;
        follow(source_.encoding, source_.bytes, source_.text, end, at_);
        return at_.bytes;
    }

    const Source& source_;
    Positions positions_;
    Along at_;
};

struct ByteOrderMark {
    std::string_view bytes;
    Encoding encoding;
};

constexpr ByteOrderMark byte_order_marks[] = {
    {"\xEF\xBB\xBF", Encoding::utf8},
    {"\xFF\xFE", Encoding::utf16le},
    {"\xFE\xFF", Encoding::utf16be},
    {"\x84\x31\x95\x33", Encoding::gb18030},
};

Source without_mark(std::string_view bytes) {
    for (const ByteOrderMark& mark : byte_order_marks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.remove_prefix(mark.bytes.size());
        return {bytes, mark.bytes.size(), mark.encoding, bytes};
    }
    return {bytes, 0, Encoding::utf8, bytes};
}

Refusal refuse(ErrorCode code, std::string_view detail, std::size_t at) {
    return {code, std::string(detail), Place{at}};
}

/// Puts U+FFFD in the place of bytes that are no character.
void replace(Source& source, std::string_view wrong) {
    constexpr std::size_t longest = 64;
    if (!source.damage) {
        source.damage =
            Remark{NoteCode::undecodable, std::nullopt, {}, {}, Spot{Place{source.decoded.size()}}};
    }
    std::string& raw = source.damage->raw;
    if (raw.size() < longest) raw += (raw.empty() ? "" : " ") + hexadecimal(wrong);
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    source.decoded.insert(source.decoded.end(), replacement.begin(), replacement.end());
}

/// What is wrong with the source, if its text is not to be had.
std::optional<Refusal> decode(Source& source, Budget& budget) {
    constexpr std::size_t per_wrong = 1000;  // bytes
    if (!can_decode(source.encoding))
        return refuse(ErrorCode::wrong_encoding, name(source.encoding), 0);
    const std::size_t most = source.bytes.size() + source.bytes.size() / 2;
    if (!budget.take_memory(most, 0)) return budget.refusal();
    source.decoded.reserve(most);
    std::size_t wrong = 0;
    for (std::string_view rest = source.bytes; !rest.empty();) {
        const DecodingStop stop = append_decoded(source.encoding, rest, source.decoded);
        rest.remove_prefix(stop.size);
        if (rest.empty()) break;
        replace(source, rest.substr(0, stop.wrong));
        if (!stop.cut) ++wrong;
        if (wrong * per_wrong > source.bytes.size()) break;
        rest.remove_prefix(stop.wrong);
    }
    source.text = {source.decoded.data(), source.decoded.size()};
    if (wrong * per_wrong <= source.bytes.size()) return std::nullopt;
    const std::string& raw = source.damage->raw;
    return Refusal{ErrorCode::wrong_encoding, raw.substr(0, raw.find(' ')),
                   source.damage->spot->place};
}

bool is_control(char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !(code >= '\t' && code <= '\r')) || code == 0x7F;
}

std::size_t count_controls(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto are_none = [&] {
            const std::uint64_t word = load_eight(text.data() + i);
            return (any_below(word, 0x20) | any_is(word, 0x7F)) == 0;
        };
        while (text.size() - i > 8 && are_none()) i += 8;
        if (is_control(text[i])) ++count;
    }
    return count;
}

/// UTF-8 that was once decoded as GBK: how 政府信息 then reads.
constexpr std::string_view garbled = "鏀垮簻淇℃伅";

/// What in the characters tells that it was no text, or not decoded as what it was.
std::optional<Refusal> find_nonsense(std::string_view text) {
    if (text.find('\0') != text.npos || count_controls(text) * 100 > text.size()) {
        const auto first = static_cast<std::size_t>(
            std::find_if(text.begin(), text.end(), is_control) - text.begin());
        return refuse(ErrorCode::not_text, hexadecimal(text.substr(first, 1)), first);
    }
    const std::size_t at = text.find(garbled);
    if (at == text.npos) return std::nullopt;
    return refuse(ErrorCode::wrong_encoding, "UTF-8 read as GBK", at);
}

}  // namespace

Result<Source> open_source(std::string_view bytes, Budget& budget, std::optional<Encoding> said) {
    Source source = without_mark(bytes);
    const bool is_said = said && source.offset == 0;
    if (is_said) source.encoding = *said;
    const bool plain = source.encoding == Encoding::utf8 &&
                       find_invalid_utf8(source.bytes) == source.bytes.npos &&
                       source.bytes.find('\0') == source.bytes.npos;
    if (!plain) {
        if (source.encoding == Encoding::utf8 && !is_said) {
            const auto found = find_encoding(source.bytes);
            if (!found) return located(source, found.error());
            source.encoding = *found;
        }
        if (const auto refusal = decode(source, budget)) return located(source, *refusal);
    }
    if (const auto refusal = find_nonsense(source.text)) return located(source, *refusal);
    return source;
}

std::vector<Position> locate(const Source& source, const std::vector<Spot>& spots) {
    std::vector<std::size_t> order(spots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto stands_before = [&spots](std::size_t left, std::size_t right) {
        return spots[left].place < spots[right].place;
    };
    // Most come last and are in order: those of the prose.
    auto in_order = order.end();
    while (in_order - order.begin() > 1 && !stands_before(*(in_order - 1), *(in_order - 2)))
        --in_order;
    if (in_order != order.begin()) --in_order;
    std::sort(order.begin(), in_order, stands_before);
    std::inplace_merge(order.begin(), in_order, order.end(), stands_before);
    std::vector<Position> positions(spots.size());
    Walk walk(source);
    for (const std::size_t i : order) {
        positions[i] = walk.locate(spots[i].place);
        positions[i].grid = spots[i].grid;
    }
    return positions;
}

Error located(const Source& source, const Refusal& refusal) {
    if (!refusal.place) return error_of(refusal, {});
    return error_of(refusal, locate(source, {Spot{*refusal.place}}).front());
}

Error error_of(const Refusal& refusal, const Position& at) {
    return {refusal.code, refusal.detail, {}, at.offset, at.line, at.column};
}

}  // namespace govinfo::detail
