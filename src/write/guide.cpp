// The guide as it is printed: what the organ says, and around it what the Regulations say.
#include <govinfo/guide.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "model/dates.hpp"
#include "write/kinds.hpp"
#include "write/page.hpp"

namespace govinfo {
namespace {

using detail::LineRole;
using detail::PageLine;
using detail::PagePart;
using detail::printable;

/// When an application that comes in so is received (s.31).
struct Receipt {
    GuideItem channel;
    std::string_view when;
};
constexpr std::string_view both_agree = "以双方确认之日为收到申请之日。";
constexpr Receipt receipts[] = {
    {GuideItem::in_person, "以当面提交之日为收到申请之日。"},
    {GuideItem::post,
     "以签收之日为收到申请之日；以平常信函等无需签收的方式寄送的，本机关在收到信件的当日与申请人确认，以确认之日为收到申请之日。"},
    {GuideItem::online, both_agree},
    {GuideItem::by_fax, both_agree},
    {GuideItem::email, both_agree},
};

// What the Regulations say of applications, in words of our own.
constexpr std::string_view content[] = {
    "申请应当采用书面形式（包括信件、数据电文），并写明下列内容：申请人的姓名或者名称、身份证明、联系方式；申请公开的政府信息的名称、"
    "文号或者便于查询的其他特征性描述；对所获取信息的形式要求，包括获取信息的方式、途径。书面提出确有困难的，可以口头提出，由本机关工作"
    "机构代为填写（《条例》第二十九条）。",
    "申请内容不明确的，本机关自收到申请之日起7个工作日内一次性告知需要补正的事项和合理的补正期限；无正当理由逾期不补正的，视为放弃申请"
    "（《条例》第三十条）。"};
constexpr std::string_view terms[] = {
    "能够当场答复的，当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。需要延长期限的，经工作机构负责人同意并告知申请人，延长"
    "不超过20个工作日。征求第三方和其他机关意见所需时间不计算在内（《条例》第三十三条）。"};
constexpr std::string_view fees[] = {
    "依申请提供政府信息不收取费用。申请公开政府信息的数量、频次明显超过合理范围的，可以收取信息处理费（《条例》第四十二条）。"};
constexpr std::string_view remedies[] = {
    "公民、法人和其他组织认为本机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以"
    "依法申请行政复议或者提起行政诉讼（《条例》第五十一条）。"};

class Printer {
  public:
    explicit Printer(const Guide& guide) : guide_(guide), gaps_(gaps(guide)) {}

    std::vector<PagePart> run() {
        const std::string organ = one_line(GuideItem::organ);
        line(LineRole::title, organ + "政府信息公开指南");
        line(
            LineRole::paragraph,
            "为便于公民、法人和其他组织依法获取" + organ +
                "的政府信息，根据《中华人民共和国政府信息公开条例》（以下简称《条例》），编制本指南。"
                "指南所列事项发生变动的，及时更新。");
        line(LineRole::heading, "一、政府信息的分类和编排体系");
        titled("（一）分类", GuideItem::classification);
        titled("（二）编排体系", GuideItem::arrangement);
        line(LineRole::heading, "二、政府信息的获取方式");
        paragraphs("", GuideItem::access);
        line(LineRole::heading, "三、政府信息公开工作机构");
        for (const GuideItem each : {GuideItem::office, GuideItem::address, GuideItem::hours,
                                     GuideItem::telephone, GuideItem::fax, GuideItem::internet})
            paragraphs(std::string(info(each).label.zh) + "：", each);
        line(LineRole::heading, "四、依申请公开");
        add_channels();
        titled("（二）申请的内容", content);
        titled("（三）答复的期限", terms);
        titled("（四）费用", fees);
        line(LineRole::heading, "五、监督和救济");
        for (const std::string_view each : remedies) line(LineRole::paragraph, std::string(each));
        if (guide_.updated && guide_.updated->ok()) {
            line(LineRole::signature, organ);
            line(LineRole::signature, detail::printed_date(*guide_.updated));
        }
        return std::move(parts_);
    }

  private:
    void line(LineRole role, std::string text) {
        parts_.emplace_back(PageLine{role, std::move(text)});
    }

    /// That of the organ, or what marks that it says nothing.
    [[nodiscard]] std::string text_of(GuideItem item) const {
        const bool gap = std::any_of(gaps_.begin(), gaps_.end(),
                                     [item](const GuideGap& each) { return each.item == item; });
        if (gap) return "〔待补充：" + std::string(info(item).label.zh) + "〕";
        return printable(detail::trim(guide_[item]));
    }
    [[nodiscard]] std::string one_line(GuideItem item) const {
        std::string text = text_of(item);
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    /// A paragraph for each line, `before` the first of them.
    void paragraphs(std::string before, GuideItem item) {
        const std::string text = text_of(item);
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            const std::string_view each =
                detail::trim(std::string_view(text).substr(begin, end - begin));
            if (!each.empty()) line(LineRole::paragraph, std::exchange(before, {}).append(each));
            begin = end + 1;
        }
    }
    void titled(std::string_view title, GuideItem item) {
        line(LineRole::paragraph, std::string(title));
        paragraphs("", item);
    }
    void titled(std::string_view title, std::span<const std::string_view> texts) {
        line(LineRole::paragraph, std::string(title));
        for (const std::string_view each : texts) line(LineRole::paragraph, std::string(each));
    }

    void add_channels() {
        line(LineRole::paragraph, "（一）申请的受理渠道");
        std::size_t number = 0;
        for (const Receipt& each : receipts) {
            if (detail::trim(guide_[each.channel]).empty() && !info(each.channel).required())
                continue;
            const std::string_view label = info(each.channel).label.zh;
            paragraphs(std::to_string(++number) + "．" + std::string(label) + "：", each.channel);
            line(LineRole::paragraph, std::string(each.when));
        }
    }

    const Guide& guide_;
    std::vector<GuideGap> gaps_;
    std::vector<PagePart> parts_;
};

Error refusal(const std::vector<GuideGap>& gaps) {
    Error error{ErrorCode::missing_key, {}, "guide/" + std::string(info(gaps.front().item).key)};
    for (const GuideGap& each : gaps)
        error.detail.append(error.detail.empty() ? "" : "、").append(info(each.item).label.zh);
    return error;
}

}  // namespace

Result<std::string> write_guide(const Guide& guide, DocumentKind kind, bool draft) {
    const std::vector<GuideGap> missing = gaps(guide);
    if (!missing.empty() && !draft) return refusal(missing);
    const std::vector<PagePart> parts = Printer(guide).run();
    const std::string& title = std::get<PageLine>(parts.front()).text;
    if (kind == DocumentKind::html) return detail::html_page(title, parts);
#ifdef GOVINFO_DOCX
    if (kind == DocumentKind::docx) return detail::docx_document(title, parts);
#endif
    return Error{ErrorCode::unsupported_kind, std::string(name(kind))};
}

}  // namespace govinfo
