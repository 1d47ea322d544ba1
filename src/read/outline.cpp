#include "read/outline.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t section_keys = static_cast<std::size_t>(SectionKey::unknown) + 1;

std::optional<SectionKey> section_of(const LabelMatch& match, const Labels& labels) {
    for (std::size_t i = match.first; i < match.last; ++i) {
        const LabelMeaning& meaning = labels.meanings()[i];
        if (meaning.kind != LabelKind::section) continue;
        return parse_section_key(meaning.form->spec().sections[meaning.index].key);
    }
    return {};
}

/// How a document numbers its sections: (一)总体情况 is one where no 一、 begins any, else a part of
/// one.
Numbering numbering_of(const std::vector<LabelMatch>& matches, const Labels& labels) {
    std::size_t chinese = 0, bracketed = 0;
    for (const LabelMatch& match : matches) {
        if (!section_of(match, labels)) continue;
        if (match.numbering == Numbering::chinese) ++chinese;
        if (match.numbering == Numbering::bracketed) ++bracketed;
    }
    return chinese == 0 && bracketed > 1 ? Numbering::bracketed : Numbering::chinese;
}

/// Whether nothing but empty paragraphs stands between the two.
bool follows_at_once(const Heading& next, const Heading& heading, const Document& document) {
    const auto begin = document.pieces.begin();
    return std::all_of(begin + static_cast<std::ptrdiff_t>(heading.piece + heading.pieces),
                       begin + static_cast<std::ptrdiff_t>(next.piece),
                       [](const Piece& piece) { return piece.text.empty(); });
}

/// Takes out runs of headings without text whose members all stand again further down:
///
///    一、总体情况                         contents
///    二、主动公开政府信息情况
///    …
///    一、总体情况                         the section
///    2024年，我局……
void drop_contents(std::vector<Heading>& headings, const Document& document) {
    std::array<std::size_t, section_keys> last = {};
    for (const Heading& heading : headings) {
        last[static_cast<std::size_t>(heading.key)] = heading.piece;
    }
    std::vector<Heading> kept;
    for (std::size_t begin = 0, end; begin < headings.size(); begin = end) {
        end = begin + 1;
        while (end < headings.size() &&
               follows_at_once(headings[end], headings[end - 1], document)) {
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const bool again =
                last[static_cast<std::size_t>(headings[i].key)] > headings[end - 1].piece;
            if (end - begin == 1 || !again) kept.push_back(headings[i]);
        }
    }
    headings = std::move(kept);
}

/// A heading that stands again at the top of a page, or says 续表, goes on with its section:
///
///    三、收到和处理政府信息公开申请情况
///    一、本年新收 | 9 | …
///    三、收到和处理政府信息公开申请情况（续表）
///    2.重复申请 | 0 | …
void drop_repeated(std::vector<Heading>& headings) {
    const auto same = [](const Heading& left, const Heading& right) {
        return left.key == right.key;
    };
    headings.erase(std::unique(headings.begin(), headings.end(), same), headings.end());
}

/// 5 of 五、…; 0 where no such number stands in front.
int printed_ordinal(std::string_view text) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    int ordinal = 0;
    for (std::size_t size = 0; !text.empty(); text.remove_prefix(size)) {
        const CodePoint next = decode(text);
        size = next.size;
        const std::size_t value = numerals.find(next.code) + 1;  // npos + 1 = 0
        if (value == 0) {
            const bool separates = next.code == U'、' || next.code == U'.' || next.code == U'．';
            return separates ? ordinal : 0;
        }
        ordinal = ordinal == 10 ? 10 + static_cast<int>(value) : static_cast<int>(value);
    }
    return 0;
}

int ordinal_of(const Heading& heading, const Document& document) {
    const int printed = printed_ordinal(document.pieces[heading.piece].text);
    return printed > 0 ? printed : static_cast<int>(heading.key);
}

bool is_short_line(std::string_view text) {
    constexpr std::size_t longest_heading = 120;  // bytes
    return text.size() <= longest_heading && text.find("。") == text.npos &&
           text.find("；") == text.npos;
}

/// 五、… after 四、… and before what is known to be 六、… begins a section, whatever its words:
///
///    四、因政府信息公开工作被申请行政复议、提起行政诉讼情况
///    五、工作中的不足与打算                         unknown, but a section
///    六、其他需要报告的事项
void add_unknown(std::vector<Heading>& headings, const Labelled& labelled) {
    const Document& document = labelled.document;
    const auto& matches = labelled.matches;
    std::vector<Heading> all;
    std::size_t known = 0;
    int last = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (known < headings.size() && headings[known].piece == i) {
            all.push_back(headings[known++]);
            last = ordinal_of(all.back(), document);
            continue;
        }
        if (all.empty() || matches[i].found() || !is_short_line(document.pieces[i].text)) continue;
        const int ordinal = printed_ordinal(document.pieces[i].text);
        if (ordinal != last + 1) continue;
        if (known < headings.size() && ordinal_of(headings[known], document) <= ordinal) continue;
        all.push_back({i, 1, SectionKey::unknown});
        last = ordinal;
    }
    headings = std::move(all);
}

}  // namespace

std::vector<Heading> find_headings(const Labelled& labelled) {
    const auto& matches = labelled.matches;
    std::vector<Heading> headings;
    const Numbering numbering = numbering_of(matches, labelled.labels);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (matches[i].numbering != Numbering::none && matches[i].numbering != numbering) continue;
        if (const auto key = section_of(matches[i], labelled.labels)) {
            headings.push_back({i, matches[i].pieces, *key});
            i += matches[i].pieces - 1u;
        }
    }
    drop_contents(headings, labelled.document);
    drop_repeated(headings);
    add_unknown(headings, labelled);
    return headings;
}

}  // namespace govinfo::detail
