// Unicode normal forms C and KC (UAX #15).
//
// Text is cut into segments, each a character that nothing before it can change, and those after it
// that something can. A segment of one character is copied; the others are decomposed, put into
// canonical order and composed again.
#include "base/unicode.hpp"

#include "base/unicode_tables.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace govinfo::detail {
namespace {

#include "base/normal_forms.inc"

enum class NormalForm { c, kc };

struct Unit {
    char32_t code;
    std::uint8_t combining_class;
};

// Hangul syllables are composed of jamo by arithmetic: leads × vowels × (nothing and) tails.
constexpr char32_t syllable_base = 0xAC00, lead_base = 0x1100, vowel_base = 0x1161;
constexpr char32_t tail_base = 0x11A7;
constexpr char32_t lead_count = 19, vowel_count = 21, tail_count = 28;
constexpr char32_t syllable_count = lead_count * vowel_count * tail_count;

constexpr bool within(char32_t code, char32_t base, char32_t count) noexcept {
    return code >= base && code < base + count;
}

template <std::size_t Size>
std::u32string_view find_mapping(const MappingRun (&runs)[Size], const char32_t* pool,
                                 char32_t code) noexcept {
    const MappingRun* after =
        std::upper_bound(std::begin(runs), std::end(runs), code,
                         [](char32_t c, const MappingRun& run) { return c < run.first; });
    if (after == std::begin(runs)) return {};
    const MappingRun& run = *std::prev(after);
    if (!within(code, run.first, run.count)) return {};
    const std::size_t index = code - run.first;
    return {pool + run.offset + index * run.length, run.length};
}

std::u32string_view compatibility_mapping(char32_t code) noexcept {
    return find_mapping(compatibility_runs, compatibility_pool, code);
}

/// Whether `code` may become something else, alone or after what stands before it.
bool may_change(char32_t code, NormalForm form) noexcept {
    if (code < 0x80 || (code >= 0x4E00 && code < 0xA000)) return false;  // soon told for most text
    if (find_range(may_change_under_nfc, code)) return true;
    return form == NormalForm::kc && !compatibility_mapping(code).empty();
}

void append_unit(std::vector<Unit>& units, char32_t code) {
    const CodeRange* range = find_range(combining_classes, code);
    units.push_back({code, range ? range->value : std::uint8_t{0}});
}

void append_decomposed(std::vector<Unit>& units, char32_t code, NormalForm form) {
    if (within(code, syllable_base, syllable_count)) {
        const char32_t index = code - syllable_base;
        append_unit(units, lead_base + index / (vowel_count * tail_count));
        append_unit(units, vowel_base + index / tail_count % vowel_count);
        if (index % tail_count != 0) append_unit(units, tail_base + index % tail_count);
        return;
    }
    std::u32string_view mapping;
    if (form == NormalForm::kc) mapping = compatibility_mapping(code);
    if (mapping.empty()) mapping = find_mapping(canonical_runs, canonical_pool, code);
    if (mapping.empty()) mapping = {&code, 1};
    for (const char32_t part : mapping) append_unit(units, part);
}

void put_into_canonical_order(std::vector<Unit>& units) {
    const auto is_mark = [](const Unit& unit) { return unit.combining_class != 0; };
    auto mark = std::find_if(units.begin(), units.end(), is_mark);
    while (mark != units.end()) {
        const auto end = std::find_if_not(mark, units.end(), is_mark);
        std::stable_sort(mark, end, [](const Unit& left, const Unit& right) {
            return left.combining_class < right.combining_class;
        });
        mark = std::find_if(end, units.end(), is_mark);
    }
}

/// 0 when the two do not compose.
char32_t compose_pair(char32_t first, char32_t second) noexcept {
    if (within(first, lead_base, lead_count) && within(second, vowel_base, vowel_count)) {
        return syllable_base +
               ((first - lead_base) * vowel_count + (second - vowel_base)) * tail_count;
    }
    if (within(first, syllable_base, syllable_count) && (first - syllable_base) % tail_count == 0 &&
        within(second, tail_base + 1, tail_count - 1)) {
        return first + (second - tail_base);
    }
    const Composition* found = std::lower_bound(
        std::begin(compositions), std::end(compositions), Composition{first, second, 0},
        [](const Composition& left, const Composition& right) {
            return left.first != right.first ? left.first < right.first
                                             : left.second < right.second;
        });
    if (found == std::end(compositions) || found->first != first || found->second != second) {
        return 0;
    }
    return found->composed;
}

void compose(std::vector<Unit>& units) {
    Unit* starter = nullptr;
    std::uint8_t last_class = 0;  // of what was kept since the starter; 0 = nothing
    std::size_t kept = 0;
    for (const Unit unit : units) {
        const bool reaches_starter =
            starter && (last_class == 0 || last_class < unit.combining_class);
        const char32_t composed = reaches_starter ? compose_pair(starter->code, unit.code) : 0;
        if (composed != 0) {
            starter->code = composed;
            continue;
        }
        units[kept] = unit;
        if (unit.combining_class == 0) starter = &units[kept];
        last_class = unit.combining_class;
        ++kept;
    }
    units.resize(kept);
}

std::string normalize(std::string_view text, NormalForm form) {
    std::string out;
    out.reserve(text.size());
    std::vector<Unit> units;
    std::size_t copied = 0;   // input up to here is in `out`
    std::size_t segment = 0;  // where the segment of the character at `at` begins
    std::size_t at = 0;

    const auto finish_segment = [&] {
        if (units.empty()) return;
        put_into_canonical_order(units);
        compose(units);
        for (const Unit& unit : units) append_utf8(out, unit.code);
        units.clear();
        copied = at;
    };
    while (at < text.size()) {
        const std::size_t plain = form == NormalForm::c ? plain_size(text.substr(at)) : 0;
        if (plain != 0) {
            finish_segment();
            at += plain;
            segment = static_cast<unsigned char>(text[at - 1]) < 0x80 ? at - 1 : at - 3;
            continue;
        }
        const CodePoint next = decode(text.substr(at));
        if (next.valid && !may_change(next.code, form)) {
            finish_segment();
            segment = at;
        } else {
            if (units.empty()) {
                out.append(text, copied, segment - copied);
                if (segment < at) append_decomposed(units, decode(text.substr(segment)).code, form);
            }
            append_decomposed(units, next.code, form);
        }
        at += next.size;
    }
    finish_segment();
    out.append(text, copied);
    return out;
}

}  // namespace

std::string to_nfc(std::string_view text) {
    return normalize(text, NormalForm::c);
}
std::string to_nfkc(std::string_view text) {
    return normalize(text, NormalForm::kc);
}

}  // namespace govinfo::detail
