// Tally: the tables of the annual report, counted from single matters one after the other.
//
//   Tally tally({.form = find_form("2021"), .year = 2025, .organ = "某县教育局"});
//   for (const Request& request : requests) tally.add(request);
//   const TallyResult result = tally.result();
//   std::cout << write_json(result.report);
//   for (const RecordFinding& each : result.exceptions)     // each record that is not counted
//       std::cout << message(each, *find_form("2021"), Language::zh) << '\n';
//
// What counts in a year is decided by dates alone: what was received in it or was open when it
// began, what was concluded in it or was open when it ended. Totals are those of the form, so every
// printed and structural rule holds on the result. No record vanishes: each is counted, outside the
// year or an exception.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <govinfo/calendar.hpp>
#include <govinfo/records.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/report.hpp>
#include <govinfo/rule.hpp>

namespace govinfo {

/// One alternative for each register, in their order.
using Record = std::variant<Request, Proceeding, DocumentRecord, Decision>;

/// Where a record stands; empty and 0 where it comes from no file.
struct RecordPlace {
    std::string_view file = {};
    std::size_t line = 0;  ///< of a workbook, the row of its sheet
    /// A bit for each column that the file has, in their order: what a rule wants of another cannot
    /// be assessed.
    std::uint32_t columns = ~std::uint32_t{0};
};

/// What is wrong with a record: a rule of the families REG, PRO and DOC, and what it looked at.
struct RecordFault {
    const Rule* rule;
    const RegisterColumn* column = nullptr;
    std::string value = {};  ///< what stands there, at most 80 code points of it
    const RegisterColumn* other = nullptr;
    std::string other_value = {};
    std::optional<Date> due = {};  ///< when it had to be done; `{due}` in messages
};

struct RecordFinding {
    RegisterKey in;
    std::string file;
    std::size_t line = 0;
    std::string record;  ///< its id; empty where it has none
    RecordFault fault;
};

/// What, where and what to do, in one line. `form` is that of the tally.
[[nodiscard]] std::string message(const RecordFinding& finding, const Form& form,
                                  Language language);

/// The rules over records in catalogue order: REG, PRO, DOC. One of severity error keeps a record
/// from being counted, others are remarked on.
[[nodiscard]] std::span<const Rule> record_rules() noexcept;

struct TallyOptions {
    const Form* form;  ///< must not be null
    int year = 0;
    std::string organ = {};
    /// The day of the count: dates behind it are mistakes (REG.FUTURE). Without it they are not
    /// asked for, since the library has no clock.
    std::optional<Date> on = {};
    /// By which the 20 working days of DOC.LATE are counted: beyond it, they are not.
    WorkCalendar calendar = {};
};

/// `rows` is the sum of the others.
struct RecordCount {
    std::size_t rows = 0;
    std::size_t counted = 0;
    std::size_t outside = 0;  ///< of other years, or of no table
    std::size_t exceptions = 0;
};

struct TallyResult {
    Report report;  ///< a table without its register stays absent
    std::array<std::optional<RecordCount>, register_count> counts;  ///< empty: no such register
    std::vector<RecordFinding> exceptions;                          ///< one for each such record
    std::vector<RecordFinding> remarks;  ///< on records that are counted all the same, and whatever
                                         ///< else is wrong with an exception
    /// With trace: the ids behind each cell that is no total and not 0, in form order and sorted.
    std::vector<std::pair<CellIndex, std::vector<std::string>>> cells;
};

/// Memory grows by some 40 bytes, the id and the index number of each record. The result does not
/// depend on the order in which records came and parts were merged. One writer at a time.
class Tally {
  public:
    explicit Tally(TallyOptions options);
    ~Tally();
    Tally(Tally&&) noexcept;
    Tally& operator=(Tally&&) noexcept;

    /// Says that there is such a register, though it may hold nothing: its cells become 0.
    void open(RegisterKey key);

    /// `faults` are those that were found in reading it; with one of severity error it is an
    /// exception.
    void add(const Request& record, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});
    void add(const Proceeding& record, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});
    void add(const DocumentRecord& record, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});
    void add(const Decision& record, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});
    void add(const Record& record, const RecordPlace& place = {},
             std::span<const RecordFault> faults = {});

    /// Everything that the other was given. Both must have the same form, year, day and calendar. The
    /// other is empty afterwards.
    void merge(Tally&& other);

    /// Near-linear in the records.
    [[nodiscard]] TallyResult result(bool trace = false) const;

    [[nodiscard]] const TallyOptions& options() const noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A cell on which the tally and a report differ.
struct TallyDifference {
    CellIndex cell;
    std::string counted;  ///< as it stands in either; empty where nothing does
    std::string reported;
    std::vector<std::string> records;  ///< counted in it, sorted; of a total none
};

/// Every cell of the tally that is a number and not that of the report. `result` must have its
/// trace and be of the report's form.
[[nodiscard]] std::vector<TallyDifference> differences(const TallyResult& result,
                                                       const Report& report);

/// Every cell of what was carried in that is not what last year's report carried out, likewise.
/// `previous` may be of another form.
[[nodiscard]] std::vector<TallyDifference> carried_differences(const TallyResult& result,
                                                               const Report& previous);

}  // namespace govinfo
