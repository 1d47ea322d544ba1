#include <govinfo/explain.hpp>

#include <boost/test/unit_test.hpp>

#include <govinfo/read.hpp>

using namespace govinfo;

namespace {

const Form& form_2021() {
    return *find_form("2021");
}

CellIndex cell(std::string_view path) {
    return *form_2021().find(path);
}

/// Every cell 0 but for three applications that were received and never concluded.
Report unbalanced_report() {
    Report report(form_2021());
    report.header().organ = "某县教育局";
    report.header().organ_kind = OrganKind::department;
    for (std::size_t i = 0; i < form_2021().cell_count(); ++i)
        report.set_number(static_cast<CellIndex>(i), Decimal());
    report.set_number(cell("requests/received/person"), *Decimal::from_count(3));
    return report;
}

const ExplainedFinding& find(const std::vector<ExplainedFinding>& list, std::string_view id) {
    for (const ExplainedFinding& each : list)
        if (each.id == id) return each;
    BOOST_FAIL("no " << id);
    return list.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explain_suite)

BOOST_AUTO_TEST_CASE(a_failure_carries_its_sides_operands_and_words) {
    const Report report = unbalanced_report();
    const Explanation explanation = explain(report, validate(report));
    BOOST_TEST(explanation.failures.size() == explanation.findings.failures().size());
    const ExplainedFinding& balance = find(explanation.failures, "T3.BALANCE@person");
    BOOST_TEST(balance.left == "3");
    BOOST_TEST(balance.right == "0");
    BOOST_TEST(balance.difference == "3");
    BOOST_TEST(balance.operands.size() == 4U);
    BOOST_TEST(balance.operands[0].path == "requests/received/person");
    BOOST_TEST((balance.operands[0].state == CellState::number));
    BOOST_TEST(balance.operands[0].value == "3");
    for (const Language language : {Language::zh, Language::en}) {
        const auto at = static_cast<std::size_t>(language);
        BOOST_TEST(balance.message[at] == message(balance.finding, report, {}, language));
        BOOST_TEST(balance.line_label[at] == line_label(balance.finding, report, language));
    }
}

BOOST_AUTO_TEST_CASE(what_could_not_be_assessed_carries_its_reason) {
    Report report = unbalanced_report();
    report.set_blank(cell("requests/granted/person"));
    report.set_text(cell("requests/granted/research"), "两件");
    const Explanation explanation = explain(report, validate(report));
    BOOST_TEST(explanation.unassessed.size() == explanation.findings.not_assessable());
    const ExplainedFinding& sum = find(explanation.unassessed, "T3.RESULT_SUM@research");
    BOOST_TEST(sum.message[0] == reason(sum.finding, report, {}, Language::zh));
    const auto text = std::find_if(
        sum.operands.begin(), sum.operands.end(),
        [](const ExplainedOperand& operand) { return operand.state == CellState::text; });
    BOOST_REQUIRE((text != sum.operands.end()));
    BOOST_TEST(text->value == "两件");
}

BOOST_AUTO_TEST_CASE(the_place_is_that_of_the_first_operand_whose_place_is_known) {
    ReadResult read = {unbalanced_report(), {}, {}, true};
    read.provenance.cells.resize(form_2021().cells().size());
    read.provenance.cells[static_cast<std::size_t>(cell("requests/carried_in/person"))] = {70, 8,
                                                                                           2};
    const Explanation explanation = explain(read, validate(read));
    const Position expected = {70, 8, 2};
    BOOST_TEST((find(explanation.failures, "T3.BALANCE@person").position == expected));
    BOOST_TEST((find(explanation.failures, "T3.ROW_TOTAL@received").position == Position()));
}

BOOST_AUTO_TEST_CASE(each_operand_has_the_place_of_its_cell) {
    ReadResult read = {unbalanced_report(), {}, {}, true};
    auto& places = read.provenance.cells;
    places.resize(form_2021().cells().size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = {i, 1, i + 1};
    const Explanation explanation = explain(read, validate(read));
    const ExplainedFinding& balance = find(explanation.failures, "T3.BALANCE@person");
    BOOST_TEST(balance.operands.size() == 4U);
    for (const ExplainedOperand& each : balance.operands) {
        const auto place = places[static_cast<std::size_t>(each.operand.cell)];
        BOOST_TEST((each.position == place));
    }
}

BOOST_AUTO_TEST_CASE(amendments_that_a_rule_takes_off_stand_beside_its_operand) {
    Report last(form_2021()), report(form_2021());
    last.header().year = 2024;
    report.header().year = 2025;
    last.header().organ = report.header().organ = "某县教育局";
    last.set_number(cell("proactive/normative_documents/in_force"), *Decimal::from_count(40));
    report.set(cell("proactive/normative_documents/issued"),
               parse_cell(CellKind::count, "22（其中修订16件）"));
    report.set_number(cell("proactive/normative_documents/repealed"), Decimal());
    report.set_number(cell("proactive/normative_documents/in_force"), *Decimal::from_count(62));
    ValidateOptions options;
    options.previous = &last;
    const Explanation explanation = explain(report, validate(report, options), options);
    const ExplainedFinding& stock =
        find(explanation.failures, "YOY.DOCUMENT_STOCK@normative_documents");
    BOOST_TEST_REQUIRE(stock.operands.size() == 4U);
    for (const ExplainedOperand& each : stock.operands) {
        const bool issued = each.path == "proactive/normative_documents/issued";
        BOOST_TEST((each.amended == (issued ? Decimal::from_count(16) : std::nullopt)));
    }
}

BOOST_AUTO_TEST_CASE(without_operands_the_place_is_that_of_the_part_table_or_row) {
    ReadResult read = {unbalanced_report(), {}, {}, true};
    read.report.sections() = {{SectionKey::problems, "一", ""}, {SectionKey::overview, "二", ""}};
    read.report.set_number(cell("requests/other/total"), Decimal());
    read.provenance.cells.resize(form_2021().cells().size());
    read.provenance.cells[static_cast<std::size_t>(cell("requests/other/total"))] = {
        30, 3, 1, {1, 9, 8}};
    read.provenance.sections = {{10, 1, 1}, {20, 2, 1}};
    read.notes = {{NoteCode::row_unknown, std::nullopt, "requests", {}, {40, 4, 1}},
                  {NoteCode::duplicate_table, std::nullopt, "requests", {}, {50, 5, 1}}};
    const Explanation explanation = explain(read, validate(read));
    const auto place = [&](std::string_view id) { return find(explanation.failures, id).position; };
    BOOST_TEST((place("X.SEC.ORDER@problems") == Position{10, 1, 1}));
    BOOST_TEST((place("FMT.UNSPLIT@other") == Position{30, 3, 1, {1, 9, 8}}));
    BOOST_TEST((place("FMT.DUPLICATE_TABLE@requests") == Position{50, 5, 1}));
    BOOST_TEST((place("X.SEC.ORDER@requests") == Position()));  // it is missing
}

BOOST_AUTO_TEST_CASE(words_at_fault_carry_what_they_state_and_what_would_be_right) {
    ReadResult read = {unbalanced_report(), {}, {}, true};
    read.report.header().year = 2024;
    read.report.sections() = {
        {SectionKey::overview, "", "2023年我局推进公开。全年共收到政府信息公开申请5件。"},
        {SectionKey::problems, "", "无。"}};
    read.provenance.sections = {{10, 2, 1}, {200, 9, 1}};
    read.provenance.text = {{{0, 74, {40, 3, 1}}}, {{0, 6, {220, 10, 3}}}};
    read.report.set_number(cell("requests/received/total"), *Decimal::from_count(3));
    const Explanation explanation = explain(read, validate(read));
    const ExplainedFinding& received = find(explanation.failures, "NAR.NEW@overview");
    BOOST_TEST_REQUIRE(received.quotes.size() == 1U);
    const Quote& quote = received.quotes[0];
    BOOST_TEST(quote.stated == "5");
    BOOST_TEST_REQUIRE(quote.values.size() == 2U);  // received, or received and carried in
    BOOST_TEST(quote.values[0].value == "3");
    BOOST_TEST((quote.values[0].bound == Bound::exact));
    BOOST_TEST((quote.values[0].cells == std::vector<std::string_view>{"requests/received/total"}));
    BOOST_TEST((quote.position.line == 3U && quote.position.offset == 40 + quote.offset));
    BOOST_TEST((received.position == quote.position));

    const Quote& year = find(explanation.failures, "NAR.YEAR@overview").quotes[0];
    BOOST_TEST((year.stated == "2023" && year.values[0].value == "2024"));
    BOOST_TEST((year.values[0].cells.empty() && year.position == Position{40, 3, 1}));
    const ExplainedFinding& none = find(explanation.failures, "X.SEC.PROBLEMS@problems");
    BOOST_TEST((none.quotes[0].text == "无。" && none.position == Position{220, 10, 3}));
    BOOST_TEST((none.quotes[0].values.empty() && none.quotes[0].stated.empty()));
}

BOOST_AUTO_TEST_CASE(a_value_over_unknown_cells_is_a_bound) {
    Report report = unbalanced_report();
    report.set_blank(cell("requests/carried_in/person"));
    report.set_blank(cell("requests/carried_in/total"));
    report.set_number(cell("requests/received/total"), *Decimal::from_count(9));
    report.sections() = {{SectionKey::overview, "", "全年共收到政府信息公开申请5件。"}};
    const Explanation explanation = explain(report, validate(report));
    const ExplainedFinding& received = find(explanation.failures, "NAR.NEW@overview");
    const Quote& quote = received.quotes.front();
    BOOST_TEST_REQUIRE(quote.values.size() == 2U);
    BOOST_TEST((quote.values[0].bound == Bound::exact && quote.values[0].value == "9"));
    BOOST_TEST((quote.values[1].bound == Bound::at_least && quote.values[1].value == "9"));
    BOOST_TEST(quote.expected[0] == "表中本年新收为 9，新收与上年结转之和至少 9");
    BOOST_TEST((quote.position == Position()));  // of what was not read
}

BOOST_AUTO_TEST_CASE(it_lives_on_without_the_report) {
    const Explanation explanation = [] {
        const Report report = unbalanced_report();
        return explain(report, validate(report));
    }();
    BOOST_TEST(explanation.form == &form_2021());
    BOOST_TEST(explanation.organ == "某县教育局");
    BOOST_TEST(!explanation.year.has_value());
    BOOST_TEST(find(explanation.failures, "T3.BALANCE@person").finding.line == "person");
}

BOOST_AUTO_TEST_SUITE_END()
