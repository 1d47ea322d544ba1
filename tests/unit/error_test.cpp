#include <govinfo/error.hpp>

#include <iterator>
#include <set>

#include <boost/test/unit_test.hpp>

using govinfo::Error;
using govinfo::ErrorCode;
using govinfo::Language;

namespace {

constexpr ErrorCode codes[] = {ErrorCode::invalid_argument,
                               ErrorCode::unknown_form,
                               ErrorCode::unknown_cell,
                               ErrorCode::out_of_range,
                               ErrorCode::unknown_encoding,
                               ErrorCode::unlike_reports,
                               ErrorCode::empty_input,
                               ErrorCode::too_large,
                               ErrorCode::not_text,
                               ErrorCode::wrong_encoding,
                               ErrorCode::unsupported_kind,
                               ErrorCode::syntax,
                               ErrorCode::duplicate_key,
                               ErrorCode::unknown_key,
                               ErrorCode::wrong_type,
                               ErrorCode::invalid_value,
                               ErrorCode::missing_key,
                               ErrorCode::unsupported_version,
                               ErrorCode::no_report,
                               ErrorCode::no_tables,
                               ErrorCode::values_lost,
                               ErrorCode::unsupported_form,
                               ErrorCode::comparison,
                               ErrorCode::script_page,
                               ErrorCode::report_list,
                               ErrorCode::attachment_only,
                               ErrorCode::picture_tables,
                               ErrorCode::application_form,
                               ErrorCode::guide,
                               ErrorCode::internal};

Error at_cell(ErrorCode code, std::string detail) {
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    error.path = "requests/granted/person";
    error.offset = 40;
    error.line = 3;
    error.column = 7;
    return error;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(every_code_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (const ErrorCode code : codes) names.insert(name(code));
    BOOST_TEST(names.size() == std::size(codes));
    BOOST_TEST(names.count("unknown") == 0u);
    BOOST_TEST(name(ErrorCode::duplicate_key) == "duplicate_key");
    BOOST_TEST(name(static_cast<ErrorCode>(0)) == "unknown");
}

BOOST_AUTO_TEST_CASE(a_message_says_what_where_and_what_to_do) {
    const Error error = at_cell(ErrorCode::wrong_type, "true");
    BOOST_TEST(
        message(error, Language::en) ==
        "requests/granted/person: the value has the wrong type: \"true\" (line 3, column 7); "
        "see the JSON Schema for the type");
    BOOST_TEST(
        message(error, Language::zh) ==
        "requests/granted/person：值的类型不符：“true”（第3行第7列）；请按 JSON Schema 填写");
}

BOOST_AUTO_TEST_CASE(unknown_parts_leave_no_trace_in_the_message) {
    Error error;
    error.code = ErrorCode::duplicate_key;
    BOOST_TEST(message(error, Language::en) == "the key stands twice; keep one of the two");
    BOOST_TEST(message(error, Language::zh) == "键重复出现；请只保留一个");
    error.line = 2;
    error.offset = 0;
    BOOST_TEST(message(error, Language::en) ==
               "the key stands twice (line 2); keep one of the two");
    error.offset.reset();  // in a sheet, whose rows have no columns of text
    BOOST_TEST(message(error, Language::zh) == "键重复出现（第2行）；请只保留一个");
    error.column = 1;  // in a DOCX
    BOOST_TEST(message(error, Language::en) ==
               "the key stands twice (paragraph 2); keep one of the two");
}

BOOST_AUTO_TEST_CASE(every_message_is_one_finished_line) {
    for (const ErrorCode code : codes) {
        for (const Language language : {Language::zh, Language::en}) {
            for (const Error& error : {Error{code, {}, {}, 0, 0, 0}, at_cell(code, "a\nb\tc")}) {
                const std::string text = message(error, language);
                BOOST_TEST_CONTEXT(text) {
                    BOOST_TEST(!text.empty());
                    BOOST_TEST(text.find_first_of("\n\t[]{}") == text.npos);
                    BOOST_TEST(!text.ends_with('.'));
                    BOOST_TEST(!text.ends_with("。"));
                    const bool shown = !error.detail.empty() && code != ErrorCode::empty_input;
                    BOOST_TEST((text.find("a b c") != text.npos) == shown);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
