#include "mended.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include <govinfo/write.hpp>
#include <govinfo/write_back.hpp>

#include "grid.hpp"
#include "labels.hpp"
#include "paths.hpp"

namespace govinfo::cli {
namespace {

std::string quoted(const std::string& text, const Console& console) {
    return text.empty() ? std::string(console.say({"空白", "blank"})) : text;
}

std::string obstacles_text(const WrittenBack& back, const Form& form, const Console& console) {
    Grid grid({Align::left, Align::right, Align::left, Align::right, Align::left}, 2);
    for (const WrittenCell& each : back.cells) {
        if (!each.obstacle) continue;
        grid.add({std::string(console.say(form.cell(each.cell).table->name)) + " " +
                      named(form.cell(each.cell), console.language()),
                  quoted(each.before, console), std::string(console.say({"→", "->"})),
                  quoted(each.after, console),
                  std::string(message(*each.obstacle, console.language()))});
    }
    const auto count = static_cast<std::size_t>(
        std::count_if(back.cells.begin(), back.cells.end(),
                      [](const WrittenCell& each) { return each.obstacle.has_value(); }));
    return console.say(
               {"文件没有写出，{0}个单元格无法写回原文件；可用 -o 写成 .json",
                "nothing was written: cells that cannot be put back into the document: {0}; "
                "a name that ends in .json gives JSON"},
               {std::to_string(count)}) +
           "\n" + grid.text();
}

Exit refuse_kind(const std::string& file, std::string_view kind, const Console& console) {
    if (!kind.empty())
        console.complain(console.say(
            {"{0}：读入的文件是 {1}，只能写成 {1} 或 .json；要写成其他种类，先写成 .json，再用 "
             "govinfo convert 转换",
             "{0}: what was read is {1} and goes back as {1} or .json only; for another kind write "
             ".json and convert that with govinfo convert"},
            {file, std::string(kind)}));
    else
        console.complain(console.say(
            {"{0}：读入的文件不能就地改写，只能写成 .json；再用 govinfo convert 转换为其他种类",
             "{0}: what was read is no document into which cells can be put back; write .json and "
             "convert that with govinfo convert"},
            {file}));
    return Exit::unreadable;
}

}  // namespace

std::string_view mended_kind_of_file(const std::string& file) {
    if (suffix_of(file) == ".ods") return "ods";
    const auto kind = kind_of_file(file);
    return kind ? name(*kind) : std::string_view();
}

Exit write_mended(const Report& report, std::string_view input, const Output& output,
                  const Console& console) {
    const std::string_view wanted = mended_kind_of_file(output.file);
    if (wanted.empty()) return write_report(report, output, console);
    ReadOptions options;
    options.encoding = console.encoding();
    const std::string_view kind = kind_to_write_back(input, options);
    if (kind != wanted) return refuse_kind(output.file, kind, console);
    const auto back = write_back(report, input, options);
    if (!back) {
        console.complain(message(back.error(), console.language()));
        return Exit::unreadable;
    }
    if (!back->is_whole()) {
        console.tell(obstacles_text(*back, report.form(), console));
        return Exit::findings;
    }
    return write_document(back->bytes, output, console);
}

}  // namespace govinfo::cli
