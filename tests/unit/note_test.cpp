#include <govinfo/note.hpp>

#include <boost/test/unit_test.hpp>

using namespace govinfo;

namespace {

constexpr int code_count = static_cast<int>(NoteCode::scope_inferred) + 1;

}  // namespace

BOOST_AUTO_TEST_SUITE(note)

BOOST_AUTO_TEST_CASE(names_follow_the_order_of_the_codes) {
    BOOST_TEST(name(NoteCode::text_kept) == "text_kept");
    BOOST_TEST(name(NoteCode::row_short) == "row_short");
    BOOST_TEST(name(NoteCode::row_unknown) == "row_unknown");
    BOOST_TEST(name(NoteCode::columns_unknown) == "columns_unknown");
    BOOST_TEST(name(NoteCode::duplicate_table) == "duplicate_table");
    BOOST_TEST(name(NoteCode::organ_kind_inferred) == "organ_kind_inferred");
    BOOST_TEST(name(NoteCode::scope_inferred) == "scope_inferred");
}

BOOST_AUTO_TEST_CASE(repairs_keep_their_names_and_order) {
    for (int repair = 0; repair <= static_cast<int>(Repair::split_label); ++repair) {
        BOOST_TEST(name(static_cast<NoteCode>(repair)) == name(static_cast<Repair>(repair)));
    }
}

BOOST_AUTO_TEST_CASE(a_message_says_what_was_done_with_what_and_where) {
    const Note note = {
        NoteCode::unit, std::nullopt, "proactive/procurement/amount", "251000元", {120, 9, 3}};
    BOOST_TEST(
        message(note, Language::en) ==
        "proactive/procurement/amount: \"251000元\" carries a unit, which was kept apart and not "
        "applied (line 9, column 3)");
    BOOST_TEST(message(note, Language::zh) ==
               "proactive/procurement/"
               "amount：“251000元”带有计量单位，单位另行保存，数值未换算（第9行第3列）");
}

BOOST_AUTO_TEST_CASE(a_place_is_where_a_reader_looks_for_it) {
    const auto both = [](const Position& position) {
        return place(position, Language::zh) + "; " + place(position, Language::en);
    };
    BOOST_TEST(both({120, 9, 3}) == "第9行第3列; line 9, column 3");
    BOOST_TEST(both({120, 9, 0}) == "第9行; line 9");
    BOOST_TEST(both({120, 9, 3, {1, 5, 3}}) == "第9行第3列; line 9, column 3");  // of a page
    BOOST_TEST(both({{}, 37, 1, {1, 5, 3}}) == "表1·行5·列3; table 1, row 5, column 3");
    BOOST_TEST(both({{}, 37, 1}) == "第37段; paragraph 37");
    BOOST_TEST(both({{}, 1, 1}) == "第1段; paragraph 1");
    BOOST_TEST(both({0, 1, 1}) == "第1行第1列; line 1, column 1");
    BOOST_TEST(both({}) == "; ");
}

BOOST_AUTO_TEST_CASE(every_message_is_one_finished_line) {
    for (int code = 0; code < code_count; ++code) {
        for (const Language language : {Language::zh, Language::en}) {
            const Note note = {static_cast<NoteCode>(code), std::nullopt, "requests", "a\nb", {}};
            const std::string text = message(note, language);
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST(text.starts_with("requests"));
                BOOST_TEST(text.find_first_of("\n[]{}") == text.npos);
                BOOST_TEST(!text.ends_with('.'));
                BOOST_TEST(!text.ends_with("。"));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
