#include "source/encoding.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <govinfo/encoding.hpp>
#include <govinfo/json.hpp>
#include <govinfo/read.hpp>

#include "source/source.hpp"
#include "support/encode.hpp"

using namespace govinfo;
using govinfo::test::encoded;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    BOOST_TEST_REQUIRE(file.good(), path);
    return {std::istreambuf_iterator<char>(file), {}};
}

const std::filesystem::path reports = GOVINFO_SOURCE_DIR "/tests/data/reports";

/// Without the one character in it that GBK lacks.
std::string seed() {
    std::string text = contents(reports / "luobei-education-2020.txt");
    for (std::size_t at; (at = text.find("\xC2\xA0")) != text.npos;) text.replace(at, 2, " ");
    return text;
}

struct Charset {
    const char* name;
    std::string mark;
};

const Charset charsets[] = {
    {"GBK", ""},
    {"GB18030", ""},
    {"GB18030", "\x84\x31\x95\x33"},
    {"UTF-16LE", ""},
    {"UTF-16BE", ""},
    {"UTF-16LE", "\xFF\xFE"},
    {"UTF-16BE", "\xFE\xFF"},
    {"UTF-8", "\xEF\xBB\xBF"},
};

std::vector<Position> positions(const ReadResult& result) {
    std::vector<Position> all = result.provenance.cells;
    all.insert(all.end(), result.provenance.sections.begin(), result.provenance.sections.end());
    for (const Note& note : result.notes) all.push_back(note.position);
    return all;
}

/// That `other`, read from text in that charset, is `plain`, read from `utf8`.
void check_same(const ReadResult& plain, const ReadResult& other, std::string_view utf8,
                const Charset& charset) {
    BOOST_TEST((other.report == plain.report));
    const std::vector<Position> expected = positions(plain), actual = positions(other);
    BOOST_TEST_REQUIRE(actual.size() == expected.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        Position place = expected[i];
        if (place.line != 0) {
            place.offset =
                charset.mark.size() +
                encoded(utf8.substr(0, place.offset.value()), charset.name).value().size();
        }
        if (actual[i] != place) ++wrong;
    }
    BOOST_TEST(wrong == 0);
}

/// The seed with something in front of its first heading, which stands in line 5.
std::string seed_with(std::string_view text) {
    const std::string whole = seed();
    const std::size_t at = whole.find("一、总体情况");
    return whole.substr(0, at) + std::string(text) + whole.substr(at);
}

std::string name_of(const Result<ReadResult>& result) {
    return result ? "read" : std::string(name(result.error().code));
}

const Note* find_damage(const ReadResult& result) {
    for (const Note& note : result.notes) {
        if (note.code == NoteCode::undecodable) return &note;
    }
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(every_report_is_the_same_in_every_encoding) {
    std::size_t read_in_all = 0;
    for (const auto& entry : std::filesystem::directory_iterator(reports)) {
        if (entry.path().extension() != ".txt") continue;
        const std::string utf8 = contents(entry.path());
        const auto plain = read(utf8);
        for (const Charset& charset : charsets) {
            BOOST_TEST_CONTEXT(entry.path().filename()
                               << " in " << charset.name << " mark " << charset.mark.size()) {
                const auto bytes = encoded(utf8, charset.name);
                if (!bytes) continue;
                const auto other = read(charset.mark + *bytes);
                BOOST_TEST(name_of(other) == name_of(plain));
                if (!plain || !other) continue;
                check_same(*plain, *other, utf8, charset);
                ++read_in_all;
            }
        }
    }
    BOOST_TEST(read_in_all > 50);
}

BOOST_AUTO_TEST_CASE(characters_of_every_length_are_counted_as_one) {
    // One, two and four bytes in GB18030, two and four in UTF-16, one to four in UTF-8.
    const std::string utf8 = seed_with("aé中㐀𠀀\xEF\xBF\xBD\r\n𠮷\r");
    const ReadResult plain = *read(utf8);
    BOOST_TEST(plain.provenance.sections[1].line == 7);
    for (const Charset& charset : charsets) {
        const auto bytes = encoded(utf8, charset.name);
        if (!bytes) continue;  // GBK
        const auto other = read(charset.mark + *bytes);
        BOOST_TEST_CONTEXT(charset.name) {
            BOOST_TEST_REQUIRE(name_of(other) == "read");
            check_same(plain, *other, utf8, charset);
            BOOST_TEST(find_damage(*other) == nullptr);  // U+FFFD may stand in a text
        }
    }
}

BOOST_AUTO_TEST_CASE(the_sign_of_the_euro_in_one_byte_is_counted_as_one) {
    const std::string utf8 = seed_with("€1\n");
    std::string bytes = encoded(utf8, "GB18030").value();
    bytes.replace(bytes.find("\xA2\xE3"), 2, "\x80");
    const auto plain = read(utf8);
    const auto other = read(bytes);
    BOOST_TEST_REQUIRE(name_of(other) == "read");
    BOOST_TEST((other->report == plain->report));
    const Position& heading = plain->provenance.sections[1];
    const std::string before = encoded(utf8.substr(0, heading.offset.value()), "GB18030").value();
    BOOST_TEST(other->provenance.sections[1].offset.value() == before.size() - 1);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_character_are_replaced_and_noted_once) {
    struct Case {
        const char* charset;
        std::string_view wrong;
        std::string_view raw;
        std::string_view read_as;
    };
    const Case cases[] = {
        {"UTF-8", "\xE4\xB8", "0xE4 0xB8", "��"},
        {"UTF-8", "\xFF", "0xFF", "�"},
        {"GB18030", "\xFF", "0xFF", "�"},
        {"GB18030", "\xB0\x0A", "0xB0", "�\n"},
        {"GB18030", "\xFE\x39\xFE\x39", "0xFE 0xFE", "�9�9"},
        {"UTF-16LE", "\x34\xD8", "0x34D8", "�"},
        {"UTF-16BE", "\xDC\0"sv, "0xDC00", "�"},
    };
    for (const Case& each : cases) {
        BOOST_TEST_CONTEXT(each.charset << ' ' << each.raw) {
            const std::string utf8 = seed() + "甲";
            const ReadResult as_if =
                *read(utf8 + std::string(each.read_as) + utf8.substr(0, 3) + "乙");
            const std::string before = encoded(utf8, each.charset).value();
            const std::string after = encoded(utf8.substr(0, 3) + "乙", each.charset).value();
            const auto result = read(before + std::string(each.wrong) + after);
            BOOST_TEST_REQUIRE(name_of(result) == "read");
            BOOST_TEST(write_json(result->report) == write_json(as_if.report));
            const Note* damage = find_damage(*result);
            BOOST_TEST_REQUIRE(damage != nullptr);
            BOOST_TEST(damage->raw == each.raw);
            BOOST_TEST(damage->path.empty());
            BOOST_TEST(damage->position.offset.value() == before.size());
            BOOST_TEST(damage->position.line == 406);
            BOOST_TEST(damage->position.column == 2);
            BOOST_TEST(result->notes.size() == as_if.notes.size() + 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_stands_behind_wrong_bytes_keeps_its_place) {
    for (const char* charset : {"UTF-8", "GB18030", "UTF-16LE"}) {
        const std::string wrong = charset == "UTF-16LE"s ? "\0\xD8"s : "\xFF";
        const std::string whole = seed();
        const std::size_t cut = whole.find("一、总体情况");
        const std::string before = encoded(whole.substr(0, cut), charset).value();
        const std::string after = encoded(whole.substr(cut), charset).value();
        const ReadResult plain = *read(whole);
        const auto result = read(before + wrong + "\n"s.append(wrong.size() - 1, '\0') + after);
        BOOST_TEST_CONTEXT(charset) {
            BOOST_TEST_REQUIRE(name_of(result) == "read");
            BOOST_TEST(result->provenance.cells.back().line ==
                       plain.provenance.cells.back().line + 1);
            const std::size_t offset = plain.provenance.cells[0].offset.value();
            BOOST_TEST(result->provenance.cells[0].offset.value() ==
                       encoded(whole.substr(0, offset), charset).value().size() + 2 * wrong.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_number_beside_wrong_bytes_is_not_read_as_one) {
    const std::string text = encoded(seed(), "GB18030").value();
    const std::size_t at = text.find("\n\t0\n") + 3;
    const auto result = read(text.substr(0, at) + '\xFF' + text.substr(at));
    BOOST_TEST_REQUIRE(name_of(result) == "read");
    BOOST_TEST(name(result->report.state(CellIndex{})) == "text");
    BOOST_TEST(result->report.cell(CellIndex{}).raw == "0�");
}

BOOST_AUTO_TEST_CASE(more_than_one_wrong_byte_in_a_thousand_are_refused_at_the_first) {
    std::string text = encoded(seed_with("甲乙"), "GB18030").value();
    const std::size_t first =
        encoded(seed(), "GB18030").value().find(encoded("一、总体情况", "GB18030").value()) + 2;
    const std::string allowed(text.size() / 1000, '\xFF');
    const std::string within = text.substr(0, first) + allowed + text.substr(first);
    BOOST_TEST(name_of(read(within)) == "read");
    const auto refused = read(within + "\xFF" + "\n");
    BOOST_TEST_REQUIRE(name_of(refused) == "wrong_encoding");
    BOOST_TEST(refused.error().detail == "0xFF");
    BOOST_TEST(refused.error().offset.value() == first);
    BOOST_TEST(refused.error().line == 5);
    BOOST_TEST(refused.error().column == 2);
}

BOOST_AUTO_TEST_CASE(a_text_may_end_inside_a_character) {
    for (const Charset& charset : charsets) {
        const std::string last = charset.name == "GBK"s ? "中" : "𠀀";
        // So short that no other byte might be wrong.
        const std::string text =
            charset.mark +
            encoded("某县教育局2022年政府信息公开工作年度报告\n天气" + last, charset.name).value();
        for (std::size_t lost = 0; lost < 4; ++lost) {
            // Without a mark, an odd number of bytes is no UTF-16.
            if (charset.name[3] == '-' && charset.mark.empty() && lost % 2 == 1) continue;
            const auto result = read(text.substr(0, text.size() - lost));
            BOOST_TEST(name_of(result) == "no_tables", charset.name << " without " << lost);
        }
    }
    const auto cut = read(encoded(seed(), "GB18030").value() + '\xD5');
    BOOST_TEST_REQUIRE(name_of(cut) == "read");
    BOOST_TEST_REQUIRE(find_damage(*cut) != nullptr);
    BOOST_TEST(find_damage(*cut)->raw == "0xD5");
}

BOOST_AUTO_TEST_CASE(valid_utf8_is_utf8_whatever_it_declares) {
    const auto result = read(seed_with("encoding=\"gb2312\" charset=gbk\n"));
    BOOST_TEST_REQUIRE(name_of(result) == "read");
    BOOST_TEST(result->report.header().organ == "萝北县教育局");
}

BOOST_AUTO_TEST_CASE(a_declaration_decides_between_encodings_that_look_alike) {
    // In GBK the second bytes of these could be those of Big5.
    const std::string traditional = "機關決開門發廣東縣長費遺產業製題罰條辦設許則環況減區漢";
    const std::string gbk = encoded(traditional, "GBK").value();
    const auto undeclared = detail::find_encoding(gbk);
    BOOST_TEST_REQUIRE(!undeclared.has_value());
    BOOST_TEST(undeclared.error().detail == "Big5");
    for (const std::string declaration :
         {"<meta charset=gbk>", "<META content=\"text/html; CHARSET = 'GB2312'\">",
          "<?xml version=\"1.0\" encoding=\"GB18030\"?>",
          "<script charset=utf-8></script><meta charset=\"gb2312\">", "<meta charset=x-gbk/>",
          "<?xml version='1.0' encoding='csGB2312'?>"}) {
        const auto declared = detail::find_encoding(declaration + gbk);
        BOOST_TEST_REQUIRE(declared.has_value(), declaration);
        BOOST_TEST((*declared == detail::Encoding::gb18030));
    }
    for (const std::string other : {"<meta charset=big5>", "<meta charset=gbx>", "charset=gb"})
        BOOST_TEST(!detail::find_encoding(other + gbk).has_value(), other);
}

BOOST_AUTO_TEST_CASE(an_encoding_is_found_behind_much_ascii) {
    const std::string script(std::size_t{2} << 20, ' ');
    for (const char* charset : {"GB18030", "UTF-16LE", "UTF-16BE"}) {
        const auto result = read(encoded(script + seed(), charset).value());
        BOOST_TEST(name_of(result) == "read", charset);
    }
}

BOOST_AUTO_TEST_CASE(ascii_in_utf16_is_not_taken_for_the_other_byte_order) {
    const std::string ascii = "<div class=content>lorem ipsum dolor sit amet</div>";
    for (const char* charset : {"UTF-16LE", "UTF-16BE"}) {
        const auto found = detail::find_encoding(encoded(ascii, charset).value());
        BOOST_TEST_REQUIRE(found.has_value());
        BOOST_TEST(name(*found) == charset);
    }
}

BOOST_AUTO_TEST_CASE(zeros_are_text_in_utf16_only) {
    struct Case {
        std::string bytes;
        std::string detail;
        std::size_t offset;
    };
    const Case cases[] = {
        {"\xFF\xFE" + encoded("甲\0乙"s, "UTF-16LE").value(), "0x00", 4},
        {"甲\0乙"s, "0x00", 3},
        {"\xB0\xA1\0\xB0\xA1"s, "0x00", 2},
    };
    for (const Case& each : cases) {
        const auto result = read(each.bytes);
        BOOST_TEST_REQUIRE(name_of(result) == "not_text");
        BOOST_TEST(result.error().detail == each.detail);
        BOOST_TEST(result.error().offset.value() == each.offset);
        BOOST_TEST(result.error().line == 1);
    }
}

BOOST_AUTO_TEST_CASE(decoding_is_paid_for) {
    const std::string text = encoded(seed(), "GB18030").value();
    ReadOptions options;
    options.max_memory = text.size() * 3 / 2;
    detail::Budget enough(options);
    BOOST_TEST(detail::open_source(text, enough).has_value());
    --options.max_memory;
    detail::Budget little(options);
    const auto refused = detail::open_source(text, little);
    BOOST_TEST_REQUIRE(!refused.has_value());
    BOOST_TEST(name(refused.error().code) == "too_large");
    BOOST_TEST(refused.error().detail == "max_memory " + std::to_string(options.max_memory));
}

BOOST_AUTO_TEST_CASE(json_is_utf8_only) {
    const std::string text = R"({"govinfo":1,"form":"2021","organ":"某县教育局"})";
    const auto gbk = read(encoded(text, "GBK").value());
    BOOST_TEST(name_of(gbk) == "wrong_encoding");
    BOOST_TEST(gbk.error().detail == "GB18030");
    const auto utf16 = read("\xFF\xFE" + encoded(text, "UTF-16LE").value());
    BOOST_TEST(name_of(utf16) == "wrong_encoding");
    BOOST_TEST(utf16.error().detail == "UTF-16LE");
}

BOOST_AUTO_TEST_CASE(gb18030_as_its_standard_has_it) {
    BOOST_TEST(to_gb18030("no 1\n") == "no 1\n");
    BOOST_TEST(to_gb18030("一，机关") == "\xD2\xBB\xA3\xAC\xBB\xFA\xB9\xD8");
    BOOST_TEST(to_gb18030("㐀") == "\x81\x39\xEE\x39");                // not in GBK
    BOOST_TEST(to_gb18030("\xF0\x9F\x98\x80") == "\x94\x39\xFC\x36");  // U+1F600
    BOOST_TEST(to_gb18030("\xBB\xFA一\xFF") == "\xBB\xFA\xD2\xBB\xFF");
}

// ---- what the transport says ---------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(what_the_transport_says_is_outweighed_by_a_mark_alone) {
    const ReadResult plain = *read(seed());
    for (const Charset& charset : charsets) {
        const std::string bytes = charset.mark + encoded(seed(), charset.name).value();
        for (const Charset& said : charsets) {
            ReadOptions options;
            options.encoding = said.name;
            const auto result = read(bytes, options);
            const bool is_same =
                charset.name == said.name || (charset.name[0] == 'G' && said.name[0] == 'G');
            BOOST_TEST_CONTEXT(charset.name << " said to be " << said.name) {
                if (is_same || !charset.mark.empty()) {
                    BOOST_TEST_REQUIRE(result.has_value());
                    BOOST_TEST((result->report == plain.report));
                } else {
                    BOOST_TEST(!result.has_value());
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(what_the_transport_says_outweighs_declarations_and_looks) {
    ReadOptions gbk;
    gbk.encoding = "gbk";
    const std::string page = "<meta charset=big5>" + contents(reports / "hangzhou-2025.html");
    const auto same = read(encoded(page, "GB18030").value(), gbk);
    BOOST_TEST_REQUIRE(same.has_value());
    BOOST_TEST((same->report == read(page)->report));
    // 公開政府資訊 in Big5, which is also GBK, if not Chinese.
    const std::string_view looks = "\xA4\xBD\xB6\x7D\xAC\x46\xA9\xB2\xB8\xEA\xB0\x54";
    BOOST_TEST(name_of(read(looks)) == "wrong_encoding");
    BOOST_TEST(name_of(read(looks, gbk)) == "no_report");
    BOOST_TEST(name_of(read(seed(), gbk)) == "wrong_encoding");
    BOOST_TEST(read(contents(reports / "suqian-2023.docx"), gbk).has_value());
}

BOOST_AUTO_TEST_CASE(labels_are_those_of_the_encoding_standard) {
    for (const auto* label : {"utf-8", "UTF8", " GB2312\t", "x-gbk", "utf-16", "unicodeFFFE"})
        BOOST_TEST(is_encoding_label(label), label);
    for (const auto* label : {"", "big5", "iso-8859-1", "gb", "utf-8;"}) {
        BOOST_TEST(!is_encoding_label(label), label);
    }
    ReadOptions options;
    options.encoding = "iso-8859-1";
    const Error error = read(seed(), options).error();
    BOOST_TEST(name(error.code) == "unknown_encoding");
    BOOST_TEST(message(error, Language::en) ==
               "unknown encoding \"iso-8859-1\"; "
               "known are UTF-8, UTF-16LE, UTF-16BE, GBK (GB 2312) and GB18030");
}

BOOST_AUTO_TEST_SUITE_END()
