// All JSON: the canonical one of a report, in and out, and what is found about reports, out.
//
//   {"govinfo":1,"form":"2021","organ":"…",…}        a report
//   {"govinfo":1,"diagnosis":{"groups":[…]}}         a result, under its own key
//   {"govinfo":1,"files":[{"file":"a.html",…},…]}    results of many files, as the command prints
//
// Each is one whole object in UTF-8 with a newline behind it, has a JSON Schema, and is the same to
// the byte for the same input. In results, numbers of a report are strings of exact digits, words
// are {zh, en}, and null is what is not known. Everything is linear in what is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <govinfo/compare.hpp>
#include <govinfo/copied_text.hpp>
#include <govinfo/deadline_list.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/fees.hpp>
#include <govinfo/indicators.hpp>
#include <govinfo/open_catalogue.hpp>
#include <govinfo/prose.hpp>
#include <govinfo/read.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>
#include <govinfo/rollup.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/tally.hpp>

namespace govinfo {

/// Reads canonical JSON (UTF-8, a BOM is accepted) and repairs nothing: a string that looks like a
/// number stays text. Members may stand in any order; a header field that is "" or `unknown` is one
/// that is missing. Headings and texts of sections are brought into NFC, all else is kept verbatim.
/// Duplicate and unknown keys, wrong types, exponents, numbers beyond 12 integer or 6 fractional
/// digits, an unknown form, U+0000, more than 4096 sections, a `raw` or `unit` that does not read
/// as its `value`, a period that ends before it begins and codes without their shape (see
/// header.hpp) are refused with path, line and column, a missing key and a contradiction of members
/// where their object ends. Linear.
[[nodiscard]] Result<Report> read_json(std::string_view bytes, const ReadOptions& options = {});

/// Keys in form order, two-space indentation, an object without objects in it on one line, LF,
/// trailing newline; absent cells are left out. Expects UTF-8. What this wrote, read and written
/// again, is the same to the byte. Linear.
[[nodiscard]] std::string write_json(const Report& report);

/// JSON Schema (2020-12) of the canonical JSON of one form.
[[nodiscard]] std::string json_schema(const Form& form);

// ---- results -----------------------------------------------------------------------------------

/// What has a schema of its own besides reports: validation diagnosis comparison indicators
/// statements copied_text deadlines fee tables tally records rollup catalogue rules files, and guide,
/// which is read.
[[nodiscard]] std::span<const std::string_view> json_kinds() noexcept;
/// JSON Schema (2020-12) of one record of a register, a line of JSON Lines by the keys of its
/// columns. The words for rows and columns are those of the newest form.
[[nodiscard]] std::string json_schema(const Register& of);
/// JSON Schema (2020-12) of one of these; empty if there is none of that name. A later version may
/// add keys: the schema lets them pass.
[[nodiscard]] std::optional<std::string> json_schema(std::string_view kind);

/// `validation`: form, organ, year, verdict, counts, findings (the failures; one that was accepted
/// has that reason as `accepted`), not_assessed, notes. A source is line, column and offset, line 0
/// where it is not known, and in a table also table, row and cell: see Position and GridPosition.
[[nodiscard]] std::string validation_json(const Explanation& explanation);

/// `tables`: the tables as the official form prints them, see sheet.hpp: a list of table, heading,
/// name, columns, label_columns, found and rows, lists of {role, text, column, row_span, column_span};
/// a value also has path (null where a row that was not read is one value), state, repaired and
/// findings, the ids of failures that point at it; and sums {id, summary, left, right, cells {path,
/// role}}, the printed and structural equations that hold. `explanation` must be of this report.
[[nodiscard]] std::string tables_json(const ReadResult& read, const Explanation& explanation);

/// `diagnosis`: groups, each with rules {rule, line}, answers, unique and exhausted. An answer has
/// cells {path, value, proposed}, reason and, where there are any, implied {path, value}. Null is a
/// value of a cell that holds none, a proposed value that is open, a reason that nothing tells.
/// `report` is the one that was diagnosed.
[[nodiscard]] std::string diagnosis_json(const Diagnosis& diagnosis, const Report& report);

/// `comparison`: older and newer {form, organ, year}, cells {path, comparability, caveat, older,
/// newer, changed, difference, percent}, doubts and restated {id, message}, texts {name, older,
/// newer}. Figures are {state, value} as printed; percent has two places.
[[nodiscard]] std::string comparison_json(const Comparison& comparison, const Report& older,
                                          const Report& newer);

/// `indicators`: a list of key, name, formula, numerator, denominator, percent (two places) and,
/// where it could not be assessed, null for it and a reason.
[[nodiscard]] std::string indicators_json(std::span<const Measure> measures, const Report& report);

/// `statements`: a list of meaning, value, precision, share, growth, text, section, offset.
[[nodiscard]] std::string statements_json(std::span<const Statement> statements,
                                          const Report& report);

/// `copied_text`: a list of section, letters, copied, share (percent, two places) and passages
/// {text, offset, report, organ, year, section, other_offset}. `report` is the one that was held
/// against the index.
[[nodiscard]] std::string copied_text_json(std::span<const CopiedPart> parts, const Report& report,
                                           const TextIndex& index);

/// `deadlines`: on, counts by state, and requests {id, file, line, state, due, days, reason, events};
/// an event has step, date, until, due, late, article and message. Null is what there is not.
[[nodiscard]] std::string deadlines_json(const DeadlineList& list);

/// `fee`: basis, quantity, amount (null where it has more than 12 digits) and bands {first, last,
/// rate, amount}.
[[nodiscard]] std::string fee_json(FeeBasis basis, std::int64_t quantity);

/// What is written of a tally besides what it is made of.
struct TallyParts {
    bool cells = false;  ///< the ids behind each cell; the result must have its trace
    const std::vector<TallyDifference>* previous = nullptr;  ///< carried_differences()
    const std::vector<TallyDifference>* against = nullptr;   ///< differences()
};

/// `tally`: report, rows, counted and outside (numbers by register), exceptions and remarks {rule,
/// severity, register, file, line, record, message} and, where asked for, cells (ids by path),
/// previous and against {path, register, report, records}.
[[nodiscard]] std::string tally_json(const TallyResult& result, const TallyParts& parts = {});

/// `records`: what a file of a register holds, as a tally reads it: register, columns (words by key)
/// and records {file, line, values}, of a value the text by the key of its column; what is blank is
/// left out, and so are rows that are no record. Of `ids` only those of them; null = all.
[[nodiscard]] Result<std::string> records_json(RegisterKey key, std::string_view bytes,
                                               const std::string& file,
                                               const std::set<std::string_view>* ids = nullptr,
                                               const ReadOptions& options = {},
                                               const RegisterOptions& how = {});

/// `rollup`: form, year, complete, reports (how many were counted), report and own (null without),
/// units (by standing, lists of {unit, file, form, year, error}), open {path, low, high, units},
/// findings and not_assessed {id, rule, severity, outcome, area, path, unit, files, printed, low,
/// high, hint, message} and, where asked for, cells (lists of {unit, value} by path). Null is what is
/// not known.
[[nodiscard]] std::string rollup_json(const RollupResult& result);

/// `catalogue`: organ, on, documents {id, index, index_proposed, title, number, organ, topic, summary,
/// created, published, in_force_from, ended, validity, url}, unlisted {id, file, line, why, next},
/// exceptions and remarks as of a tally. Null is what is not known. It is for programs of the organ:
/// what is published is write_open_catalogue().
[[nodiscard]] std::string open_catalogue_json(const OpenCatalogueResult& result);

/// `rules`: a list of id, basis, severity, forms, on_by_default, citation, summary and message.
[[nodiscard]] std::string rules_json(std::span<const Rule* const> rules);

// ---- a roll-up put by ----------------------------------------------------------------------------

/// JSON Lines: an object for the whole, which says how many follow, and one for each report. The same
/// to the byte for what was given the same, in any order.
[[nodiscard]] std::string rollup_save(const Rollup& rollup);
/// Takes up what that wrote and refuses, with the line, all else: also what was cut off or has fewer
/// lines than it says. Near-linear.
[[nodiscard]] Result<Rollup> rollup_load(std::string_view bytes);

// ---- results of many files ---------------------------------------------------------------------

/// Where what all findings of a rule have in common is said.
enum class JsonShape : std::uint8_t {
    full,  ///< in each of them
    /// Once, as `rules` behind the files, an entry as of rules_json() for each rule that failed. A
    /// finding has no basis and citation, and in place of its message `words`: what to put for each
    /// `{name}` in the rule's, {zh, en} or one text for both; a name that is not among them is the
    /// finding's member of that name. Where that would not give the message, it has that.
    compact,
};

/// Why a file gave no report. `code` is the name of an ErrorCode, or of what the caller met with.
struct FileError {
    std::string code;
    std::string zh;
    std::string en;
    std::size_t line = 0;  ///< 0 = no place in it
    std::size_t column = 0;
    std::string path = {};

    [[nodiscard]] const std::string& in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
};

/// With what the files were worked on. Empty text is null.
struct JsonOption {
    std::string_view name;
    std::variant<bool, std::string_view, std::span<const std::string>> value;
};

/// Writes one object for many files, a piece for each as its result comes, so that none of them is
/// kept. The pieces one after the other are the object:
///
///   FilesJson json;
///   out << json.begin();
///   for (…) out << json.add(name, diagnose(report), report);
///   out << json.end();
///
/// A file's entry has its name as `file`, in which a byte that is not UTF-8 becomes U+FFFD.
class FilesJson {
  public:
    explicit FilesJson(JsonShape shape = JsonShape::full) : shape_(shape) {}

    [[nodiscard]] std::string begin() const;
    [[nodiscard]] std::string begin(std::span<const JsonOption> options) const;
    /// The members of `validation`, and `diagnosis` where anything fails.
    [[nodiscard]] std::string add(std::string_view file, const Explanation& explanation,
                                  const Diagnosis& diagnosis, const Report& report);
    [[nodiscard]] std::string add(std::string_view file, const Diagnosis& diagnosis,
                                  const Report& report);
    /// organ, year and `indicators`.
    [[nodiscard]] std::string add(std::string_view file, std::span<const Measure> measures,
                                  const Report& report);
    [[nodiscard]] std::string add(std::string_view file, const FileError& error);
    /// Takes up the rules of a piece that another one of them wrote, in another thread maybe.
    void cite(const Explanation& explanation);
    [[nodiscard]] std::string end() const;

  private:
    template <class Write>
    [[nodiscard]] std::string entry(std::string_view file, Write write);

    JsonShape shape_;
    std::set<const Rule*> rules_ = {};  // of compact findings
    bool first_ = true;
};

}  // namespace govinfo
