#include "source/csv_reader.hpp"

#include <algorithm>

namespace govinfo::detail {

std::size_t CsvReader::end_of_field(std::size_t from) const noexcept {
    while (from < text_.size() && text_[from] != separator_ && text_[from] != '\n' &&
           text_[from] != '\r')
        ++from;
    return from;
}

/// What stands behind the closing quote belongs to the field too.
std::string_view CsvReader::quoted() {
    if (used_ == joined_.size()) joined_.emplace_back();
    std::string& out = joined_[used_++];
    out.clear();
    for (++at_;;) {
        const std::size_t quote = std::min(text_.find('"', at_), text_.size());
        out.append(text_.substr(at_, quote - at_));
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
    at_ = std::min(text_.find_first_not_of("\r\n", at_), text_.size());
    begin_ = at_;
    if (at_ == text_.size()) return false;
    for (fields.push_back(field()); at_ < text_.size() && text_[at_] == separator_;) {
        ++at_;
        fields.push_back(field());
    }
    return whole_ || at_ < text_.size();
}

}  // namespace govinfo::detail
