// What holds of every registered form, so that a new one is checked without a new test.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/form.hpp>
#include <govinfo/label.hpp>
#include <govinfo/report.hpp>

using namespace govinfo;

namespace {

template <class Visit>
void for_each_row(const Form& form, Visit visit) {
    for (const Table& table : form.tables())
        for (const Block& block : table.blocks)
            for (const Row& row : block.rows) visit(table, block, row);
}

bool has_cell(const Form& form, const CrossingSpec& crossing) {
    return std::any_of(form.cells().begin(), form.cells().end(), [&](const CellInfo& cell) {
        return cell.table->key == crossing.table && cell.row->key == crossing.from_row &&
               (crossing.from_column.empty() || cell.column->key == crossing.from_column);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(registry)

BOOST_AUTO_TEST_CASE(years_neither_overlap_nor_leave_gaps) {
    const auto all = forms();
    BOOST_TEST_REQUIRE(!all.empty());
    BOOST_TEST(all.front()->spec().first_year == 2019);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        BOOST_TEST(last_year(*all[i]) + 1 == all[i + 1]->spec().first_year);
        BOOST_TEST(all[i + 1]->spec().replaces == all[i]->id());
        BOOST_TEST(last_year(*all[i]) >= all[i]->spec().first_year);
    }
    BOOST_TEST(last_year(*all.back()) == 9999);
    for (const Form* form : all)
        for (const int year : {form->spec().first_year, last_year(*form)})
            BOOST_TEST((form_for_year(year) == form), year);
}

BOOST_AUTO_TEST_CASE(each_year_has_the_form_of_its_instrument) {
    const std::map<int, std::string_view> expected = {
        {2019, "2019"}, {2020, "2019"}, {2021, "2021"}, {2022, "2021"},
        {2023, "2021"}, {2024, "2021"}, {2025, "2021"}};
    for (const auto& [year, id] : expected) BOOST_TEST(form_for_year(year)->id() == id, year);
    for (const int year : {-1, 0, 2008, 2014, 2018})
        BOOST_TEST((form_for_year(year) == nullptr), year);
}

BOOST_AUTO_TEST_CASE(forms_are_found_by_their_id_alone) {
    for (const Form* form : forms()) BOOST_TEST((find_form(form->id()) == form));
    for (const char* id : {"", "2018", "2020", "20211", "G2021"})
        BOOST_TEST((find_form(id) == nullptr), id);
}

BOOST_AUTO_TEST_CASE(every_cell_is_found_by_its_path_and_by_no_other) {
    for (const Form* form : forms()) {
        std::set<std::string_view> paths;
        for (std::size_t i = 0; i < form->cells().size(); ++i) {
            const CellInfo& cell = form->cell(static_cast<CellIndex>(i));
            BOOST_TEST_CONTEXT(form->id() << " " << cell.path) {
                BOOST_TEST(paths.insert(cell.path).second);
                BOOST_TEST((form->find(cell.path) == static_cast<CellIndex>(i)));
                std::string expected(cell.table->key);
                expected.append("/").append(cell.row->key).append("/").append(cell.column->key);
                BOOST_TEST(cell.path == expected);
                BOOST_TEST(cell.path.data()[cell.path.size()] == '\0');
                BOOST_TEST(cell.optional == (i >= form->cell_count()));
                BOOST_TEST(!form->find(std::string(cell.path) + "/").has_value());
                BOOST_TEST(!form->find(std::string(cell.path) + "/x").has_value());
                BOOST_TEST(!form->find("/" + std::string(cell.path)).has_value());
                BOOST_TEST(!form->find(cell.path.substr(0, cell.path.size() - 1)).has_value());
                BOOST_TEST(!form->find(cell.path.substr(0, cell.path.rfind('/'))).has_value());
            }
        }
        BOOST_TEST(!form->find("").has_value());
    }
}

BOOST_AUTO_TEST_CASE(the_tree_holds_every_cell_once_and_keys_are_distinct_among_siblings) {
    for (const Form* form : forms()) {
        std::size_t leaves = 0;
        for (const PathNode& node : form->nodes()) {
            if (node.child_count == 0) ++leaves;
            std::set<std::string_view> keys;
            for (const PathNode& child : form->nodes().subspan(node.first_child, node.child_count))
                BOOST_TEST(keys.insert(child.key).second, form->id() << " " << child.key);
        }
        BOOST_TEST(leaves == form->cells().size());
    }
}

BOOST_AUTO_TEST_CASE(sections_are_those_of_the_report) {
    for (const Form* form : forms())
        for (const SectionHeading& section : form->spec().sections)
            BOOST_TEST(parse_section_key(section.key).has_value(), section.key);
}

BOOST_AUTO_TEST_CASE(crossings_start_at_cells_of_the_form_before) {
    for (const Form* form : forms())
        for (const CrossingSpec& crossing : form->spec().crossings) {
            const Form* before = find_form(form->spec().replaces);
            BOOST_TEST_REQUIRE((before != nullptr));
            BOOST_TEST(has_cell(*before, crossing),
                       crossing.table << "/" << crossing.from_row << "/" << crossing.from_column);
        }
}

BOOST_AUTO_TEST_CASE(every_total_is_defined_by_one_line_and_nothing_else_is) {
    for (const Form* form : forms()) {
        std::map<CellIndex, int> defined;
        for (const RuleLine& line : form->rule_lines())
            if (line.defines) ++defined[*line.defines];
        for (std::size_t i = 0; i < form->cells().size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            const CellInfo& info = form->cell(cell);
            const bool total = info.column->total || info.row->role == RowRole::total;
            BOOST_TEST(defined[cell] == (total ? 1 : 0), info.path);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_rule_is_said_in_both_languages) {
    for (const Form* form : forms())
        for (const LinearRule& linear : form->spec().rules)
            for (const Text& text :
                 {linear.rule.citation, linear.rule.summary, linear.rule.message})
                BOOST_TEST((!text.zh.empty() && !text.en.empty()), linear.rule.id);
}

BOOST_AUTO_TEST_CASE(rules_of_one_id_are_one_rule_in_all_forms) {
    std::map<std::string_view, const Rule*> known;
    for (const Form* form : forms())
        for (const LinearRule& linear : form->spec().rules) {
            const Rule& rule = linear.rule;
            const Rule& first = *known.emplace(rule.id, &rule).first->second;
            BOOST_TEST((first.basis == rule.basis && first.severity == rule.severity &&
                        first.on_by_default == rule.on_by_default && first.summary == rule.summary),
                       rule.id);
        }
}

BOOST_AUTO_TEST_SUITE_END()
