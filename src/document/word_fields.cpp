#include "document/word_fields.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t longest_name = 32;

struct Kind {
    std::string_view name;
    Sight sight;
};

// Those of which not simply the result is seen. What is computed anew for each page or print may be
// something else by then; the last ones print nothing.
constexpr Kind kinds[] = {
    {"EQ", Sight::object},
    {"SYMBOL", Sight::object},
    {"FORMCHECKBOX", Sight::object},
    {"FORMDROPDOWN", Sight::object},
    {"BARCODE", Sight::object},
    {"DISPLAYBARCODE", Sight::object},
    {"MERGEBARCODE", Sight::object},
    {"MACROBUTTON", Sight::object},
    {"GOTOBUTTON", Sight::object},
    {"ADVANCE", Sight::uncertain},
    {"AUTONUM", Sight::uncertain},
    {"AUTONUMLGL", Sight::uncertain},
    {"AUTONUMOUT", Sight::uncertain},
    {"LISTNUM", Sight::uncertain},
    {"PAGE", Sight::uncertain},
    {"NUMPAGES", Sight::uncertain},
    {"SECTION", Sight::uncertain},
    {"SECTIONPAGES", Sight::uncertain},
    {"DATE", Sight::uncertain},
    {"TIME", Sight::uncertain},
    {"PRINTDATE", Sight::uncertain},
    {"XE", Sight::plain},
    {"TC", Sight::plain},
    {"TA", Sight::plain},
    {"RD", Sight::plain},
    {"SET", Sight::plain},
};

/// The first word of a code, in capitals.
std::string name_in(std::string_view code) {
    code = trim(code);
    std::string name(code.substr(0, std::min(code.find_first_of(" \t\\\"="), code.size())));
    for (char& c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return name;
}

Sight sight_of_field(std::string_view code, bool printed) {
    const std::string name = name_in(code);
    for (const Kind& each : kinds) {
        if (each.name == name) return each.sight;
    }
    return printed ? Sight::plain : Sight::object;
}

}  // namespace

Sight Fields::mark(pugi::xml_node mark) {
    const std::string_view type = attribute(mark, "fldCharType");
    if (type == "begin") {
        open(is_true(attribute(mark, "dirty")));
        const pugi::xml_node form = child(mark, "ffData");
        if (child(form, "checkBox") || child(form, "ddList")) fields_.back().sight = Sight::object;
        return Sight::plain;
    }
    if (fields_.empty()) return Sight::plain;
    if (type == "end") return leave();
    separate();
    return Sight::plain;
}

void Fields::enter(pugi::xml_node simple) {
    open(is_true(attribute(simple, "dirty")));
    add_code(attribute(simple, "instr"));
    separate();
}

void Fields::open(bool is_dirty) {
    fields_.emplace_back();
    fields_.back().sight = is_dirty ? Sight::uncertain : Sight::plain;
    ++codes_;
}

void Fields::separate() {
    if (fields_.back().in_code) --codes_;
    fields_.back().in_code = false;
}

Sight Fields::leave() {
    if (fields_.empty()) return Sight::plain;
    separate();
    const Field field = std::move(fields_.back());
    fields_.pop_back();
    if (!is_result()) return Sight::plain;
    if (field.printed) print();
    return std::max(field.sight, sight_of_field(field.code, field.printed));
}

void Fields::add_code(std::string_view text) {
    if (fields_.empty() || !fields_.back().in_code) return;
    std::string& code = fields_.back().code;
    if (code.empty()) text = trim(text);
    code.append(text.substr(0, longest_name - std::min(code.size(), longest_name)));
}

bool Fields::is_computed() const {
    return std::any_of(fields_.begin(), fields_.end(), [](const Field& field) {
        const std::string name = name_in(field.code);
        return !field.in_code && name != "HYPERLINK" && name != "FORMTEXT";
    });
}

void Fields::print() {
    if (!fields_.empty()) fields_.back().printed = true;
}

Sight Fields::forget() {
    Sight gravest = Sight::plain;
    for (const Field& field : fields_) {
        if (field.in_code) gravest = Sight::uncertain;
    }
    while (!fields_.empty()) gravest = std::max(gravest, leave());
    return gravest;
}

}  // namespace govinfo::detail
