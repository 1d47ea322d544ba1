#include <govinfo/taxonomy.hpp>

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

/// The keys of an enumeration up to its last enumerator.
template <class Enum>
std::string keys(Enum last) {
    std::string out;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        out.append(i == 0 ? "" : " ").append(key(static_cast<Enum>(i)));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(taxonomy)

BOOST_AUTO_TEST_CASE(keys_are_those_of_the_paths) {
    BOOST_TEST(keys(Applicant::total) ==
               "person business research public_interest legal_service other total");
    BOOST_TEST(keys(OutcomeGroup::other) ==
               "granted partly_granted refused unavailable not_processed other");
    BOOST_TEST(keys(ProceedingGroup::litigation_after_reconsideration) ==
               "reconsideration litigation_direct litigation_after_reconsideration");
    BOOST_TEST(keys(ProceedingResult::total) == "upheld corrected other pending total");
    BOOST_TEST(keys(RequestOutcome::other) ==
               "granted partly_granted refused/state_secret refused/prohibited_by_law "
               "refused/security_or_stability refused/third_party_rights refused/internal_affairs "
               "refused/process_information refused/enforcement_file "
               "refused/administrative_inquiry unavailable/not_held unavailable/needs_creation "
               "unavailable/unclear not_processed/complaint not_processed/repeated "
               "not_processed/published_material not_processed/excessive "
               "not_processed/reconfirmation other/uncorrected other/unpaid other/misc other");
}

BOOST_AUTO_TEST_CASE(every_outcome_has_its_basis_in_the_order_of_the_enumeration) {
    BOOST_TEST_REQUIRE(legal_bases().size() == static_cast<std::size_t>(RequestOutcome::other) + 1);
    for (std::size_t i = 0; i < legal_bases().size(); ++i) {
        const LegalBasis& basis = legal_bases()[i];
        BOOST_TEST_CONTEXT(key(basis.outcome)) {
            BOOST_TEST((basis.outcome == static_cast<RequestOutcome>(i)));
            BOOST_TEST((&legal_basis(basis.outcome) == &basis));
            for (const Text& text : {basis.article, basis.test})
                BOOST_TEST((!text.zh.empty() && !text.en.empty()));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_group_of_an_outcome_begins_its_key) {
    for (const LegalBasis& basis : legal_bases()) {
        const std::string_view whole = key(basis.outcome);
        BOOST_TEST(whole.substr(0, whole.find('/')) == key(basis.group));
    }
}

BOOST_AUTO_TEST_CASE(refusal_reasons_are_the_outcomes_of_their_group) {
    std::set<int> reasons;
    for (const RefusalReason reason :
         {RefusalReason::state_secret, RefusalReason::prohibited_by_law,
          RefusalReason::security_or_stability, RefusalReason::third_party_rights,
          RefusalReason::internal_affairs, RefusalReason::process_information,
          RefusalReason::enforcement_file, RefusalReason::administrative_inquiry})
        reasons.insert(static_cast<int>(reason));
    std::set<int> refused;
    for (const LegalBasis& basis : legal_bases())
        if (basis.group == OutcomeGroup::refused) refused.insert(static_cast<int>(basis.outcome));
    BOOST_TEST(reasons == refused, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
