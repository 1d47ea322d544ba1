// What became of a year's applications, by the terms of the field: outcomes FILE

#include <fstream>
#include <iostream>
#include <sstream>

#include <govinfo/govinfo.hpp>

namespace {

using govinfo::Applicant;
using govinfo::OutcomeGroup;

/// `/` counts as 0.
govinfo::Decimal count(const govinfo::Cell& cell) {
    return cell.number.value_or(govinfo::Decimal());
}

/// Takes no report whose table three does not hold, and so need not look for what is missing.
void print_outcomes(const govinfo::ConsistentReport& report) {
    const govinfo::Requests requests = report.requests();
    std::cout << "concluded: " << to_string(count(requests.concluded(Applicant::total))) << "\n";
    for (const OutcomeGroup group :
         {OutcomeGroup::granted, OutcomeGroup::partly_granted, OutcomeGroup::refused,
          OutcomeGroup::unavailable, OutcomeGroup::not_processed, OutcomeGroup::other}) {
        std::cout << "  " << key(group) << ": "
                  << to_string(*requests.group(group, Applicant::total)) << "\n";
    }
    for (const govinfo::LegalBasis& basis : govinfo::legal_bases()) {
        const govinfo::Decimal number = count(requests.outcome(basis.outcome, Applicant::total));
        if (number == govinfo::Decimal()) continue;
        std::cout << to_string(number) << " " << key(basis.outcome) << ": " << basis.article.zh
                  << "\n";
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
    std::ostringstream bytes;
    if (!(bytes << file.rdbuf())) {
        std::cerr << "usage: outcomes FILE\n";
        return 2;
    }

    const auto read = govinfo::read(bytes.str());
    if (!read) {
        std::cerr << argv[1] << ": " << message(read.error(), govinfo::Language::en) << "\n";
        return 2;
    }
    const auto report = govinfo::ConsistentReport::of(read->report);
    if (!report) {
        std::cerr << argv[1] << ": the tables do not hold; check_file says where\n";
        return 1;
    }
    print_outcomes(*report);
    return 0;
}
