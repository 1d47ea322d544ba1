// The whole C++ API.
#pragma once

#include <govinfo/aggregates.hpp>
#include <govinfo/cell.hpp>
#include <govinfo/crosswalk.hpp>
#include <govinfo/decimal.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/diagnosis_json.hpp>
#include <govinfo/error.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/finding.hpp>
#include <govinfo/findings_json.hpp>
#include <govinfo/form.hpp>
#include <govinfo/header.hpp>
#include <govinfo/json.hpp>
#include <govinfo/label.hpp>
#include <govinfo/note.hpp>
#include <govinfo/read.hpp>
#include <govinfo/report.hpp>
#include <govinfo/result.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/taxonomy.hpp>
#include <govinfo/text.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/validate.hpp>
#include <govinfo/version.hpp>
#include <govinfo/width.hpp>
