#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace govinfo::detail {
namespace {

// What NFKC leaves apart, and what it becomes: first punctuation, then the traditional characters
// of the official labels, of the usual words of reports and of the names of organs. Not a
// converter: it knows no words, and only characters of which one simplified form is meant.
// clang-format off
constexpr std::u32string_view variants =
    U"'[]«»‐‒–—―‘’‚‛“”„‟‹›⁄−∕─━、「」『』【】〔〕〖〗〝〞〟"
    U"並佈併來係個備傢傳價億儘優內兩冊別則剋創劃動務勢勵匯區協卻參吳員唸問啓啟單嚮嚴國圍園圖團埰"
    U"執堅報場夠奮學實寧審寫寬將專尋對導層屬峯崗帶幫幹幾庫廢廣廳張強彆彙後徑從復徵徹愛態慶憂憲應"
    U"懷戶捲採揚揮撐撫擇據擬擴擺數斷於昇時暢曆曉曏書會朮東條棄楊楓業極榦榮構標樣橋機檔檢檯欄權歷"
    U"歸氣氾決沒況洩淩減測準溝溫滿漢潛澤濟濱灣為烏無熱營爭爲牽獲獻現環產異當療發盡監眾確碼礎祕稅"
    U"種稱積穩穫箇節範築簡粵糰糾約紅納紙級紛紮細紹終組結絕絡給統經綜綠維網緊線編緻縣總績織繞繫繳"
    U"繼續纍罰羣義習聞聯聲職聽脈脩臨臺與興舉舊華萬蓋蘇蘿處號衆術衛裏補裡製複覈見規視覺觀訂計訊討訓"
    U"託記訟訪設許訴診註証評詢試話該詳誌認誤說説課調談請論諮講謹證識譜議護讀變讓豐負財貢貫責費貼"
    U"賃資賠賦質賬購贈踐軍軟較載輔輯輸輿轄轉辦農迴逕這連週進遊運過達違遜遞遠適遷選遺邁還邊郵鄉醫"
    U"釋針銀銅銜銷錄錫錯錶鍾鎮鏈鏡鐘鐵長門閉開間閤閱閲闆關陞陣陽隊階際隨險隱隻雜離難雲電鞏響頁項"
    U"順須預領頭頻顆題額類顯風餘館駁駝驗體髮鬆魚麗麵黃點黨齊齣龍";
constexpr std::u32string_view unified =
    U"\"()\"\"-----\"\"\"\"\"\"\"\"\"\"/-/--,\"\"\"\"()()()\"\"\""
    U"并布并来系个备家传价亿尽优内两册别则克创划动务势励汇区协却参吴员念问启启单向严国围园图团采"
    U"执坚报场够奋学实宁审写宽将专寻对导层属峰岗带帮干几库废广厅张强别汇后径从复征彻爱态庆忧宪应"
    U"怀户卷采扬挥撑抚择据拟扩摆数断于升时畅历晓向书会术东条弃杨枫业极干荣构标样桥机档检台栏权历"
    U"归气泛决没况泄凌减测准沟温满汉潜泽济滨湾为乌无热营争为牵获献现环产异当疗发尽监众确码础秘税"
    U"种称积稳获个节范筑简粤团纠约红纳纸级纷扎细绍终组结绝络给统经综绿维网紧线编致县总绩织绕系缴"
    U"继续累罚群义习闻联声职听脉修临台与兴举旧华万盖苏萝处号众术卫里补里制复核见规视觉观订计讯讨训"
    U"托记讼访设许诉诊注证评询试话该详志认误说说课调谈请论咨讲谨证识谱议护读变让丰负财贡贯责费贴"
    U"赁资赔赋质账购赠践军软较载辅辑输舆辖转办农回径这连周进游运过达违逊递远适迁选遗迈还边邮乡医"
    U"释针银铜衔销录锡错表钟镇链镜钟铁长门闭开间合阅阅板关升阵阳队阶际随险隐只杂离难云电巩响页项"
    U"顺须预领头频颗题额类显风余馆驳驼验体发松鱼丽面黄点党齐出龙";
// clang-format on
static_assert(variants.size() == unified.size());
static_assert(std::is_sorted(variants.begin(), variants.end()));

// A bit for each ideograph that is a variant.
constexpr char32_t first_ideograph = 0x4E00, end_of_ideographs = 0xA000;
constexpr auto variant_ideographs = [] {
    std::array<std::uint64_t, (end_of_ideographs - first_ideograph) / 64> bits = {};
    for (const char32_t code : variants)
        if (code >= first_ideograph && code < end_of_ideographs)
            bits[(code - first_ideograph) / 64] |= std::uint64_t{1}
                                                   << ((code - first_ideograph) % 64);
    return bits;
}();

bool is_variant_ideograph(char32_t code) noexcept {
    const char32_t at = code - first_ideograph;
    return (variant_ideographs[at / 64] >> (at % 64) & 1) != 0;
}

/// What NFKC makes of ASCII, ideographs, full-width forms and punctuation that it leaves alone or
/// maps one to one; empty for all else.
std::optional<char32_t> common_form(char32_t code) noexcept {
    if (code < 0x80 || (code >= first_ideograph && code < end_of_ideographs)) return code;
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFEE0;
    const bool punctuation = (code >= 0x3001 && code <= 0x3029) || code == 0x2013 ||
                             code == 0x2014 || (code >= 0x2018 && code <= 0x201F);
    return punctuation ? std::optional(code) : std::nullopt;
}

/// How many bytes at the beginning are ideographs and digits that folding leaves alone.
std::size_t unchanged_size(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        const char* const bytes = text.data() + at;
        if (*bytes >= '0' && *bytes <= '9') {
            ++at;
        } else if (text.size() - at >= 3 && is_ideograph(bytes) &&
                   decode_three(bytes) >= first_ideograph &&
                   !is_variant_ideograph(decode_three(bytes))) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

/// fold_noting() of a text in which nothing else is met: most of them. No character of it becomes
/// longer.
bool fold_common(std::string_view text, Folded& folded) {
    folded.text.resize(text.size());
    char* end = folded.text.data();
    while (!text.empty()) {
        const std::size_t alike = unchanged_size(text);
        end = std::copy_n(text.data(), alike, end);
        text.remove_prefix(alike);
        if (text.empty()) break;
        const CodePoint next = decode(text);
        text.remove_prefix(next.size);
        if (is_space(next.code)) continue;
        const auto common = common_form(next.code);
        if (!common) return false;
        const bool is_ideograph = *common >= first_ideograph;
        if (is_ideograph && !is_variant_ideograph(*common)) {
            end = write_utf8(end, *common);
            continue;
        }
        const char32_t code = unified_form(*common);
        folded.traditional = folded.traditional || (is_ideograph && code != *common);
        end = write_utf8(end, code);
    }
    folded.text.resize(static_cast<std::size_t>(end - folded.text.data()));
    return true;
}

}  // namespace

char32_t unified_form(char32_t code) noexcept {
    const auto found = std::lower_bound(variants.begin(), variants.end(), code);
    if (found == variants.end() || *found != code) return code;
    return unified[static_cast<std::size_t>(found - variants.begin())];
}

Folded fold_noting(std::string_view text) {
    Folded folded;
    if (fold_common(text, folded)) return folded;
    const std::string compatible = to_nfkc(text);
    folded = {};
    folded.text.reserve(compatible.size());
    for (std::string_view rest = compatible; !rest.empty();) {
        const CodePoint next = decode(rest);
        rest.remove_prefix(next.size);
        if (is_space(next.code)) continue;
        const char32_t code = unified_form(next.code);
        if (code != next.code && code >= U'一') folded.traditional = true;
        append_utf8(folded.text, code);
    }
    return folded;
}

std::string fold(std::string_view text) {
    return fold_noting(text).text;
}

Folded fold_label(std::string_view text) {
    // After unified_form(); each as long as what it stands for.
    constexpr std::string_view foreign[][2] = {
        {"资讯", "信息"}, {"档案", "文件"}, {"专案", "项目"}};
    constexpr std::string_view synonyms[][2] = {{"其它", "其他"}};
    Folded folded = fold_noting(text);
    const auto replace = [&folded](const auto& words) {
        for (const auto& [word, ours] : words)
            for (std::size_t at = 0; (at = folded.text.find(word, at)) != folded.text.npos;)
                folded.text.replace(at, word.size(), ours);
    };
    if (folded.traditional) replace(foreign);
    replace(synonyms);
    return folded;
}

}  // namespace govinfo::detail
