// Computes the totals of a draft and writes it as JSON: fill_totals FILE > REPORT.json

#include <fstream>
#include <iostream>
#include <sstream>

#include <govinfo/govinfo.hpp>

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
    std::ostringstream bytes;
    if (!(bytes << file.rdbuf())) {
        std::cerr << "usage: fill_totals FILE\n";
        return 2;
    }

    auto read = govinfo::read(bytes.str());
    if (!read) {
        std::cerr << argv[1] << ": " << message(read.error(), govinfo::Language::en) << "\n";
        return 2;
    }

    govinfo::Report& report = read->report;
    for (const govinfo::Change& change : govinfo::fill_totals(report)) {
        std::cerr << report.form().cell(change.cell).path << ": " << name(change.action);
        if (change.action != govinfo::Change::Action::not_computable) {
            std::cerr << ", sum of parts " << to_string(change.after);
        }
        std::cerr << "\n";
    }
    std::cout << govinfo::write_json(report);
    return 0;
}
