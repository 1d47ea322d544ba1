// What the other cases get wrong, done right.
#include <govinfo/json.hpp>

#include "small_form.hpp"

namespace govinfo {

constexpr Term parts[] = {{"received"}, {"carried_in"}};
constexpr LinearRule rules_of_form[] = {row_total, result_sum(parts)};
constexpr FormSpec spec = small_form(rules_of_form);
constinit const Form form = CompiledForm<spec>::form();

const CellInfo& first_cell() {
    return form.cell(CellIndex{0});
}
bool is_report(std::string_view bytes) {
    return read_json(bytes).has_value();
}

}  // namespace govinfo
