#include "read/refusals.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>

#include "base/unicode.hpp"
#include "base/wording.hpp"
#include "document/file_names.hpp"
#include "model/dates.hpp"
#include "read/other_documents.hpp"
#include "read/row_shapes.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t longest_title = 240;  // bytes

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [text](std::string_view word) { return text.find(word) != text.npos; });
}

/// The line in which the second word of an earlier form stands, or null.
const Piece* find_earlier_form(const Document& document) {
    for (const auto& form : earlier_forms) {
        std::string_view met;
        for (const Piece& piece : document.pieces) {
            const std::string text = fold_label(piece.text).text;
            for (const std::string_view word : form) {
                if (word.empty() || word == met || !has_any(text, {word})) continue;
                if (!met.empty()) return &piece;
                met = word;
            }
        }
    }
    return nullptr;
}

/// The line with its title, or null.
const Piece* find_title(const OtherDocument& other, const Document& document) {
    const Piece* title = nullptr;
    std::set<std::string_view> met;
    for (const Piece& piece : document.pieces) {
        const std::string text = fold_label(piece.text).text;
        const bool is_short = piece.text.size() <= longest_title && !has_any(text, {"。", ";"});
        if (!title && is_short && has_any(text, {other.title})) title = &piece;
        for (const std::string_view word : other.words) {
            if (!word.empty() && has_any(text, {word})) met.insert(word);
        }
    }
    return met.size() > 1 ? title : nullptr;
}

/// An entry of a list of reports, with its year:
///
///    · 某县教育局2024年政府信息公开工作年度报告      2025-01-20
bool is_entry(std::string_view line) {
    if (line.size() > longest_title || !find_year(line)) return false;
    return has_any(line, {"年度报告", "工作报告", "年报", "年度報告", "年報"}) &&
           !has_any(line, {"。", "，", "；", "：", "上一", "下一", ">", "»"});
}

/// The first entry of at least three that differ; else null.
const Piece* find_list(const Document& document) {
    constexpr std::size_t fewest = 3;
    const Piece* first = nullptr;
    std::set<std::string_view> entries;
    for (const Piece& piece : document.pieces) {
        if (!is_entry(piece.text)) continue;
        if (!first) first = &piece;
        entries.insert(piece.text);
    }
    return entries.size() >= fewest ? first : nullptr;
}

bool names_report(std::string_view text) {
    return has_any(text, {"信息公开", "年度报告", "工作报告", "年报", "附件", "附表", "全文"});
}

/// The line of a link, or what it leads to where the line says nothing.
Refusal attachment(const LinkedFile& file, const Document& document) {
    if (file.embedded || file.piece >= document.pieces.size()) {
        const Piece address{file.address};
        return {ErrorCode::attachment_only, refuse(ErrorCode::attachment_only, &address).detail};
    }
    return refuse(ErrorCode::attachment_only, &document.pieces[file.piece]);
}

/// A report that is to be had as a file only: a link whose line says so, a file shown inside of the
/// page, a line of a text such as
///
///    附件：某县教育局2024年政府信息公开工作年度报告.pdf
///
/// Many such links are a list.
std::optional<Refusal> find_report_file(const Document& document) {
    constexpr std::size_t most = 2;
    std::optional<Refusal> first;
    std::size_t links = 0;
    for (const LinkedFile& file : document.aside.files) {
        const bool names =
            file.piece < document.pieces.size() && names_report(document.pieces[file.piece].text);
        if (!names && !file.embedded) continue;
        if (!first) first = attachment(file, document);
        ++links;
    }
    for (const Piece& piece : document.pieces) {
        const bool names = piece.text.size() <= longest_title && names_report(piece.text);
        if (!names || !names_file(piece.text)) continue;
        if (!first) first = refuse(ErrorCode::attachment_only, &piece);
        if (document.aside.files.empty()) ++links;
    }
    return links <= most ? first : std::nullopt;
}

/// The first heading of a section with tables behind which pictures stand; else null.
const Piece* find_pictures(const Document& document, const std::vector<Heading>& headings) {
    std::optional<std::size_t> first;
    for (const SectionKey key :
         {SectionKey::proactive, SectionKey::requests, SectionKey::proceedings})
        if (const auto at = heading_of_pictures(document, headings, key))
            first = std::min(first.value_or(*at), *at);
    return first ? &document.pieces[*first] : nullptr;
}

/// Whether nothing is there but titles, menus and the like.
bool has_no_sentence(const Document& document) {
    return std::none_of(document.pieces.begin(), document.pieces.end(),
                        [](const Piece& piece) { return has_any(piece.text, {"。"}); });
}

/// Most rows stand there several times, each with values.
bool holds_several_reports(const FoundTables& tables) {
    std::vector<const Row*> met;
    std::size_t again = 0;
    for (const FoundRow& row : tables.rows) {
        if (row.row == nullptr || count_printed(row) == 0) continue;
        const bool is_met = std::find(met.begin(), met.end(), row.row) != met.end();
        if (is_met)
            ++again;
        else
            met.push_back(row.row);
    }
    return again > 0 && 2 * again >= met.size();
}

const Piece* first_label(const Document& document, const FoundTables& tables) {
    const auto label = std::find(tables.in_table.begin(), tables.in_table.end(), true);
    const auto piece = static_cast<std::size_t>(label - tables.in_table.begin());
    return piece < document.pieces.size() ? &document.pieces[piece] : nullptr;
}

}  // namespace

std::optional<std::size_t> heading_of_pictures(const Document& document,
                                               const std::vector<Heading>& headings,
                                               SectionKey key) {
    const auto& pictures = document.aside.pictures;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].key != key) continue;
        const std::size_t begin = headings[i].piece + headings[i].pieces;
        const std::size_t end =
            i + 1 < headings.size() ? headings[i + 1].piece : document.pieces.size();
        const auto next = std::lower_bound(pictures.begin(), pictures.end(), begin);
        const bool drawn = next != pictures.end() && *next <= end;
        const bool marked =
            std::any_of(document.pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                        document.pieces.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)),
                        [](const Piece& piece) { return piece.text.starts_with("!["); });
        if (drawn || marked) return headings[i].piece;
    }
    return std::nullopt;
}

Refusal refuse(ErrorCode code, const Piece* piece) {
    if (!piece) return {code};
    return {code, std::string(excerpt(piece->text)), piece->place};
}

Refusal why_not(const Document& document, const Head& head, const FoundTables& tables,
                const std::vector<Heading>& headings) {
    if (const Piece* piece = find_earlier_form(document))
        return refuse(ErrorCode::unsupported_form, piece);
    const Piece* title = head.header.title.empty() ? nullptr : &document.pieces[head.title];
    const auto year = head.header.year;
    if (!year) {
        for (const OtherDocument& other : other_documents) {
            if (const Piece* piece = find_title(other, document)) return refuse(other.code, piece);
        }
    }
    const Piece* entry = headings.size() < 2 ? find_list(document) : nullptr;
    if (!entry && year && *year < forms().front()->spec().first_year)
        return refuse(ErrorCode::unsupported_form, title);
    const auto file = find_report_file(document);
    if (file && headings.size() < 2) return *file;
    if (entry) return refuse(ErrorCode::report_list, entry);
    if (holds_several_reports(tables)) return refuse(ErrorCode::comparison, title);
    if (tables.labels > 1) return refuse(ErrorCode::values_lost, first_label(document, tables));
    if (const Piece* heading = find_pictures(document, headings))
        return refuse(ErrorCode::picture_tables, heading);
    if (file) return *file;
    if (title && year && !document.aside.files.empty())
        return attachment(document.aside.files.front(), document);
    if (document.aside.loads_more && has_no_sentence(document))
        return refuse(ErrorCode::script_page, title);
    const bool is_titled = title && (year || !head.header.organ.empty());
    const bool is_report = is_titled || headings.size() > 1;
    return refuse(is_report ? ErrorCode::no_tables : ErrorCode::no_report,
                  is_report ? title : nullptr);
}

}  // namespace govinfo::detail
