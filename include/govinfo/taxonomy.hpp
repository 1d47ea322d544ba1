// The terms of the field: who applies, how an application ends, on which article of law that rests.
//
// Enumerations are the union over all forms; a form says which of them it prints.
// "Regulations" below are 《中华人民共和国政府信息公开条例》 (2019, 国务院令第711号).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo {

/// 申请人情况: the columns of table three.
enum class Applicant : std::uint8_t {
    person,           ///< 自然人
    business,         ///< 商业企业
    research,         ///< 科研机构
    public_interest,  ///< 社会公益组织
    legal_service,    ///< 法律服务机构
    other,            ///< 其他
    total,            ///< 总计
};

/// 本年度办理结果: one application ends in exactly one of these.
enum class RequestOutcome : std::uint8_t {
    granted,                 ///< （一）予以公开
    partly_granted,          ///< （二）部分公开
    state_secret,            ///< 属于国家秘密
    prohibited_by_law,       ///< 其他法律行政法规禁止公开
    security_or_stability,   ///< 危及“三安全一稳定”
    third_party_rights,      ///< 保护第三方合法权益
    internal_affairs,        ///< 属于三类内部事务信息
    process_information,     ///< 属于四类过程性信息
    enforcement_file,        ///< 属于行政执法案卷
    administrative_inquiry,  ///< 属于行政查询事项
    not_held,                ///< 本机关不掌握相关政府信息
    needs_creation,          ///< 没有现成信息需要另行制作
    unclear,                 ///< 补正后申请内容仍不明确
    complaint,               ///< 信访举报投诉类申请
    repeated,                ///< 重复申请
    published_material,      ///< 要求提供公开出版物
    excessive,               ///< 无正当理由大量反复申请
    reconfirmation,          ///< 要求行政机关确认或重新出具已获取信息
    uncorrected,             ///< 申请人无正当理由逾期不补正
    unpaid,                  ///< 申请人逾期未按收费通知要求缴纳费用
    misc,                    ///< 其他 (2021)
    other,                   ///< （六）其他处理, not split (2019)
};

/// （一）to（六）of 本年度办理结果.
enum class OutcomeGroup : std::uint8_t {
    granted,         ///< （一）予以公开
    partly_granted,  ///< （二）部分公开
    refused,         ///< （三）不予公开
    unavailable,     ///< （四）无法提供
    not_processed,   ///< （五）不予处理
    other,           ///< （六）其他处理
};

/// The reasons of （三）不予公开. Each value equals that of the RequestOutcome of the same name.
enum class RefusalReason : std::uint8_t {
    state_secret = static_cast<std::uint8_t>(RequestOutcome::state_secret),
    prohibited_by_law = static_cast<std::uint8_t>(RequestOutcome::prohibited_by_law),
    security_or_stability = static_cast<std::uint8_t>(RequestOutcome::security_or_stability),
    third_party_rights = static_cast<std::uint8_t>(RequestOutcome::third_party_rights),
    internal_affairs = static_cast<std::uint8_t>(RequestOutcome::internal_affairs),
    process_information = static_cast<std::uint8_t>(RequestOutcome::process_information),
    enforcement_file = static_cast<std::uint8_t>(RequestOutcome::enforcement_file),
    administrative_inquiry = static_cast<std::uint8_t>(RequestOutcome::administrative_inquiry),
};

/// The three groups of table four.
enum class ProceedingGroup : std::uint8_t {
    reconsideration,                   ///< 行政复议
    litigation_direct,                 ///< 行政诉讼·未经复议直接起诉
    litigation_after_reconsideration,  ///< 行政诉讼·复议后起诉
};

/// The columns of each group of table four.
enum class ProceedingResult : std::uint8_t {
    upheld,     ///< 结果维持
    corrected,  ///< 结果纠正
    other,      ///< 其他结果
    pending,    ///< 尚未审结
    total,      ///< 总计
};

/// On what an outcome rests.
struct LegalBasis {
    RequestOutcome outcome;
    OutcomeGroup group;
    Text article;  ///< e.g. 《条例》第十四条; says so where no article carries the category
    Text test;     ///< the one-line test
};

/// One entry for each outcome, in the order of the enumeration.
[[nodiscard]] std::span<const LegalBasis> legal_bases() noexcept;
[[nodiscard]] const LegalBasis& legal_basis(RequestOutcome outcome) noexcept;

/// Key of an enumerator as it stands in paths, e.g. `person`, `refused/state_secret`, `upheld`.
[[nodiscard]] std::string_view key(Applicant applicant) noexcept;
[[nodiscard]] constexpr std::string_view key(RequestOutcome outcome) noexcept {
    constexpr std::string_view keys[] = {
        "granted",
        "partly_granted",
        "refused/state_secret",
        "refused/prohibited_by_law",
        "refused/security_or_stability",
        "refused/third_party_rights",
        "refused/internal_affairs",
        "refused/process_information",
        "refused/enforcement_file",
        "refused/administrative_inquiry",
        "unavailable/not_held",
        "unavailable/needs_creation",
        "unavailable/unclear",
        "not_processed/complaint",
        "not_processed/repeated",
        "not_processed/published_material",
        "not_processed/excessive",
        "not_processed/reconfirmation",
        "other/uncorrected",
        "other/unpaid",
        "other/misc",
        "other",
    };
    return keys[static_cast<std::size_t>(outcome)];
}
[[nodiscard]] std::string_view key(OutcomeGroup group) noexcept;
[[nodiscard]] std::string_view key(ProceedingGroup group) noexcept;
[[nodiscard]] std::string_view key(ProceedingResult result) noexcept;

}  // namespace govinfo
