// Checks a published report: check_file FILE

#include <fstream>
#include <iostream>
#include <sstream>

#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
    std::ostringstream bytes;
    if (!(bytes << file.rdbuf())) {
        std::cerr << "usage: check_file FILE\n";
        return 2;
    }

    const auto read = govinfo::read(bytes.str());
    if (!read) {
        std::cerr << argv[1] << ": " << message(read.error(), govinfo::Language::en) << "\n";
        return 2;
    }

    const govinfo::Report& report = read->report;
    const govinfo::Findings findings = govinfo::validate(*read);

    std::cout << report.header().organ << ": " << name(findings.verdict()) << "\n";
    for (const govinfo::Finding& finding : findings.failures()) {
        std::cout << name(finding.severity()) << ": " << id(finding) << ": "
                  << message(finding, report, {}, govinfo::Language::en) << "\n";
    }
    return findings.verdict() == govinfo::Verdict::inconsistent ? 1 : 0;
}
