#include <govinfo/guide.hpp>

#include <algorithm>
#include <iterator>

#include "base/unicode.hpp"

namespace govinfo {
namespace {

constexpr Text article_12 = {"《中华人民共和国政府信息公开条例》第十二条第二款",
                             "Regulations on Open Government Information, s.12 para 2"};
constexpr Text never_refused = {
    "《中华人民共和国政府信息公开条例》第三十一条，国办公开办函〔2017〕19号",
    "Regulations on Open Government Information, s.31; 国办公开办函〔2017〕19号"};

// By GuideItem.
constexpr GuideItemInfo infos[] = {
    {"organ", {"行政机关名称", "name of the organ"}, article_12},
    {"classification", {"政府信息的分类", "classes of information"}, article_12},
    {"arrangement", {"政府信息的编排体系", "how it is arranged"}, article_12},
    {"access", {"政府信息的获取方式", "how it is obtained"}, article_12},
    {"office", {"工作机构名称", "name of the office"}, article_12},
    {"address", {"办公地址", "address"}, article_12},
    {"hours", {"办公时间", "office hours"}, article_12},
    {"telephone", {"联系电话", "telephone"}, article_12},
    {"fax", {"传真号码", "fax"}, article_12},
    {"internet", {"互联网联系方式", "contact on the internet"}, article_12},
    {"in_person", {"当面提交", "in person"}, never_refused, true},
    {"post", {"邮政寄送", "by post"}, never_refused, true},
    {"online", {"网上提交", "online"}, {}, true},
    {"by_fax", {"传真", "by fax"}, {}, true},
    {"email", {"电子邮件", "by e-mail"}, {}, true},
};
static_assert(std::size(infos) == guide_items);

/// Whether a text says that there is no such channel.
bool refuses(std::string_view text) {
    constexpr std::string_view none[] = {"不",   "无", "暂不", "暂无", "暂停", "停止", "没有",
                                         "未开", "拒", "/",    "／",   "-",    "—"};
    return std::any_of(std::begin(none), std::end(none),
                       [text](std::string_view each) { return text.starts_with(each); });
}

}  // namespace

std::span<const GuideItemInfo> guide_item_infos() noexcept {
    return infos;
}

const GuideItemInfo& info(GuideItem item) noexcept {
    return infos[static_cast<std::size_t>(item)];
}

std::vector<GuideGap> gaps(const Guide& guide) {
    std::vector<GuideGap> found;
    for (std::size_t i = 0; i < guide_items; ++i) {
        const std::string_view text = detail::trim(guide.texts[i]);
        if (!infos[i].required()) continue;
        const bool refused = infos[i].is_channel && refuses(text);
        if (text.empty() || refused) found.push_back({static_cast<GuideItem>(i), refused});
    }
    return found;
}

std::string message(const GuideGap& gap, Language language) {
    const GuideItemInfo& item = info(gap.item);
    const Text pattern = gap.refused ? Text{"“{0}”（{1}）不得拒绝；请写明受理的地点和要求（{2}）",
                                            "{0} ({1}) may not be refused: say where and how ({2})"}
                                     : Text{"缺少“{0}”（{1}）；请补填（{2}）",
                                            "missing: {0} ({1}); fill it in ({2})"};
    return fill(pattern, language, {item.label.in(language), item.key, item.citation.in(language)});
}

}  // namespace govinfo
