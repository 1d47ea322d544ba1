// The lines of a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace govinfo::detail {

/// Takes lines off a text, without their ends: LF, CR LF and CR end one. Linear.
class Lines {
  public:
    explicit Lines(std::string_view text) : text_(text), lf_(find('\n')), cr_(find('\r')) {}

    bool next(std::string_view& line) {
        if (at_ == text_.size()) return false;
        if (lf_ < at_) lf_ = find('\n');
        if (cr_ < at_) cr_ = find('\r');
        const std::size_t end = std::min(lf_, cr_);
        line = text_.substr(at_, end - at_);
        at_ = std::min(end + (lf_ == end + 1 ? 2 : 1), text_.size());
        return true;
    }

  private:
    [[nodiscard]] std::size_t find(char end) const {
        return std::min(text_.find(end, at_), text_.size());
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t lf_;  // the next of each, from at_ on
    std::size_t cr_;
};

/// Whether a line is -1- or - 1 -, as it stands at the foot of a page.
[[nodiscard]] bool is_page_number(std::string_view line);

}  // namespace govinfo::detail
