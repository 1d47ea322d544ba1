// Facts as lines of text, a row each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govinfo::detail {

class FactRows {
  public:
    /// Where the text of the next value goes. Before the first of a row stands `first`, before any
    /// other `between`.
    std::string& next(std::string_view first, std::string_view between) {
        if (next_ == begins_.size()) begins_.push_back(0);
        begins_[next_] = out_.size();
        return out_.append(next_++ == 0 ? first : between);
    }
    /// FactSink::again(); the row before has more values than these.
    void again(std::size_t count) {
        const std::size_t before = begins_.front(), now = out_.size();
        out_.append(out_, before, begins_[count] - before);
        for (std::size_t i = 0; i < count; ++i) begins_[i] += now - before;
        next_ = count;
    }
    void end(std::string_view mark) {
        out_ += mark;
        next_ = 0;
    }

    /// Of the next value, in its row.
    [[nodiscard]] std::size_t column() const noexcept { return next_; }
    [[nodiscard]] std::string take() && { return std::move(out_); }

  private:
    std::string out_;
    std::vector<std::size_t> begins_;  // of each value of the row, with what stands before it
    std::size_t next_ = 0;
};

}  // namespace govinfo::detail
