#include <govinfo/result.hpp>

#include <memory>
#include <string>

#include <boost/test/unit_test.hpp>

using govinfo::Error;
using govinfo::ErrorCode;
using govinfo::Result;

namespace {

Result<std::string> text_or_error(bool good) {
    if (!good) {
        Error error;
        error.code = ErrorCode::syntax;
        error.line = 3;
        return error;
    }
    return std::string("text");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(result)

BOOST_AUTO_TEST_CASE(a_value_is_true_and_reached_like_a_pointer) {
    Result<std::string> result = text_or_error(true);
    BOOST_TEST(result.has_value());
    BOOST_TEST(static_cast<bool>(result));
    BOOST_TEST(*result == "text");
    BOOST_TEST(result->size() == 4u);
    result.value() += "s";
    BOOST_TEST(result.value() == "texts");
}

BOOST_AUTO_TEST_CASE(an_error_is_false_and_carries_its_reason) {
    const Result<std::string> result = text_or_error(false);
    BOOST_TEST(!result.has_value());
    BOOST_TEST((result.error().code == ErrorCode::syntax));
    BOOST_TEST(result.error().line == 3u);
}

BOOST_AUTO_TEST_CASE(values_and_errors_can_be_moved_out) {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> owned = std::move(result).value();
    BOOST_TEST(*owned == 7);
    BOOST_TEST(text_or_error(false).error().line == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
