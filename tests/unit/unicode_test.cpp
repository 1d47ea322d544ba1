#include "base/unicode.hpp"

#include <cstdint>
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

using namespace govinfo::detail;

namespace {

std::ifstream open_vectors(const std::string& file) {
    std::ifstream stream(GOVINFO_SOURCE_DIR "/tests/data/unicode/" + file);
    BOOST_TEST_REQUIRE(stream.is_open(), file);
    return stream;
}

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t value = 0xCBF29CE484222325;
    for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return value;
}

std::string utf8(char32_t code) {
    std::string out;
    append_utf8(out, code);
    return out;
}

/// Text from hexadecimal codes separated by spaces.
std::string text_of(const std::string& codes) {
    std::istringstream stream(codes);
    std::string out;
    for (std::uint32_t code; stream >> std::hex >> code;) append_utf8(out, code);
    return out;
}

/// A hash of what each of 4096 codes becomes, as generate_unicode.py makes it.
std::uint64_t block_hash(char32_t start, std::string (*normalize)(std::string_view)) {
    std::string all;
    for (char32_t code = start; code < start + 0x1000; ++code) {
        if (code < 0xD800 || code >= 0xE000) all += normalize(utf8(code)) + "\n";
    }
    return fnv1a(all);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unicode)

BOOST_AUTO_TEST_CASE(every_code_point_survives_encoding_and_decoding) {
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code == 0xD800) code = 0xE000;
        const std::string bytes = utf8(code);
        const CodePoint back = decode(bytes);
        BOOST_TEST_REQUIRE(back.valid);
        BOOST_TEST_REQUIRE((back.code == code));
        BOOST_TEST_REQUIRE(back.size == bytes.size());
        BOOST_TEST_REQUIRE(find_invalid_utf8(bytes) == bytes.npos);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_utf8_is_found_where_it_begins) {
    const std::string_view bad[] = {
        "\x80",              // a continuation byte alone
        "\xC0\xAF",          // overlong
        "\xC1\xBF",          // overlong
        "\xE0\x80\xAF",      // overlong
        "\xE0\x9F\xBF",      // overlong
        "\xF0\x8F\xBF\xBF",  // overlong
        "\xED\xA0\x80",      // surrogate
        "\xED\xBF\xBF",      // surrogate
        "\xF4\x90\x80\x80",  // above U+10FFFF
        "\xF5\x80\x80\x80",  // no such lead
        "\xFF",
        "\xE6\x94",  // truncated
        "\xE6\x94x",
        "\xC2",
        "\xF0\x9F\x98",
        "\xD5\xFE\xB8\xAE",  // 政府 in GBK
    };
    for (const std::string_view bytes : bad) {
        for (const std::string before : {"", "政", "0123456789", "0123456789政府"}) {
            const std::string text = before + std::string(bytes) + "after it";
            BOOST_TEST(find_invalid_utf8(text) == before.size(), text);
        }
        // Bytes are looked at many at a time: wherever among them it stands.
        for (std::string before; before.size() < 50; before += before.size() % 5 == 0 ? "政" : "a")
            for (const std::string after :
                 {"", "a", "政府信息公开工作年度报告", "0123456789abcdefghij"})
                BOOST_TEST_REQUIRE(find_invalid_utf8(before + std::string(bytes) + after) ==
                                   before.size());
        const CodePoint first = decode(bytes);
        BOOST_TEST(!first.valid);
        BOOST_TEST(first.size == 1u);
        BOOST_TEST((first.code == U'\uFFFD'));
    }
    BOOST_TEST(find_invalid_utf8("") == std::string_view::npos);
    BOOST_TEST(decode("\uFFFD").valid);
}

BOOST_AUTO_TEST_CASE(what_is_plain_is_so_wherever_it_stands) {
    const std::string before = "政府信息公开 2025，年度“报告”。",
                      after = "（一）信息公开申请 12 件";
    BOOST_TEST(plain_size(before + after) == before.size() + after.size());
    for (char32_t code = 0; code < 0x21000; ++code) {
        if (code == 0xD800) code = 0xE000;
        const std::string alone = utf8(code);
        const bool plain = plain_size(alone) == alone.size();
        if (plain) BOOST_TEST_REQUIRE(to_nfc(before + alone + after) == before + alone + after);
        for (std::size_t cut = 0; cut < before.size(); ++cut) {
            if (is_continuation(before[cut])) continue;
            const std::string start = before.substr(cut), text = start + alone + after;
            BOOST_TEST_REQUIRE(plain_size(text) == (plain ? text.size() : start.size()));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_code_point_normalizes_as_in_python) {
    std::ifstream vectors = open_vectors("blocks.txt");
    int blocks = 0;
    std::uint32_t start;
    std::uint64_t nfc, nfkc;
    while (vectors >> std::hex >> start >> nfc >> nfkc) {
        BOOST_TEST_CONTEXT("block " << std::hex << start) {
            BOOST_TEST(block_hash(start, to_nfc) == nfc);
            BOOST_TEST(block_hash(start, to_nfkc) == nfkc);
        }
        ++blocks;
    }
    BOOST_TEST(blocks == 0x110);
}

BOOST_AUTO_TEST_CASE(sequences_normalize_as_in_python) {
    std::ifstream vectors = open_vectors("sequences.txt");
    int lines = 0;
    for (std::string text, nfc, nfkc;
         std::getline(vectors, text, '\t') && std::getline(vectors, nfc, '\t') &&
         std::getline(vectors, nfkc);
         ++lines) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(to_nfc(text_of(text)) == text_of(nfc));
            BOOST_TEST(to_nfkc(text_of(text)) == text_of(nfkc));
            BOOST_TEST(to_nfc(text_of(nfc)) == text_of(nfc));
        }
    }
    BOOST_TEST(lines == 300);
}

BOOST_AUTO_TEST_CASE(text_around_what_changes_is_kept) {
    BOOST_TEST(to_nfc("本年e\u0301收") == "本年\u00E9收");
    BOOST_TEST(to_nfc("e\u0301") == "\u00E9");
    BOOST_TEST(to_nfc("\u0301本年") == "\u0301本年");
    BOOST_TEST(to_nfc("x\u0301本年") == "x\u0301本年");
    BOOST_TEST(to_nfc("政府信息公开（一）“０”") == "政府信息公开（一）“０”");
    BOOST_TEST(to_nfc("") == "");
    BOOST_TEST(to_nfkc("共１２件㈠①") == "共12件(一)1");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_become_replacement_characters) {
    BOOST_TEST(to_nfc("a\xFF\xFE"
                      "b") == "a\uFFFD\uFFFDb");
    BOOST_TEST(fold("\xD5") == "\uFFFD");
}

BOOST_AUTO_TEST_CASE(a_mark_composes_only_where_nothing_stands_in_its_way) {
    BOOST_TEST(to_nfc("a\u0316\u0301") == "\u00E1\u0316");
    BOOST_TEST(to_nfc("a\u0305\u0301") == "a\u0305\u0301");
    BOOST_TEST(to_nfc("\uAC00\u11A8") == "\uAC01");
    BOOST_TEST(to_nfc("\uAC01\u11A8") == "\uAC01\u11A8");
    BOOST_TEST(to_nfc("\uAC00\u11A7") == "\uAC00\u11A7");
    BOOST_TEST(to_nfc("\uAC00\u11C3") == "\uAC00\u11C3");
}

BOOST_AUTO_TEST_CASE(long_runs_of_combining_marks_are_sorted_in_time) {
    std::string text = "x", above, below;
    for (int i = 0; i < 100'000; ++i) {
        const std::string mark = i % 3 == 0 ? "\u0302" : "\u0305";
        text += mark + "\u0316";
        above += mark;
        below += "\u0316";
    }
    BOOST_TEST((to_nfc(text) == "x" + below + above));
}

BOOST_AUTO_TEST_CASE(white_space_of_every_kind_is_trimmed) {
    BOOST_TEST(trim(" \t\r\n\u00A0\u3000\u200B\uFEFF\u00AD\u2003 12 3 \u3000") == "12 3");
    BOOST_TEST(trim("\u3000 ") == "");
    BOOST_TEST(trim("") == "");
    BOOST_TEST(trim("　政府　") == "政府");
    BOOST_TEST(trim("\xE3\x80") == "\xE3\x80");
}

BOOST_AUTO_TEST_CASE(spellings_of_one_label_fold_to_one_text) {
    const std::string labels[][2] = {
        {"（一）予以公开", "㈠ 予以公开"},
        {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
         "(二) 部分公开(区分处理的,只计这一情形，不计其他情形)"},
        {"3.危及“三安全一稳定”", "３．危及「三安全一穩定」"},
        {"3.危及“三安全一稳定”", "3.危及\"三安全一稳定\""},
        {"1.属于国家秘密", "⒈屬於國家秘密"},
        {"3.补正后申请内容仍不明确", "3.補正後申請內容仍不明確"},
        {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
         "1.申請人無正當理由逾期不補正，行政機關不再處理其政府信息公開申請"},
        {"行政规范性文件", "行政規範性文件"},
        {"本年新制作数量", "本年新\n製作數量"},
        {"对外公开总数量", "對外公開總數量"},
        {"行政强制", "行政強製"},
        {"政府集中采购", "政府集中採購"},
        {"本年处理决定数量", "本年處理決定數量"},
        {"规章", "规\u3000章"},
        {"商业企业", "商业\u00A0企业"},
        {"本年增/减", "本年增／減"},
        {"四、结转下年度继续办理", "四、結轉下年度繼續辦理"},
        {"二、上年结转政府信息公开申请数量", "二、上年結轉政府信息公開申請數量"},
        {"国办公开办函〔2021〕30号", "國辦公開辦函[2021]30號"},
        {"未经复议直接起诉", "未經復議直接起訴"},
        {"未经复议直接起诉", "未經複議直接起訴"},
        {"萝北县教育局", "蘿北縣教育局"},
    };
    for (const auto& [printed, variant] : labels) {
        BOOST_TEST(fold(printed) == fold(variant));
    }
}

BOOST_AUTO_TEST_CASE(different_labels_stay_different) {
    BOOST_TEST(fold("予以公开") != fold("不予公开"));
    BOOST_TEST(fold("1.属于国家秘密") != fold("属于国家秘密"));
    BOOST_TEST(fold("总计") != fold("合计"));
    BOOST_TEST(fold("一") != fold("—"));
}

BOOST_AUTO_TEST_CASE(folding_twice_changes_nothing_more) {
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code == 0xD800) code = 0xE000;
        const std::string once = fold(utf8(code));
        BOOST_TEST_REQUIRE(fold(once) == once);
    }
}

/// An ellipsis is none of the common characters, and touches none of them.
BOOST_AUTO_TEST_CASE(common_characters_fold_alone_as_among_others) {
    for (char32_t code = 0; code < 0x110000; ++code) {
        if (code == 0xD800) code = 0xE000;
        const Folded alone = fold_noting(utf8(code)), among = fold_noting("…" + utf8(code) + "…");
        BOOST_TEST_REQUIRE("..." + alone.text + "..." == among.text);
        BOOST_TEST_REQUIRE(alone.traditional == among.traditional);
    }
}

BOOST_AUTO_TEST_CASE(folding_says_whether_characters_were_traditional) {
    BOOST_TEST(fold_noting("行政強制").traditional);
    BOOST_TEST(!fold_noting("行政强制").traditional);
    BOOST_TEST(!fold_noting("（一）“予以公开” 、１２").traditional);
    BOOST_TEST(fold_noting("乾县").text == "乾县");
    BOOST_TEST(fold_noting("（一）“予以公开” 、１２").text == "(一)\"予以公开\",12");
    BOOST_TEST(fold("- ‐ – — ― − －") == "-------");
}

BOOST_AUTO_TEST_SUITE_END()
