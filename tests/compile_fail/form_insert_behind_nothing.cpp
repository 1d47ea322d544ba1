// expect: nothing_has_the_key_behind_which_to_insert
#include "forms/shared.hpp"

namespace govinfo::detail {

constexpr Row added[] = {{"refused/personal_information", "9.属于个人信息"}};
constexpr auto rows = insert_after("refused/administrative_enquiry", request_rows_head, added);

}  // namespace govinfo::detail
