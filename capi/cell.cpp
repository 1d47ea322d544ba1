#include <govinfo/cell.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Cell;
using govinfo::CellIndex;
using govinfo::CellState;
using govinfo::Decimal;
using govinfo::ErrorCode;
using govinfo::Form;
using govinfo::Report;

// Each function exists by path and by index; both are one template over the place.
namespace {

std::optional<CellIndex> find(const Form& form, const char* path) noexcept {
    return form.find(view(path));
}

std::optional<CellIndex> find(const Form& form, std::size_t index) noexcept {
    if (index >= form.cells().size()) return std::nullopt;
    return static_cast<CellIndex>(index);
}

Status unknown_cell(const char* path) {
    return failure(ErrorCode::unknown_cell, view(path));
}
Status unknown_cell(std::size_t index) {
    return failure(ErrorCode::unknown_cell, std::to_string(index));
}

/// `read(index)` of the cell there, else `neutral`.
template <class Place, class Value, class Read>
Value get(const govinfo_report* report, Place place, Value neutral, Read read) noexcept {
    if (!checked(report)) return neutral;
    const auto cell = find(report->read.report.form(), place);
    return cell ? read(*cell) : neutral;
}

/// `change(report, index)` of the cell there, which returns a Status.
template <class Place, class Change>
govinfo_status set(govinfo_report* handle, Place place, govinfo_error** error,
                   Change change) noexcept {
    return guard(error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        Report& report = handle->read.report;
        const auto cell = find(report.form(), place);
        if (!cell) return unknown_cell(place);
        Status status = change(report, *cell);
        if (status.code == GOVINFO_OK) handle->words.reset();
        return status;
    });
}

template <class Place>
int32_t state(const govinfo_report* report, Place place) noexcept {
    return get(report, place, int32_t{-1}, [&](CellIndex cell) {
        return static_cast<int32_t>(report->read.report.state(cell));
    });
}

/// The number of a cell as `part` of it, which may be none.
template <class Place, class Part>
govinfo_status number(const govinfo_report* handle, Place place, std::int64_t* out,
                      govinfo_error** error, Part part) noexcept {
    return guard(out, error, [&]() -> Status {
        if (!checked(handle)) return wrong_object("report");
        const Report& report = handle->read.report;
        const auto cell = find(report.form(), place);
        if (!cell) return unknown_cell(place);
        std::optional<std::int64_t> value;
        if (const auto number = report.number(*cell)) value = part(*number);
        if (!value) return {GOVINFO_E_NO_NUMBER, report.form().cell(*cell).path};
        *out = *value;
        return {};
    });
}

std::optional<std::int64_t> as_count(Decimal value) noexcept {
    if (!value.is_whole()) return std::nullopt;
    return value.count();
}

std::optional<std::int64_t> as_millionths(Decimal value) noexcept {
    return value.millionths();
}

const char* digits(const govinfo_report* report, CellIndex cell) noexcept {
    return guarded_value<const char*>(
        nullptr, [&] { return c_str(words_of(*report).decimals[static_cast<std::size_t>(cell)]); });
}

template <class Place>
const char* decimal(const govinfo_report* report, Place place) noexcept {
    const char* none = nullptr;
    return get(report, place, none, [&](CellIndex cell) {
        const bool number = report->read.report.state(cell) == CellState::number;
        return number ? digits(report, cell) : nullptr;
    });
}

template <class Place>
const char* text(const govinfo_report* report, Place place) noexcept {
    const char* none = nullptr;
    return get(report, place, none, [&](CellIndex index) -> const char* {
        const Cell cell = report->read.report.cell(index);
        if (cell.state == CellState::absent) return nullptr;
        if (cell.state == CellState::blank) return "";
        if (cell.state == CellState::not_applicable) return "/";
        return cell.raw.empty() ? digits(report, index) : cell.raw.data();
    });
}

template <class Place>
const char* unit(const govinfo_report* report, Place place) noexcept {
    const char* none = nullptr;
    return get(report, place, none,
               [&](CellIndex cell) { return c_str(report->read.report.cell(cell).unit); });
}

template <class Place>
std::int64_t part(const govinfo_report* report, Place place,
                  std::optional<Decimal> Cell::*number) noexcept {
    return get(report, place, std::int64_t{-1}, [&](CellIndex index) {
        const Cell cell = report->read.report.cell(index);
        return cell.*number ? (cell.*number)->count() : std::int64_t{-1};
    });
}

template <class Place>
govinfo::Position position(const govinfo_report* report, Place place) noexcept {
    return get(report, place, govinfo::Position{}, [&](CellIndex cell) {
        const auto* at = element(report->read.provenance.cells, static_cast<std::size_t>(cell));
        return at ? *at : govinfo::Position{};
    });
}

/// A number as `value`; none is out of range.
template <class Place>
govinfo_status set_number(govinfo_report* report, Place place, std::optional<Decimal> value,
                          std::int64_t given, govinfo_error** error) noexcept {
    return set(report, place, error, [&](Report& changed, CellIndex cell) -> Status {
        if (!value) return failure(ErrorCode::out_of_range, std::to_string(given));
        changed.set_number(cell, *value);
        return {};
    });
}

template <class Place>
govinfo_status set_decimal(govinfo_report* report, Place place, const char* decimal,
                           govinfo_error** error) noexcept {
    return set(report, place, error, [&](Report& changed, CellIndex cell) -> Status {
        const auto value = Decimal::parse(view(decimal));
        if (!value) return wrong_argument("decimal", view(decimal));
        changed.set_number(cell, *value);
        return {};
    });
}

template <class Place>
govinfo_status set_text(govinfo_report* report, Place place, const char* printed,
                        govinfo_error** error) noexcept {
    return set(report, place, error, [&](Report& changed, CellIndex cell) -> Status {
        if (printed == nullptr || !govinfo::is_utf8(printed)) return wrong_argument("printed");
        changed.set(cell, parse_cell(changed.form().cell(cell).column->kind, printed));
        return {};
    });
}

/// A state without a value, by the setter of Report that makes it.
template <class Place>
govinfo_status set_state(govinfo_report* report, Place place, void (Report::*setter)(CellIndex),
                         govinfo_error** error) noexcept {
    return set(report, place, error, [&](Report& changed, CellIndex cell) -> Status {
        (changed.*setter)(cell);
        return {};
    });
}

}  // namespace

int32_t govinfo_report_cell_state(const govinfo_report* report, const char* path) {
    return state(report, path);
}

govinfo_status govinfo_report_cell_count(const govinfo_report* report, const char* path,
                                         int64_t* out, govinfo_error** error) {
    return number(report, path, out, error, as_count);
}

govinfo_status govinfo_report_cell_millionths(const govinfo_report* report, const char* path,
                                              int64_t* out, govinfo_error** error) {
    return number(report, path, out, error, as_millionths);
}

const char* govinfo_report_cell_decimal(const govinfo_report* report, const char* path) {
    return decimal(report, path);
}

const char* govinfo_report_cell_text(const govinfo_report* report, const char* path) {
    return text(report, path);
}

const char* govinfo_report_cell_unit(const govinfo_report* report, const char* path) {
    return unit(report, path);
}

int64_t govinfo_report_cell_amended(const govinfo_report* report, const char* path) {
    return part(report, path, &Cell::amended);
}

int64_t govinfo_report_cell_expired(const govinfo_report* report, const char* path) {
    return part(report, path, &Cell::expired);
}

size_t govinfo_report_cell_line(const govinfo_report* report, const char* path) {
    return position(report, path).line;
}

size_t govinfo_report_cell_column(const govinfo_report* report, const char* path) {
    return position(report, path).column;
}

int64_t govinfo_report_cell_place(const govinfo_report* report, const char* path, int32_t part) {
    return place(position(report, path), part);
}

govinfo_status govinfo_report_set_cell_count(govinfo_report* report, const char* path,
                                             int64_t count, govinfo_error** error) {
    return set_number(report, path, Decimal::from_count(count), count, error);
}

govinfo_status govinfo_report_set_cell_millionths(govinfo_report* report, const char* path,
                                                  int64_t millionths, govinfo_error** error) {
    return set_number(report, path, Decimal::from_millionths(millionths), millionths, error);
}

govinfo_status govinfo_report_set_cell_decimal(govinfo_report* report, const char* path,
                                               const char* decimal, govinfo_error** error) {
    return set_decimal(report, path, decimal, error);
}

govinfo_status govinfo_report_set_cell_text(govinfo_report* report, const char* path,
                                            const char* printed, govinfo_error** error) {
    return set_text(report, path, printed, error);
}

govinfo_status govinfo_report_set_cell_blank(govinfo_report* report, const char* path,
                                             govinfo_error** error) {
    return set_state(report, path, &Report::set_blank, error);
}

govinfo_status govinfo_report_set_cell_not_applicable(govinfo_report* report, const char* path,
                                                      govinfo_error** error) {
    return set_state(report, path, &Report::set_not_applicable, error);
}

govinfo_status govinfo_report_set_cell_absent(govinfo_report* report, const char* path,
                                              govinfo_error** error) {
    return set_state(report, path, &Report::set_absent, error);
}

int32_t govinfo_report_cell_state_at(const govinfo_report* report, size_t cell) {
    return state(report, cell);
}

govinfo_status govinfo_report_cell_count_at(const govinfo_report* report, size_t cell, int64_t* out,
                                            govinfo_error** error) {
    return number(report, cell, out, error, as_count);
}

govinfo_status govinfo_report_cell_millionths_at(const govinfo_report* report, size_t cell,
                                                 int64_t* out, govinfo_error** error) {
    return number(report, cell, out, error, as_millionths);
}

govinfo_status govinfo_report_cells(const govinfo_report* report, int32_t* states,
                                    int64_t* millionths, size_t count, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(report)) return wrong_object("report");
        const Report& from = report->read.report;
        if (count != from.states().size()) return wrong_argument("count", std::to_string(count));
        if (states != nullptr)
            std::transform(from.states().begin(), from.states().end(), states,
                           [](CellState each) { return static_cast<std::int32_t>(each); });
        if (millionths != nullptr)
            std::transform(from.numbers().begin(), from.numbers().end(), millionths,
                           [](Decimal each) { return each.millionths(); });
        return {};
    });
}

const char* govinfo_report_cell_decimal_at(const govinfo_report* report, size_t cell) {
    return decimal(report, cell);
}

const char* govinfo_report_cell_text_at(const govinfo_report* report, size_t cell) {
    return text(report, cell);
}

const char* govinfo_report_cell_unit_at(const govinfo_report* report, size_t cell) {
    return unit(report, cell);
}

int64_t govinfo_report_cell_amended_at(const govinfo_report* report, size_t cell) {
    return part(report, cell, &Cell::amended);
}

int64_t govinfo_report_cell_expired_at(const govinfo_report* report, size_t cell) {
    return part(report, cell, &Cell::expired);
}

size_t govinfo_report_cell_line_at(const govinfo_report* report, size_t cell) {
    return position(report, cell).line;
}

size_t govinfo_report_cell_column_at(const govinfo_report* report, size_t cell) {
    return position(report, cell).column;
}

int64_t govinfo_report_cell_place_at(const govinfo_report* report, size_t cell, int32_t part) {
    return place(position(report, cell), part);
}

govinfo_status govinfo_report_set_cell_count_at(govinfo_report* report, size_t cell, int64_t count,
                                                govinfo_error** error) {
    return set_number(report, cell, Decimal::from_count(count), count, error);
}

govinfo_status govinfo_report_set_cell_millionths_at(govinfo_report* report, size_t cell,
                                                     int64_t millionths, govinfo_error** error) {
    return set_number(report, cell, Decimal::from_millionths(millionths), millionths, error);
}

govinfo_status govinfo_report_set_cell_decimal_at(govinfo_report* report, size_t cell,
                                                  const char* decimal, govinfo_error** error) {
    return set_decimal(report, cell, decimal, error);
}

govinfo_status govinfo_report_set_cell_text_at(govinfo_report* report, size_t cell,
                                               const char* printed, govinfo_error** error) {
    return set_text(report, cell, printed, error);
}

govinfo_status govinfo_report_set_cell_blank_at(govinfo_report* report, size_t cell,
                                                govinfo_error** error) {
    return set_state(report, cell, &Report::set_blank, error);
}

govinfo_status govinfo_report_set_cell_not_applicable_at(govinfo_report* report, size_t cell,
                                                         govinfo_error** error) {
    return set_state(report, cell, &Report::set_not_applicable, error);
}

govinfo_status govinfo_report_set_cell_absent_at(govinfo_report* report, size_t cell,
                                                 govinfo_error** error) {
    return set_state(report, cell, &Report::set_absent, error);
}
