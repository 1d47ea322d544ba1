// On which article each outcome rests. Articles are those of 《中华人民共和国政府信息公开条例》
// (2019, 国务院令第711号); the reading of form rows onto articles is ours where the form is silent.

#include <govinfo/taxonomy.hpp>

namespace govinfo {
namespace {

constexpr LegalBasis bases[] = {
    {RequestOutcome::granted,
     OutcomeGroup::granted,
     {"《条例》第十三条，第三十六条第（一）项、第（二）项", "Regulations ss.13, 36(1), 36(2)"},
     {"已经主动公开的，告知获取方式、途径；可以公开的，提供该信息或者告知获取的方式、途径和时间",
      "already public: say where; can be disclosed: provide it, or say how and when to get it"}},
    {RequestOutcome::partly_granted,
     OutcomeGroup::partly_granted,
     {"《条例》第三十七条", "Regulations s.37"},
     {"含有不应当公开的内容或者不属于政府信息的内容，但能够作区分处理",
      "contains parts that are not to be disclosed or are no government information, and can be "
      "separated"}},
    {RequestOutcome::state_secret,
     OutcomeGroup::refused,
     {"《条例》第十四条", "Regulations s.14"},
     {"依法确定为国家秘密", "lawfully classified as a state secret"}},
    {RequestOutcome::prohibited_by_law,
     OutcomeGroup::refused,
     {"《条例》第十四条", "Regulations s.14"},
     {"法律、行政法规禁止公开", "a law or administrative regulation forbids disclosure"}},
    {RequestOutcome::security_or_stability,
     OutcomeGroup::refused,
     {"《条例》第十四条", "Regulations s.14"},
     {"公开后可能危及国家安全、公共安全、经济安全、社会稳定",
      "disclosure may endanger state, public or economic security or social stability"}},
    {RequestOutcome::third_party_rights,
     OutcomeGroup::refused,
     {"《条例》第十五条、第三十二条", "Regulations ss.15, 32"},
     {"涉及商业秘密、个人隐私等，公开会损害第三方合法权益，"
      "第三方不同意公开且不公开不会对公共利益造成重大影响",
      "trade secrets, privacy and the like: disclosure would harm a third party who does not "
      "consent, and withholding does no grave harm to the public"}},
    {RequestOutcome::internal_affairs,
     OutcomeGroup::refused,
     {"《条例》第十六条第一款", "Regulations s.16 para.1"},
     {"人事管理、后勤管理、内部工作流程等内部事务信息，可以不予公开",
      "personnel, logistics and internal workflow: may be withheld"}},
    {RequestOutcome::process_information,
     OutcomeGroup::refused,
     {"《条例》第十六条第二款", "Regulations s.16 para.2"},
     {"讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开",
      "records of discussion, drafts, letters of consultation, requests for instruction: may be "
      "withheld"}},
    {RequestOutcome::enforcement_file,
     OutcomeGroup::refused,
     {"《条例》第十六条第二款", "Regulations s.16 para.2"},
     {"行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定",
      "files of administrative enforcement: may be withheld unless a law or rule requires "
      "disclosure"}},
    {RequestOutcome::administrative_inquiry,
     OutcomeGroup::refused,
     {"《条例》第三十六条第（七）项", "Regulations s.36(7)"},
     {"工商、不动产登记资料等信息，法律、行政法规对其获取有特别规定，告知依照有关规定办理",
      "business or property registers and the like, with their own way of access: say so"}},
    {RequestOutcome::not_held,
     OutcomeGroup::unavailable,
     {"《条例》第三十六条第（四）项、第（五）项", "Regulations ss.36(4), 36(5)"},
     {"经检索没有所申请公开信息，或者不属于本行政机关负责公开",
      "searched and not found, or another body is responsible"}},
    {RequestOutcome::needs_creation,
     OutcomeGroup::unavailable,
     {"《条例》第三十八条", "Regulations s.38"},
     {"需要对现有政府信息进行加工、分析",
      "existing information would have to be processed or analysed"}},
    {RequestOutcome::unclear,
     OutcomeGroup::unavailable,
     {"《条例》第二十九条第二款第（二）项、第三十条", "Regulations ss.29 para.2(2), 30"},
     {"申请人补正后，申请内容仍不明确，无法识别",
      "still cannot be identified after the applicant's correction"}},
    {RequestOutcome::complaint,
     OutcomeGroup::not_processed,
     {"《条例》第三十九条第一款", "Regulations s.39 para.1"},
     {"以政府信息公开申请的形式进行信访、投诉、举报等活动",
      "a petition, complaint or report in the shape of an application"}},
    {RequestOutcome::repeated,
     OutcomeGroup::not_processed,
     {"《条例》第三十六条第（六）项", "Regulations s.36(6)"},
     {"已就申请人提出的政府信息公开申请作出答复，申请人重复申请公开相同政府信息",
      "same applicant, same information, already answered"}},
    {RequestOutcome::published_material,
     OutcomeGroup::not_processed,
     {"《条例》第三十九条第二款", "Regulations s.39 para.2"},
     {"要求提供政府公报、报刊、书籍等公开出版物", "wants gazettes, newspapers, books"}},
    {RequestOutcome::excessive,
     OutcomeGroup::not_processed,
     {"《条例》第三十五条", "Regulations s.35"},
     {"申请的数量、频次明显超过合理范围，且理由不合理",
      "number and frequency clearly beyond reason, and no acceptable reason given"}},
    {RequestOutcome::reconfirmation,
     OutcomeGroup::not_processed,
     {"《条例》无明文规定，见年度报告格式", "no express article; a category of the form"},
     {"申请人已经获取该信息，要求行政机关确认或者重新出具",
      "the applicant has it already and wants it confirmed or issued again"}},
    {RequestOutcome::uncorrected,
     OutcomeGroup::other,
     {"《条例》第三十条", "Regulations s.30"},
     {"申请人无正当理由逾期不补正，视为放弃申请",
      "not corrected in time without good reason: deemed abandoned"}},
    {RequestOutcome::unpaid,
     OutcomeGroup::other,
     {"《条例》第四十二条，国办函〔2020〕109号", "Regulations s.42; 国办函〔2020〕109号"},
     {"申请人逾期未缴纳信息处理费，视为放弃申请",
      "the fee for processing was not paid in time: deemed abandoned"}},
    {RequestOutcome::misc,
     OutcomeGroup::other,
     {"年度报告格式，无专门条款", "a category of the form; no article of its own"},
     {"其余情形，实践中包括申请人主动撤回申请",
      "everything else; in practice also applications withdrawn"}},
    {RequestOutcome::other,
     OutcomeGroup::other,
     {"年度报告格式（2019），不再细分", "form 2019, not split further"},
     {"不属于（一）至（五）的其他处理情形", "handled otherwise than (1) to (5)"}},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < std::size(bases); ++i)
        if (bases[i].outcome != static_cast<RequestOutcome>(i)) return false;
    return std::size(bases) == static_cast<std::size_t>(RequestOutcome::other) + 1;
}
static_assert(in_order());

}  // namespace

std::span<const LegalBasis> legal_bases() noexcept {
    return bases;
}

const LegalBasis& legal_basis(RequestOutcome outcome) noexcept {
    return bases[static_cast<std::size_t>(outcome)];
}

std::string_view key(Applicant applicant) noexcept {
    constexpr std::string_view keys[] = {"person",        "business", "research", "public_interest",
                                         "legal_service", "other",    "total"};
    return keys[static_cast<std::size_t>(applicant)];
}

std::string_view key(OutcomeGroup group) noexcept {
    constexpr std::string_view keys[] = {"granted",     "partly_granted", "refused",
                                         "unavailable", "not_processed",  "other"};
    return keys[static_cast<std::size_t>(group)];
}

std::string_view key(ProceedingGroup group) noexcept {
    constexpr std::string_view keys[] = {"reconsideration", "litigation_direct",
                                         "litigation_after_reconsideration"};
    return keys[static_cast<std::size_t>(group)];
}

std::string_view key(ProceedingResult result) noexcept {
    constexpr std::string_view keys[] = {"upheld", "corrected", "other", "pending", "total"};
    return keys[static_cast<std::size_t>(result)];
}

}  // namespace govinfo
