// Roll-up: the reports of many units added up to that of their area.
//
//   Rollup rollup;
//   for (const ReadResult& read : reports) rollup.add(read.report, file);
//   const RollupResult result = rollup.result({.units = units, .against = &printed});
//   std::cout << write_json(result.report);
//   for (const RollupFinding& each : result.findings)      // who is missing, which cells differ
//       std::cout << message(each, result.report.form(), Language::zh) << '\n';
//
// No unit is a silent 0: one that is not in the sum is named with the reason, and what a unit leaves
// open is open in the sum. The result is the same for any order of adding and merging.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/finding.hpp>
#include <govinfo/header.hpp>
#include <govinfo/report.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/units.hpp>
#include <govinfo/validate_options.hpp>

namespace govinfo {

struct RollupOptions {
    /// Keeps the figures of each report, some 16 bytes for each that is not 0. Without them a report
    /// cannot be taken out of the sum again: what was handed in twice is named, but counted twice,
    /// and no list of units applies.
    bool trace = true;
    BlankPolicy blank = BlankPolicy::unknown;
};

/// As what a report is added.
enum class RollupRole : std::uint8_t {
    unit,
    own,       ///< the area's own organ, kept apart from its units
    previous,  ///< a unit's report on the year before: never added up, see RollupHint
};

[[nodiscard]] std::string_view name(RollupRole role) noexcept;

/// A source that gave no report.
struct UnreadReport {
    std::string source;
    std::string code;  ///< name of an ErrorCode, or of what the caller met with
    std::string zh;
    std::string en;
    friend auto operator<=>(const UnreadReport&, const UnreadReport&) = default;
};

/// Where a report or a unit stands in the sum.
enum class UnitStanding : std::uint8_t {
    counted,
    within,       ///< in the figures of the area above it, which has a report of its own
    missing,      ///< listed, and there is no report
    duplicate,    ///< another report of the unit counts, or neither does
    unexpected,   ///< not listed, or by a name that several units have
    other_form,   ///< than the sum …
    other_year,   ///< … or of no year
    other_scope,  ///< its organ alone, where the whole area of the unit is there
    vertical,     ///< of a system that adds up its own (税务, 海关)
    unreadable,
};

[[nodiscard]] std::string_view name(UnitStanding standing) noexcept;

struct RollupUnit {
    std::string name;  ///< as listed, else of the organ; of what is unreadable empty
    std::string source = {};
    UnitStanding standing = UnitStanding::counted;
    std::optional<UnreadReport> error = {};
    std::string form = {};  ///< of its report, where it has one
    std::optional<int> year = {};
    std::string code = {};  ///< as listed, else of its report
    OrganKind kind = OrganKind::unknown;
    std::string parent = {};  ///< as listed
};

/// The figure of one unit that would explain a difference, in that cell.
struct RollupHint {
    enum class Kind : std::uint8_t {
        left_out,
        counted_twice,
        slip,       ///< a slip of the pen: digits swapped, a digit dropped …
        last_year,  ///< what the unit had the year before
    };
    Kind kind;
    std::string unit;
    Decimal value;     ///< of the unit
    Sum used;          ///< in place of it
    bool sure = true;  ///< no other unit explains it as well
};

[[nodiscard]] std::string_view name(RollupHint::Kind kind) noexcept;

/// A rule of the family ROLL on a cell of an area's report, or on a unit.
struct RollupFinding {
    const Rule* rule;
    Outcome outcome;
    std::string area = {};  ///< the listed unit whose units were added up; empty = the whole
    std::optional<CellIndex> cell = {};
    std::string unit = {};
    std::vector<std::string> sources = {};
    UnitStanding standing = UnitStanding::counted;  ///< of the unit
    std::string reason = {};                        ///< by Language zh; what else is to say
    std::string reason_en = {};
    std::optional<Decimal> printed = {};
    Sum low = {};                     ///< what the units add up to, at least …
    std::optional<Sum> high = Sum();  ///< … and at most; empty = not known
    std::optional<RollupHint> hint = {};
};

/// `ROLL.T3@requests/granted/person`, `ROLL.COVER@某县教育局`.
[[nodiscard]] std::string id(const RollupFinding& finding, const Form& form);
/// What, where and what to do, in one line. `form` is that of the result.
[[nodiscard]] std::string message(const RollupFinding& finding, const Form& form,
                                  Language language);

/// The rules of the family ROLL in catalogue order.
[[nodiscard]] std::span<const Rule> rollup_rules() noexcept;

/// A cell whose sum is not known, since these units leave it open.
struct OpenCell {
    CellIndex cell;
    std::optional<Sum> low;   ///< empty = no bound
    std::optional<Sum> high;  ///< likewise
    std::vector<std::string> units;
};

/// What one unit has in a cell.
struct Contribution {
    std::string unit;
    std::optional<Decimal> value;  ///< empty = open
};

/// Everything pointed at must outlive the call.
struct RollupQuestion {
    const Form* form = nullptr;  ///< null = with the year that of most reports
    std::optional<int> year = {};
    /// Empty = whoever handed in.
    std::span<const ListedUnit> units = {};
    /// The area's own report, against which the sum is held.
    const Report* against = nullptr;
    /// Sources that count where their unit has others.
    std::span<const std::string> chosen = {};
    bool cells = false;  ///< also what each unit has in each cell
};

struct RollupResult {
    Report report;              ///< what was counted; a cell whose sum is not known is blank
    std::optional<Report> own;  ///< of it, the area's own organ
    /// Every unit is counted and nothing was unreadable.
    bool complete;
    std::size_t counted;                  ///< reports
    std::vector<RollupUnit> units;        ///< each with its standing, by name and source
    std::vector<OpenCell> open;           ///< in form order
    std::vector<RollupFinding> findings;  ///< failures …
    std::vector<RollupFinding>
        unassessed;  ///< … and what could not be assessed, in catalogue order
    std::vector<std::pair<CellIndex, std::vector<Contribution>>> cells;  ///< of what is not 0
};

/// Reports of one source that are the same count once: what was interrupted may be begun again. One
/// writer at a time.
class Rollup {
  public:
    explicit Rollup(RollupOptions options = {});
    ~Rollup();
    Rollup(Rollup&&) noexcept;
    Rollup& operator=(Rollup&&) noexcept;

    /// `source`, a file or an address, tells reports of one unit from each other.
    void add(const Report& report, std::string_view source = {},
             RollupRole role = RollupRole::unit);
    void add_unread(UnreadReport source);
    /// Everything that the other was given. Both must have the same options. The other is empty
    /// afterwards.
    void merge(Rollup&& other);

    /// Near-linear in reports, their cells and the list.
    [[nodiscard]] RollupResult result(const RollupQuestion& asked = {}) const;

    [[nodiscard]] const RollupOptions& options() const noexcept;
    [[nodiscard]] std::size_t size() const noexcept;  ///< reports, of every role

    struct State;
    [[nodiscard]] const State& state() const noexcept { return *state_; }
    [[nodiscard]] State& state() noexcept { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

}  // namespace govinfo
