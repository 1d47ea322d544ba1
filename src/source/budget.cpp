#include "source/budget.hpp"

namespace govinfo::detail {

Budget::Budget(const ReadOptions& options) : limits_(options) {
    end_ = Clock::now() + std::chrono::milliseconds(limits_.max_milliseconds);
}

bool Budget::take_cells(std::size_t cells, std::size_t place) {
    if (exceeded()) return false;
    if (cells > limits_.max_cells - cells_) return refuse("max_cells", limits_.max_cells, place);
    cells_ += cells;
    return true;
}

bool Budget::take_memory(std::size_t bytes, std::size_t place) {
    if (exceeded()) return false;
    if (bytes > limits_.max_memory - memory_) {
        return refuse("max_memory", limits_.max_memory, place);
    }
    memory_ += bytes;
    return true;
}

bool Budget::at_depth(std::size_t depth, std::size_t place) {
    if (depth > limits_.max_depth) return refuse("max_depth", limits_.max_depth, place);
    return !exceeded();
}

bool Budget::in_time() {
    constexpr std::size_t between_looks = 1024;
    if (exceeded()) return false;
    if (limits_.max_milliseconds == 0 || ++asked_ % between_looks != 0) return true;
    if (Clock::now() <= end_) return true;
    refusal_ = {ErrorCode::timed_out,
                "max_milliseconds " + std::to_string(limits_.max_milliseconds)};
    return false;
}

bool Budget::refuse(std::string_view what, std::size_t count, std::size_t place) {
    if (exceeded()) return false;
    refusal_ = {ErrorCode::too_large, std::string(what) + ' ' + std::to_string(count),
                Place{place}};
    return false;
}

std::optional<Error> refuse_too_large(std::size_t bytes, const ReadOptions& options) {
    if (bytes <= options.max_bytes) return std::nullopt;
    return Error{ErrorCode::too_large, "max_bytes " + std::to_string(options.max_bytes)};
}

}  // namespace govinfo::detail
