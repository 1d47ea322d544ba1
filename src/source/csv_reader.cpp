#include "source/csv_reader.hpp"

#include <algorithm>

namespace govinfo::detail {

std::string CsvReader::field() {
    std::string out;
    if (at_ < text_.size() && text_[at_] == '"') {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '"') {
                out += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                out += text_[++at_];
            } else {
                ++at_;
                break;
            }
        }
    }
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    out.append(text_.substr(at_, end - at_));
    at_ = end;
    return out;
}

bool CsvReader::next(std::vector<std::string>& fields) {
    fields.clear();
    at_ = std::min(text_.find_first_not_of("\r\n", at_), text_.size());
    begin_ = at_;
    if (at_ == text_.size()) return false;
    for (fields.push_back(field()); at_ < text_.size() && text_[at_] == ',';) {
        ++at_;
        fields.push_back(field());
    }
    return true;
}

}  // namespace govinfo::detail
