#include <govinfo/report.hpp>

#include <algorithm>
#include <utility>

namespace govinfo {

Report::Report(const Form& form)
    : form_(&form), numbers_(form.cells().size()), states_(form.cells().size()) {}

std::vector<Report::Printed>::const_iterator Report::printed(CellIndex index) const noexcept {
    return std::lower_bound(
        printed_.begin(), printed_.end(), index,
        [](const Printed& printed, CellIndex cell) { return printed.cell < cell; });
}

Cell Report::cell(CellIndex index) const noexcept {
    Cell cell{state(index), number(index), {}, {}};
    if (const auto at = printed(index); at != printed_.end() && at->cell == index) {
        cell.raw = at->raw;
        cell.unit = at->unit;
        cell.amended = at->amended;
        cell.expired = at->expired;
    }
    return cell;
}

void Report::assign(CellIndex index, CellState state, Decimal number) noexcept {
    states_[static_cast<std::size_t>(index)] = state;
    numbers_[static_cast<std::size_t>(index)] = number;
    if (printed_.empty()) return;
    if (const auto at = printed(index); at != printed_.end() && at->cell == index)
        printed_.erase(at);
}

void Report::assign(CellIndex index, CellState state, Decimal number, Printed what) {
    const auto at = printed_.begin() + (printed(index) - printed_.cbegin());
    if (at != printed_.end() && at->cell == index) {
        *at = std::move(what);
    } else {
        printed_.insert(at, std::move(what));  // may fail, so it comes first
    }
    states_[static_cast<std::size_t>(index)] = state;
    numbers_[static_cast<std::size_t>(index)] = number;
}

void Report::set_number(CellIndex index, Decimal value) noexcept {
    assign(index, CellState::number, value);
}
void Report::set_blank(CellIndex index) noexcept {
    assign(index, CellState::blank, {});
}
void Report::set_not_applicable(CellIndex index) noexcept {
    assign(index, CellState::not_applicable, {});
}
void Report::set_absent(CellIndex index) noexcept {
    assign(index, CellState::absent, {});
}

void Report::set_text(CellIndex index, std::string text) {
    assign(index, CellState::text, {}, {index, std::move(text), {}});
}

void Report::set(CellIndex index, ParsedCell parsed) {
    switch (parsed.state) {
        case CellState::absent:
            return set_absent(index);
        case CellState::blank:
            return set_blank(index);
        case CellState::not_applicable:
            return set_not_applicable(index);
        case CellState::text:
            return set_text(index, std::move(parsed.raw));
        case CellState::number:
            if (parsed.raw.empty()) return set_number(index, *parsed.number);
            assign(index, CellState::number, *parsed.number,
                   {index, std::move(parsed.raw), std::move(parsed.unit), parsed.amended,
                    parsed.expired});
    }
}

bool operator==(const Report& left, const Report& right) noexcept {
    return left.form_ == right.form_ && left.states_ == right.states_ &&
           left.numbers_ == right.numbers_ && left.printed_ == right.printed_ &&
           left.header_ == right.header_ && left.sections_ == right.sections_;
}

std::string_view name(SectionKey key) noexcept {
    static constexpr std::string_view names[] = {"preamble",      "overview",    "proactive",
                                                 "requests",      "proceedings", "problems",
                                                 "other_matters", "unknown"};
    return names[static_cast<std::size_t>(key)];
}

std::optional<SectionKey> parse_section_key(std::string_view text) noexcept {
    for (auto key = SectionKey::preamble;;
         key = static_cast<SectionKey>(static_cast<int>(key) + 1)) {
        if (name(key) == text) return key;
        if (key == SectionKey::unknown) return std::nullopt;
    }
}

}  // namespace govinfo
