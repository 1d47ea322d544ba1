// What the library does with a form that it has never seen.

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/crosswalk.hpp>
#include <govinfo/form.hpp>
#include <govinfo/json.hpp>
#include <govinfo/read.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/rules_text.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/totals.hpp>
#include <govinfo/validate.hpp>
#include <govinfo/write.hpp>

using namespace govinfo;

namespace {

const Form& next() {
    return *find_form("2099");
}

CellIndex at(std::string_view path) {
    const auto cell = next().find(path);
    BOOST_TEST_REQUIRE(cell.has_value(), path);
    return *cell;
}

void set(Report& report, std::string_view path, std::int64_t count) {
    report.set_number(at(path), Decimal::from_count(count).value());
}

/// All cells 0.
Report empty_report() {
    Report report(next());
    for (std::size_t i = 0; i < next().cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    report.header().year = 2099;
    return report;
}

/// Received and granted, so that table three holds.
Report report_with_granted(std::int64_t count) {
    Report report = empty_report();
    for (const std::string row : {"received", "granted", "concluded"})
        for (const std::string column : {"person", "total"})
            set(report, "requests/" + row + "/" + column, count);
    return report;
}

Report of_last_year(Report report) {
    report.header().year = 2098;
    return report;
}

/// （六）其他处理 in one row, all of it by natural persons.
Report unsplit(Report report, std::int64_t other) {
    for (const Column& column : next().cell(at("requests/other/person")).block->columns) {
        const std::string key(column.key);
        for (const std::string part : {"uncorrected", "unpaid", "misc"})
            report.set_absent(at("requests/other/" + part + "/" + key));
        set(report, "requests/other/" + key, key == "person" || key == "total" ? other : 0);
    }
    return report;
}

/// Rows of labels and numbers apart by tabs, as a page copied into a text.
std::string as_text(const Report& report) {
    std::string out = "某县教育局2099年政府信息公开工作年度报告\n";
    for (const SectionHeading& section : next().spec().sections) {
        out.append(section.heading).append("\n");
        for (const Table& table : next().tables()) {
            if (table.key != section.key || table.layout == Layout::single_row) continue;
            for (const Block& block : table.blocks) {
                out.append(block.caption).append("\n").append(table.corner);
                for (const Column& column : block.columns) out.append("\t").append(column.label);
                out.append("\n");
                for (const Row& row : block.rows) {
                    out.append(row.label);
                    for (const Column& column : block.columns) {
                        const auto cell = next().find(
                            std::string(table.key).append("/").append(row.key).append("/").append(
                                column.key));
                        if (cell && !next().cell(*cell).optional)
                            out.append("\t").append(to_string(*report.number(*cell)));
                    }
                    out.append("\n");
                }
            }
        }
    }
    return out;
}

std::string failures(const Report& report, const ValidateOptions& options = {}) {
    std::string out;
    const Findings findings = validate(report, options);
    for (const Finding& finding : findings.failures()) {
        if (!out.empty()) out.append(" ");
        out.append(id(finding));
    }
    return out;
}

Finding finding(const Report& report, const ValidateOptions& options, std::string_view wanted) {
    for (const Finding& each : evaluate(report, options))
        if (id(each) == wanted) return each;
    BOOST_FAIL("no finding " << wanted);
    throw 0;
}

std::string_view outcome(const Report& report, const ValidateOptions& options,
                         std::string_view wanted) {
    return name(finding(report, options, wanted).outcome);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(next_form)

BOOST_AUTO_TEST_CASE(the_form_before_ends_where_the_next_begins) {
    BOOST_TEST(form_for_year(2098)->id() == "2021");
    BOOST_TEST(form_for_year(2099)->id() == "2099");
    BOOST_TEST(last_year(*find_form("2021")) == 2098);
    Report old(*find_form("2021"));
    old.header().year = 2099;
    BOOST_TEST(failures(old) == "FMT.YEAR@year");
    BOOST_TEST(outcome(empty_report(), {}, "FMT.YEAR@year") == "pass");
}

BOOST_AUTO_TEST_CASE(its_rules_join_the_catalogue) {
    for (const char* rule :
         {"YOY.CARRY", "YOY.STOCK", "YOY.CONCLUDED", "YOY.TOTAL", "T3.BALANCE", "T2.ITEMS"})
        BOOST_TEST((find_rule(rule) != nullptr), rule);
    BOOST_TEST(failures(empty_report()) == "");
}

BOOST_AUTO_TEST_CASE(json_goes_in_and_out_byte_for_byte) {
    Report report(next());
    for (std::size_t i = 0; i < next().cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i),
                          Decimal::from_count(static_cast<std::int64_t>(i)).value());
    const std::string json = write_json(report);
    BOOST_TEST(json.find("\"form\": \"2099\"") != std::string::npos);
    const auto back = read_json(json);
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST((*back == report));
    BOOST_TEST(write_json(*back) == json);
    BOOST_TEST(!read_json(R"({"govinfo":1,"form":"2099","proactive":{"fees":{}}})").has_value());
}

BOOST_AUTO_TEST_CASE(a_template_is_a_report_of_blanks) {
    Report report(next());
    for (std::size_t i = 0; i < next().cell_count(); ++i)
        report.set_blank(static_cast<CellIndex>(i));
    const auto back = read_json(write_json(report));
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST((back->state(at("proactive/procurement/amount")) == CellState::blank));
    BOOST_TEST((*back == report));
}

BOOST_AUTO_TEST_CASE(its_schema_has_its_rows) {
    const std::string schema = json_schema(next());
    for (const char* word : {"\"2099\"", "\"procurement\"", "\"in_force\"", "\"uncorrected\""})
        BOOST_TEST(schema.find(word) != std::string::npos, word);
    for (const char* word : {"\"fees\"", "\"licensing\"", "\"2021\""})
        BOOST_TEST(schema.find(word) == std::string::npos, word);
}

BOOST_AUTO_TEST_CASE(it_is_read_from_text_by_its_labels) {
    Report report = report_with_granted(12);
    set(report, "requests/other/misc/person", 3);
    set(report, "proactive/procurement/projects", 4);
    const auto read = govinfo::read(as_text(report));
    BOOST_TEST_REQUIRE(read.has_value());
    BOOST_TEST(read->report.form().id() == "2099");
    for (std::size_t i = 0; i < next().cell_count(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (next().cell(cell).table->key == "proceedings") continue;
        BOOST_TEST((read->report.cell(cell) == report.cell(cell)), next().cell(cell).path);
    }
}

BOOST_AUTO_TEST_CASE(its_documents_are_read_back) {
    Report report = report_with_granted(12);
    report.header().organ = "某县教育局";
    report.header().title = "某县教育局2099年政府信息公开工作年度报告";
    set(report, "proactive/procurement/projects", 4);
    report.set_not_applicable(at("proactive/regulations/published"));
    for (const bool whole : {false, true})
        for (const DocumentKind kind :
             {DocumentKind::text, DocumentKind::html, DocumentKind::docx, DocumentKind::xlsx}) {
            const Report written = whole ? unsplit(report, 3) : report;
            const auto document = write(written, kind);
            if (!document) continue;  // of a kind that this build leaves out
            const auto again = read(*document);
            if (!again && again.error().code == ErrorCode::unsupported_kind) continue;
            BOOST_TEST_REQUIRE(again.has_value());
            for (const Loss& each : losses(written, again->report))
                BOOST_ERROR(name(kind) << " " << each.path);
        }
}

BOOST_AUTO_TEST_CASE(totals_are_filled_and_checked) {
    const Report report = report_with_granted(7);
    Report draft = report;
    draft.set_absent(at("requests/concluded/person"));
    draft.set_blank(at("requests/concluded/total"));
    draft.set_blank(at("requests/granted/total"));
    const auto changes = fill_totals(draft);
    BOOST_TEST(changes.size() == 3U);
    BOOST_TEST((draft == report));
    set(draft, "requests/concluded/person", 8);
    BOOST_TEST(failures(draft) == "T3.BALANCE@person T3.RESULT_SUM@person T3.ROW_TOTAL@concluded");
}

BOOST_AUTO_TEST_CASE(a_row_and_a_column_in_the_middle_take_part_in_every_sum) {
    BOOST_TEST(next().cell_count() ==
               200U - 4 + 2 + 2 + 7);  // rows gone; procurement; the new ones
    Report report = report_with_granted(7);
    set(report, "requests/granted/person", 5);
    set(report, "requests/granted/total", 5);
    set(report, "requests/refused/personal_information/person", 2);
    set(report, "requests/refused/personal_information/total", 2);
    BOOST_TEST(failures(report) == "");
    set(report, "requests/refused/personal_information/person", 1);
    BOOST_TEST(failures(report) ==
               "T3.RESULT_SUM@person T3.ROW_TOTAL@refused/personal_information");

    report = empty_report();
    report.header().organ_kind = OrganKind::department;
    set(report, "proactive/regulations/published", 1);
    BOOST_TEST(failures(report) == "T2.REGULATION_POWER@regulations");
}

BOOST_AUTO_TEST_CASE(prose_is_held_against_the_new_row) {
    Report report = report_with_granted(7);
    set(report, "requests/granted/person", 5);
    set(report, "requests/granted/total", 5);
    set(report, "requests/refused/personal_information/person", 2);
    set(report, "requests/refused/personal_information/total", 2);
    report.sections().push_back(
        {SectionKey::overview, "一、总体情况", "对收到的申请，不予公开3件。"});
    BOOST_TEST(outcome(report, {}, "NAR.GROUP@overview") == "fail");
    report.sections().back().text = "对收到的申请，不予公开2件。";
    BOOST_TEST(outcome(report, {}, "NAR.GROUP@overview") == "pass");
}

BOOST_AUTO_TEST_CASE(a_rule_may_take_terms_from_several_tables) {
    Report report = report_with_granted(3);
    const std::string_view id = "T4.CONCLUDED@litigation_direct";
    for (const std::string column : {"upheld", "total"})
        set(report, "proceedings/litigation_direct/" + column, 4);
    const Finding wrong = finding(report, {}, id);
    BOOST_TEST(name(wrong.outcome) == "fail");
    BOOST_TEST(message(wrong, report, {}, Language::zh) ==
               "“未经复议直接起诉”：总计 4，多于表三 "
               "收到和处理政府信息公开申请，“（七）总计”行“总计”列 3");
    const auto taken = operands(wrong, report);
    BOOST_TEST_REQUIRE(taken.size() == 2U);
    BOOST_TEST(next().cell(taken[1].cell).path == "requests/concluded/total");
    BOOST_TEST(formulas(*find_rule(wrong.rule->id), Language::zh).front().text ==
               "未经复议直接起诉：总计 ≤ 表三 收到和处理政府信息公开申请的“（七）总计”总计");

    set(report, "requests/concluded/total", 4);
    BOOST_TEST(outcome(report, {}, id) == "pass");
    report = report_with_granted(4);
    for (const std::string column : {"upheld", "total"})
        set(report, "proceedings/litigation_direct/" + column, 4);
    report.set_blank(at("requests/concluded/total"));
    BOOST_TEST(outcome(report, {}, id) == "not_assessable");
    set(report, "proceedings/litigation_direct/upheld", 5);
    set(report, "proceedings/litigation_direct/total", 5);
    BOOST_TEST(finding(report, {}, id).together);  // the rows of table three leave it 4
}

BOOST_AUTO_TEST_CASE(a_rule_over_last_year_needs_last_year) {
    Report last = empty_report();
    last.header().year = 2098;
    set(last, "requests/carried_out/person", 5);
    Report report = empty_report();
    set(report, "requests/carried_in/person", 5);
    ValidateOptions options;
    const Finding alone = finding(report, options, "YOY.CARRY@person");
    BOOST_TEST(name(alone.outcome) == "not_applicable");  // nobody asked

    options.previous = &last;
    BOOST_TEST(outcome(report, options, "YOY.CARRY@person") == "pass");
    BOOST_TEST(outcome(report, options, "YOY.CARRY@business") == "pass");

    last.set_blank(at("requests/carried_out/business"));
    BOOST_TEST(outcome(report, options, "YOY.CARRY@business") == "not_assessable");
    options.blank = BlankPolicy::zero;
    BOOST_TEST(outcome(report, options, "YOY.CARRY@business") == "pass");

    set(report, "requests/carried_in/person", 3);
    const Finding wrong = finding(report, options, "YOY.CARRY@person");
    BOOST_TEST(name(wrong.outcome) == "fail");
    BOOST_TEST(to_string(wrong.difference()) == "-2");
    BOOST_TEST(message(wrong, report, options, Language::zh) ==
               "“自然人”列：上年结转为 3，上年报告的结转下年度为 5，相差 2");
    const auto taken = operands(wrong, report, options);
    BOOST_TEST_REQUIRE(taken.size() == 2U);
    BOOST_TEST((taken[1].source == TermSource::previous_year));
    BOOST_TEST(next().cell(taken[1].cell).path == "requests/carried_out/person");
}

BOOST_AUTO_TEST_CASE(a_rule_may_mix_this_year_and_last_with_coefficients) {
    Report last = empty_report();
    last.header().year = 2098;
    set(last, "proactive/normative_documents/repealed", 489);
    set(last, "proactive/normative_documents/in_force", 597);
    Report report = empty_report();
    set(report, "proactive/normative_documents/issued", 50);
    set(report, "proactive/normative_documents/repealed", 227);
    set(report, "proactive/normative_documents/in_force", 420);
    ValidateOptions options;
    options.previous = &last;
    BOOST_TEST(failures(report, options) == "");
    set(report, "proactive/normative_documents/in_force", 421);
    BOOST_TEST(failures(report, options) == "YOY.STOCK@normative_documents");
    options.previous = nullptr;
    BOOST_TEST(outcome(report, options, "YOY.STOCK@normative_documents") == "not_applicable");
}

BOOST_AUTO_TEST_CASE(last_year_in_the_form_before_is_held_against_this_one_by_the_crosswalk) {
    Report last(*find_form("2021"));
    last.set_number(*last.form().find("requests/carried_out/person"),
                    Decimal::from_count(5).value());
    Report report = empty_report();
    ValidateOptions options;
    options.previous = &last;
    BOOST_TEST(outcome(report, options, "YOY.CARRY@person") == "fail");
    set(report, "requests/carried_in/person", 5);
    BOOST_TEST(outcome(report, options, "YOY.CARRY@person") == "pass");
}

BOOST_AUTO_TEST_CASE(last_year_in_an_older_form_still_is_not_compared) {
    const Report last(*find_form("2019"));
    ValidateOptions options;
    options.previous = &last;
    const Finding finding = ::finding(empty_report(), options, "YOY.CARRY@person");
    BOOST_TEST(name(finding.outcome) == "not_assessable");
    BOOST_TEST(reason(finding, empty_report(), options, Language::zh) ==
               "上年报告用的是2019年格式，没有可比的栏目");
}

BOOST_AUTO_TEST_CASE(a_rule_may_add_all_outcomes_of_last_year) {
    const Report last = of_last_year(report_with_granted(9));
    ValidateOptions options;
    options.previous = &last;
    BOOST_TEST(outcome(report_with_granted(10), options, "YOY.CONCLUDED@person") == "pass");
    const Report report = report_with_granted(8);
    const Finding wrong = finding(report, options, "YOY.CONCLUDED@person");
    BOOST_TEST(name(wrong.outcome) == "fail");
    BOOST_TEST(to_string(wrong.left) == "9");
    BOOST_TEST(to_string(wrong.right) == "8");
    std::size_t seen = 0;
    for (const Operand& operand : operands(wrong, report, options))
        if (operand.source == TermSource::previous_year) ++seen;
    BOOST_TEST(seen == 22U);
}

BOOST_AUTO_TEST_CASE(an_unknown_cell_of_last_year_makes_a_sum_a_bound) {
    Report last = of_last_year(report_with_granted(4));
    last.set_blank(at("requests/refused/state_secret/person"));
    ValidateOptions options;
    options.previous = &last;
    BOOST_TEST(outcome(report_with_granted(10), options, "YOY.CONCLUDED@person") ==
               "not_assessable");
    BOOST_TEST(outcome(report_with_granted(3), options, "YOY.CONCLUDED@person") == "fail");
}

BOOST_AUTO_TEST_CASE(last_year_that_prints_other_unsplit_is_added_by_that_row) {
    const Report last = of_last_year(unsplit(report_with_granted(4), 3));
    ValidateOptions options;
    options.previous = &last;
    BOOST_TEST(outcome(report_with_granted(7), options, "YOY.CONCLUDED@person") == "pass");
    BOOST_TEST(outcome(report_with_granted(6), options, "YOY.CONCLUDED@person") == "fail");
}

BOOST_AUTO_TEST_CASE(rows_that_only_one_of_two_reports_splits_are_not_compared) {
    Report whole = unsplit(report_with_granted(4), 3);
    Report split = report_with_granted(4);
    set(split, "requests/other/misc/total", 3);
    const auto total = [](const Report& report, const Report& before, std::string_view line) {
        const Report last = of_last_year(before);
        ValidateOptions options;
        options.previous = &last;
        return outcome(report, options, std::string("YOY.TOTAL@").append(line));
    };
    BOOST_TEST(total(split, split, "other/misc") == "pass");
    BOOST_TEST(total(split, split, "other") == "not_applicable");
    BOOST_TEST(total(whole, whole, "other") == "pass");
    BOOST_TEST(total(whole, whole, "other/misc") == "not_applicable");
    BOOST_TEST(total(split, whole, "other/misc") == "not_assessable");
    BOOST_TEST(total(split, whole, "other") == "not_applicable");
    BOOST_TEST(total(whole, split, "other") == "not_assessable");
    BOOST_TEST(total(whole, split, "other/misc") == "not_applicable");
    BOOST_TEST(total(whole, split, "granted") == "pass");

    whole = of_last_year(whole);
    ValidateOptions options;
    options.previous = &whole;
    const Finding unknown = finding(split, options, "YOY.TOTAL@other/misc");
    BOOST_TEST(
        reason(unknown, split, options, Language::zh) ==
        "上年报告的表三 "
        "收到和处理政府信息公开申请，“（六）其他处理·3.其他情形（含申请人撤回）”行“总计”列缺失");
}

BOOST_AUTO_TEST_CASE(it_is_held_against_the_form_before) {
    const auto crossings = crosswalk(*find_form("2021"), next());
    BOOST_TEST(crossings.size() == 200U);
    const auto same = std::count_if(crossings.begin(), crossings.end(), [](const Crossing& each) {
        return each.comparability == Comparability::same;
    });
    BOOST_TEST(same == 200 - 4);
    BOOST_TEST(crosswalk(*find_form("2019"), next()).empty());
}

BOOST_AUTO_TEST_CASE(its_tables_are_counted_from_registers_that_do_not_know_it) {
    Tally tally({&next(), 2099, "", {}});
    const auto add = [&tally](RegisterKey key, std::string_view csv) {
        BOOST_TEST_REQUIRE(read_register(key, csv, "", sink_of(tally)).has_value());
    };
    add(RegisterKey::requests,
        "编号,收到日期,申请人类别,办理结果,答复日期\n"
        "1,2099-03-03,自然人,9.属于个人信息,2099-03-09\n"
        "2,2099-03-03,自然人,不予公开（属于个人信息）,2099-03-09\n"
        "3,2099-03-03,自然人,申请人撤回,2099-03-09\n");
    add(RegisterKey::documents,
        "编号,文件类别,生成日期,公开日期\n1,规章,2099-03-03,2099-03-09\n"
        "2,规章,2098-03-03,2099-03-09\n");
    add(RegisterKey::decisions,
        "编号,决定类别,决定日期,数量,金额\n1,政府集中采购,2099-03-03,2,12345.67\n"
        "2,行政许可,2099-03-03,2,\n");
    const TallyResult result = tally.result();
    const auto is = [&result](std::string_view path, std::string_view value) {
        BOOST_TEST(to_string(result.report.number(at(path)).value()) == value, path);
    };
    is("requests/refused/personal_information/person", "2");
    is("requests/other/misc/person", "1");
    is("requests/concluded/total", "3");
    is("proactive/regulations/issued", "1");
    is("proactive/regulations/published", "2");
    is("proactive/regulations/in_force", "2");
    is("proactive/procurement/projects", "2");
    is("proactive/procurement/amount", "1.234567");
    BOOST_TEST_REQUIRE(result.exceptions.size() == 1U);
    BOOST_TEST(result.exceptions[0].fault.rule->id == "REG.FORM");
}

BOOST_AUTO_TEST_SUITE_END()
