#include "prose/meanings.hpp"

#include "forms/named.hpp"

namespace govinfo::detail {
namespace {

using Term = NamedCells;

// ---- readings ----------------------------------------------------------------------------------

consteval Term request(std::string_view row, std::string_view column = "total",
                       int coefficient = 1) {
    return cells("requests", row, column, coefficient);
}
consteval Term proceeding(std::string_view row, std::string_view column = "total",
                          int coefficient = 1) {
    return cells("proceedings", row, column, coefficient);
}

constexpr Term received[] = {request("received")};
constexpr Term all_open[] = {request("received"), request("carried_in")};
constexpr Term concluded[] = {request("concluded")};
constexpr Term carried_in[] = {request("carried_in")};
constexpr Term carried_out[] = {request("carried_out")};
constexpr Term persons[] = {request("received", "person")};
constexpr Term all_persons[] = {request("received", "person"), request("carried_in", "person")};
constexpr Term organisations_received[] = {request("received"), request("received", "person", -1)};
constexpr Term all_organisations[] = {request("received"), request("carried_in"),
                                      request("received", "person", -1),
                                      request("carried_in", "person", -1)};
constexpr Term reconsiderations[] = {proceeding("reconsideration")};
constexpr Term reconsiderations_decided[] = {proceeding("reconsideration"),
                                             proceeding("reconsideration", "pending", -1)};
constexpr Term lawsuits[] = {proceeding("litigation_direct"),
                             proceeding("litigation_after_reconsideration")};
constexpr Term lawsuits_decided[] = {proceeding("litigation_direct"),
                                     proceeding("litigation_direct", "pending", -1),
                                     proceeding("litigation_after_reconsideration"),
                                     proceeding("litigation_after_reconsideration", "pending", -1)};
constexpr Term direct[] = {proceeding("litigation_direct")};
constexpr Term direct_decided[] = {proceeding("litigation_direct"),
                                   proceeding("litigation_direct", "pending", -1)};
constexpr Term after[] = {proceeding("litigation_after_reconsideration")};
constexpr Term after_decided[] = {proceeding("litigation_after_reconsideration"),
                                  proceeding("litigation_after_reconsideration", "pending", -1)};
constexpr Term granted[] = {request("granted")};
constexpr Term granted_in_all[] = {request("granted"), request("partly_granted")};
constexpr Term partly_granted[] = {request("partly_granted")};
constexpr Term refused[] = {request("refused")};
constexpr Term unavailable[] = {request("unavailable")};
constexpr Term not_processed[] = {request("not_processed")};
constexpr Term other[] = {request("other")};

constexpr Reading as_received[] = {{received}, {all_open}};
constexpr Reading as_handled[] = {{received}, {all_open}, {concluded}};
constexpr Reading as_concluded[] = {{concluded}};
constexpr Reading as_carried_in[] = {{carried_in}};
constexpr Reading as_carried_out[] = {{carried_out}};
constexpr Reading as_persons[] = {{persons}, {all_persons}};
constexpr Reading as_organisations[] = {{organisations_received}, {all_organisations}};
constexpr Reading as_reconsideration[] = {{reconsiderations}, {reconsiderations_decided}};
constexpr Reading as_litigation[] = {{lawsuits}, {lawsuits_decided}};
constexpr Reading as_direct[] = {{direct}, {direct_decided}};
constexpr Reading as_after[] = {{after}, {after_decided}};
constexpr Reading as_granted[] = {{granted}};
constexpr Reading as_disclosed[] = {{granted}, {granted_in_all}};
constexpr Reading as_partly_granted[] = {{partly_granted}};
constexpr Reading as_refused[] = {{refused}};
constexpr Reading as_unavailable[] = {{unavailable}};
constexpr Reading as_not_processed[] = {{not_processed}};
constexpr Reading as_other[] = {{other}};

// ---- meanings ----------------------------------------------------------------------------------

constexpr Meaning m_received = {"received", "NAR.NEW", as_received};
constexpr Meaning m_handled = {"handled", "NAR.DONE", as_handled};
constexpr Meaning m_concluded = {"concluded", "NAR.DONE", as_concluded};
constexpr Meaning m_carried_in = {"carried_in", "NAR.DONE", as_carried_in};
constexpr Meaning m_carried_out = {"carried_out", "NAR.CARRY", as_carried_out};
constexpr Meaning m_granted = {"granted", "NAR.GROUP", as_granted};
constexpr Meaning m_disclosed = {"disclosed", "NAR.GROUP", as_disclosed};
constexpr Meaning m_partly_granted = {"partly_granted", "NAR.GROUP", as_partly_granted};
constexpr Meaning m_refused = {"refused", "NAR.GROUP", as_refused};
constexpr Meaning m_unavailable = {"unavailable", "NAR.GROUP", as_unavailable};
constexpr Meaning m_not_processed = {"not_processed", "NAR.GROUP", as_not_processed};
constexpr Meaning m_other = {"other", "NAR.GROUP", as_other};
constexpr Meaning m_person = {"person", "NAR.APPLICANT", as_persons};
constexpr Meaning m_organisation = {"organisation", "NAR.APPLICANT", as_organisations};
constexpr Meaning m_reconsideration = {"reconsideration", "NAR.PROCEEDINGS", as_reconsideration};
constexpr Meaning m_litigation = {"litigation", "NAR.PROCEEDINGS", as_litigation};
constexpr Meaning m_direct = {"litigation_direct", "NAR.PROCEEDINGS", as_direct};
constexpr Meaning m_after = {"litigation_after_reconsideration", "NAR.PROCEEDINGS", as_after};

// ---- words -------------------------------------------------------------------------------------

constexpr Phrase all_phrases[] = {
    {U"上年结转", &m_carried_in, Needs::requests},
    {U"上年度结转", &m_carried_in, Needs::requests},
    {U"上一年度结转", &m_carried_in, Needs::requests},
    {U"上一年结转", &m_carried_in, Needs::requests},
    {U"上年度转入", &m_carried_in, Needs::requests},
    {U"上年转入", &m_carried_in, Needs::requests},
    {U"结转上年", &m_carried_in, Needs::requests},
    {U"结转上年度", &m_carried_in, Needs::requests},
    {U"结转至下一年度", &m_carried_out, Needs::requests},
    {U"结转到下一年度", &m_carried_out, Needs::requests},
    {U"结转下一年度", &m_carried_out, Needs::requests},
    {U"结转至下年度", &m_carried_out, Needs::requests},
    {U"结转到下年度", &m_carried_out, Needs::requests},
    {U"结转下年度", &m_carried_out, Needs::requests},
    {U"结转至下年", &m_carried_out, Needs::requests},
    {U"结转下年", &m_carried_out, Needs::requests},
    {U"转入下年度", &m_carried_out, Needs::requests},
    {U"转入下一年度", &m_carried_out, Needs::requests},
    {U"转下年度", &m_carried_out, Needs::requests},
    {U"转下年", &m_carried_out, Needs::requests},
    {U"新收到", &m_received, Needs::applications},
    {U"收到", &m_received, Needs::applications},
    {U"新收", &m_received, Needs::applications},
    {U"收办", &m_received, Needs::applications},
    {U"新受理", &m_received, Needs::applications},
    {U"受理", &m_received, Needs::applications},
    {U"接收", &m_received, Needs::applications},
    {U"接到", &m_received, Needs::applications},
    {U"接收到", &m_received, Needs::applications},
    {U"答复办结", &m_concluded, Needs::applications},
    {U"办理答复", &m_concluded, Needs::applications},
    {U"作出答复", &m_concluded, Needs::applications},
    {U"办理完毕", &m_concluded, Needs::applications},
    {U"办结", &m_concluded, Needs::applications},
    {U"答复", &m_concluded, Needs::applications},
    {U"办理", &m_handled, Needs::applications},
    {U"处理", &m_handled, Needs::applications},
    {U"部分公开", &m_partly_granted, Needs::requests},
    {U"予以部分公开", &m_partly_granted, Needs::requests},
    {U"同意部分公开", &m_partly_granted, Needs::requests},
    {U"予以公开", &m_granted, Needs::requests},
    {U"同意公开", &m_granted, Needs::requests},
    {U"公开", &m_disclosed, Needs::requests, true},
    {U"不予公开", &m_refused, Needs::requests},
    {U"不同意公开", &m_refused, Needs::requests},
    {U"无法提供", &m_unavailable, Needs::requests},
    {U"不予处理", &m_not_processed, Needs::requests},
    {U"其他处理", &m_other, Needs::requests},
    {U"其它处理", &m_other, Needs::requests},
    {U"自然人", &m_person, Needs::requests},
    {U"法人或其他组织", &m_organisation, Needs::requests},
    {U"法人和其他组织", &m_organisation, Needs::requests},
    {U"法人及其他组织", &m_organisation, Needs::requests},
    {U"法人、其他组织", &m_organisation, Needs::requests},
    {U"未经复议直接起诉", &m_direct, Needs::disclosure},
    {U"复议后起诉", &m_after, Needs::disclosure},
    {U"行政复议", &m_reconsideration, Needs::disclosure},
    {U"行政诉讼", &m_litigation, Needs::disclosure},
};

constexpr std::u32string_view all_fillers[] = {
    U"政府信息公开申请",
    U"信息公开申请",
    U"依申请公开政府信息申请",
    U"依申请公开申请",
    U"依申请公开",
    U"公开申请",
    U"申请",
    U"申请件",
    U"案件",
    U"事项",
    U"政府信息公开",
    U"信息公开",
    U"政府信息",
    U"合计",
    U"共计",
    U"累计",
    U"总计",
    U"共",
    U"计",
    U"为",
    U"有",
    U"达到",
    U"达",
    U"了",
    U"的",
    U"各类",
    U"总数",
    U"总量",
    U"数量",
    U"件数",
    U"数",
    U"继续办理",
    U"办理",
    U"继续",
    U"决定",
    U"结果",
};

constexpr std::u32string_view all_neutral_words[] = {
    U"全市",   U"全区",       U"全县",         U"全省",     U"全州",       U"全镇",
    U"全乡",   U"全旗",       U"全盟",         U"全局",     U"全委",       U"全系统",
    U"我省",   U"我市",       U"我区",         U"我县",     U"我州",       U"我镇",
    U"我乡",   U"我街道",     U"我局",         U"我委",     U"我办",       U"我厅",
    U"我部",   U"我院",       U"我中心",       U"我单位",   U"我机关",     U"本机关",
    U"本单位", U"本行政机关", U"本部门",       U"本级",     U"本局",       U"本镇",
    U"本街道", U"本委",       U"本市",         U"本区",     U"本县",       U"本省",
    U"各级",   U"行政机关",   U"机关",         U"全年",     U"全年度",     U"年内",
    U"当年",   U"今年",       U"本年度",       U"本年",     U"共计",       U"累计",
    U"总计",   U"合计",       U"一共",         U"总共",     U"共",         U"新",
    U"已",     U"均",         U"依法",         U"其中",     U"含",         U"包含",
    U"包括",   U"另有",       U"另",           U"及",       U"和",         U"与",
    U"并",     U"对",         U"政府信息公开", U"信息公开", U"依申请公开", U"政府信息",
    U"公开",   U"申请",       U"工作",         U"方面",     U"领域",       U"涉及",
    U"因",     U"被申请",     U"被提起",       U"被",       U"提起",       U"引发",
    U"引起",   U"发生",       U"产生",         U"办理",     U"备案",       U"受理",
    U"收到",   U"各类",       U"作",           U"作出",     U"予以",       U"同意",
    U"的",     U"了",         U"有",           U"案件",     U"公民",       U"行政诉讼",
    U"关于",   U"就",         U"行政诉讼中"};

constexpr std::u32string_view all_other_matters[] = {
    U"提案", U"建议", U"议案", U"信访件", U"投诉", U"举报", U"热线",       U"留言",
    U"信箱", U"咨询", U"来信", U"来电",   U"工单", U"诉求", U"规范性文件", U"政策文件"};

constexpr std::u32string_view all_parts_of_year[] = {U"季度", U"上半年", U"下半年",  U"每月",
                                                     U"月均", U"日均",   U"截至目前"};

}  // namespace

std::span<const Phrase> phrases() noexcept {
    return all_phrases;
}

std::span<const std::u32string_view> fillers() noexcept {
    return all_fillers;
}

std::span<const std::u32string_view> neutral_words() noexcept {
    return all_neutral_words;
}

std::span<const std::u32string_view> other_matters() noexcept {
    return all_other_matters;
}

std::span<const std::u32string_view> parts_of_year() noexcept {
    return all_parts_of_year;
}

}  // namespace govinfo::detail
