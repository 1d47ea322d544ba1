#include "source/csv_reader.hpp"

#include <algorithm>
#include <bit>

#include "base/sixteen_bytes.hpp"

namespace govinfo::detail {

/// Of a window from there a bit for each that may end a field, the lowest for the first.
std::uint64_t CsvReader::ends_from(std::size_t from) const noexcept {
    const auto separator = static_cast<unsigned char>(separator_);
    std::uint64_t ends = 0;
    for (std::size_t i = 0; i < window; i += sixteen) {
        const SixteenBytes bytes = load_sixteen(text_.data() + from + i);
        ends |= bits_of((bytes == separator) | (bytes == '\n') | (bytes == '\r')) << i;
    }
    return ends;
}

/// Fields are short and of ever other sizes: their ends are found for many at once.
std::size_t CsvReader::end_of_field(std::size_t from) noexcept {
    const auto is_end = [this](char c) { return c == separator_ || c == '\n' || c == '\r'; };
    for (std::size_t at = from;; at = known_to_) {
        if (at >= known_to_) {
            if (text_.size() - at < window) {
                const auto end = std::find_if(text_.begin() + at, text_.end(), is_end);
                return static_cast<std::size_t>(end - text_.begin());
            }
            ends_ = ends_from(at);
            known_to_ = at + window;
        }
        const std::uint64_t ends = ends_ >> (window - (known_to_ - at));
        if (ends != 0) return at + static_cast<std::size_t>(std::countr_zero(ends));
    }
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
