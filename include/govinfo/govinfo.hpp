// The whole C++ API. Where to begin: read() or read_json() make a Report, validate() checks it, and of
// one that holds ConsistentReport gives the tables by the terms of the field:
//
//   if (const auto report = ConsistentReport::of(read->report))
//       report->requests().refused(RefusalReason::state_secret, Applicant::person);
#pragma once

#include <govinfo/accept.hpp>
#include <govinfo/aggregates.hpp>
#include <govinfo/calendar.hpp>
#include <govinfo/cell.hpp>
#include <govinfo/chart.hpp>
#include <govinfo/compare.hpp>
#include <govinfo/consistent.hpp>
#include <govinfo/copied_text.hpp>
#include <govinfo/crosswalk.hpp>
#include <govinfo/cxx20.hpp>
#include <govinfo/deadline_list.hpp>
#include <govinfo/deadlines.hpp>
#include <govinfo/decimal.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/document_life.hpp>
#include <govinfo/draft.hpp>
#include <govinfo/encoding.hpp>
#include <govinfo/error.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/facts.hpp>
#include <govinfo/fees.hpp>
#include <govinfo/finding.hpp>
#include <govinfo/fix.hpp>
#include <govinfo/form.hpp>
#include <govinfo/fraction.hpp>
#include <govinfo/guide.hpp>
#include <govinfo/header.hpp>
#include <govinfo/indicators.hpp>
#include <govinfo/json.hpp>
#include <govinfo/label.hpp>
#include <govinfo/note.hpp>
#include <govinfo/open_catalogue.hpp>
#include <govinfo/printed_text.hpp>
#include <govinfo/problem_list.hpp>
#include <govinfo/prose.hpp>
#include <govinfo/read.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/record_reader.hpp>
#include <govinfo/records.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/register_mapping.hpp>
#include <govinfo/register_template.hpp>
#include <govinfo/registers.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>
#include <govinfo/rollup.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/rules_text.hpp>
#include <govinfo/sheet.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/taxonomy.hpp>
#include <govinfo/text.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/units.hpp>
#include <govinfo/validate.hpp>
#include <govinfo/validate_options.hpp>
#include <govinfo/version.hpp>
#include <govinfo/width.hpp>
#include <govinfo/write.hpp>
#include <govinfo/write_back.hpp>
