#include "document/ods_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "base/unicode.hpp"
#include "document/number_format.hpp"
#include "document/ods_markup.hpp"
#include "document/ods_styles.hpp"
#include "document/spreadsheet.hpp"
#include "document/word_markup.hpp"
#include "document/xlsx_styles.hpp"
#include "source/archive.hpp"
#include "source/xml_tree.hpp"

namespace govinfo::detail {
namespace {

Attempt<XmlTree> parse_part(const Archive& archive, const std::string& part, Budget& budget) {
    auto xml = archive.unpack(part, budget);
    if (!xml) return xml.error();
    return parse_xml(std::move(*xml), budget);
}

bool is_collapsed(pugi::xml_node node) {
    const std::string_view visibility = attribute(node, "visibility");
    return visibility == "collapse" || visibility == "filter";
}

// ---- the text of a cell ----

/// Puts together what the paragraphs of a cell show.
class CellText {
  public:
    CellText(const OdsStyles& styles, Budget& budget) : styles_(styles), budget_(budget) {}

    Shown read(pugi::xml_node cell);

  private:
    struct Open {
        pugi::xml_node node;
        OdsLook look;
    };

    bool enter(pugi::xml_node node);
    void add(std::string_view text);

    const OdsStyles& styles_;
    Budget& budget_;
    std::vector<Open> open_ = {};
    Shown shown_ = {};
    bool any_struck_ = false, any_raised_ = false, any_plain_ = false;
};

Shown CellText::read(pugi::xml_node cell) {
    pugi::xml_node node = cell.first_child();
    open_.push_back({cell, {}});
    while (!open_.empty() && budget_.in_time()) {
        if (!node) {
            node = open_.back().node.next_sibling();
            open_.pop_back();
        } else if (node.type() == pugi::node_element && enter(node)) {
            if (!budget_.at_depth(open_.size(), 1)) break;
            node = node.first_child();
        } else {
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                add(node.value());
            node = node.next_sibling();
        }
    }
    if (any_raised_ && any_plain_) shown_.sight = std::max(shown_.sight, Sight::apart);
    if (any_struck_ && trim(shown_.text).empty()) shown_.sight = Sight::uncertain;
    return std::move(shown_);
}

/// Whether there is something to read inside.
bool CellText::enter(pugi::xml_node node) {
    constexpr std::string_view unread[] = {"annotation", "annotation-end", "note",
                                           "bookmark",   "ruby-text",      "detective"};
    constexpr std::string_view objects[] = {"frame", "g",     "control", "custom-shape",
                                            "rect",  "table", "ellipse", "line"};
    const std::string_view name = local_name(node.name());
    const auto is_one_of = [name](const auto& names) {
        return std::find(std::begin(names), std::end(names), name) != std::end(names);
    };
    if (is_one_of(unread)) return false;
    if (is_one_of(objects)) {
        shown_.sight = std::max(shown_.sight, Sight::object);
        return false;
    }
    if (name == "s" || name == "tab") add(" ");
    if (name == "line-break") shown_.text += '\n';
    if (name == "p" && !shown_.text.empty()) shown_.text += '\n';
    OdsLook look = open_.back().look;
    if (name == "span") {
        const OdsLook own = styles_.look("text", attribute(node, "style-name"));
        look.struck |= own.struck;
        look.hidden |= own.hidden;
        look.raised |= own.raised;
        look.sight = std::max(look.sight, own.sight);
    }
    open_.push_back({node, look});
    return true;
}

void CellText::add(std::string_view text) {
    const OdsLook& look = open_.back().look;
    if (trim(text).empty()) {
        shown_.text += ' ';
    } else if (look.struck) {
        any_struck_ = true;
    } else if (!look.hidden) {
        (look.raised ? any_raised_ : any_plain_) = true;
        shown_.sight = std::max(shown_.sight, look.sight);
        shown_.text += text;
    }
}

// ---- sheets ----

/// Reads a <table:table>.
class TableReader {
  public:
    TableReader(const OdsStyles& styles, CellValues values, std::size_t place_before,
                Budget& budget)
        : styles_(styles), values_(values), place_before_(place_before), budget_(budget) {}

    Attempt<Sheet> read(pugi::xml_node table, std::uint32_t number);

  private:
    struct Columns {
        std::uint32_t last;
        std::string_view style;
    };

    void add_columns(pugi::xml_node node);
    void add_rows(pugi::xml_node row);
    std::uint32_t add_cells(pugi::xml_node cell, pugi::xml_node row);
    void add_alike(pugi::xml_node cell, std::string_view style, std::uint32_t column,
                   std::uint32_t columns);
    void add_cell(std::uint32_t column, const Shown& shown, bool framed);
    [[nodiscard]] Shown shown(pugi::xml_node cell, const OdsLook& look);
    [[nodiscard]] const Columns* columns_at(std::uint32_t column) const;
    [[nodiscard]] const OdsLook& look_of(std::string_view style);

    const OdsStyles& styles_;
    CellValues values_;
    std::size_t place_before_;
    Budget& budget_;
    Sheet sheet_ = {};
    std::vector<Columns> columns_ = {};
    std::map<std::string_view, OdsLook> looks_ = {};
    std::uint32_t row_ = 1, column_ = 1;  ///< of the next
    bool protected_ = false;
    std::optional<Refusal> error_ = {};
};

Attempt<Sheet> TableReader::read(pugi::xml_node table, std::uint32_t number) {
    sheet_.number = number;
    protected_ = is_true(attribute(table, "protected"));
    for (pugi::xml_node node = next_in_table(table, table);
         node && !error_ && !budget_.exceeded() && row_ <= most_sheet_rows;
         node = next_in_table(node, table)) {
        const std::string_view name = local_name(node.name());
        if (name == "table-column") add_columns(node);
        if (name == "table-row") add_rows(node);
    }
    if (error_) return *error_;
    if (budget_.exceeded()) return budget_.refusal();
    return std::move(sheet_);
}

void TableReader::add_columns(pugi::xml_node node) {
    const std::uint32_t first = columns_.empty() ? 1 : columns_.back().last + 1;
    if (first > most_sheet_columns) return;
    const std::uint32_t last =
        std::min(first + times(node, "number-columns-repeated") - 1, most_sheet_columns);
    columns_.push_back({last, attribute(node, "default-cell-style-name")});
    if (is_collapsed(node)) sheet_.hidden_columns.push_back({first, last});
    if (styles_.look("table-column", attribute(node, "style-name")).small)
        sheet_.narrow_columns.push_back({first, last});
}

/// Rows that are repeated and in which nothing stands, as there are a million of at the end of each
/// sheet, are but counted.
void TableReader::add_rows(pugi::xml_node row) {
    const std::uint32_t rows =
        std::min(times(row, "number-rows-repeated"), most_sheet_rows - row_ + 1);
    if (is_collapsed(row)) sheet_.hidden_rows.push_back({row_, row_ + rows - 1});
    if (styles_.look("table-row", attribute(row, "style-name")).small)
        sheet_.low_rows.push_back({row_, row_ + rows - 1});
    const std::size_t begin = sheet_.cells.size();
    const std::size_t merged = sheet_.merged.size();
    column_ = 1;
    for (const pugi::xml_node cell : row) {
        if (!is_table_cell(cell)) continue;
        column_ += add_cells(cell, row);
        if (error_ || column_ > most_sheet_columns || !budget_.in_time()) break;
    }
    const std::size_t end = sheet_.cells.size();
    const bool any = std::any_of(
        sheet_.cells.begin() + static_cast<std::ptrdiff_t>(begin), sheet_.cells.end(),
        [](const SheetCell& each) { return !each.text.empty() || each.sight != Sight::plain; });
    for (std::uint32_t i = 1; any && i < rows && merged == sheet_.merged.size(); ++i) {
        ++row_;
        for (std::size_t k = begin; k < end && !budget_.exceeded(); ++k) {
            const SheetCell& cell = sheet_.cells[k];
            add_cell(cell.column, {cell.text, cell.sight}, cell.framed);
        }
        if (budget_.exceeded()) return;
    }
    row_ += any && merged == sheet_.merged.size() ? 1 : rows;
}

/// Returns over how many columns they stand. Without a style of its own a cell has that of its row,
/// else in each column the column's:
///
///     columns   | ce8 | ce9 ×7 | Default ×16376
///     cells     | 规章 | ×16383 and nothing in them: seven blanks with a frame, and the rest
std::uint32_t TableReader::add_cells(pugi::xml_node cell, pugi::xml_node row) {
    const std::uint32_t columns =
        std::min(times(cell, "number-columns-repeated"), most_sheet_columns - column_ + 1);
    if (local_name(cell.name()) == "covered-table-cell") return columns;
    const MergedCells merged{
        row_, column_, std::min(times(cell, "number-rows-spanned"), most_sheet_rows - row_ + 1),
        std::min(times(cell, "number-columns-spanned"), most_sheet_columns - column_ + 1)};
    if (merged.rows > 1 || merged.columns > 1) {
        if (!budget_.take_memory(sizeof(MergedCells), place_before_ + row_)) return columns;
        sheet_.merged.push_back(merged);
    }
    std::string_view style = attribute(cell, "style-name");
    if (style.empty()) style = attribute(row, "default-cell-style-name");
    for (std::uint32_t i = 0; i < columns && !budget_.exceeded();) {
        if (i > 0 && !budget_.take_cells(1, place_before_ + row_)) break;  // styles by the thousand
        const Columns* own = style.empty() ? columns_at(column_ + i) : nullptr;
        const std::uint32_t end =
            own != nullptr ? std::min(own->last + 1 - column_, columns) : columns;
        add_alike(cell, own != nullptr ? own->style : style, column_ + i, end - i);
        i = end;
    }
    return columns;
}

void TableReader::add_alike(pugi::xml_node cell, std::string_view style, std::uint32_t column,
                            std::uint32_t columns) {
    const OdsLook& look = look_of(style);
    const Shown text = shown(cell, look);
    if (find_invalid_utf8(text.text) != text.text.npos) error_ = {ErrorCode::damaged, "UTF-8"};
    const bool is_blank = text.text.empty() && text.sight == Sight::plain;
    constexpr std::uint32_t most_blanks = 1000;  // no table is wider
    if (is_blank && (!look.framed || columns > most_blanks)) return;
    for (std::uint32_t i = 0; i < columns && !budget_.exceeded(); ++i)
        add_cell(column + i, text, look.framed);
}

void TableReader::add_cell(std::uint32_t column, const Shown& shown, bool framed) {
    const std::size_t place = place_before_ + row_;
    if (!budget_.take_cells(1, place) ||
        !budget_.take_memory(sizeof(SheetCell) + shown.text.size(), place)) {
        return;
    }
    sheet_.cells.push_back({row_, column, shown.text, shown.sight, framed});
}

const TableReader::Columns* TableReader::columns_at(std::uint32_t column) const {
    const auto found = std::lower_bound(
        columns_.begin(), columns_.end(), column,
        [](const Columns& each, std::uint32_t value) { return each.last < value; });
    return found != columns_.end() ? &*found : nullptr;
}

const OdsLook& TableReader::look_of(std::string_view style) {
    const auto known = looks_.find(style);
    if (known != looks_.end()) return known->second;
    return looks_.emplace(style, styles_.look("table-cell", style)).first->second;
}

Shown TableReader::shown(pugi::xml_node cell, const OdsLook& look) {
    Shown shown = CellText(styles_, budget_).read(cell);
    const std::string_view type = attribute(cell, "value-type"), value = attribute(cell, "value"),
                           formula = attribute(cell, "formula");
    if (values_ == CellValues::stored && type == "date")
        return {std::string(attribute(cell, "date-value"))};
    if (values_ == CellValues::stored && type == "float")
        return stored_number_shown_as(value, shown.text);
    const bool computed = type.empty() && !formula.empty() && trim(shown.text).empty();
    if ((!child(cell, "p") || computed) && shown.sight == Sight::plain) {
        // What the cell shows was not saved.
        if (type == "float") {
            shown = shown_number(value, "General", Epoch::year_1900);
            if (look.formatted) shown.sight = Sight::uncertain;
        } else if (type == "string") {
            shown.text = attribute(cell, "string-value");
        } else if (!type.empty() || !formula.empty()) {
            shown = {std::string(formula.empty() ? value : formula), Sight::uncertain};
        }
    }
    if (trim(shown.text).empty()) {
        shown.text.clear();
    } else if (look.struck) {
        shown = {{}, Sight::uncertain};
    } else {
        const bool secret = look.secret && protected_;
        shown.sight = std::max(shown.sight, secret ? Sight::uncertain : look.sight);
    }
    return shown;
}

Attempt<std::vector<Sheet>> read_sheets(std::string_view bytes, CellValues values, Budget& budget) {
    const auto archive = Archive::open(bytes);
    if (!archive) return archive.error();
    const auto content = parse_part(*archive, "content.xml", budget);
    if (!content) return content.error();
    OdsStyles styles;
    std::optional<XmlTree> common;
    if (archive->has("styles.xml")) {
        auto tree = parse_part(*archive, "styles.xml", budget);
        if (!tree) return tree.error();
        common = std::move(*tree);
        styles.add(common->nodes.document_element());
    }
    const pugi::xml_node root = content->nodes.document_element();
    styles.add(root);

    std::vector<Sheet> sheets;
    std::uint32_t number = 0;
    std::size_t rows = 0;
    for (pugi::xml_node table = first_table(root); table; table = next_table(table)) {
        ++number;
        if (styles.look("table", attribute(table, "style-name")).hidden) continue;
        auto sheet = TableReader(styles, values, rows, budget).read(table, number);
        if (!sheet) return sheet.error();
        rows += last_row(*sheet);
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

}  // namespace

Attempt<Document> ods_document(std::string_view bytes, Budget& budget) {
    auto sheets = read_sheets(bytes, CellValues::shown, budget);
    if (!sheets) return sheets.error();
    return spreadsheet_document(*std::move(sheets), budget);
}

Attempt<std::vector<Sheet>> ods_sheets(std::string_view bytes, Budget& budget) {
    return read_sheets(bytes, CellValues::stored, budget);
}

}  // namespace govinfo::detail
