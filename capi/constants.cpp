// The constants of C are the enumerators of C++: frozen on both sides.
#include <govinfo_c.h>
#include <govinfo/cell.hpp>
#include <govinfo/error.hpp>
#include <govinfo/fees.hpp>
#include <govinfo/finding.hpp>
#include <govinfo/form.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/validate.hpp>
#include <govinfo/write_back.hpp>

namespace govinfo {
namespace {

template <class Enum>
constexpr bool is(int constant, Enum value) {
    return static_cast<int>(value) == constant;
}

/// They follow what fill says of a change.
constexpr bool is_obstacle(int constant, Obstacle value) {
    return is(constant - GOVINFO_CHANGE_ABSENT, value);
}

static_assert(is(GOVINFO_E_ARGUMENT, ErrorCode::invalid_argument));
static_assert(is(GOVINFO_E_UNKNOWN_FORM, ErrorCode::unknown_form));
static_assert(is(GOVINFO_E_UNKNOWN_CELL, ErrorCode::unknown_cell));
static_assert(is(GOVINFO_E_OUT_OF_RANGE, ErrorCode::out_of_range));
static_assert(is(GOVINFO_E_UNKNOWN_ENCODING, ErrorCode::unknown_encoding));
static_assert(is(GOVINFO_E_UNLIKE_REPORTS, ErrorCode::unlike_reports));
static_assert(is(GOVINFO_E_EMPTY_INPUT, ErrorCode::empty_input));
static_assert(is(GOVINFO_E_TOO_LARGE, ErrorCode::too_large));
static_assert(is(GOVINFO_E_NOT_TEXT, ErrorCode::not_text));
static_assert(is(GOVINFO_E_WRONG_ENCODING, ErrorCode::wrong_encoding));
static_assert(is(GOVINFO_E_UNSUPPORTED_KIND, ErrorCode::unsupported_kind));
static_assert(is(GOVINFO_E_SYNTAX, ErrorCode::syntax));
static_assert(is(GOVINFO_E_DAMAGED, ErrorCode::damaged));
static_assert(is(GOVINFO_E_TIMED_OUT, ErrorCode::timed_out));
static_assert(is(GOVINFO_E_DUPLICATE_KEY, ErrorCode::duplicate_key));
static_assert(is(GOVINFO_E_UNKNOWN_KEY, ErrorCode::unknown_key));
static_assert(is(GOVINFO_E_WRONG_TYPE, ErrorCode::wrong_type));
static_assert(is(GOVINFO_E_INVALID_VALUE, ErrorCode::invalid_value));
static_assert(is(GOVINFO_E_MISSING_KEY, ErrorCode::missing_key));
static_assert(is(GOVINFO_E_UNSUPPORTED_VERSION, ErrorCode::unsupported_version));
static_assert(is(GOVINFO_E_NO_REPORT, ErrorCode::no_report));
static_assert(is(GOVINFO_E_NO_TABLES, ErrorCode::no_tables));
static_assert(is(GOVINFO_E_VALUES_LOST, ErrorCode::values_lost));
static_assert(is(GOVINFO_E_UNSUPPORTED_FORM, ErrorCode::unsupported_form));
static_assert(is(GOVINFO_E_COMPARISON, ErrorCode::comparison));
static_assert(is(GOVINFO_E_SCRIPT_PAGE, ErrorCode::script_page));
static_assert(is(GOVINFO_E_REPORT_LIST, ErrorCode::report_list));
static_assert(is(GOVINFO_E_ATTACHMENT_ONLY, ErrorCode::attachment_only));
static_assert(is(GOVINFO_E_PICTURE_TABLES, ErrorCode::picture_tables));
static_assert(is(GOVINFO_E_APPLICATION_FORM, ErrorCode::application_form));
static_assert(is(GOVINFO_E_GUIDE, ErrorCode::guide));
static_assert(is(GOVINFO_E_INTERNAL, ErrorCode::internal));

static_assert(is(GOVINFO_CELL_ABSENT, CellState::absent));
static_assert(is(GOVINFO_CELL_BLANK, CellState::blank));
static_assert(is(GOVINFO_CELL_NOT_APPLICABLE, CellState::not_applicable));
static_assert(is(GOVINFO_CELL_TEXT, CellState::text));
static_assert(is(GOVINFO_CELL_NUMBER, CellState::number));

static_assert(is(GOVINFO_BLANK_UNKNOWN, BlankPolicy::unknown));
static_assert(is(GOVINFO_BLANK_ZERO, BlankPolicy::zero));

static_assert(is(GOVINFO_CHANGE_FILLED, Change::Action::filled));
static_assert(is(GOVINFO_CHANGE_KEPT, Change::Action::kept));
static_assert(is(GOVINFO_CHANGE_NOT_COMPUTABLE, Change::Action::not_computable));
static_assert(is_obstacle(GOVINFO_CHANGE_ABSENT, Obstacle::absent));
static_assert(is_obstacle(GOVINFO_CHANGE_UNCLEAR, Obstacle::unclear));
static_assert(is_obstacle(GOVINFO_CHANGE_SHARED, Obstacle::shared));
static_assert(is_obstacle(GOVINFO_CHANGE_SCATTERED, Obstacle::scattered));
static_assert(is_obstacle(GOVINFO_CHANGE_MISREAD, Obstacle::misread));

static_assert(is(GOVINFO_SEVERITY_ERROR, Severity::error));
static_assert(is(GOVINFO_SEVERITY_WARNING, Severity::warning));
static_assert(is(GOVINFO_SEVERITY_INFO, Severity::info));

static_assert(is(GOVINFO_VERDICT_CONSISTENT, Verdict::consistent));
static_assert(is(GOVINFO_VERDICT_INCONSISTENT, Verdict::inconsistent));
static_assert(is(GOVINFO_VERDICT_INCOMPLETE, Verdict::incomplete));

static_assert(is(GOVINFO_OUTCOME_PASS, Outcome::pass));
static_assert(is(GOVINFO_OUTCOME_FAIL, Outcome::fail));
static_assert(is(GOVINFO_OUTCOME_NOT_ASSESSABLE, Outcome::not_assessable));
static_assert(is(GOVINFO_OUTCOME_NOT_APPLICABLE, Outcome::not_applicable));

static_assert(is(GOVINFO_ROLE_LEFT, Operand::Role::left));
static_assert(is(GOVINFO_ROLE_RIGHT, Operand::Role::right));
static_assert(is(GOVINFO_ROLE_GUARD, Operand::Role::guard));
static_assert(is(GOVINFO_ROLE_SUBJECT, Operand::Role::subject));

static_assert(is(GOVINFO_SOURCE_REPORT, TermSource::report));
static_assert(is(GOVINFO_SOURCE_PREVIOUS, TermSource::previous_year));

static_assert(is(GOVINFO_KIND_COUNT, CellKind::count));
static_assert(is(GOVINFO_KIND_SIGNED_COUNT, CellKind::signed_count));
static_assert(is(GOVINFO_KIND_MONEY, CellKind::money));

static_assert(is(GOVINFO_ROW_LEAF, RowRole::leaf));
static_assert(is(GOVINFO_ROW_TOTAL, RowRole::total));
static_assert(is(GOVINFO_ROW_HEADING, RowRole::heading));
static_assert(is(GOVINFO_ROW_UNSPLIT, RowRole::unsplit));

static_assert(is(GOVINFO_FEE_ITEMS, FeeBasis::items));
static_assert(is(GOVINFO_FEE_PAGES, FeeBasis::pages));
static_assert(is(GOVINFO_BASIS_PRINTED, Basis::printed));
static_assert(is(GOVINFO_BASIS_STRUCTURAL, Basis::structural));
static_assert(is(GOVINFO_BASIS_LEGAL, Basis::legal));
static_assert(is(GOVINFO_BASIS_CUSTOMARY, Basis::customary));

}  // namespace
}  // namespace govinfo
