#include <govinfo/note.hpp>

#include "base/wording.hpp"

#include <iterator>

namespace govinfo {
namespace {

struct Entry {
    std::string_view name;
    Text message;  // a pattern of detail::sentence
};

// In the order of NoteCode.
// clang-format off
constexpr Entry entries[] = {
    {"thousands",  {"{}去掉千位分隔符后读取", "{} was read without its thousands separators"}},
    {"fullwidth",  {"{}按半角数字读取", "the full-width {} was read as plain digits"}},
    {"unit",       {"{}带有计量单位，单位另行保存，数值未换算",
                    "{} carries a unit, which was kept apart and not applied"}},
    {"sign_word",  {"{}中的增减字样按正负号读取", "the words in {} were read as a sign"}},
    {"sign",       {"{}中的正负号已识别", "the sign in {} was read"}},
    {"annotation", {"{}带有说明，只读取数字", "{} carries a remark; only its number was read"}},
    {"traditional",{"{}使用繁体字，按简体识别", "{} is in traditional characters and was read as simplified"}},
    {"split_label",{"项目名称[{}]被拆开，已合并识别", "the label[ {}] was broken into parts and read as one"}},
    {"label_incomplete", {"行名称[{}]缺字，按格式中唯一相符的一行读取",
                    "the row label[ {}] lacks characters; it was read as the only row that it fits"}},
    {"row_in_one_cell", {"整行数据[{}]印在一格内，个数与栏数相同，按顺序读取",
                    "all values of the row[ {}] stand in one cell, as many as it has columns; they were read in their order"}},

    {"dash",       {"{}按不适用（/）处理", "{} was taken for the not-applicable mark /"}},
    {"text_kept",  {"{}不是数字，按原文保留", "{} is not a number and was kept as text"}},
    {"set_apart",  {"{}分开印出，不是一个数，按原文保留",
                    "the parts of {} stand apart and are not one number; they were kept as text"}},
    {"not_text",   {"此格[除{}外]印有图片、表单控件、公式或文本框，未读取",
                    "a picture, form field, formula or text box stands in the cell[ beside {}]; it was not read"}},
    {"table_not_text", {"此处只有图片，没有表格文字，表格未读取",
                    "a picture stands where the table should; it was not read"}},
    {"sight_uncertain", {"无法判断此格所印[{}]是否可见，未读取",
                    "whether what stands in the cell[, {},] can be seen is not certain; it was not read"}},
    {"row_short",  {"本行数据[{}]少于栏数，无法与各栏对应，未读取",
                    "the row[ {}] has fewer values than columns; it was not read"}},
    {"row_long",   {"本行数据[{}]多于栏数，无法与各栏对应，未读取",
                    "the row[ {}] has more values than columns; it was not read"}},
    {"row_misplaced", {"本行数据[{}]与表头各栏位置不符，未读取",
                    "the values[ {}] do not stand under the columns of the header; they were not read"}},
    {"row_open",   {"本行数据[{}]中可能混有页码，未读取",
                    "the row[ {}] may hold a page number among its values; it was not read"}},
    {"row_joined", {"本行数据[{}]有一格含几个数，无法与各栏对应，未读取",
                    "a cell of the row[ {}] holds several numbers; the row was not read"}},
    {"row_disordered", {"本行不在格式规定的位置，名称可能错位[（{}）]，未读取",
                    "the row[ {}] does not stand where the form has it, so that its label may be another's; it was not read"}},
    {"row_twice",  {"本行重复出现且数据不同，无法确定哪一行是本年度的[（{}）]，未读取",
                    "the row stands twice with other values[ ({})], and which are this year's is not said; it was not read"}},
    {"row_unknown",{"格式中没有这一行[：{}]，未读取", "the form has no such row[: {}]; it was not read"}},
    {"columns_unknown", {"表头[{}]与格式的栏目不符，未读取",
                    "the columns[ {}] are not those of the form; they were not read"}},
    {"columns_twice", {"表头[{}]中同一栏目出现两次，无法确定哪一栏是本年度的，未读取",
                    "the header[ {}] has the same column twice, and which is this year's is not said; it was not read"}},
    {"other_year", {"{}标明的年份不是报告年度，未读取",
                    "the label {} names another year than the report's; the row was not read"}},
    {"other_count", {"{}表明所列是部分、占比或成倍的数，或单位互相矛盾，未读取",
                    "{} calls the numbers a part, a share or a multiple, or names units that contradict; they were not read"}},
    {"form_mixed", {"此处的栏目或行属于另一版格式[（{}年）]，未读取",
                    "the columns or the row are those of another form[, {}]; they were not read"}},
    {"unit_in_header", {"表头{}的单位与格式不同，单位另行保存，数值未换算",
                    "the header {} names another unit than the form, which was kept beside the numbers"}},
    {"duplicate_table", {"表格重复出现", "the table stands twice"}},
    {"undecodable", {"无法解码的字节[{}]已用 U+FFFD 代替",
                    "the bytes[ {}] are no character and were replaced by U+FFFD"}},

    {"organ_kind_inferred", {"机关类别由名称[{}]推定", "the kind of organ was inferred from its name[ {}]"}},
    {"scope_inferred",      {"报告范围为推定[，依据是{}]", "the scope of the report was inferred[ from {}]"}},
    {"form_assumed",        {"所印内容不能确定是哪一版格式，按[{}年]格式读取",
                    "what is printed is in several forms; it was read as form[ {}]"}},
};
// clang-format on
static_assert(std::size(entries) == static_cast<std::size_t>(NoteCode::form_assumed) + 1);

const Entry& entry(NoteCode code) noexcept {
    return entries[static_cast<std::size_t>(code)];
}

}  // namespace

std::string_view name(NoteCode code) noexcept {
    return entry(code).name;
}

std::string place(const Position& position, Language language) {
    const auto& [table, row, column] = position.grid;
    if (!position.offset && table != 0)
        return fill({"表{0}·行{1}·列{2}", "table {0}, row {1}, column {2}"}, language,
                    {std::to_string(table), std::to_string(row), std::to_string(column)});
    return detail::place(position.offset, position.line, position.column, language);
}

std::string message(const Note& note, Language language) {
    return detail::sentence(entry(note.code).message.in(language),
                            {note.path, note.raw, place(note.position, language)}, language);
}

}  // namespace govinfo
