// Applications as they come out of a file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/register_file.hpp>

namespace govinfo::test {

inline const std::string register_head = "编号,收到日期,申请人类别,办理结果\n";

/// What was read, a record a line: line number, id, date, outcome, and the rules that it broke.
struct Got {
    std::vector<std::string> records;
    Result<RegisterRead> read = RegisterRead();
};

inline Got read_requests(std::string_view bytes) {
    Got got;
    got.read = read_register(
        RegisterKey::requests, bytes, "a.csv",
        [&](const Record& record, const RecordPlace& place, std::span<const RecordFault> faults) {
            const Request& each = std::get<Request>(record);
            std::string line = std::to_string(place.line) + " " + each.id + " " +
                               (each.received ? to_string(*each.received) : "-") + " " +
                               each.outcome;
            for (const RecordFault& fault : faults) line.append(" ").append(fault.rule->id);
            got.records.push_back(line);
        });
    return got;
}

inline std::vector<std::string> records_in(std::string_view bytes) {
    const Got got = read_requests(bytes);
    if (!got.read) BOOST_FAIL(message(got.read.error(), Language::en));
    return got.records;
}

}  // namespace govinfo::test
