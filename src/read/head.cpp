#include "read/head.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"
#include "model/dates.hpp"
#include "model/organ.hpp"
#include "read/tables.hpp"

namespace govinfo::detail {
namespace {

// How far from its beginning and end a document is searched, in pieces and bytes.
constexpr std::size_t title_within = 80;
constexpr std::size_t signature_within = 12;
constexpr std::size_t front_within = 16384;
// Bytes.
constexpr std::size_t longest_title = 240;

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != text.npos; });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.ends_with(word); });
}

template <std::size_t Count>
std::string_view before_any(std::string_view text, const std::string_view (&words)[Count]) {
    for (const std::string_view word : words) text = text.substr(0, text.find(word));
    return text;
}

/// What the report is on, in the spellings that pages have.
constexpr std::string_view subjects[] = {"信息公开", "信息公開", "資訊公開", "资讯公开"};

// ---- title -------------------------------------------------------------------------------------

struct Title {
    std::size_t piece, pieces;  ///< no pieces where it is part of a sentence
    std::string text;
};

/// 首页 > 政府信息公开, 新闻中心 | 政务服务: links of the page around the report.
bool is_menu(std::string_view line) {
    return contains_any(fold(line), {">", "/", "|", "»", "首页", "当前位置", "您的位置"});
}

/// 萝北县教育局关于2020年度政府信息公开工作的报告, but neither a sentence nor a path of links.
bool is_title(std::string_view text) {
    if (text.size() > longest_title) return false;
    std::string folded = fold_label(text).text;
    if (folded.ends_with(')')) folded.resize(std::min(folded.rfind('('), folded.size()));
    if (!folded.ends_with("报告") && !folded.ends_with("年报")) return false;
    return contains_any(folded, {"信息公开"}) && !contains_any(folded, {"。", ",", ":", ";", ">"});
}

std::string organ_in(std::string_view title);

/// A title in up to three lines, the first of which names the year or the subject. Where the last
/// line says all by itself, those above it are something else.
std::optional<Title> title_at(const Document& document, std::size_t piece) {
    const std::string_view first = document.pieces[piece].text;
    if (!find_year(first) && before_any(first, subjects).size() == first.size())
        return std::nullopt;
    if (is_menu(first)) return std::nullopt;
    Title title{piece, 0, {}};
    for (std::size_t i = piece; i < std::min(piece + 3, document.pieces.size()); ++i) {
        if (document.pieces[i].text.size() > longest_title) return std::nullopt;
        const std::string_view line = document.pieces[i].text;
        title.text += line;
        ++title.pieces;
        if (!is_title(title.text)) continue;
        const bool alone =
            i > piece && is_title(line) && find_year(line) && is_organ(organ_in(line));
        return alone ? std::nullopt : std::optional(title);
    }
    return std::nullopt;
}

/// A title with its year at the beginning of a line that holds more, as a report without line
/// breaks does:
///
///    某县教育局2024年政府信息公开工作年度报告  一、总体情况 …
std::optional<Title> title_in_line(const Document& document) {
    if (document.pieces.empty()) return std::nullopt;
    const std::string_view line = document.pieces.front().text;
    for (std::size_t end = 0; (end = line.find(' ', end + 1)) < longest_title;) {
        const std::string_view text = trim(line.substr(0, end));
        if (is_title(text) && find_year(text)) return Title{0, 0, std::string(text)};
    }
    return std::nullopt;
}

/// The first that has a year, else the first.
std::optional<Title> find_title(const Document& document, std::size_t end) {
    std::optional<Title> best;
    for (std::size_t i = 0; i < std::min(end, title_within); ++i) {
        auto title = title_at(document, i);
        if (!title) continue;
        const bool has_year = find_year(title->text).has_value();
        if (has_year || !best) best = std::move(title);
        if (has_year) break;
    }
    return best ? best : title_in_line(document);
}

/// The words before the year or 关于, or between the year and the subject.
std::string organ_in(std::string_view title) {
    constexpr std::string_view government = "政府";
    if (title.starts_with("《")) title.remove_prefix(std::string_view("《").size());
    const auto year = find_year(title);
    std::string_view organ =
        trim(before_any(title.substr(0, year ? year->begin : title.npos), {"关于", "關於"}));
    if (organ.empty() && year) organ = title.substr(year->end);
    const std::string_view words = before_any(organ, subjects);
    const bool names_subject = words.size() != organ.size() && words.ends_with(government) &&
                               !words.ends_with("人民政府");  // 某县教育局政府信息公开
    organ = trim(words.substr(0, words.size() - (names_subject ? government.size() : 0)));
    return std::string(organ);
}

/// What a sentence announces:
///
///    根据…规定，现公布某县教育局2024年政府信息公开工作年度报告。
///    现将某县教育局2024年度政府信息公开工作报告公布如下：
std::optional<Title> announced_title(const Document& document, std::size_t end) {
    constexpr std::string_view begins[] = {"现公布", "现发布", "现编制", "特编制", "现将",
                                           "编制",   "公布",   "发布",   "公佈",   "發布"};
    for (std::size_t i = 0; i < std::min(end, title_within); ++i) {
        const std::string_view line = document.pieces[i].text;
        for (const std::string_view begin : begins) {
            const std::size_t at = line.find(begin);
            if (at == line.npos) continue;
            std::string_view text = before_any(line.substr(at + begin.size(), longest_title),
                                               {"，", ",", "。", "；", ";", "：", ":"});
            const std::string_view before = before_any(text, {"报告", "報告"});
            text = trim(text.substr(0, before.size() + std::string_view("报告").size()));
            if (is_title(text) && find_year(text) && is_organ(organ_in(text)))
                return Title{i, 0, std::string(text)};
        }
    }
    return std::nullopt;
}

/// The organ may have the line above to itself.
void add_organ_above(Title& title, const Document& document) {
    if (!organ_in(title.text).empty()) return;
    std::size_t above = title.piece;
    while (above > 0 && document.pieces[above - 1].text.empty()) --above;
    if (above == 0 || !is_organ(document.pieces[above - 1].text)) return;
    title.text.insert(0, document.pieces[above - 1].text);
    title.pieces += title.piece - (above - 1);
    title.piece = above - 1;
}

// ---- what the first paragraphs say
// ---------------------------------------------------------------

/// The text before the second heading.
std::string front_text(const Document& document, const std::vector<Heading>& headings) {
    const std::size_t end = headings.size() > 1 ? headings[1].piece : document.pieces.size();
    std::string text;
    for (std::size_t i = 0; i < end && text.size() < front_within; ++i) {
        const std::string_view piece = document.pieces[i].text;
        (text += piece.substr(0, front_within)) += '\n';
    }
    return text;
}

/// 发布日期：2021-01-06, as pages print it above the report.
std::optional<Date> stated_date(std::string_view front,
                                std::initializer_list<std::string_view> labels) {
    constexpr std::size_t reach = 40;  // bytes
    for (const std::string_view label : labels) {
        const std::size_t at = front.find(label);
        if (at == front.npos) continue;
        if (const auto found = find_date(front.substr(at + label.size(), reach))) {
            return found->date;
        }
    }
    return std::nullopt;
}

/// Whether the words before a day leave it that of publication: none, or a label of it.
bool is_published(std::string_view before) {
    if (before.ends_with(':')) before.remove_suffix(1);
    for (const std::string_view day : {"日期", "时间"}) {
        if (!before.ends_with(day)) continue;
        before.remove_suffix(day.size());
        return !ends_with_any(before, {"统计", "截止", "更新", "打印"});
    }
    return before.empty();
}

/// A day in one of the short lines under the title, alone or as what some label calls day or time:
///
///    来自：某市统计局 时间：2023-01-13        日期：2023-01-17        2023-01-17 10:22  来源：本站
std::optional<Date> date_under_title(const Document& document, std::size_t title, std::size_t end) {
    constexpr std::size_t few = 6;
    std::size_t lines = 0;
    for (std::size_t i = title + 1; i < end && lines < few; ++i) {
        const std::string_view line = document.pieces[i].text;
        if (line.empty()) continue;
        ++lines;
        if (line.size() > longest_title || contains_any(line, {"。", "，", "至", "起"})) continue;
        const auto found = find_date(line);
        if (!found) continue;
        if (is_published(fold(line.substr(0, found->begin)))) return found->date;
    }
    return std::nullopt;
}

// ---- signature
// -----------------------------------------------------------------------------------

struct Signature {
    std::string organ;
    Date date;
    std::vector<std::size_t> pieces;
};

/// 萝北县教育局  2021年1月6日 in one line or two, near the end of the document.
std::optional<Signature> find_signature(const Document& document, std::size_t begin) {
    std::size_t looked_at = 0;
    for (std::size_t i = document.pieces.size(); i > begin && looked_at < signature_within; --i) {
        const std::string_view line = document.pieces[i - 1].text;
        if (line.empty()) continue;
        ++looked_at;
        if (line.size() > longest_title) continue;
        const auto date = find_date(line);
        if (!date || date->end != line.size()) continue;
        Signature signature{std::string(trim(line.substr(0, date->begin))), date->date, {i - 1}};
        if (!signature.organ.empty()) {
            if (is_organ(signature.organ)) return signature;
            continue;
        }
        std::size_t above = i - 1;
        while (above > begin && document.pieces[above - 1].text.empty()) --above;
        if (above > begin && is_organ(document.pieces[above - 1].text)) {
            signature.organ = document.pieces[above - 1].text;
            signature.pieces.push_back(above - 1);
        }
        return signature;
    }
    return std::nullopt;
}

// ---- inferences --------------------------------------------------------------------------------

bool reports_on_itself(OrganKind kind) {
    return kind == OrganKind::department || kind == OrganKind::vertical_body ||
           kind == OrganKind::state_council_department || kind == OrganKind::township ||
           kind == OrganKind::subdistrict;
}

/// What a government calls all of its own: a city speaks of 全省 only as of where it lies.
std::span<const std::string_view> areas_of(OrganKind government) {
    static constexpr std::string_view province[] = {"全省", "全自治区", "全区", "全市"};
    static constexpr std::string_view city[] = {"全市", "全州"};
    static constexpr std::string_view county[] = {"全县", "全市", "全区", "全旗", "全自治县"};
    switch (government) {
        case OrganKind::provincial_government:
            return province;
        case OrganKind::city_government:
            return city;
        default:
            return county;
    }
}

Spot spot_of(std::string_view word, const Document& document) {
    std::size_t piece = 0;
    while (document.pieces[piece].text.find(word) == word.npos) ++piece;
    return document.spot(piece);
}

/// `spot` is that of the title, `front` the beginning of the document.
void infer(Head& head, std::string_view front, std::optional<Spot> spot, const Document& document) {
    Header& header = head.header;
    header.organ_kind = infer_organ_kind(fold(header.organ));
    if (header.organ_kind == OrganKind::unknown) return;
    head.remarks.push_back(
        {NoteCode::organ_kind_inferred, std::nullopt, "organ_kind", header.organ, spot});

    std::string because;
    if (reports_on_itself(header.organ_kind)) {
        header.scope = Scope::organ;
        because = header.organ;
    } else if (is_government(header.organ_kind)) {
        for (const std::string_view area : areas_of(header.organ_kind)) {
            if (because.empty() && front.find(area) != front.npos) because = area;
        }
        if (!because.empty()) {
            header.scope = Scope::area;
            spot = spot_of(because, document);
        }
    }
    if (header.scope == Scope::unknown) return;
    head.remarks.push_back({NoteCode::scope_inferred, std::nullopt, "scope", because, spot});
}

/// 统计期限：2024年1月1日至2024年12月31日
void take_period_line(Head& head, const Document& document, std::size_t end) {
    const std::string line = printed_period(*head.header.period);
    for (std::size_t i = 0; i < end; ++i)
        if (document.pieces[i].text == line) return head.pieces.push_back(i);
}

}  // namespace

Head read_head(const Document& document, const std::vector<Heading>& headings) {
    Head head;
    Header& header = head.header;
    std::optional<Spot> spot;
    const std::size_t body = headings.empty() ? document.pieces.size() : headings.front().piece;
    auto title = find_title(document, body);
    if (title) add_organ_above(*title, document);
    if (!title || organ_in(title->text).empty() || !find_year(title->text))
        if (auto announced = announced_title(document, body)) title = std::move(announced);
    if (title) {
        head.title = title->piece;
        spot = document.spot(title->piece);
        for (std::size_t i = 0; i < title->pieces; ++i) head.pieces.push_back(title->piece + i);
        header.organ = organ_in(title->text);
        if (const auto year = find_year(title->text)) header.year = year->year;
        header.title = to_nfc(title->text);
    }

    const std::string front = front_text(document, headings);
    header.period = stated_period(front);
    if (header.period) take_period_line(head, document, body);
    if (!header.year && header.period) header.year = header.period->to.year;
    header.published = stated_date(front, {"发布日期", "发布时间", "公开日期", "公开时间"});
    if (!header.published && title) {
        const std::size_t last = title->piece + std::max<std::size_t>(title->pieces, 1) - 1;
        header.published = date_under_title(document, last, body);
    }

    if (const auto signature =
            find_signature(document, headings.empty() ? body : headings.back().piece + 1)) {
        if (header.organ.empty()) header.organ = signature->organ;
        if (!header.published) header.published = signature->date;
        const bool says_no_more = signature->date == header.published &&
                                  (signature->organ.empty() || signature->organ == header.organ);
        if (says_no_more) {
            head.pieces.insert(head.pieces.end(), signature->pieces.begin(),
                               signature->pieces.end());
        }
    }
    if (!header.published)
        header.published = stated_date(front, {"成文日期", "生成日期", "发文日期"});
    header.organ = to_nfc(header.organ);
    infer(head, front, spot, document);
    return head;
}

}  // namespace govinfo::detail
