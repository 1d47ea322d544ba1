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
    error_.emplace();
    error_->code = ErrorCode::timed_out;
    error_->detail = "max_milliseconds " + std::to_string(limits_.max_milliseconds);
    return false;
}

bool Budget::refuse(std::string_view what, std::size_t count, std::size_t place) {
    if (exceeded()) return false;
    error_.emplace();
    error_->code = ErrorCode::too_large;
    error_->detail = std::string(what) + ' ' + std::to_string(count);
    error_->offset = place;
    error_->line = error_->column = 1;  // for locate()
    return false;
}

}  // namespace govinfo::detail
