#include "golden/documents.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include <govinfo/json.hpp>

#include "property/docx_files.hpp"
#include "property/html_pages.hpp"
#include "property/text_pages.hpp"

namespace govinfo::test {
namespace {

constexpr std::uint64_t seed = 20261129;

struct TextFile {
    const char* file;
    TextStyle style;
};

std::vector<TextFile> text_files() {
    const TextStyle wide = {.layout = TextLayout::columns, .page_numbers = true, .wide = true};
    TextStyle again = wide;
    again.repeated_head = again.rows_apart = true;
    return {{"suqian-2023.txt", wide},
            {"suqian-2024.txt", again},
            {"suqian-2025.txt", {.layout = TextLayout::markdown}},
            {"hongze-2023.txt", again},
            {"hongze-2023.squeezed.txt", {.layout = TextLayout::columns_squeezed}},
            {"fuzhou-jx-civil-2020.txt", {.layout = TextLayout::pipe_rows}}};
}

struct PageFile {
    const char* file;
    HtmlStyle style;
};

std::vector<PageFile> page_files() {
    return {{"hangzhou-2025.html", {.empty_cells = true}},
            {"suqian-2023.html", {}},
            {"shanghai-office-2019.html", {.spans = true, .paragraphs = true}},
            {"shuyang-drc-2023.html", {.spans = true, .word = true, .portal = true}}};
}

struct WordFile {
    const char* file;
    DocxStyle style;
};

std::vector<WordFile> word_files() {
    return {{"suqian-2023.docx", {}},
            {"suqian-2024.docx",
             {.split_runs = true,
              .changes = true,
              .fields = true,
              .controls = true,
              .lines = true,
              .title_in_box = true}}};
}

}  // namespace

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string name_of(const std::string& file) {
    return file.substr(0, file.find('.'));
}

Report report_of(const std::string& name) {
    return read_json(contents(reports_folder / (name + ".json"))).value();
}

std::vector<std::string> report_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(reports_folder))
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Report printable(Report report) {
    const Form& form = report.form();
    if (report.sections().empty())
        for (const SectionHeading& part : form.spec().sections)
            report.sections().push_back(
                {*parse_section_key(part.key), std::string(part.heading), std::string()});
    std::set<const Table*> printed;
    std::set<std::string_view> unsplit;  // rows that are printed in place of those under them
    for (const Unsplit& each : form.unsplit())
        if (report.state(each.whole) != CellState::absent)
            unsplit.insert(form.cell(each.whole).row->key);
    for (std::size_t i = 0; i < form.cell_count(); ++i)
        if (report.state(static_cast<CellIndex>(i)) != CellState::absent)
            printed.insert(form.cells()[i].table);
    for (std::size_t i = 0; i < form.cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        const CellInfo& info = form.cell(cell);
        if (report.state(cell) == CellState::absent && printed.count(info.table) != 0 &&
            unsplit.count(info.row->under) == 0)
            report.set_number(cell, Decimal());
    }
    return report;
}

std::vector<TestDocument> test_documents() {
    std::vector<TestDocument> out;
    const auto report = [](const char* file) { return printable(report_of(name_of(file))); };
    for (const TextFile& each : text_files())
        out.push_back({each.file, text_page(report(each.file), each.style)});
    for (const PageFile& each : page_files()) {
        Random random(seed);
        out.push_back({each.file, html_page(report(each.file), each.style, random)});
    }
    for (const WordFile& each : word_files()) {
        Random random(seed);
        out.push_back({each.file, docx_file(report(each.file), each.style, random)});
    }
    return out;
}

}  // namespace govinfo::test
