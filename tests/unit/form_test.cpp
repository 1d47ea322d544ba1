#include <govinfo/form.hpp>

#include <map>
#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include "support/reports.hpp"

using namespace govinfo;
using govinfo::test::at;
using govinfo::test::form;

namespace {

/// The terms of a line as `+ row/column`, guards in brackets.
std::string words(const Form& form, const RuleLine& line) {
    std::string out;
    for (std::size_t i = line.left; i < line.nonzero_guard_end; ++i) {
        const CellTerm& term = form.terms()[i];
        if (i == line.left_end) out.append(" = ");
        if (i == line.right_end) out.append(" if ");
        out.append(term.coefficient < 0 ? "-" : "+");
        out.append(form.cell(term.cell).row->key)
            .append("/")
            .append(form.cell(term.cell).column->key);
    }
    return out;
}

const RuleLine& line(const Form& form, std::string_view rule, std::string_view key) {
    for (const RuleLine& each : form.rule_lines())
        if (each.rule->rule.id == rule && each.line == key) return each;
    throw std::invalid_argument(std::string(rule));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(form_suite)

BOOST_AUTO_TEST_CASE(forms_are_neither_copied_nor_moved) {
    static_assert(!std::is_copy_constructible_v<Form> && !std::is_move_constructible_v<Form>);
    static_assert(!std::is_convertible_v<int, CellIndex> && !std::is_convertible_v<CellIndex, int>);
    BOOST_TEST((find_form("2021") == forms()[1]));
}

BOOST_AUTO_TEST_CASE(a_cell_knows_its_row_column_block_and_table) {
    const Form& form_2021 = form("2021");
    const CellInfo& cell = form_2021.cell(at(form_2021, "proactive/fees/amount"));
    BOOST_TEST(cell.table->key == "proactive");
    BOOST_TEST(cell.block->caption == "第二十条第（八）项");
    BOOST_TEST(cell.row->label == "行政事业性收费");
    BOOST_TEST(cell.column->unit == "万元");
    BOOST_TEST((cell.column->kind == CellKind::money));
    BOOST_TEST(!cell.optional);
    BOOST_TEST(form_2021.cell(at(form_2021, "requests/other/person")).optional);
    BOOST_TEST(!form("2019").cell(at(form("2019"), "requests/other/person")).optional);
}

BOOST_AUTO_TEST_CASE(paths_of_headings_and_of_the_other_form_are_not_found) {
    for (const char* path : {"requests", "requests/refused", "requests/refused/state_secret",
                             "requests/results/person", "proceedings/litigation/total",
                             "proactive/procurement/amount", "requests//person", "person"})
        BOOST_TEST(!form("2021").find(path).has_value(), path);
    BOOST_TEST(form("2019").find("proactive/procurement/amount").has_value());
    BOOST_TEST(!form("2019").find("requests/other/misc/person").has_value());
}

BOOST_AUTO_TEST_CASE(the_tree_has_the_shape_of_the_json) {
    const Form& form_2021 = form("2021");
    const auto nodes = form_2021.nodes();
    const auto children = [&](const PathNode& node) {
        return nodes.subspan(node.first_child, node.child_count);
    };
    std::string tables;
    for (const PathNode& table : children(nodes[0])) tables.append(table.key).append(" ");
    BOOST_TEST(tables == "proactive requests proceedings ");
    std::string other;
    for (const PathNode& row : children(children(nodes[0])[1]))
        if (row.key == "other")
            for (const PathNode& child : children(row)) other.append(child.key).append(" ");
    BOOST_TEST(other ==
               "person business research public_interest legal_service other total "
               "uncorrected unpaid misc ");
}

BOOST_AUTO_TEST_CASE(lines_are_the_arithmetic_that_the_form_prints) {
    // 7 + 7 + 25 + 3 in form 2021 and 7 + 7 + 23 + 3 in form 2019; the unsplit row is one line more
    const std::map<std::string, int> expected = {{"2021", 43}, {"2019", 40}};
    for (const auto& [id, count] : expected) {
        int lines = 0;
        for (const RuleLine& each : form(id).rule_lines()) {
            const std::string_view rule = each.rule->rule.id;
            if (rule != "T3.EMPTY" && !rule.starts_with("T2.") && !rule.starts_with("YOY."))
                ++lines;
        }
        BOOST_TEST(lines == count, id);
    }
}

BOOST_AUTO_TEST_CASE(lines_have_their_terms_resolved) {
    const Form& form_2021 = form("2021");
    BOOST_TEST(words(form_2021, line(form_2021, "T3.BALANCE", "person")) ==
               "+received/person+carried_in/person = +concluded/person+carried_out/person");
    BOOST_TEST(words(form_2021, line(form_2021, "T2.DOCUMENT_STOCK", "regulations")) ==
               "+regulations/issued-regulations/repealed = +regulations/in_force");
    const Form& form_2019 = form("2019");
    BOOST_TEST(words(form_2019, line(form_2019, "T2.NOT_SUM", "penalties")) ==
               "+penalties/decisions = +penalties/items_last_year+penalties/change if "
               "+penalties/decisions");
    const RuleLine& sum = line(form_2019, "T3.RESULT_SUM", "total");
    BOOST_TEST(sum.right_end - sum.left_end == 19);
}

BOOST_AUTO_TEST_CASE(totals_across_come_from_rows_and_totals_down_from_columns) {
    const Form& form_2021 = form("2021");
    const auto defines = [&](std::string_view rule, std::string_view key) -> std::string_view {
        const auto cell = line(form_2021, rule, key).defines;
        return cell ? form_2021.cell(*cell).path : "";
    };
    BOOST_TEST(defines("T3.RESULT_SUM", "person") == "requests/concluded/person");
    BOOST_TEST(defines("T3.RESULT_SUM", "total") == "");
    BOOST_TEST(defines("T3.ROW_TOTAL", "concluded") == "requests/concluded/total");
    BOOST_TEST(defines("T3.ROW_TOTAL", "received") == "requests/received/total");
    BOOST_TEST(defines("T4.TOTAL", "reconsideration") == "proceedings/reconsideration/total");
    BOOST_TEST(defines("T3.BALANCE", "person") == "");
}

BOOST_AUTO_TEST_CASE(an_unsplit_cell_stands_for_the_three_under_it) {
    const Form& form_2021 = form("2021");
    BOOST_TEST_REQUIRE(form_2021.unsplit().size() == 7U);
    const Unsplit& first = form_2021.unsplit()[0];
    BOOST_TEST(form_2021.cell(first.whole).path == "requests/other/person");
    std::string parts;
    for (std::size_t i = first.parts; i < first.parts_end; ++i)
        parts.append(form_2021.cell(form_2021.terms()[i].cell).path).append(" ");
    BOOST_TEST(parts ==
               "requests/other/uncorrected/person requests/other/unpaid/person "
               "requests/other/misc/person ");
    BOOST_TEST(form("2019").unsplit().empty());
}

BOOST_AUTO_TEST_CASE(lines_that_look_beyond_their_report_are_those_of_year_to_year_rules) {
    for (const Form* each : forms())
        for (const RuleLine& line : each->rule_lines())
            BOOST_TEST((line.source == TermSource::previous_year) ==
                       line.rule->rule.id.starts_with("YOY."));
}

BOOST_AUTO_TEST_CASE(every_outcome_row_has_its_legal_basis) {
    std::size_t outcomes = 0;
    for (const Form* form : forms())
        for (const Table& table : form->tables())
            for (const Block& block : table.blocks)
                for (const Row& row : block.rows) {
                    const bool under_results =
                        !row.under.empty() && table.key == "requests" && row.role == RowRole::leaf;
                    BOOST_TEST(row.outcome.has_value() == under_results, row.key);
                    if (!row.outcome) continue;
                    BOOST_TEST(key(legal_basis(*row.outcome).outcome) == row.key);
                    ++outcomes;
                }
    BOOST_TEST(outcomes >= 19U + 21U);
}

BOOST_AUTO_TEST_SUITE_END()
