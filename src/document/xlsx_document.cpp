#include "document/xlsx_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "base/unicode.hpp"
#include "document/office_colors.hpp"
#include "document/spreadsheet.hpp"
#include "document/word_markup.hpp"
#include "document/xlsx_styles.hpp"
#include "source/archive.hpp"
#include "source/xml_tree.hpp"

namespace govinfo::detail {
namespace {

constexpr std::string_view folder = "xl/";

Refusal damaged(const char* what) {
    return Refusal{ErrorCode::damaged, what};
}

Attempt<XmlTree> parse_part(const Archive& archive, const std::string& part, Budget& budget) {
    auto xml = archive.unpack(part, budget);
    if (!xml) return xml.error();
    return parse_xml(std::move(*xml), budget);
}

/// The parts of a workbook, by what it calls them and by what they are to it.
struct Parts {
    std::map<std::string, std::string, std::less<>> by_id = {}, by_kind = {};
};

Attempt<Parts> find_parts(const Archive& archive, Budget& budget) {
    Parts parts;
    const auto tree = parse_part(archive, "xl/_rels/workbook.xml.rels", budget);
    if (!tree) return tree.error();
    for (const pugi::xml_node each : tree->nodes.document_element()) {
        const std::string_view target = attribute(each, "Target"), type = attribute(each, "Type");
        std::string part(target.starts_with('/') ? target.substr(1) : target);
        if (!target.starts_with('/')) part.insert(0, folder);
        parts.by_kind.emplace(type.substr(type.rfind('/') + 1), part);  // npos + 1 = 0
        if (type.ends_with("/worksheet")) parts.by_id.emplace(attribute(each, "Id"), part);
    }
    return parts;
}

/// The part of that kind; without nodes where the workbook has none.
Attempt<XmlTree> parse_kind(const Archive& archive, const Parts& parts, std::string_view kind,
                            Budget& budget) {
    const auto part = parts.by_kind.find(kind);
    if (part == parts.by_kind.end() || !archive.has(part->second)) return XmlTree();
    return parse_part(archive, part->second, budget);
}

/// The texts that cells name by their number.
Attempt<std::vector<Shown>> read_shared_texts(const Archive& archive, const Parts& parts,
                                              const XlsxColors& colors, Budget& budget) {
    std::vector<Shown> texts;
    const auto tree = parse_kind(archive, parts, "sharedStrings", budget);
    if (!tree) return tree.error();
    for (const pugi::xml_node each : tree->nodes.document_element()) {
        if (local_name(each.name()) != "si") continue;
        Shown text = rich_text(each, colors);
        if (!budget.take_memory(sizeof(Shown) + text.text.size(), 1)) return budget.refusal();
        texts.push_back(std::move(text));
    }
    return texts;
}

bool is_hidden(pugi::xml_node sheet) {
    const std::string_view state = attribute(sheet, "state");
    return state == "hidden" || state == "veryHidden";
}

struct CellName {
    std::uint32_t row, column;
};

/// Of B12; empty if it is none.
std::optional<CellName> parse_cell_name(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z'; ++letters) {
        column = column * 26 + static_cast<std::uint32_t>(text[letters] - 'A') + 1;
        if (column > most_sheet_columns) return std::nullopt;
    }
    const std::size_t row = whole_number(text.substr(letters), 0);
    if (column == 0 || row == 0 || row > most_sheet_rows) return std::nullopt;
    return CellName{static_cast<std::uint32_t>(row), column};
}

/// Reads the cells of one part into a sheet.
class SheetReader {
  public:
    SheetReader(const std::vector<Shown>& texts, const XlsxColors& colors, const XlsxStyles& styles,
                Epoch epoch, CellValues values, std::size_t place_before, Budget& budget)
        : texts_(texts),
          colors_(colors),
          styles_(styles),
          epoch_(epoch),
          values_(values),
          place_before_(place_before),
          budget_(budget) {}

    Attempt<Sheet> read(pugi::xml_node root, std::uint32_t number);

  private:
    std::optional<Refusal> add_row(pugi::xml_node row);
    std::optional<Refusal> add_cell(pugi::xml_node node);
    [[nodiscard]] std::optional<Shown> shown(pugi::xml_node node, const CellLook& look) const;
    std::optional<Refusal> add_merged(pugi::xml_node list);
    void see_columns(pugi::xml_node list);

    const std::vector<Shown>& texts_;
    const XlsxColors& colors_;
    const XlsxStyles& styles_;
    Epoch epoch_;
    CellValues values_;
    std::size_t place_before_;
    Budget& budget_;
    Sheet sheet_ = {};
    CellName at_ = {0, 0};  ///< the last cell
    bool shows_zeros_ = true;
};

Attempt<Sheet> SheetReader::read(pugi::xml_node root, std::uint32_t number) {
    sheet_.number = number;
    const std::string_view zeros =
        attribute(child(child(root, "sheetViews"), "sheetView"), "showZeros");
    shows_zeros_ = zeros.empty() || is_true(zeros);
    see_columns(child(root, "cols"));
    if (auto error = add_merged(child(root, "mergeCells"))) return *error;
    for (const pugi::xml_node row : child(root, "sheetData")) {
        if (auto error = add_row(row)) return *error;
        if (!budget_.in_time()) return budget_.refusal();
    }
    return std::move(sheet_);
}

void SheetReader::see_columns(pugi::xml_node list) {
    constexpr std::int64_t narrowest = 1000;  // thousandths of a digit
    for (const pugi::xml_node each : list) {
        const auto width = thousandths(attribute(each, "width"));
        const bool hidden = is_true(attribute(each, "hidden")) || width == 0;
        const std::size_t first = whole_number(attribute(each, "min"), 0),
                          last = std::min<std::size_t>(whole_number(attribute(each, "max"), 0),
                                                       most_sheet_columns);
        if (first == 0 || first > last) continue;
        const IndexRange range = {static_cast<std::uint32_t>(first),
                                  static_cast<std::uint32_t>(last)};
        if (hidden) sheet_.hidden_columns.push_back(range);
        if (!hidden && width && *width < narrowest) sheet_.narrow_columns.push_back(range);
    }
}

std::optional<Refusal> SheetReader::add_merged(pugi::xml_node list) {
    for (const pugi::xml_node each : list) {
        const std::string_view range = attribute(each, "ref");
        const std::size_t colon = std::min(range.find(':'), range.size());
        const auto first = parse_cell_name(range.substr(0, colon));
        const auto last = colon < range.size() ? parse_cell_name(range.substr(colon + 1)) : first;
        if (!first || !last || last->row < first->row || last->column < first->column)
            return damaged("mergeCell");
        if (!budget_.take_memory(sizeof(MergedCells), place_before_ + first->row))
            return budget_.refusal();
        sheet_.merged.push_back({first->row, first->column, last->row - first->row + 1,
                                 last->column - first->column + 1});
    }
    return std::nullopt;
}

std::optional<Refusal> SheetReader::add_row(pugi::xml_node row) {
    const std::size_t number = whole_number(attribute(row, "r"), at_.row + 1);
    if (number == 0 || number > most_sheet_rows) return damaged("row");
    at_ = {static_cast<std::uint32_t>(number), 0};
    const auto height = thousandths(attribute(row, "ht"));
    if (is_true(attribute(row, "hidden")) || height == 0)
        sheet_.hidden_rows.push_back({at_.row, at_.row});
    if (height && *height < std::int64_t{1000} * lowest_line)
        sheet_.low_rows.push_back({at_.row, at_.row});
    for (const pugi::xml_node cell : row) {
        if (local_name(cell.name()) != "c") continue;
        if (auto error = add_cell(cell)) return error;
    }
    return std::nullopt;
}

std::optional<Refusal> SheetReader::add_cell(pugi::xml_node node) {
    ++at_.column;
    if (const std::string_view name = attribute(node, "r"); !name.empty()) {
        const auto named = parse_cell_name(name);
        if (!named) return damaged("cell");
        at_ = *named;
    }
    if (at_.column > most_sheet_columns) return damaged("cell");
    const CellLook& look = styles_.look(whole_number(attribute(node, "s"), 0));
    auto text = shown(node, look);
    if (!text) return damaged("sharedStrings");
    if (text->text.empty() && text->sight == Sight::plain && !look.framed) return std::nullopt;
    const std::size_t place = place_before_ + at_.row;
    if (find_invalid_utf8(text->text) != text->text.npos) return damaged("UTF-8");
    if (!budget_.take_cells(1, place) ||
        !budget_.take_memory(sizeof(SheetCell) + text->text.size(), place)) {
        return budget_.refusal();
    }
    sheet_.cells.push_back({at_.row, at_.column, std::move(text->text), text->sight, look.framed});
    return std::nullopt;
}

/// What a person sees in a cell; nothing if it names a text that is not there.
std::optional<Shown> SheetReader::shown(pugi::xml_node node, const CellLook& look) const {
    const std::string_view type = attribute(node, "t");
    const pugi::xml_node value = child(node, "v");
    const std::string_view stored = value.text().get();
    Shown shown;
    if (type == "s") {
        const std::size_t index = whole_number(stored, texts_.size());
        if (index >= texts_.size()) return std::nullopt;
        shown = texts_[index];
    } else if (type == "inlineStr") {
        shown = rich_text(child(node, "is"), colors_);
    } else if (type == "str") {
        shown.text = unescaped(stored);
    } else if (type == "b") {
        shown.text = is_true(stored) ? "TRUE" : "FALSE";
    } else if (type == "e" || type == "d") {
        shown.text = stored;
    } else if (!stored.empty() && values_ == CellValues::stored) {
        shown = stored_number(stored, look.format, epoch_);
    } else if (!stored.empty()) {
        shown = shown_number(stored, look.format, epoch_);
        if (!shows_zeros_ && stored.find_first_not_of("0.-") == stored.npos) shown = {};
    }
    const bool is_text = type == "s" || type == "inlineStr" || type == "str";
    if (is_text && shown.sight == Sight::plain && values_ == CellValues::shown)
        shown = shown_text(shown.text, look.format);
    // A formula whose value nobody saved shows what the program makes of it. Saved words may be
    // none; a saved number is not.
    const bool is_saved = value && (type == "str" || !stored.empty());
    if (const pugi::xml_node formula = child(node, "f"); formula && !is_saved)
        shown = {"=" + std::string(formula.text().get()), Sight::uncertain};
    if (!trim(shown.text).empty()) shown.sight = std::max(shown.sight, look.sight);
    if (look.struck && !trim(shown.text).empty()) shown = {{}, Sight::uncertain};
    return shown;
}

Attempt<std::vector<Sheet>> read_sheets(std::string_view bytes, CellValues values, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto workbook = parse_part(*archive, "xl/workbook.xml", budget);
    if (!workbook) return workbook.error();
    const auto parts = find_parts(*archive, budget);
    if (!parts) return parts.error();
    const auto theme = parse_kind(*archive, *parts, "theme", budget);
    if (!theme) return theme.error();
    const auto style_tree = parse_kind(*archive, *parts, "styles", budget);
    if (!style_tree) return style_tree.error();
    const pugi::xml_node style_root = style_tree->nodes.document_element();
    const XlsxColors colors(style_root, theme->nodes.document_element());
    const XlsxStyles styles(style_root, colors);
    const auto texts = read_shared_texts(*archive, *parts, colors, budget);
    if (!texts) return texts.error();
    const pugi::xml_node root = workbook->nodes.document_element();
    const bool from_1904 = is_true(attribute(child(root, "workbookPr"), "date1904"));
    const Epoch epoch = from_1904 ? Epoch::year_1904 : Epoch::year_1900;

    std::vector<Sheet> sheets;
    std::uint32_t number = 0;
    std::size_t rows = 0;
    for (const pugi::xml_node each : child(root, "sheets")) {
        ++number;
        const auto part = parts->by_id.find(attribute(each, "id"));
        if (is_hidden(each) || part == parts->by_id.end()) continue;
        const auto tree = parse_part(*archive, part->second, budget);
        if (!tree) return tree.error();
        auto sheet = SheetReader(*texts, colors, styles, epoch, values, rows, budget)
                         .read(tree->nodes.document_element(), number);
        if (!sheet) return sheet.error();
        rows += last_row(*sheet);
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

}  // namespace

Attempt<Document> xlsx_document(std::string_view bytes, Budget& budget) {
    auto sheets = read_sheets(bytes, CellValues::shown, budget);
    if (!sheets) return sheets.error();
    return spreadsheet_document(*std::move(sheets), budget);
}

Attempt<std::vector<Sheet>> xlsx_sheets(std::string_view bytes, Budget& budget) {
    return read_sheets(bytes, CellValues::stored, budget);
}

Attempt<std::vector<SheetPart>> sheet_parts(std::string_view bytes, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto workbook = parse_part(*archive, "xl/workbook.xml", budget);
    if (!workbook) return workbook.error();
    const auto parts = find_parts(*archive, budget);
    if (!parts) return parts.error();
    std::vector<SheetPart> sheets;
    std::uint32_t number = 0;
    for (const pugi::xml_node each : child(workbook->nodes.document_element(), "sheets")) {
        ++number;
        const auto part = parts->by_id.find(attribute(each, "id"));
        if (is_hidden(each) || part == parts->by_id.end()) continue;
        auto xml = archive->unpack(part->second, budget);
        if (!xml) return xml.error();
        sheets.push_back({number, part->second, *std::move(xml)});
    }
    return sheets;
}

}  // namespace govinfo::detail
