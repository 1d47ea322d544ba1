// Prose that states real figures: all that is right raises nothing, and each number changed is
// found.

#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/prose.hpp>
#include <govinfo/read.hpp>
#include <govinfo/validate.hpp>

#include "golden/documents.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

Report read_document(const std::string& file) {
    return read(contents(reports_folder / file)).value().report;
}

std::string failures(const Report& report, const Report* previous = nullptr) {
    ValidateOptions options;
    options.previous = previous;
    std::string out;
    for (const Finding& finding : validate(report, options).failures()) {
        if (finding.severity() == Severity::info)
            continue;  // themes that these short texts leave out
        const std::string_view rule = finding.rule->id;
        const bool prose = rule.substr(0, 4) == "NAR." || rule.substr(0, 4) == "YOY." ||
                           (rule.substr(0, 2) == "X." && rule != "X.SEC.ORDER");
        if (prose) out.append(id(finding)).append(" ");
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(prose_of_reports)

BOOST_AUTO_TEST_CASE(correct_prose_raises_nothing) {
    for (const char* name :
         {"suqian-2023.txt", "suqian-2024.txt", "hongze-2023.txt", "hongze-2023.squeezed.txt",
          "hangzhou-2025.html", "luobei-education-2020.txt"})
        BOOST_TEST(failures(read_document(name)) == "", name);
    Report report = read_document("suqian-2025.txt");
    // The source did not show it; the 0 of the document would say that nothing was collected.
    report.set_absent(*report.form().find("proactive/fees/amount"));
    BOOST_TEST(failures(report) == "");
}

BOOST_AUTO_TEST_CASE(a_year_follows_from_the_last) {
    const Report last = read_document("suqian-2023.txt");
    BOOST_TEST(failures(read_document("suqian-2024.txt"), &last) == "");
}

BOOST_AUTO_TEST_CASE(each_number_with_a_meaning_is_found_when_it_is_changed) {
    for (const char* name : {"suqian-2023.txt", "suqian-2024.txt", "hongze-2023.txt"}) {
        const Report report = read_document(name);
        const auto found = statements(report);
        BOOST_TEST(!found.empty());
        for (const Statement& each : found) {
            Report changed = report;
            std::string& text = changed.sections()[each.section].text;
            const std::size_t digit = text.find_last_of("0123456789", each.offset + each.size - 1);
            text[digit] = text[digit] == '9' ? '8' : static_cast<char>(text[digit] + 1);
            const std::string all = failures(changed);
            BOOST_TEST(all.find(std::string(each.meaning->rule) + "@") == 0U,
                       name << " "
                            << report.sections()[each.section].text.substr(each.offset, each.size)
                            << ": " << all);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
