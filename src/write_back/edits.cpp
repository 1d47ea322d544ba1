#include "write_back/edits.hpp"

#include <algorithm>

#include <govinfo/encoding.hpp>

#include "base/unicode.hpp"
#include "source/encoding.hpp"
#include "source/text_runs.hpp"
#include "write_back/blank_places.hpp"

namespace govinfo::detail {
namespace {

struct Stretch {
    std::size_t begin, size;
};

/// A character of a value, and the bytes of the source's text that stand for it, where they are
/// known.
struct Letter {
    std::string_view text;
    std::optional<Stretch> at = {};
};

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    while (!text.empty()) {
        const std::size_t size = decode(text).size;
        letters.push_back({text.substr(0, size)});
        text.remove_prefix(size);
    }
    return letters;
}

/// The bytes at `begin`, if they are that character: behind a reference they are not.
std::optional<Stretch> same_at(std::string_view source, std::size_t begin, std::string_view text) {
    if (begin > source.size() || !source.substr(begin).starts_with(text)) return std::nullopt;
    return Stretch{begin, text.size()};
}

/// The bytes at `begin` that stand for a character by another name, such as &#49;.
std::optional<Stretch> reference_at(std::string_view source, std::size_t begin) {
    constexpr std::size_t longest = 32;
    const std::string_view rest = source.substr(std::min(begin, source.size()), longest);
    const std::size_t end = rest.starts_with('&') ? rest.find(';') : rest.npos;
    if (end == rest.npos) return std::nullopt;
    return Stretch{begin, end + 1};
}

std::vector<Letter> placed_letters(const Source& source, Markup markup, const PrintedValue& value) {
    std::vector<Letter> letters = letters_of(value.text);
    const auto runs =
        markup == Markup::word ? value.lines : part_runs(source, value.text, value.lines);
    auto run = runs.begin();
    std::size_t at = 0;
    for (Letter& letter : letters) {
        while (run != runs.end() && run->begin + std::max<std::size_t>(run->size, 1) <= at) ++run;
        if (run != runs.end() && run->begin <= at) {
            const std::size_t begin = static_cast<std::size_t>(run->spot.place) + at - run->begin;
            letter.at = run->size > 0 ? same_at(source.text, begin, letter.text)
                                      : reference_at(source.text, begin);
        }
        at += letter.text.size();
    }
    const auto end = value.begin + value.size;
    const auto is_outside = [&](const Letter& letter) {
        const auto offset = static_cast<std::size_t>(letter.text.data() - value.text.data());
        return offset < value.begin || offset >= end;
    };
    letters.erase(std::remove_if(letters.begin(), letters.end(), is_outside), letters.end());
    return letters;
}

std::string to_utf16(std::string_view text, bool big) {
    std::string out;
    const auto add = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        out += {big ? high : low, big ? low : high};
    };
    while (!text.empty()) {
        const CodePoint next = decode(text);
        if (next.code < 0x10000) {
            add(next.code);
        } else {
            add(0xD800 + ((next.code - 0x10000) >> 10));
            add(0xDC00 + ((next.code - 0x10000) & 0x3FF));
        }
        text.remove_prefix(next.size);
    }
    return out;
}

std::string encoded(Encoding encoding, std::string_view text) {
    switch (encoding) {
        case Encoding::utf16le:
            return to_utf16(text, false);
        case Encoding::utf16be:
            return to_utf16(text, true);
        case Encoding::gb18030:
            return to_gb18030(text);
        case Encoding::utf8:
            break;
    }
    return std::string(text);
}

std::optional<Edit> blank_edit(std::string_view source, Markup markup, Place at) {
    const auto place = static_cast<std::size_t>(at);
    switch (markup) {
        case Markup::page:
            return blank_in_page(source, place);
        case Markup::word:
            return blank_in_word(source, place);
        case Markup::none:
        case Markup::sheet:
            break;
    }
    return Edit{place, 0, {}, {}};
}

/// How many letters two values begin with alike.
template <class Iterator>
std::size_t common(Iterator a, Iterator a_end, Iterator b, Iterator b_end) {
    std::size_t count = 0;
    for (; a != a_end && b != b_end && a->text == b->text; ++a, ++b) ++count;
    return count;
}

}  // namespace

std::string escaped(std::string_view text, Markup markup) {
    std::string out;
    for (const char c : text) {
        if (markup != Markup::none && c == '<') {
            out += "&lt;";
        } else if (markup != Markup::none && c == '>') {
            out += "&gt;";
        } else if (markup != Markup::none && c == '&') {
            out += "&amp;";
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<std::vector<Edit>> edits_of(const Source& source, Markup markup,
                                          const PrintedValue& value, std::string_view after) {
    const std::vector<Letter> from = placed_letters(source, markup, value), to = letters_of(after);
    const std::size_t head = common(from.begin(), from.end(), to.begin(), to.end());
    const std::size_t tail = std::min(common(from.rbegin(), from.rend(), to.rbegin(), to.rend()),
                                      std::min(from.size(), to.size()) - head);
    const std::size_t old_end = from.size() - tail, new_end = to.size() - tail;
    std::vector<Edit> edits;
    std::size_t next = head;
    for (std::size_t i = head; i < old_end; ++i) {
        if (!from[i].at) return std::nullopt;
        edits.push_back({from[i].at->begin, from[i].at->size, {}, {}});
        if (next < new_end) edits.back().text = escaped(to[next++].text, markup);
    }
    if (next == new_end) return edits;
    if (edits.empty() && from.empty()) {
        auto blank = blank_edit(source.text, markup, value.lines.front().spot.place);
        if (!blank) return std::nullopt;
        edits.push_back(*std::move(blank));
    } else if (edits.empty()) {
        const std::optional<Stretch> beside = from[head == 0 ? 0 : head - 1].at;
        if (!beside) return std::nullopt;
        edits.push_back({beside->begin + (head == 0 ? 0 : beside->size), 0, {}, {}});
    }
    while (next < new_end) edits.back().text += escaped(to[next++].text, markup);
    return edits;
}

std::string edited(const Source& source, std::string_view input, std::vector<Edit> edits) {
    std::sort(edits.begin(), edits.end(),
              [](const Edit& left, const Edit& right) { return left.begin < right.begin; });
    std::string out;
    std::size_t copied = 0;
    Along along;
    const auto offset_of = [&](std::size_t place) {
        if (source.decoded.empty()) return source.offset + place;
        follow(source.encoding, source.bytes, source.text, place, along);
        return source.offset + along.bytes;
    };
    for (const Edit& edit : edits) {
        const std::size_t begin = offset_of(edit.begin);
        out += input.substr(copied, begin - copied);
        out += encoded(source.encoding, edit.text + edit.behind);
        copied = offset_of(edit.begin + edit.size);
    }
    return out += input.substr(copied);
}

}  // namespace govinfo::detail
