#include "source/csv_reader.hpp"

#include <algorithm>

#include "base/eight_bytes.hpp"

namespace govinfo::detail {

std::size_t CsvReader::end_of_field(std::size_t from) const noexcept {
    constexpr unsigned char behind_line_ends = '\r' + 1;
    const auto is_end = [this](char c) { return c == separator_ || c == '\n' || c == '\r'; };
    std::size_t at = from;
    while (text_.size() - at >= 8) {
        const std::uint64_t word = load_eight(text_.data() + at);
        const std::uint64_t found = any_is(word, separator_) | any_below(word, behind_line_ends);
        at += found != 0 ? bytes_before(found) : 8;
        if (found == 0) continue;
        if (is_end(text_[at])) return at;
        ++at;
    }
    while (at < text_.size() && !is_end(text_[at])) ++at;
    return at;
}

/// What stands behind the closing quote belongs to the field too.
std::string_view CsvReader::quoted() {
    if (used_ == joined_.size()) joined_.emplace_back();
    std::string& out = joined_[used_++];
    out.clear();
    for (++at_;;) {
        const std::size_t quote = std::min(text_.find('"', at_), text_.size());
        const std::string_view inside = text_.substr(at_, quote - at_);
        out.append(inside);
        lines_ += static_cast<std::size_t>(std::count(inside.begin(), inside.end(), '\n'));
        at_ = std::min(quote + 1, text_.size());
        unclosed_ = quote == text_.size();
        if (unclosed_ || at_ == text_.size() || text_[at_] != '"') break;
        out += '"';
        ++at_;
    }
    const std::size_t end = end_of_field(at_);
    out.append(text_.substr(at_, end - at_));
    at_ = end;
    return out;
}

std::string_view CsvReader::field() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted();
    const std::size_t begin = at_;
    at_ = end_of_field(at_);
    return text_.substr(begin, at_ - begin);
}

bool CsvReader::next(std::vector<std::string_view>& fields) {
    fields.clear();
    used_ = 0;
    for (; at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r'); ++at_)
        if (text_[at_] == '\n') ++lines_;
    begin_ = at_;
    lines_before_ = lines_;
    if (at_ == text_.size()) return false;
    for (fields.push_back(field()); at_ < text_.size() && text_[at_] == separator_;) {
        ++at_;
        fields.push_back(field());
    }
    return whole_ || at_ < text_.size();
}

}  // namespace govinfo::detail
