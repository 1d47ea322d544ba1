#include "source/sniff.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "source/compound_file.hpp"
#ifdef GOVINFO_ARCHIVES
#include "source/archive.hpp"
#endif

namespace govinfo::detail {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view start;
    ErrorCode code;
    std::string_view name;
};

constexpr Signature signatures[] = {
    {"\xFF\xFE\0\0"sv, ErrorCode::wrong_encoding, "UTF-32LE"},
    {"\0\0\xFE\xFF"sv, ErrorCode::wrong_encoding, "UTF-32BE"},
    {"%PDF", ErrorCode::unsupported_kind, "PDF"},
    {"{\\rtf", ErrorCode::unsupported_kind, "RTF"},
    {"\x89PNG", ErrorCode::unsupported_kind, "PNG"},
    {"\xFF\xD8\xFF", ErrorCode::unsupported_kind, "JPEG"},
    {"GIF8", ErrorCode::unsupported_kind, "GIF"},
    {"\x1F\x8B", ErrorCode::unsupported_kind, "gzip"},
    {"Rar!", ErrorCode::unsupported_kind, "RAR"},
    {"7z\xBC\xAF", ErrorCode::unsupported_kind, "7z"},
};

Error refuse(ErrorCode code, std::string_view detail) {
    return {code, std::string(detail)};
}

#ifndef GOVINFO_DOCX
std::string_view archive_name(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 8192);
    if (head.find("word/") != head.npos) return "DOCX";
    if (head.find("opendocument.spreadsheet") != head.npos) return "ODS";
    return head.find("xl/") != head.npos ? "XLSX" : "ZIP";
}
#endif

/// Whether an archive is an OpenDocument of that kind, which the first file in it says.
bool is_opendocument(std::string_view bytes, std::string_view kind) {
    constexpr std::string_view mimetype = "mimetypeapplication/vnd.oasis.opendocument.";
    constexpr std::size_t first_name = 30;
    const std::string_view first = bytes.substr(std::min(first_name, bytes.size()));
    return first.starts_with(mimetype) && first.substr(mimetype.size()).starts_with(kind);
}

#ifdef GOVINFO_ARCHIVES
/// What is neither XLSX nor ODS is for the reader of DOCX to name.
InputKind kind_of_archive(std::string_view bytes) {
    if (is_opendocument(bytes, "spreadsheet")) return InputKind::ods;
    const auto archive = Archive::open(bytes);
    return archive && archive->has("xl/workbook.xml") ? InputKind::xlsx : InputKind::docx;
}
#endif

Result<Input> sniff_archive(std::string_view bytes) {
    if (is_opendocument(bytes, "text")) return refuse(ErrorCode::unsupported_kind, "ODT");
#if defined(GOVINFO_DOCX) && defined(GOVINFO_XLSX)
    return Input{kind_of_archive(bytes), {bytes}};
#elif defined(GOVINFO_DOCX)
    const InputKind kind = kind_of_archive(bytes);
    if (kind == InputKind::docx) return Input{kind, {bytes}};
    return refuse(ErrorCode::unsupported_kind, kind == InputKind::xlsx ? "XLSX" : "ODS");
#elif defined(GOVINFO_XLSX)
    const InputKind kind = kind_of_archive(bytes);
    if (kind != InputKind::docx) return Input{kind, {bytes}};
    return refuse(ErrorCode::unsupported_kind, archive_name(bytes));
#else
    return refuse(ErrorCode::unsupported_kind, archive_name(bytes));
#endif
}

bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `tag` in lower case, such as "<html".
bool starts_with_tag(std::string_view text, std::string_view tag) {
    if (text.size() < tag.size()) return false;
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const char c = text[i];
        if ((is_letter(c) ? static_cast<char>(c | 0x20) : c) != tag[i]) return false;
    }
    return text.size() == tag.size() || !is_letter(text[tag.size()]);
}

/// From the first tag on: without declarations, instructions and comments.
std::string_view from_root(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('<', at)) != text.npos;) {
        const std::string_view rest = text.substr(at);
        const std::string_view end = rest.starts_with("<!--") ? "-->"
                                     : rest.starts_with("<?") ? "?>"
                                     : rest.starts_with("<!") ? ">"
                                                              : "";
        if (end.empty()) return rest;
        at = text.find(end, at);
    }
    return {};
}

bool has_table(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('<', at)) != text.npos; ++at) {
        if (starts_with_tag(text.substr(at), "<table")) return true;
    }
    return false;
}

/// HTML, XML, MHTML, or empty.
std::string_view markup_name(std::string_view text) {
    constexpr std::size_t head = 1024;
    if (text.starts_with("<?xml ")) {
        return starts_with_tag(from_root(text), "<html") ? "HTML" : "XML";
    }
    if (text.starts_with("MIME-Version:") ||
        text.substr(0, head).find("\nMIME-Version:") != text.npos) {
        return "MHTML";
    }
    const bool opens_with_tag =
        text.size() > 1 && text[0] == '<' &&
        (is_letter(text[1]) || std::string_view("!/?").find(text[1]) != text.npos);
    return opens_with_tag || has_table(text) ? "HTML" : std::string_view{};
}

/// Behind white space and a byte order mark, which is one.
bool is_json(std::string_view bytes) {
    return trim(bytes).starts_with('{');
}

}  // namespace

Result<Input> sniff(std::string_view bytes, Budget& budget, std::optional<Encoding> said) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.start)) return refuse(signature.code, signature.name);
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(ErrorCode::unsupported_kind, compound_file_kind(bytes));
    if (bytes.starts_with("PK\x03\x04")) return sniff_archive(bytes);
    if (is_json(bytes)) return Input{InputKind::json, {bytes}};

    auto source = open_source(bytes, budget, said);
    if (!source) return source.error();
    Input input{InputKind::text, *std::move(source)};
    const std::string_view text = trim(input.source.text);
    if (text.empty()) return refuse(ErrorCode::empty_input, {});
    if (text.starts_with('{'))
        return refuse(ErrorCode::wrong_encoding, name(input.source.encoding));
    const std::string_view markup = markup_name(text);
    if (markup.empty()) return input;
#ifdef GOVINFO_HTML
    if (markup == "HTML") {
        input.kind = InputKind::html;
        return input;
    }
#endif
    return refuse(ErrorCode::unsupported_kind, markup);
}

std::vector<Position> locate(const Input& input, const std::vector<Spot>& spots) {
    const bool has_text = input.kind == InputKind::text || input.kind == InputKind::html;
    if (has_text) return locate(input.source, spots);
    std::vector<Position> positions;
    positions.reserve(spots.size());
    for (const Spot& spot : spots) {
        positions.push_back({std::nullopt, static_cast<std::size_t>(spot.place), 1, spot.grid});
    }
    return positions;
}

Error located(const Input& input, const Refusal& refusal) {
    if (!refusal.place) return error_of(refusal, {});
    return error_of(refusal, locate(input, {Spot{*refusal.place}}).front());
}

}  // namespace govinfo::detail
