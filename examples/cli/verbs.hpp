// The verbs of the command: what each was asked, and the function that does it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <govinfo/deadline_list.hpp>
#include <govinfo/fees.hpp>
#include <govinfo/fix.hpp>
#include <govinfo/form.hpp>
#include <govinfo/header.hpp>
#include <govinfo/json.hpp>
#include <govinfo/open_catalogue.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/validate.hpp>
#include <govinfo/write.hpp>

#include "console.hpp"
#include "output.hpp"
#include "paths.hpp"

namespace govinfo::cli {

struct Check {
    Batch batch;
    BlankPolicy blank = BlankPolicy::unknown;
    std::string previous;  ///< last year's report; empty = none
    std::vector<std::string> enable;
    std::vector<std::string> disable;
    std::optional<Date> deadline;
    std::string accept;  ///< findings accepted by a human; empty = none
    Severity fail_on = Severity::error;
    bool strict = false;  ///< incomplete counts as a finding
    bool show = false;    ///< also print the tables as read
    bool alike = false;   ///< hold the files' prose against each other
    Output report;        ///< the list of problems; no file = none is written
    std::optional<JsonShape> json;
};

/// One report: its outcomes; several: the years of one body.
struct DrawChart {
    Batch batch;
    Output output;
};

struct Compare {
    std::string older;
    std::string newer;
    bool same_year = false;  ///< two versions of one report
    bool all = false;        ///< also list parts of totals and what did not change
    bool json = false;
    bool csv = false;
};

struct Convert {
    Batch batch;
    Output output;                   ///< of several the folder for what comes of them
    std::optional<DocumentKind> to;  ///< without one canonical JSON
    bool several = false;            ///< or none, as a folder may hold
};

struct Fill {
    std::string file;
    Output output;
    BlankPolicy blank = BlankPolicy::unknown;
};

struct Diagnose {
    Batch batch;
    BlankPolicy blank = BlankPolicy::unknown;
    std::string previous;
    std::vector<std::string> disable;
    std::size_t max_cells = DiagnoseOptions().max_cells;
    bool json = false;
};

struct ComputeFee {
    FeeBasis basis = FeeBasis::items;
    std::int64_t quantity = 0;  ///< one that handling_fee() takes
    bool json = false;
};

struct ListDeadlines {
    std::vector<std::string> files;  ///< registers of applications
    Date on;
    std::string calendar;  ///< days that the notices do not have; empty = none
    std::string mapping;   ///< what the office calls columns and words; empty = none
    bool late = false;     ///< those that were answered late, not those that are open
    bool json = false;
};

struct Fix {
    std::string file;
    Output output;
    std::vector<Pick> picks;
    BlankPolicy blank = BlankPolicy::unknown;
    std::string previous;
    std::vector<std::string> disable;
};

enum class FactFormat { csv, json_lines };

struct ListFacts {
    Batch batch;
    bool findings = false;  ///< in place of cells
    bool reports = false;   ///< in place of cells
    FactFormat to = FactFormat::csv;
    bool markdown = false;  ///< no facts, but what their columns mean
    Output output;
};

struct ListIndicators {
    Batch batch;
    BlankPolicy blank = BlankPolicy::unknown;
    bool json = false;
};

struct ListRules {
    const Rule* only = nullptr;  ///< one rule in full; null = the catalogue
    bool json = false;
    bool markdown = false;
};

struct PrintSchema {
    std::string kind;              ///< id of a form, or one of json_kinds() …
    const Register* of = nullptr;  ///< … or the records of this one
};

enum class RegisterFileKind : std::uint8_t { csv, xlsx };

struct MakeTemplate {
    const Form* form = nullptr;    ///< of a report …
    const Register* of = nullptr;  ///< … or this register
    RegisterFileKind to = RegisterFileKind::csv;
    std::string organ;
    std::optional<int> year;
    std::string previous;
    Output output;
};

struct MakeTally {
    std::vector<std::string> files[register_count];  ///< of each register
    const Form* form = nullptr;                      ///< null = that of the year
    int year = 0;
    std::string organ;
    std::optional<Date> on;
    std::string calendar;  ///< as in ListDeadlines
    std::string mapping;   ///< likewise
    std::string previous;
    std::string against;
    bool trace = false;
    bool json = false;
    Output output;  ///< the report; no file = none is written
};

struct RollUp {
    Batch batch;
    const Form* form = nullptr;  ///< null = that of most reports
    std::optional<int> year;
    std::string units;                  ///< list of units; empty = none
    std::string own;                    ///< report of the area's own organ
    std::string against;                ///< report of the whole area
    std::vector<std::string> previous;  ///< reports of the units on the year before
    std::vector<std::string> chosen;    ///< files that count where their unit has others
    std::vector<std::string> merge;     ///< saved before
    BlankPolicy blank = BlankPolicy::unknown;
    bool cells = false;
    bool json = false;
    std::string save;
    std::string coverage;  ///< the units as a table of facts; empty = none is written
    Output output;         ///< the report; no file = none is written
};

struct MakeCatalogue {
    std::vector<std::string> files;         ///< registers of documents
    std::optional<OpenCatalogueKind> kind;  ///< without one JSON
    std::string mapping;                    ///< what the office calls things; empty = none
    OpenCatalogueOptions options;
    Output output;
};

struct MakeGuide {
    std::string file;
    DocumentKind kind = DocumentKind::html;  ///< or docx
    bool draft = false;                      ///< with gaps, which are marked
    Output output;
};

using Command = std::variant<Check, DrawChart, Compare, Convert, Fill, Diagnose, ListDeadlines,
                             ComputeFee, Fix, ListFacts, ListIndicators, ListRules, PrintSchema,
                             MakeTemplate, MakeTally, RollUp, MakeCatalogue, MakeGuide>;

[[nodiscard]] Exit run(const Check& check, const Console& console);
[[nodiscard]] Exit run(const DrawChart& draw, const Console& console);
[[nodiscard]] Exit run(const Compare& compare, const Console& console);
[[nodiscard]] Exit run(const Convert& convert, const Console& console);
[[nodiscard]] Exit run(const Fill& fill, const Console& console);
[[nodiscard]] Exit run(const Diagnose& diagnose, const Console& console);
[[nodiscard]] Exit run(const ListDeadlines& ask, const Console& console);
[[nodiscard]] Exit run(const ComputeFee& fee, const Console& console);
[[nodiscard]] Exit run(const Fix& fix, const Console& console);
[[nodiscard]] Exit run(const ListFacts& list, const Console& console);
[[nodiscard]] Exit run(const ListIndicators& list, const Console& console);
[[nodiscard]] Exit run(const ListRules& list, const Console& console);
[[nodiscard]] Exit run(const PrintSchema& print, const Console& console);
[[nodiscard]] Exit run(const MakeTemplate& make, const Console& console);
[[nodiscard]] Exit run(const MakeTally& make, const Console& console);
[[nodiscard]] Exit run(const RollUp& roll_up, const Console& console);
[[nodiscard]] Exit run(const MakeCatalogue& make, const Console& console);
[[nodiscard]] Exit run(const MakeGuide& make, const Console& console);

}  // namespace govinfo::cli
