#include <govinfo/error.hpp>

#include "base/wording.hpp"

namespace govinfo {
namespace {

struct Entry {
    ErrorCode code;
    std::string_view name;
    Text what;    // a pattern of detail::sentence
    Text advice;  // what to do about it
};

// clang-format off
constexpr Entry entries[] = {
    {ErrorCode::invalid_argument, "invalid_argument",
     {"参数[{}]超出规定的范围", "the argument[ {}] is outside its documented range"},
     {"请更正调用", "correct the call"}},
    {ErrorCode::unknown_form, "unknown_form",
     {"未知的报告格式[{}]", "unknown form[ {}]"},
     {"请使用本库列出的格式代号", "use the id of a form that the library lists"}},
    {ErrorCode::unknown_cell, "unknown_cell",
     {"该格式没有这个单元格[：{}]", "the form has no such cell[: {}]"},
     {"请对照该格式的单元格路径", "compare with the cell paths of the form"}},
    {ErrorCode::out_of_range, "out_of_range",
     {"数字[{}]超过 12 位整数或 6 位小数",
      "the number[ {}] has more than 12 integer or 6 fractional digits"},
     {"请核对数字", "check the number"}},
    {ErrorCode::unknown_encoding, "unknown_encoding",
     {"未知的编码[{}]", "unknown encoding[ {}]"},
     {"已知的有 UTF-8、UTF-16LE、UTF-16BE、GBK（GB 2312）、GB18030",
      "known are UTF-8, UTF-16LE, UTF-16BE, GBK (GB 2312) and GB18030"}},
    {ErrorCode::unlike_reports, "unlike_reports",
     {"这些报告不能放在一起[：{}]", "these reports do not belong together[: {}]"},
     {"请给出同一机关的报告，写明年度，每年一份，格式可比",
      "give reports of one body, each on another year that it states, in comparable forms"}},

    {ErrorCode::empty_input, "empty_input",
     {"输入为空", "the input is empty"},
     {"请核对给出的是否是所要的文件", "check that it is the file that was meant"}},
    {ErrorCode::too_large, "too_large",
     {"输入过大或嵌套过深[：{}]", "the input is too large or too deeply nested[: {}]"},
     {"请拆分文件或提高上限", "split the file or raise the limit"}},
    {ErrorCode::not_text, "not_text",
     {"输入是二进制数据，不是文本[：{}]", "the input is binary data, not text[: {}]"},
     {"请先转换为文本或 JSON", "convert it to text or JSON first"}},
    {ErrorCode::wrong_encoding, "wrong_encoding",
     {"文本的编码无法读取[：{}]", "the text is in no encoding that is read[: {}]"},
     {"请先转换为 UTF-8", "convert it to UTF-8 first"}},
    {ErrorCode::unsupported_kind, "unsupported_kind",
     {"不支持读取这类文件[：{}]", "files of this kind are not read[: {}]"},
     {"请先转换为网页、DOCX、文本或 JSON：PDF 用 pdftotext -layout，其他用 LibreOffice",
      "convert it to HTML, DOCX, text or JSON first: a PDF with pdftotext -layout, others with "
      "LibreOffice"}},
    {ErrorCode::syntax, "syntax",
     {"JSON 语法错误[：{}]", "the JSON is not well-formed[: {}]"},
     {"请更正此处", "correct it at this place"}},
    {ErrorCode::damaged, "damaged",
     {"文件已损坏[：{}]", "the file is damaged[: {}]"},
     {"请用制作它的软件重新保存", "save it again with the program that made it"}},
    {ErrorCode::timed_out, "timed_out",
     {"读取超过时间上限[：{}]", "reading took longer than allowed[: {}]"},
     {"请拆分文件或提高上限", "split the file or raise the limit"}},

    {ErrorCode::duplicate_key, "duplicate_key",
     {"键[{}]重复出现", "the key[ {}] stands twice"},
     {"请只保留一个", "keep one of the two"}},
    {ErrorCode::unknown_key, "unknown_key",
     {"未知的键[{}]", "unknown key[ {}]"},
     {"请删除或更正拼写", "remove it or correct its spelling"}},
    {ErrorCode::wrong_type, "wrong_type",
     {"值的类型不符[：{}]", "the value has the wrong type[: {}]"},
     {"请按 JSON Schema 填写", "see the JSON Schema for the type"}},
    {ErrorCode::invalid_value, "invalid_value",
     {"此处不允许的值[{}]", "this value is not possible here[: {}]"},
     {"请更正", "correct it"}},
    {ErrorCode::missing_key, "missing_key",
     {"缺少键或列[{}]", "a key or column is missing[: {}]"},
     {"请补上", "add it"}},
    {ErrorCode::unsupported_version, "unsupported_version",
     {"不支持的数据版本[{}]", "unsupported version[ {}]"},
     {"目前只读取版本 1", "only version 1 is read"}},
    {ErrorCode::no_report, "no_report",
     {"未识别出政府信息公开工作年度报告[：{}]",
      "this is not an annual report on government information disclosure[: {}]"},
     {"请提供报告正文", "give the text of the report itself"}},
    {ErrorCode::no_tables, "no_tables",
     {"报告中没有可读取的表格[：{}]", "the report's tables are not in the text[: {}]"},
     {"表格可能是图片或附件，请提供含有表格的文件",
      "they may be pictures or an attachment: give the file that holds them"}},
    {ErrorCode::values_lost, "values_lost",
     {"表格的项目名称尚在，数据已丢失[：{}]",
      "the labels of the tables are there, but their values are lost[: {}]"},
     {"请重新提取文本或提供原文件", "extract the text again or give the original"}},
    {ErrorCode::unsupported_form, "unsupported_form",
     {"这是 2019 年以前的报告格式，不予读取[：{}]",
      "this form is older than 2019 and is not read[: {}]"},
     {"请提供 2019 年度及以后的报告", "give a report on 2019 or later"}},
    {ErrorCode::comparison, "comparison",
     {"这里是几份报告或两个年度的对照表，不是一份报告[：{}]",
      "these are several reports, or two years compared, and not one report[: {}]"},
     {"请每次只提供一个机关一个年度的报告", "give the report of one body on one year"}},
    {ErrorCode::script_page, "script_page",
     {"网页的正文由脚本或内嵌页面载入，文件中没有[：{}]",
      "a script or a frame brings the text of the page, which the file does not hold[: {}]"},
     {"请在浏览器中打开，待正文显示后另存或复制其内容",
      "open it in a browser and save or copy what it then shows"}},
    {ErrorCode::report_list, "report_list",
     {"这是报告的目录，不是报告本身[：{}]", "this is a list of reports and not one of them[: {}]"},
     {"请打开其中一份，提供该页", "open one of them and give its page"}},
    {ErrorCode::attachment_only, "attachment_only",
     {"报告在所链接的附件中[：{}]", "the report is in a file to which this one links[: {}]"},
     {"请下载并提供该附件", "give that file"}},
    {ErrorCode::picture_tables, "picture_tables",
     {"报告的表格是图片[：{}]", "the tables of the report are pictures[: {}]"},
     {"请向发布机关索取含有表格的文件，或识别文字后提供",
      "give a file in which they are text, or recognise their text first"}},
    {ErrorCode::application_form, "application_form",
     {"这是政府信息公开申请表，不是年度报告[：{}]",
      "this is a form of application and no annual report[: {}]"},
     {"请提供报告正文", "give the text of the report itself"}},
    {ErrorCode::guide, "guide",
     {"这是政府信息公开指南，不是年度报告[：{}]",
      "this is the guide to disclosure and no annual report[: {}]"},
     {"请提供报告正文", "give the text of the report itself"}},

    {ErrorCode::internal, "internal",
     {"本库内部错误[：{}]", "a defect of the library[: {}]"},
     {"请连同输入一并反馈", "please report it together with the input"}},
};
// clang-format on

const Entry* find(ErrorCode code) noexcept {
    for (const Entry& entry : entries) {
        if (entry.code == code) return &entry;
    }
    return nullptr;
}

}  // namespace

std::string_view name(ErrorCode code) noexcept {
    const Entry* entry = find(code);
    return entry ? entry->name : "unknown";
}

std::string message(const Error& error, Language language) {
    const Entry* entry = find(error.code);
    if (!entry) entry = find(ErrorCode::internal);
    std::string out = detail::sentence(
        entry->what.in(language),
        {error.path, error.detail, detail::place(error.offset, error.line, error.column, language)},
        language);
    return out += fill({"；{0}", "; {0}"}, language, {entry->advice.in(language)});
}

}  // namespace govinfo
