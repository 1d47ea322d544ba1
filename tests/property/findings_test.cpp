// What holds of all findings of all reports: order, identity, words, and what they cost.

#include <algorithm>
#include <new>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>
#include <govinfo/validate.hpp>

#include "property/allocations.hpp"
#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Numbers, marks, blanks, text and gaps anywhere, and a header that says the wrong things.
Report any_report(const std::string& form, Random& random) {
    PlainReport plain = consistent_report(form, random);
    if (one_in(random, 3)) misfill_decisions(plain, random);
    Report report = to_report(plain);
    const std::size_t cells = report.form().cells().size();
    for (std::int64_t n = draw(random, 0, 30); n > 0; --n) {
        const auto cell = static_cast<CellIndex>(draw(random, 0, static_cast<int>(cells) - 1));
        const auto value = Decimal::from_millionths(draw(random, -9'000'000, 9'000'000)).value();
        switch (draw(random, 0, 6)) {
            case 0:
                report.set_blank(cell);
                break;
            case 1:
                report.set_absent(cell);
                break;
            case 2:
                report.set_not_applicable(cell);
                break;
            case 3:
                report.set_text(cell, "见附件");
                break;
            case 4:
                report.set(cell, parse_cell(report.form().cell(cell).column->kind,
                                            to_string(value) + "件"));
                break;
            default:
                report.set_number(cell, value);
        }
    }
    Header& header = report.header();
    if (one_in(random, 2)) header.year = static_cast<int>(draw(random, 2017, 2026));
    if (one_in(random, 2)) header.published = Date{2027, 5, 1};
    if (one_in(random, 3)) header.organ_kind = static_cast<OrganKind>(draw(random, 0, 11));
    if (one_in(random, 3)) header.scope = static_cast<Scope>(draw(random, 0, 2));
    if (one_in(random, 3))
        header.period = one_in(random, 2) ? Period{{2019, 1, 1}, {2019, 6, 30}}
                                          : Period{{2027, 1, 1}, {2027, 12, 31}};
    if (one_in(random, 3)) header.title = "2016年度报告";
    for (std::int64_t n = draw(random, 0, 8); n > 0; --n)
        report.sections().push_back({static_cast<SectionKey>(draw(random, 0, 7)), "七、其他", {}});
    return report;
}

std::size_t place_in_catalogue(const Finding& finding) {
    const auto catalogue = rules();
    return static_cast<std::size_t>(
        std::find_if(catalogue.begin(), catalogue.end(),
                     [&](const Rule* rule) { return rule->id == finding.rule->id; }) -
        catalogue.begin());
}

/// The place of a finding's line in its form: of the cell, row or column, of the part or table.
std::size_t place_in_form(const Form& form, const Finding& finding) {
    const std::string_view rule = finding.rule->id;
    if (const auto section = parse_section_key(finding.line);
        section &&
        (rule.starts_with("X.") || rule.starts_with("NAR.") || rule == "YOY.COPIED_TEXT"))
        return static_cast<std::size_t>(*section);
    const bool on_columns = rule == "T3.BALANCE" || rule == "T3.RESULT_SUM" || rule == "T3.EMPTY" ||
                            rule == "YOY.CARRY";
    if (const auto cell = form.find(finding.line)) return static_cast<std::size_t>(*cell);
    std::size_t at = 0;
    for (const Table& table : form.tables()) {
        if (table.key == finding.line) return at;
        for (const Block& block : table.blocks) {
            for (const Column& column : block.columns)
                if (++at; on_columns && column.key == finding.line) return at;
            for (const Row& row : block.rows)
                if (++at; !on_columns && row.key == finding.line) return at;
        }
    }
    return at;
}

bool is_linear(const Finding& finding) {
    return finding.rule->id.starts_with("T");
}

void check_words(const std::string& words, const Finding& finding) {
    BOOST_TEST(!words.empty());
    for (const char* forbidden : {"\n", "。", "{line}", "{value}", "{expected}", "_terms}"})
        BOOST_TEST(words.find(forbidden) == std::string::npos, words);
    BOOST_TEST(!words.ends_with("."), words);
    if (!is_linear(finding)) return;
    BOOST_TEST(words.find('{') == std::string::npos, words);
    BOOST_TEST(words.find(to_string(finding.left)) != std::string::npos, words);
    BOOST_TEST(words.find(to_string(finding.right)) != std::string::npos, words);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(findings)

BOOST_AUTO_TEST_CASE(validation_is_deterministic_and_ordered) {
    Random random(49);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(500); ++i) {
            const Report report = any_report(form, random);
            const std::vector<Finding> all = evaluate(report);
            const Report copy = report;
            BOOST_TEST_REQUIRE((all == evaluate(copy)));
            BOOST_TEST_REQUIRE(
                std::is_sorted(all.begin(), all.end(), [&](const Finding& a, const Finding& b) {
                    const auto x = place_in_catalogue(a), y = place_in_catalogue(b);
                    if (x != y) return x < y;
                    return place_in_form(report.form(), a) < place_in_form(report.form(), b);
                }));
        }
}

BOOST_AUTO_TEST_CASE(ids_are_unique_and_of_one_shape) {
    Random random(50);
    for (const std::string form : {"2019", "2021"}) {
        const Report report = any_report(form, random);
        std::set<std::string> ids;
        for (const Finding& finding : evaluate(report)) {
            const std::string words = id(finding);
            const std::size_t at = words.find('@');
            BOOST_TEST(ids.insert(words).second, words);
            BOOST_TEST(words.substr(0, at) == finding.rule->id);
            BOOST_TEST(words.substr(at + 1) == finding.line);
            BOOST_TEST(words.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._") == at,
                       words);
            BOOST_TEST(words.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_/", at + 1) ==
                           std::string::npos,
                       words);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_failure_is_said_in_both_languages_with_both_sides) {
    Random random(51);
    std::set<std::string_view> seen;
    constexpr std::string_view all[] = {"T2"};
    ValidateOptions options;
    options.enable = all;
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(1000, 100); ++i) {
            const Report report = any_report(form, random);
            const Findings findings = validate(report, options);
            for (const Finding& finding : findings.failures()) BOOST_TEST_CONTEXT(id(finding)) {
                    seen.insert(finding.rule->id);
                    const std::string zh = message(finding, report, options, Language::zh);
                    const std::string en = message(finding, report, options, Language::en);
                    check_words(zh, finding);
                    check_words(en, finding);
                    BOOST_TEST(zh != en);
                }
        }
    const auto never = [](std::string_view rule) {  // without notes, other reports or prose
        return rule == "FMT.DUPLICATE_TABLE" || rule == "FMT.MIXED" || rule.starts_with("YOY.") ||
               rule.starts_with("NAR.") || rule.starts_with("X.FEE.") || rule == "X.SEC.LENGTH" ||
               rule.starts_with("REG.") || rule.starts_with("PRO.") || rule.starts_with("DOC.") ||
               rule.starts_with("ROLL.") || rule == "X.SEC.THEMES" || rule == "X.SEC.SUPERVISION" ||
               rule == "X.SEC.MEASURES";
    };
    for (const Rule* rule : rules())
        BOOST_TEST((seen.count(rule->id) || never(rule->id)), rule->id << " never failed");
}

BOOST_AUTO_TEST_CASE(every_unassessed_rule_has_its_reason_in_both_languages) {
    Random random(52);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            const Report report = any_report(form, random);
            for (const Finding& finding : validate(report).unassessed())
                for (const Language language : {Language::zh, Language::en}) {
                    const std::string words = reason(finding, report, {}, language);
                    BOOST_TEST_CONTEXT(id(finding) << ": " << words) {
                        BOOST_TEST(!words.empty());
                        BOOST_TEST(words.find('\n') == std::string::npos);
                        BOOST_TEST(!words.ends_with("."));
                    }
                }
        }
}

BOOST_AUTO_TEST_CASE(nothing_is_allocated_where_all_is_there_and_nothing_fails) {
    Random random(53);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(200); ++i) {
            PlainReport plain = consistent_report(form, random);
            if (plain.unsplit) continue;
            ReadResult read{
                .report = to_report(plain), .provenance = {}, .notes = {}, .printed = true};
            Header& header = read.report.header();
            const int year = form == "2019" ? 2020 : 2024;
            header.organ = "甲省人民政府";
            header.organ_kind = OrganKind::provincial_government;
            header.scope = Scope::organ;
            header.year = year;
            header.title = std::to_string(year) + "年政府信息公开工作年度报告";
            header.published = Date::parse(std::to_string(year + 1) + "-01-20");
            header.period = Period{*Date::parse(std::to_string(year) + "-01-01"),
                                   *Date::parse(std::to_string(year) + "-12-31")};
            const std::size_t before = allocations();
            ValidateOptions options;
            options.read = &read;
            const Findings findings = validate(read.report, options);
            const std::size_t after = allocations();
            BOOST_TEST_REQUIRE(findings.failures().empty());
            BOOST_TEST_REQUIRE(findings.unassessed().empty());
            BOOST_TEST_REQUIRE(after == before);
            const Findings without_notes = validate(read.report);
            BOOST_TEST_REQUIRE(allocations() == after);
            // FMT.DUPLICATE_TABLE and FMT.MIXED of each table
            BOOST_TEST_REQUIRE(without_notes.unassessed().size() == 6);
        }
}

BOOST_AUTO_TEST_CASE(allocations_are_counted) {
    const std::size_t before = allocations();
    void* const memory = ::operator new(100);  // not an expression that may be optimised away
    BOOST_TEST(allocations() == before + 1);
    ::operator delete(memory);
}

BOOST_AUTO_TEST_SUITE_END()
