#include <govinfo/problem_list.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "model/unit_id.hpp"
#include "write/kinds.hpp"
#include "write/page.hpp"
#include "write/problems.hpp"

namespace govinfo {
namespace {

constexpr std::string_view kinds[] = {"csv", "html", "docx", "xlsx"};  // by ListKind

/// The second of a name ends in -2.
std::string new_anchor(std::string_view organ, std::optional<int> year,
                       std::set<std::string>& used) {
    std::string name = detail::unit_name(organ, year ? std::to_string(*year) : "");
    if (name.empty()) name = "report";
    std::string anchor = name;
    for (std::size_t i = 2; !used.insert(anchor).second; ++i)
        anchor = name + "-" + std::to_string(i);
    return anchor;
}

}  // namespace

std::string_view name(ListKind kind) noexcept {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<ListKind> parse_list_kind(std::string_view name) noexcept {
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (kinds[i] == name) return static_cast<ListKind>(i);
    return std::nullopt;
}

std::optional<ListKind> list_kind_of_file(std::string_view name) noexcept {
    if (detail::has_ending(name, "htm")) return ListKind::html;
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (detail::has_ending(name, kinds[i])) return static_cast<ListKind>(i);
    return std::nullopt;
}

Result<ProblemList> ProblemList::create(ListKind kind, Language language) {
    switch (kind) {
        case ListKind::csv:
            return ProblemList(detail::csv_list(language));
        case ListKind::html:
            return ProblemList(detail::html_list(language));
        case ListKind::docx:
#ifdef GOVINFO_DOCX
            return ProblemList(detail::docx_list(language));
#else
            break;
#endif
        case ListKind::xlsx:
#ifdef GOVINFO_XLSX
            return ProblemList(detail::xlsx_list(language));
#else
            break;
#endif
    }
    return Error{ErrorCode::unsupported_kind, {}};
}

ProblemList::ProblemList(std::unique_ptr<detail::ListWriter> writer) : writer_(std::move(writer)) {}
ProblemList::ProblemList(ProblemList&&) noexcept = default;
ProblemList& ProblemList::operator=(ProblemList&&) noexcept = default;
ProblemList::~ProblemList() = default;

std::string ProblemList::begin() {
    return writer_->begin();
}

std::string ProblemList::add(std::string_view file, const ReadResult& read,
                             const Explanation& explanation, const Diagnosis& diagnosis) {
    summary_.add(file, explanation);
    anchors_.push_back(new_anchor(detail::printable(explanation.organ), explanation.year, used_));
    return writer_->add({file, read, explanation, diagnosis}, anchors_.back());
}

std::string ProblemList::add_unread(std::string_view file, std::string_view why) {
    summary_.add_unread(file);
    anchors_.push_back(new_anchor("", std::nullopt, used_));
    return writer_->add_unread(file, why, anchors_.back());
}

std::string ProblemList::end() {
    return writer_->end(summary_, anchors_);
}

}  // namespace govinfo
