#include "write/open_catalogue.hpp"

#include <algorithm>
#include <iterator>

#include "registers/record_fields.hpp"
#include "write/csv.hpp"
#include "write/kinds.hpp"
#include "write/page.hpp"

namespace govinfo {
namespace {

using D = DocumentRecord;
using detail::OpenColumn;

constexpr std::string_view kinds[] = {"html", "csv", "xlsx"};  // by OpenCatalogueKind

struct Printed {
    bool required;  ///< s.12 para 3
    std::size_t width;
    /// What stands there, and how its column is called; of others see text_of() and label().
    std::string D::*text = nullptr;
    std::optional<Date> D::*date = nullptr;
};

// By OpenColumn.
constexpr Printed printed[] = {
    {true, 22, &D::index},
    {true, 28, &D::title},
    {false, 18, &D::number},
    {false, 14, &D::organ},
    {false, 12, &D::topic},
    {true, 36, &D::summary},
    {true, 11, nullptr, &D::created},
    {false, 11, nullptr, &D::published},
    {false, 11, nullptr, &D::in_force_from},
    {false, 11, nullptr, &D::ended},
    {false, 9},
    {false, 22, &D::url},
    {false, 9},
};

const Printed& how(OpenColumn column) {
    return printed[static_cast<std::size_t>(column)];
}

}  // namespace

Text detail::label(OpenColumn column) noexcept {
    if (column == OpenColumn::validity) return {"有效性", "validity"};
    if (column == OpenColumn::status) return {"索引号说明", "note on the index"};
    const Printed& each = how(column);
    return (each.text != nullptr ? column_of(each.text) : column_of(each.date)).label;
}

std::size_t detail::width(OpenColumn column) noexcept {
    return how(column).width;
}

std::string detail::text_of(const OpenDocument& document, OpenColumn column, Language language) {
    const Printed& each = how(column);
    if (each.text != nullptr) return printable(document.document.*each.text);
    if (each.date != nullptr) {
        const std::optional<Date>& date = document.document.*each.date;
        return date ? to_string(*date) : "";
    }
    if (column == OpenColumn::validity)
        return document.validity ? std::string(govinfo::label(*document.validity).in(language))
                                 : "";
    return document.index_proposed ? std::string(Text{"拟编", "proposed"}.in(language)) : "";
}

std::vector<OpenColumn> detail::columns_of(const OpenCatalogueResult& result) {
    std::vector<OpenColumn> columns;
    for (std::size_t i = 0; i < std::size(printed); ++i) {
        const auto column = static_cast<OpenColumn>(i);
        const bool known = std::any_of(result.documents.begin(), result.documents.end(),
                                       [column](const OpenDocument& each) {
                                           return !text_of(each, column, Language::zh).empty();
                                       });
        if (printed[i].required || known) columns.push_back(column);
    }
    return columns;
}

std::string detail::title_of(const OpenCatalogueResult& result, Language language) {
    const std::string organ = printable(result.organ);
    if (language == Language::zh) return organ + "政府信息公开目录";
    return "Catalogue of open government information" + (organ.empty() ? "" : ": " + organ);
}

std::string detail::open_catalogue_csv(const OpenCatalogueResult& result, Language language) {
    const std::vector<OpenColumn> columns = columns_of(result);
    std::string out = "\xEF\xBB\xBF";
    const auto add_line = [&](auto field) {
        for (const OpenColumn each : columns)
            out.append(each == columns.front() ? "" : ",").append(safe_csv(field(each)));
        out += "\r\n";
    };
    add_line([&](OpenColumn each) { return std::string(label(each).in(language)); });
    for (const OpenDocument& document : result.documents)
        add_line([&](OpenColumn each) { return text_of(document, each, language); });
    return out;
}

// ---- kinds -------------------------------------------------------------------------------------

std::string_view name(OpenCatalogueKind kind) noexcept {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<OpenCatalogueKind> parse_open_catalogue_kind(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (kinds[i] == name) return static_cast<OpenCatalogueKind>(i);
    return std::nullopt;
}

std::optional<OpenCatalogueKind> open_catalogue_kind_of_file(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (detail::has_ending(name, kinds[i])) return static_cast<OpenCatalogueKind>(i);
    return std::nullopt;
}

Result<std::string> write_open_catalogue(const OpenCatalogueResult& result, OpenCatalogueKind kind,
                                         Language language) {
    switch (kind) {
        case OpenCatalogueKind::html:
            return detail::open_catalogue_html(result, language);
        case OpenCatalogueKind::csv:
            return detail::open_catalogue_csv(result, language);
        case OpenCatalogueKind::xlsx:
#ifdef GOVINFO_XLSX
            return detail::open_catalogue_xlsx(result, language);
#else
            break;
#endif
    }
    return Error{ErrorCode::unsupported_kind, {}};
}

}  // namespace govinfo
