// Registers made at random, of which it is known what they come to.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/json.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/validate.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

constexpr int year = 2025;
// Days are counted from 1 January of the year before, months as if they had 28 days.
constexpr std::int64_t days_in_year = 12 * 28;

Date date_of(std::int64_t day) {
    const std::int64_t month = day / 28;
    return {static_cast<std::int16_t>(year - 1 + month / 12),
            static_cast<std::uint8_t>(month % 12 + 1), static_cast<std::uint8_t>(day % 28 + 1)};
}

bool in_year(std::int64_t day) {
    return day >= days_in_year && day < 2 * days_in_year;
}

/// Records of all four registers, and what they come to by hand.
struct Made {
    std::string form;
    std::vector<std::pair<Record, RecordPlace>> records;
    std::map<std::string, std::int64_t> cells;
    std::size_t counted = 0, outside = 0, exceptions = 0;
};

template <class T>
const T& any_of(const std::vector<T>& values, Random& random) {
    return values[static_cast<std::size_t>(
        draw(random, 0, static_cast<std::int64_t>(values.size()) - 1))];
}

/// Spoils one in twenty; returns whether it can still be counted.
bool spoil(Request& request, Random& random) {
    if (!one_in(random, 20)) return true;
    switch (draw(random, 0, 4)) {
        case 0:
            request.id.clear();
            break;
        case 1:
            request.received.reset();
            break;
        case 2:
            request.received = Date{1925, 3, 3};
            break;
        case 3:
            request.answered = request.received;
            request.received->month = 12;
            request.received->day = 31;
            request.received->year = 2030;
            break;
        default:
            request.id = "twice";  // two of them at least
            break;
    }
    return false;
}

void add_request(Made& made, std::size_t number, Random& random) {
    const std::int64_t received = draw(random, 0, 3 * days_in_year - 1);
    const std::int64_t answered = received + draw(random, 0, days_in_year);
    const bool is_answered = !one_in(random, 4);
    const std::string applicant = any_of(applicants(), random);
    const std::string outcome = any_of(outcomes(made.form, false), random);
    Request request;
    request.id = "R" + std::to_string(number);
    request.received = date_of(received);
    request.applicant_class = applicant;
    if (is_answered) {
        request.answered = date_of(answered);
        request.outcome = outcome;
    }
    const bool sound = spoil(request, random);
    made.records.push_back({request, {}});
    if (!sound) {
        ++made.exceptions;
    } else if (received >= 2 * days_in_year || (is_answered && answered < days_in_year)) {
        ++made.outside;
    } else {
        ++made.counted;
        const bool concluded = is_answered && answered < 2 * days_in_year;
        const std::string in = in_year(received) ? "received" : "carried_in";
        const std::string out = concluded ? outcome : "carried_out";
        for (const std::string& row : {in, out, std::string(concluded ? "concluded" : "")})
            for (const std::string& column : {applicant, std::string("total")})
                if (!row.empty()) ++made.cells["requests/" + row + "/" + column];
    }
}

void add_proceeding(Made& made, std::size_t number, Random& random) {
    const std::int64_t filed = draw(random, 0, 3 * days_in_year - 1);
    const std::int64_t concluded = filed + draw(random, 0, days_in_year);
    const bool is_concluded = !one_in(random, 4), is_joint = one_in(random, 10);
    Proceeding record;
    record.id = "P" + std::to_string(number);
    record.kind = any_of(proceeding_groups(), random);
    record.filed = date_of(filed);
    if (is_joint) record.role = "复议机关作共同被告";
    const std::vector<std::string> results = {"upheld", "corrected", "other"};
    if (is_concluded) {
        record.result = any_of(results, random);
        record.concluded = date_of(concluded);
    }
    made.records.push_back({record, {}});
    if (filed >= 2 * days_in_year || (is_concluded && concluded < days_in_year) || is_joint) {
        ++made.outside;
        return;
    }
    ++made.counted;
    const bool done = is_concluded && concluded < 2 * days_in_year;
    for (const std::string& column : {done ? record.result : "pending", std::string("total")})
        ++made.cells["proceedings/" + record.kind + "/" + column];
}

void add_decision(Made& made, std::size_t number, Random& random) {
    const std::vector<std::string> kinds = {"licensing", "penalties", "coercion"};
    const std::int64_t decided = draw(random, 0, 3 * days_in_year - 1);
    const std::int64_t count = draw(random, 0, 1000);
    Decision record;
    record.id = "D" + std::to_string(number);
    record.kind = any_of(kinds, random);
    record.decided = date_of(decided);
    record.count = Decimal::from_count(count);
    made.records.push_back({record, {}});
    ++(in_year(decided) ? made.counted : made.outside);
    if (in_year(decided)) made.cells["proactive/" + record.kind + "/decisions"] += count;
}

Made any_registers(const std::string& form, std::size_t size, Random& random) {
    Made made{form, {}, {}};
    Request twice;
    twice.id = "twice";
    twice.received = Date{2025, 3, 3};
    twice.applicant_class = "person";
    for (int i = 0; i < 2; ++i) made.records.push_back({twice, {}});
    made.exceptions += 2;
    for (std::size_t i = 0; i < size; ++i) {
        const std::int64_t kind = draw(random, 0, 3);
        if (kind == 0) {
            add_proceeding(made, i, random);
        } else if (kind == 1) {
            add_decision(made, i, random);
        } else {
            add_request(made, i, random);
        }
    }
    for (std::size_t i = 0; i < made.records.size(); ++i) made.records[i].second.line = i + 1;
    return made;
}

TallyOptions options_of(const std::string& form) {
    return {find_form(form), year, "某县教育局", {}};
}

Tally empty_tally(const std::string& form) {
    Tally tally(options_of(form));
    for (const Register& each : registers()) tally.open(each.id);
    return tally;
}

TallyResult count(const Made& made) {
    Tally tally = empty_tally(made.form);
    for (const auto& [record, place] : made.records) tally.add(record, place);
    return tally.result(true);
}

std::size_t sum(const TallyResult& result, std::size_t RecordCount::*which) {
    std::size_t sum = 0;
    for (const auto& each : result.counts) sum += each ? (*each).*which : 0;
    return sum;
}

std::string shown(const TallyResult& result) {
    TallyParts parts;
    parts.cells = true;
    return tally_json(result, parts);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tally)

BOOST_AUTO_TEST_CASE(a_register_comes_to_what_it_was_made_of) {
    Random random(451);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(500); ++i) {
            const Made made = any_registers(form, 100, random);
            const TallyResult result = count(made);
            for (std::size_t k = 0; k < result.report.form().cell_count(); ++k) {
                const auto cell = static_cast<CellIndex>(k);
                const std::string path(result.report.form().cell(cell).path);
                const auto number = result.report.number(cell);
                const auto expected = made.cells.find(path);
                if (!number) continue;  // of form 2019 what no register tells
                BOOST_TEST_REQUIRE(
                    number->count() == (expected == made.cells.end() ? 0 : expected->second), path);
            }
            for (const auto& [path, expected] : made.cells)
                BOOST_TEST_REQUIRE(
                    result.report.number(*result.report.form().find(path)).has_value(), path);
            BOOST_TEST_REQUIRE(sum(result, &RecordCount::counted) == made.counted);
            BOOST_TEST_REQUIRE(sum(result, &RecordCount::outside) == made.outside);
            BOOST_TEST_REQUIRE(result.exceptions.size() == made.exceptions);
            BOOST_TEST_REQUIRE(sum(result, &RecordCount::rows) == made.records.size());
        }
}

BOOST_AUTO_TEST_CASE(every_printed_and_structural_rule_holds) {
    Random random(452);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(50'000); ++i) {
            const TallyResult result = count(any_registers(form, 30, random));
            const Findings findings = validate(result.report);
            BOOST_TEST_REQUIRE(findings.count(Severity::error) == 0U);
            for (const Finding& each : findings.unassessed())
                BOOST_TEST_REQUIRE(!each.rule->id.starts_with("T3"), id(each));
        }
}

BOOST_AUTO_TEST_CASE(parts_come_to_the_whole_in_whatever_order) {
    Random random(453);
    for (int i = 0; i < tries(500); ++i) {
        const Made made = any_registers("2021", 60, random);
        std::vector<Tally> parts;
        const std::int64_t size = draw(random, 1, 5);
        for (std::int64_t k = 0; k < size; ++k) parts.push_back(empty_tally("2021"));
        for (const auto& [record, place] : made.records)
            parts[static_cast<std::size_t>(draw(random, 0, size - 1))].add(record, place);
        while (parts.size() > 1) {
            const auto into = static_cast<std::size_t>(
                draw(random, 0, static_cast<std::int64_t>(parts.size()) - 2));
            parts[into].merge(std::move(parts.back()));
            parts.pop_back();
        }
        BOOST_TEST_REQUIRE(shown(parts[0].result(true)) == shown(count(made)));
    }
}

BOOST_AUTO_TEST_CASE(every_index_number_that_comes_again_is_named) {
    Random random(455);
    for (int i = 0; i < tries(500); ++i) {
        std::map<std::string, std::size_t> met;
        std::vector<DocumentRecord> records;
        for (std::size_t k = 0; k < 40; ++k) {
            DocumentRecord& record = records.emplace_back();
            record.id = "D" + std::to_string(k);
            record.kind = "规章";
            record.created = Date{year, 3, 3};
            if (one_in(random, 5)) continue;
            record.index = "QY/" + std::to_string(draw(random, 0, 40));
            ++met[record.index];
        }
        Tally whole(options_of("2021")), part(options_of("2021"));
        for (std::size_t k = 0; k < records.size(); ++k)
            (one_in(random, 2) ? whole : part).add(records[k], {"", k + 1});
        whole.merge(std::move(part));
        std::vector<std::string> expected, said;
        for (const DocumentRecord& record : records)
            if (!record.index.empty() && met[record.index] > 1) expected.push_back(record.id);
        const TallyResult result = whole.result();
        for (const RecordFinding& each : result.remarks)
            if (each.fault.rule->id == "DOC.DUPLICATE_INDEX") said.push_back(each.record);
        BOOST_TEST_REQUIRE(said == expected, boost::test_tools::per_element());
        BOOST_TEST_REQUIRE(result.exceptions.empty());
    }
}

BOOST_AUTO_TEST_CASE(as_many_records_are_named_as_a_cell_counts) {
    Random random(454);
    for (int i = 0; i < tries(200); ++i) {
        const TallyResult result = count(any_registers("2021", 60, random));
        for (const auto& [cell, ids] : result.cells) {
            if (result.report.form().cell(cell).table->key == "proactive") continue;  // by count
            BOOST_TEST_REQUIRE(result.report.number(cell)->count() ==
                               static_cast<std::int64_t>(ids.size()));
            BOOST_TEST_REQUIRE(std::is_sorted(ids.begin(), ids.end()));
        }
        BOOST_TEST_REQUIRE(differences(result, result.report).empty());
    }
}

// ---- files -------------------------------------------------------------------------------------

namespace {

/// What offices write where nothing is to be said.
std::string nothing(Random& random) {
    return any_of<std::string>({"", "", "/", "／", "-", "—", "——", "无", "不涉及", "N/A"}, random);
}

std::string printed(const std::optional<Date>& date, Random& random) {
    if (!date) return nothing(random);
    const std::string y = std::to_string(date->year), m = std::to_string(date->month),
                      d = std::to_string(date->day);
    switch (draw(random, 0, 3)) {
        case 0:
            return y + "/" + m + "/" + d;
        case 1:
            return y + "年" + m + "月" + d + "日";
        case 2:
            return y + (m.size() < 2 ? "0" : "") + m + (d.size() < 2 ? "0" : "") + d;
        default:
            return to_string(*date);
    }
}

std::string field(const std::string& text, char separator, Random& random) {
    const bool must = text.find(separator) != text.npos || text.find('\n') != text.npos;
    return must || one_in(random, 10) ? "\"" + text + "\"" : text;
}

/// In full-width digits and letters.
std::string widened(const std::string& id) {
    std::string out;
    for (const char c : id) {
        const unsigned code = 0xFEE0U + static_cast<unsigned char>(c);
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
    return out;
}

/// The applications of a register, with a column that nobody asked for.
std::string csv_of(const Made& made, Random& random) {
    const char separator = any_of(std::vector<char>{',', ';', '\t'}, random);
    const auto row = [&](const std::vector<std::string>& fields) {
        std::string out;
        for (const std::string& each : fields)
            out.append(out.empty() && &each == &fields.front() ? "" : std::string(1, separator))
                .append(field(each, separator, random));
        return out + (one_in(random, 2) ? "\n" : "\r\n");
    };
    std::string out = one_in(random, 2) ? "\xEF\xBB\xBF" : "";
    if (one_in(random, 2)) out += "2025年依申请公开台账\n";
    out += row({"办理结果", "经办人", "编号", "收到日期", "答复日期", "申请人类别"});
    for (const auto& [record, place] : made.records)
        if (const Request* each = std::get_if<Request>(&record)) {
            out += row({each->outcome.empty() ? nothing(random) : each->outcome,
                        one_in(random, 3) ? "张三,\n李四;\t" : "张三",
                        one_in(random, 5) ? widened(each->id) : each->id,
                        printed(each->received, random), printed(each->answered, random),
                        each->applicant_class});
            if (one_in(random, 20)) out += "\n";
        }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_comes_to_its_records_however_it_is_cut) {
    Random random(455);
    for (int i = 0; i < tries(300); ++i) {
        const Made made = any_registers("2021", 80, random);
        Tally by_record(options_of("2021")), by_file(options_of("2021"));
        for (const auto& [record, place] : made.records)
            if (std::holds_alternative<Request>(record)) by_record.add(record);
        const std::string csv = csv_of(made, random);
        RegisterReader reader(RegisterKey::requests, "", sink_of(by_file));
        for (std::size_t at = 0; at < csv.size();) {
            const auto size = static_cast<std::size_t>(draw(random, 1, 2000));
            BOOST_TEST_REQUIRE(!reader.add(std::string_view(csv).substr(at, size)));
            at += size;
        }
        const auto read = reader.end();
        BOOST_TEST_REQUIRE(read.has_value());
        const TallyResult expected = by_record.result(), result = by_file.result();
        BOOST_TEST_REQUIRE((result.report == expected.report));
        BOOST_TEST_REQUIRE(read->rows == sum(expected, &RecordCount::rows));
        BOOST_TEST_REQUIRE(result.exceptions.size() == expected.exceptions.size());
        BOOST_TEST_REQUIRE(read->unknown_columns.size() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
