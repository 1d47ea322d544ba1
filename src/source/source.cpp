#include "source/source.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

/// Those that say a place: cells and sections that were not found do not.
std::vector<Position*> positions(ReadResult& result) {
    std::vector<Position*> found;
    for (Position& each : result.provenance.cells) found.push_back(&each);
    for (Position& each : result.provenance.sections) found.push_back(&each);
    for (Note& note : result.notes) found.push_back(&note.position);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const Position* each) { return each->line == 0; }),
                found.end());
    return found;
}

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Walks along a text and the bytes that it was decoded from, counting.
class Walk {
  public:
    explicit Walk(const Source& source) : source_(source) {}

    /// Not before the last one.
    void locate(Position& position) {
        const std::string_view text = source_.text;
        for (const std::size_t end = std::min(position.offset, text.size()); at_ < end; ++at_) {
            const char byte = text[at_];
            if (byte == '\n' || (byte == '\r' && text.substr(at_ + 1, 1) != "\n")) {
                ++line_;
                column_ = 1;
            } else if (!continues(byte)) {
                ++column_;
            }
            if (!source_.decoded.empty() && !continues(byte)) {
                encoded_at_ += encoded_size(source_.encoding, source_.bytes.substr(encoded_at_),
                                            text.substr(at_));
            }
        }
        position.offset = source_.offset + (source_.decoded.empty() ? at_ : encoded_at_);
        position.line = line_;
        position.column = column_;
    }

  private:
    const Source& source_;
    std::size_t at_ = 0;          // in the text
    std::size_t encoded_at_ = 0;  // in the bytes, if they were decoded
    std::size_t line_ = 1;
    std::size_t column_ = 1;
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

Error refuse(ErrorCode code, std::string_view detail, std::size_t place) {
    Error error;
    error.code = code;
    error.detail = detail;
    error.offset = place;
    error.line = error.column = 1;  // for locate()
    return error;
}

/// Puts U+FFFD in the place of bytes that are no character.
void replace(Source& source, std::string_view wrong) {
    constexpr std::size_t longest = 64;
    if (!source.damage) {
        source.damage =
            Note{NoteCode::undecodable, std::nullopt, {}, {}, {source.decoded.size(), 1, 1}};
    }
    std::string& raw = source.damage->raw;
    if (raw.size() < longest) raw += (raw.empty() ? "" : " ") + hexadecimal(wrong);
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    source.decoded.insert(source.decoded.end(), replacement.begin(), replacement.end());
}

/// What is wrong with the source, if its text is not to be had.
std::optional<Error> decode(Source& source, Budget& budget) {
    constexpr std::size_t per_wrong = 1000;  // bytes
    if (!can_decode(source.encoding))
        return refuse(ErrorCode::wrong_encoding, name(source.encoding), 0);
    const std::size_t most = source.bytes.size() + source.bytes.size() / 2;
    if (!budget.take_memory(most, 0)) return budget.error();
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
    return refuse(ErrorCode::wrong_encoding, std::string_view(raw).substr(0, raw.find(' ')),
                  source.damage->position.offset);
}

bool is_control(char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !(code >= '\t' && code <= '\r')) || code == 0x7F;
}

/// UTF-8 that was once decoded as GBK: how 政府信息 then reads.
constexpr std::string_view garbled = "鏀垮簻淇℃伅";

/// What in the characters tells that it was no text, or not decoded as what it was.
std::optional<Error> find_nonsense(std::string_view text) {
    const auto controls = std::count_if(text.begin(), text.end(), is_control);
    if (text.find('\0') != text.npos || static_cast<std::size_t>(controls) * 100 > text.size()) {
        const auto first = static_cast<std::size_t>(
            std::find_if(text.begin(), text.end(), is_control) - text.begin());
        return refuse(ErrorCode::not_text, hexadecimal(text.substr(first, 1)), first);
    }
    const std::size_t at = text.find(garbled);
    if (at == text.npos) return std::nullopt;
    return refuse(ErrorCode::wrong_encoding, "UTF-8 read as GBK", at);
}

}  // namespace

Result<Source> open_source(std::string_view bytes, Budget& budget) {
    Source source = without_mark(bytes);
    const auto refused = [&source](Error error) {
        locate(source, error);
        return error;
    };
    const bool plain = source.encoding == Encoding::utf8 &&
                       find_invalid_utf8(source.bytes) == source.bytes.npos &&
                       source.bytes.find('\0') == source.bytes.npos;
    if (!plain) {
        if (source.encoding == Encoding::utf8) {
            const auto found = find_encoding(source.bytes);
            if (!found) return refused(found.error());
            source.encoding = *found;
        }
        if (const auto error = decode(source, budget)) return refused(*error);
    }
    if (const auto error = find_nonsense(source.text)) return refused(*error);
    return source;
}

void locate(const Source& source, ReadResult& result) {
    std::vector<Position*> places = positions(result);
    std::sort(places.begin(), places.end(), [](const Position* left, const Position* right) {
        return left->offset < right->offset;
    });
    Walk walk(source);
    for (Position* place : places) walk.locate(*place);
}

void locate(const Source& source, Error& error) {
    if (error.line == 0) return;
    Position position{error.offset, 1, 1};
    Walk(source).locate(position);
    error.offset = position.offset;
    error.line = position.line;
    error.column = position.column;
}

void locate_paragraphs(ReadResult& result) {
    for (Position* place : positions(result)) {
        place->line = place->offset;
        place->offset = 0;
    }
}

void locate_paragraphs(Error& error) {
    if (error.line == 0) return;
    error.line = error.offset;
    error.offset = 0;
}

}  // namespace govinfo::detail
