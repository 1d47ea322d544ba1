#include <govinfo/document_life.hpp>

#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

DocumentRecord document() {
    DocumentRecord record;
    record.id = "1";
    record.created = Date{2025, 3, 20};
    return record;
}

std::optional<DocumentLife> life_of(const DocumentRecord& record) {
    std::vector<RecordFault> faults;
    const auto life = DocumentLife::of(record, faults);
    BOOST_TEST(faults.empty() == life.has_value());
    return life;
}

std::string refused(const DocumentRecord& record) {
    std::vector<RecordFault> faults;
    BOOST_TEST(!DocumentLife::of(record, faults).has_value());
    std::string rules;
    for (const RecordFault& each : faults) rules.append(each.rule->id).append(" ");
    return rules;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_life)

BOOST_AUTO_TEST_CASE(a_document_is_in_force_from_its_day_to_its_end) {
    DocumentRecord record = document();
    record.in_force_from = Date{2025, 5, 1};
    const std::pair<const char*, Validity> ends[] = {{"repealed", Validity::repealed},
                                                     {"自然失效", Validity::expired},
                                                     {"修订替代", Validity::amended}};
    for (const auto& [how, validity] : ends) {
        record.ended = Date{2025, 9, 1};
        record.ended_how = how;
        const auto life = life_of(record);
        BOOST_TEST_REQUIRE(life.has_value());
        BOOST_TEST((life->validity({2025, 3, 19}) == Validity::not_yet_in_force));
        BOOST_TEST((life->validity({2025, 4, 30}) == Validity::not_yet_in_force));
        BOOST_TEST((life->validity({2025, 5, 1}) == Validity::in_force));
        BOOST_TEST((life->validity({2025, 8, 31}) == Validity::in_force));
        BOOST_TEST((life->validity({2025, 9, 1}) == validity));
    }
    BOOST_TEST((life_of(document())->validity({2025, 3, 20}) == Validity::in_force));
}

BOOST_AUTO_TEST_CASE(what_cannot_have_been_so_has_no_life) {
    DocumentRecord record = document();
    record.created.reset();
    BOOST_TEST(refused(record) == "REG.MISSING ");
    record = document();
    record.ended = Date{2025, 3, 19};
    record.ended_how = "废止";
    BOOST_TEST(refused(record) == "REG.ORDER ");
    record = document();
    record.ended = Date{2025, 4, 1};
    BOOST_TEST(refused(record) == "DOC.ENDED ");
    record = document();
    record.ended_how = "废止";
    BOOST_TEST(refused(record) == "DOC.ENDED ");
    record.ended = Date{2025, 4, 1};
    record.ended_how = "不详";
    BOOST_TEST(refused(record) == "REG.WORD ");
}

BOOST_AUTO_TEST_CASE(each_word_of_the_register_is_what_it_says) {
    const std::pair<const char*, DocumentAttribute> words[] = {
        {"open", DocumentAttribute::open},
        {"主动公开", DocumentAttribute::open},
        {"公开", DocumentAttribute::open},
        {"依申请公开", DocumentAttribute::on_request},
        {"On Request", DocumentAttribute::on_request},
        {"不予公开", DocumentAttribute::closed},
        {" 不公开", DocumentAttribute::closed}};
    DocumentRecord record = document();
    for (const auto& [word, attribute] : words) {
        record.attribute = word;
        BOOST_TEST((life_of(record)->attribute() == attribute), word);
    }
    for (const char* word : {"", "待定", "不"}) {
        record.attribute = word;
        BOOST_TEST(!life_of(record)->attribute().has_value(), word);
    }
}

BOOST_AUTO_TEST_CASE(the_next_step_is_behind_the_last_that_is_done) {
    DocumentRecord record = document();
    BOOST_TEST(!life_of(record)->next_step().has_value());
    record.proposed = Date{2025, 3, 1};
    BOOST_TEST((life_of(record)->next_step() == LifeStep::head_reviewed));
    record.secrecy_reviewed = Date{2025, 3, 2};
    BOOST_TEST((life_of(record)->next_step() == LifeStep::approved));
    record.published = Date{2025, 3, 21};
    BOOST_TEST(!life_of(record)->next_step().has_value());
    BOOST_TEST((life_of(record)->day_of(LifeStep::published) == Date{2025, 3, 21}));
    BOOST_TEST(name(LifeStep::secrecy_reviewed) == "secrecy_reviewed");
    BOOST_TEST(label(LifeStep::secrecy_reviewed).zh == "保密审查");
}

BOOST_AUTO_TEST_SUITE_END()
