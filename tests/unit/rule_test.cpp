#include <govinfo/rule.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include "engine/former_ids.hpp"

using namespace govinfo;

namespace {

struct Expected {
    std::string_view id, basis, severity;
    bool on_by_default = true;
};

// Table two follows the numbers of its form, newest form first.
constexpr Expected catalogue[] = {
    {"CELL.COUNT", "structural", "error"},
    {"CELL.MONEY", "structural", "error"},
    {"CELL.SIGNED", "structural", "error"},
    {"CELL.BLANK", "customary", "warning"},
    {"CELL.UNIT", "customary", "warning"},
    {"T2.REGULATION_POWER", "legal", "warning"},
    {"T2.DOCUMENT_STOCK", "customary", "warning"},
    {"T2.PUBLISHED", "customary", "warning"},
    {"T2.NEWLY_PUBLISHED", "customary", "info", false},
    {"T2.NOT_SUM", "customary", "warning"},
    {"T2.ITEMS", "structural", "error"},
    {"T2.PROCUREMENT", "customary", "warning"},
    {"T3.BALANCE", "printed", "error"},
    {"T3.RESULT_SUM", "structural", "error"},
    {"T3.ROW_TOTAL", "structural", "error"},
    {"T3.EMPTY", "structural", "error"},
    {"T4.TOTAL", "structural", "error"},
    {"YOY.CARRY", "customary", "warning"},
    {"YOY.PENDING", "customary", "warning"},
    {"YOY.DOCUMENT_STOCK", "customary", "warning"},
    {"YOY.DOCUMENT_REPEALS", "customary", "warning"},
    {"YOY.ITEMS", "customary", "warning"},
    {"YOY.ORGAN", "customary", "warning"},
    {"YOY.YEAR", "customary", "warning"},
    {"YOY.JUMP", "customary", "warning"},
    {"YOY.SCALE", "customary", "warning"},
    {"YOY.SAME_TABLES", "customary", "warning"},
    {"YOY.COPIED_TEXT", "customary", "warning"},
    {"X.SEC.ORDER", "customary", "warning"},
    {"X.SEC.PROBLEMS", "customary", "warning"},
    {"X.SEC.LENGTH", "customary", "info"},
    {"X.SEC.THEMES", "customary", "info"},
    {"X.SEC.SUPERVISION", "customary", "info"},
    {"X.SEC.MEASURES", "customary", "info"},
    {"X.FEE.AMOUNT", "customary", "warning"},
    {"X.FEE.UNPAID", "customary", "warning"},
    {"X.FEE.SUM", "customary", "warning"},
    {"X.FEE.NONE", "customary", "warning"},
    {"NAR.NEW", "customary", "warning"},
    {"NAR.DONE", "customary", "warning"},
    {"NAR.CARRY", "customary", "warning"},
    {"NAR.GROUP", "customary", "warning"},
    {"NAR.REASON", "customary", "warning"},
    {"NAR.APPLICANT", "customary", "warning"},
    {"NAR.PROCEEDINGS", "customary", "warning"},
    {"NAR.PROACTIVE", "customary", "warning"},
    {"NAR.COMPLETE", "customary", "warning"},
    {"NAR.CHANNELS", "customary", "warning"},
    {"NAR.PERCENT", "customary", "warning"},
    {"NAR.YEAR", "customary", "warning"},
    {"NAR.BASIS", "customary", "warning"},
    {"NAR.UNIT", "customary", "warning"},
    {"NAR.COPIED_TEXT", "customary", "warning"},
    {"PUB.DEPARTMENT_DATE", "legal", "warning"},
    {"PUB.GOVERNMENT_DATE", "legal", "warning"},
    {"PUB.PERIOD", "customary", "warning"},
    {"PUB.AFTER_PERIOD", "customary", "warning"},
    {"PUB.TITLE_YEAR", "customary", "warning"},
    {"FMT.YEAR", "customary", "warning"},
    {"FMT.UNSPLIT", "customary", "warning"},
    {"FMT.MIXED", "customary", "warning"},
    {"FMT.DUPLICATE_TABLE", "customary", "warning"},
    {"REG.ID", "structural", "error"},
    {"REG.DUPLICATE_ID", "structural", "error"},
    {"REG.MISSING", "structural", "error"},
    {"REG.VALUE", "structural", "error"},
    {"REG.WORD", "structural", "error"},
    {"REG.FORM", "structural", "error"},
    {"REG.ORDER", "structural", "error"},
    {"REG.CONCLUSION", "structural", "error"},
    {"REG.FUTURE", "structural", "error"},
    {"REG.BEFORE_LAW", "legal", "error"},
    {"REG.LONG_ROW", "structural", "error"},
    {"REG.STEPS", "customary", "warning"},
    {"REG.NO_RECORD", "customary", "info"},
    {"PRO.JOINT_REVIEWER", "legal", "info"},
    {"DOC.ENDED", "structural", "error"},
    {"DOC.ATTRIBUTE", "customary", "warning"},
    {"DOC.NOT_OPEN", "legal", "warning"},
    {"DOC.GROUND", "legal", "warning"},
    {"DOC.REVIEWS", "legal", "warning"},
    {"DOC.INDEX", "legal", "warning"},
    {"DOC.INDEX_SHAPE", "customary", "info"},
    {"DOC.DUPLICATE_INDEX", "legal", "warning"},
    {"DOC.TITLE", "legal", "warning"},
    {"DOC.SUMMARY", "legal", "warning"},
    {"DOC.LATE", "legal", "warning"},
    {"ROLL.T3", "customary", "warning"},
    {"ROLL.T4", "customary", "warning"},
    {"ROLL.T2.COUNT", "customary", "warning"},
    {"ROLL.T2.MONEY", "customary", "warning"},
    {"ROLL.OWN", "structural", "error"},
    {"ROLL.COVER", "legal", "error"},
    {"ROLL.DUP", "structural", "error"},
    {"ROLL.VERTICAL", "legal", "info"},
    {"ROLL.GEN", "structural", "error"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rule_suite)

BOOST_AUTO_TEST_CASE(the_catalogue_is_as_decided) {
    BOOST_TEST_REQUIRE(rules().size() == std::size(catalogue));
    for (std::size_t i = 0; i < std::size(catalogue); ++i) {
        const Rule& rule = *rules()[i];
        const Expected& expected = catalogue[i];
        BOOST_TEST_CONTEXT(expected.id) {
            BOOST_TEST(rule.id == expected.id);
            BOOST_TEST(name(rule.basis) == expected.basis);
            BOOST_TEST(name(rule.severity) == expected.severity);
            BOOST_TEST(rule.on_by_default == expected.on_by_default);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rule_is_found_by_its_id) {
    for (const Rule* rule : rules()) BOOST_TEST((find_rule(rule->id) == rule));
    for (const char* id : {"", "T3", "T3.", "t3.balance", "T3.BALANCE@person"})
        BOOST_TEST((find_rule(id) == nullptr), id);
}

BOOST_AUTO_TEST_CASE(a_rule_is_found_by_the_id_that_it_had) {
    for (const detail::FormerId& each : detail::former_ids) BOOST_TEST_CONTEXT(each.was) {
            BOOST_TEST_REQUIRE(find_rule(each.was) != nullptr);
            BOOST_TEST(find_rule(each.was)->id == each.is);
            for (const Rule* rule : rules()) BOOST_TEST(rule->id != each.was);
        }
    BOOST_TEST((find_rule("X.SEC5") == nullptr));
}

BOOST_AUTO_TEST_CASE(an_id_is_a_family_and_words_in_capitals) {
    constexpr std::string_view families[] = {"CELL", "T2",  "T3",  "T4",  "YOY", "X",   "NAR",
                                             "PUB",  "FMT", "REG", "PRO", "DOC", "ROLL"};
    for (const Rule* rule : rules()) BOOST_TEST_CONTEXT(rule->id) {
            const std::string_view family = rule->id.substr(0, rule->id.find('.'));
            BOOST_TEST((std::find(std::begin(families), std::end(families), family) !=
                        std::end(families)));
            // The family that holds what crosses tables and text names its matter too.
            std::string_view rest = rule->id.substr(family.size() + 1);
            // That of areas names the table first.
            for (const std::string_view table : {"T2.", "T3", "T4"})
                if (family == "ROLL" && rest.starts_with(table)) rest.remove_prefix(table.size());
            BOOST_TEST(std::count(rest.begin(), rest.end(), '.') == (family == "X" ? 1 : 0));
            BOOST_TEST(rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_.") == rest.npos);
        }
}

BOOST_AUTO_TEST_CASE(every_rule_has_its_words_in_both_languages) {
    for (const Rule* rule : rules())
        for (const Text& text : {rule->citation, rule->summary, rule->message})
            for (const std::string_view words : {text.zh, text.en})
                BOOST_TEST_CONTEXT(rule->id << ": " << words) {
                    BOOST_TEST(!words.empty());
                    BOOST_TEST(words.find('\n') == std::string_view::npos);
                    BOOST_TEST(!words.ends_with("."));
                    BOOST_TEST(!words.ends_with("。"));
                    BOOST_TEST(words.data()[words.size()] == '\0');
                }
}

BOOST_AUTO_TEST_CASE(messages_have_only_the_documented_placeholders) {
    const std::set<std::string_view> known = {
        "line",     "left",   "right",   "difference",  "left_terms", "right_terms", "value",
        "expected", "column", "other",   "other_value", "due",        "choices",     "form",
        "cell",     "unit",   "printed", "sum",         "reason",     "hint"};
    for (const Rule* rule : rules())
        for (std::string_view words : {rule->message.zh, rule->message.en})
            while (words.find('{') != std::string_view::npos) {
                words.remove_prefix(words.find('{') + 1);
                const std::string_view name = words.substr(0, words.find('}'));
                BOOST_TEST(known.count(name) == 1U, rule->id << " {" << name);
            }
}

BOOST_AUTO_TEST_SUITE_END()
