#include "property/printed_tables.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace govinfo::test {
namespace {

using Row = govinfo::Row;
using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
        text.replace(at, from.size(), to);
}

void replace_all(std::string& text, const Pairs& pairs) {
    for (const auto& [from, to] : pairs) replace_all(text, from, to);
}

/// Of the characters that the form and the prose of these tests use.
const Pairs& traditional_characters() {
    static const Pairs pairs = {
        {"条", "條"}, {"项", "項"}, {"内", "內"}, {"规", "規"}, {"发", "發"}, {"废", "廢"},
        {"现", "現"}, {"数", "數"}, {"处", "處"}, {"决", "決"}, {"强", "強"}, {"许", "許"},
        {"罚", "罰"}, {"业", "業"}, {"费", "費"}, {"额", "額"}, {"单", "單"}, {"万", "萬"},
        {"请", "請"}, {"报", "報"}, {"关", "關"}, {"总", "總"}, {"机", "機"}, {"构", "構"},
        {"务", "務"}, {"会", "會"}, {"组", "組"}, {"织", "織"}, {"结", "結"}, {"转", "轉"},
        {"办", "辦"}, {"开", "開"}, {"动", "動"}, {"况", "況"}, {"区", "區"}, {"计", "計"},
        {"这", "這"}, {"国", "國"}, {"属", "屬"}, {"类", "類"}, {"过", "過"}, {"执", "執"},
        {"询", "詢"}, {"无", "無"}, {"没", "沒"}, {"补", "補"}, {"复", "復"}, {"议", "議"},
        {"诉", "訴"}, {"讼", "訟"}, {"维", "維"}, {"纠", "糾"}, {"审", "審"}, {"后", "後"},
        {"经", "經"}, {"举", "舉"}, {"访", "訪"}, {"确", "確"}, {"认", "認"}, {"获", "獲"},
        {"护", "護"}, {"权", "權"}, {"级", "級"}, {"对", "對"}, {"减", "減"}, {"购", "購"},
        {"与", "與"}, {"应", "應"}, {"数", "數"}, {"设", "設"}, {"为", "為"}, {"际", "際"},
        {"缴", "繳"}, {"纳", "納"}, {"标", "標"}, {"题", "題"}, {"问", "問"}, {"进", "進"},
        {"据", "據"}, {"华", "華"}, {"统", "統"}, {"随", "隨"}, {"实", "實"}, {"领", "領"},
    };
    return pairs;
}

const Pairs& short_labels() {
    static const Pairs pairs = {
        {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"},
    };
    return pairs;
}

/// As the reports of one province have them.
const Pairs& explained_labels() {
    static const Pairs pairs = {
        {"规章", "规章（设区的市、自治州人民政府应提供相关数据）"},
        {"规范性文件",
         "规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”"
         "“细则”“规范”“规程”“规则”等字样的公文，一般情况下属于规范性文件）"},
        {"上一年项目数量", "上一年项目数量（指2019年事项数）"},
        {"本年增/减", "本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）"},
        {"处理决定数量", "处理决定数量（指2020年办件量）"},
    };
    return pairs;
}

/// Puts a space into the middle of a word of two to four characters.
std::string spaced(std::string text) {
    const std::size_t characters = text.size() / 3;
    if (text.size() % 3 != 0 || characters < 2 || characters > 4) return text;
    return text.insert(characters / 2 * 3, " ");
}

bool is_printed(const Report& report, CellIndex cell) {
    return report.state(cell) != CellState::absent;
}

std::string printed(const Cell& cell) {
    if (cell.state == CellState::number && cell.raw.empty()) return to_string(*cell.number);
    return cell.state == CellState::not_applicable ? "/" : std::string(cell.raw);
}

class Printer {
  public:
    Printer(const Report& report, const Spelling& spelling)
        : report_(report), spelling_(spelling) {}

    PrintedTable print(const Table& table) {
        PrintedTable out{&table, 0, 1, {}};
        switch (table.layout) {
            case Layout::blocks:
                print_blocks(table, out);
                break;
            case Layout::grid:
                print_grid(table, out);
                break;
            case Layout::single_row:
                print_single_row(table, out);
                break;
        }
        return out;
    }

  private:
    using Cells = std::vector<PrintedCell>;

    PrintedCell label(std::string_view text, std::size_t columns = 1, std::size_t rows = 1) const {
        return {spelt(text, spelling_), columns, rows};
    }

    /// The values of a row; empty where all are absent.
    Cells values(const Table& table, const Row& row) const {
        Cells out;
        bool any = false;
        for (std::size_t i = 0; i < report_.form().cells().size(); ++i) {
            const CellInfo& info = report_.form().cells()[i];
            if (info.table != &table || info.row != &row) continue;
            const auto index = static_cast<CellIndex>(i);
            any = any || is_printed(report_, index);
            out.push_back({written(printed(report_.cell(index)), spelling_), 1, 1, true, index});
        }
        return any ? out : Cells{};
    }

    static void append(Cells& row, const Cells& cells) {
        row.insert(row.end(), cells.begin(), cells.end());
    }

    void print_blocks(const Table& table, PrintedTable& out) const {
        for (const Block& block : table.blocks)
            out.columns = std::max(out.columns, block.columns.size() + 1);
        for (const Block& block : table.blocks) {
            const std::size_t last = out.columns - block.columns.size();
            std::vector<Cells> rows = {{label(block.caption, out.columns)}, {label(table.corner)}};
            for (const Column& column : block.columns) rows.back().push_back(label(column.label));
            rows.back().back().columns = last;
            for (const Row& row : block.rows) {
                const Cells cells = values(table, row);
                if (cells.empty()) continue;
                rows.push_back({label(row.label)});
                append(rows.back(), cells);
                rows.back().back().columns = last;
                if (spelling_.explained && row.key == "normative_documents")
                    rows.push_back({label("其他主动公开文件"),
                                    {"186", 1, 1, true},
                                    {"86", 1, 1, true},
                                    {"255", 1, 1, true}});
            }
            if (rows.size() > 2) out.rows.insert(out.rows.end(), rows.begin(), rows.end());
        }
    }

    void print_grid(const Table& table, PrintedTable& out) const {
        const Block& block = table.blocks[0];
        const std::size_t columns = block.columns.size();
        out.label_columns = 3;
        out.columns = out.label_columns + columns;
        std::vector<Cells> head(3);
        head[0] = {label(table.corner, out.label_columns, 3), label(table.over, columns)};
        for (std::size_t i = 0; i < columns; ++i) {
            const Column& column = block.columns[i];
            const auto same = [&](const Column& each) { return each.under == column.under; };
            if (column.under.empty()) {
                head[1].push_back(label(column.label, 1, 2));
                continue;
            }
            if (!same(block.columns[i - 1])) {
                const auto count = std::count_if(block.columns.begin(), block.columns.end(), same);
                head[1].push_back(label(column.under, static_cast<std::size_t>(count)));
            }
            head[2].push_back(label(column.label));
        }
        std::vector<Cells> body;
        std::set<std::string_view> begun;
        for (const Row& row : block.rows) {
            const Cells cells = values(table, row);
            if (cells.empty()) continue;
            const std::vector<const Row*> over = headings(block, row);
            Cells line;
            for (const Row* heading : over)
                if (begun.insert(heading->key).second)
                    line.push_back(label(heading->label, 1, leaves(table, *heading)));
            line.push_back(label(row.label, out.label_columns - over.size()));
            append(line, cells);
            body.push_back(line);
        }
        if (body.empty()) return;
        out.rows = head;
        out.rows.insert(out.rows.end(), body.begin(), body.end());
    }

    /// The headings over a row, outermost first.
    static std::vector<const Row*> headings(const Block& block, const Row& row) {
        std::vector<const Row*> out;
        for (std::string_view key = row.under; !key.empty();) {
            const auto heading = std::find_if(block.rows.begin(), block.rows.end(),
                                              [&](const Row& each) { return each.key == key; });
            out.insert(out.begin(), &*heading);
            key = heading->under;
        }
        return out;
    }

    std::size_t leaves(const Table& table, const Row& heading) const {
        std::size_t count = 0;
        for (const Row& row : table.blocks[0].rows) {
            const auto over = headings(table.blocks[0], row);
            const bool under = std::find(over.begin(), over.end(), &heading) != over.end();
            if (under && !values(table, row).empty()) ++count;
        }
        return count;
    }

    void print_single_row(const Table& table, PrintedTable& out) const {
        const Block& block = table.blocks[0];
        const std::size_t columns = block.columns.size();
        std::vector<Cells> rows(4);
        const auto add_columns = [&](Cells& row, std::size_t height) {
            for (const Column& column : block.columns)
                row.push_back(label(column.label, 1, height));
        };
        for (const Row& row : block.rows) {
            if (!row.under.empty()) continue;
            if (row.role != RowRole::heading) {
                rows[0].push_back(label(row.label, columns));
                add_columns(rows[1], 2);
                append(rows[3], values(table, row));
                continue;
            }
            std::size_t under = 0;
            for (const Row& leaf : block.rows) {
                if (leaf.under != row.key) continue;
                ++under;
                rows[1].push_back(label(leaf.label, columns));
                add_columns(rows[2], 1);
                append(rows[3], values(table, leaf));
            }
            rows[0].push_back(label(row.label, under * columns));
        }
        out.label_columns = 0;
        out.columns = rows[3].size();
        if (!rows[3].empty()) out.rows = std::move(rows);
    }

    const Report& report_;
    const Spelling& spelling_;
};

}  // namespace

std::string written(std::string_view text, const Spelling& spelling) {
    std::string out(text);
    if (spelling.traditional) replace_all(out, traditional_characters());
    return out;
}

std::string spelt(std::string_view label, const Spelling& spelling) {
    std::string out(label);
    const auto replace_whole = [&](const Pairs& pairs) {
        for (const auto& [whole, other] : pairs)
            if (label == whole) out = other;
    };
    if (spelling.explained) replace_whole(explained_labels());
    if (spelling.shortened) replace_whole(short_labels());
    if (spelling.variants) replace_all(out, {{"其他", "其它"}});
    if (spelling.commas) replace_all(out, {{"不补正、", "不补正，"}, {"费用、", "费用，"}});
    if (spelling.ideographs)
        replace_all(out, {{"（一）", "㈠"},
                          {"（二）", "㈡"},
                          {"（三）", "㈢"},
                          {"（四）", "㈣"},
                          {"（五）", "㈤"},
                          {"（六）", "㈥"},
                          {"（七）", "㈦"}});
    if (spelling.half_width) replace_all(out, {{"（", "("}, {"）", ")"}, {"，", ","}, {"：", ":"}});
    if (spelling.spaces) out = spaced(out);
    return written(out, spelling);
}

PrintedReport printed_report(const Report& report, const Spelling& spelling) {
    const std::vector<PrintedTable> tables = printed_tables(report, spelling);
    PrintedReport out{written(report.header().title, spelling), {}};
    for (const Section& section : report.sections()) {
        if (!section.heading.empty()) out.parts.push_back({written(section.heading, spelling)});
        for (std::string_view rest = section.text; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            out.parts.push_back({written(rest.substr(0, end), spelling)});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        for (const PrintedTable& table : tables)
            if (table.table->key == name(section.key)) out.parts.push_back({"", table});
    }
    return out;
}

std::vector<PrintedTable> printed_tables(const Report& report, const Spelling& spelling) {
    std::vector<PrintedTable> out;
    for (const Table& table : report.form().tables()) {
        PrintedTable printed = Printer(report, spelling).print(table);
        if (!printed.rows.empty()) out.push_back(std::move(printed));
    }
    return out;
}

}  // namespace govinfo::test
