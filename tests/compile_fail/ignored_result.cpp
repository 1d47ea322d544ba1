// expect: nodiscard
#include <govinfo/json.hpp>

void ignore(std::string_view bytes) {
    govinfo::read_json(bytes);
}
