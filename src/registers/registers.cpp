#include <govinfo/registers.hpp>

namespace govinfo {
namespace {

using Names = std::string_view[];

// ---- applications ------------------------------------------------------------------------------

constexpr Names id_names = {"申请编号",   "登记编号",   "登记号",   "受理编号", "受理号",
                            "申请号",     "办件编号",   "办理编号", "流水号",   "登记序号",
                            "申请书编号", "申请件编号", "申请单号", "受理单号", "受理序号",
                            "申请受理号", "申请登记号", "回执编号"};
constexpr Names numbers_of_rows = {"序号", "No", "No."};
constexpr Names letter_names = {"来信编号", "来文编号", "收文编号", "收文号",
                                "来件号",   "来信号",   "信件编号"};
constexpr Names arrived_names = {"来件日期", "收文日期", "来件时间", "收件时间", "收文时间",
                                 "来信日期", "来信时间", "收件日",   "收文日"};
constexpr Names received_names = {
    "收到申请日期",   "收到申请时间",   "收到时间",     "受理日期",       "受理时间",
    "登记日期",       "登记时间",       "接收日期",     "收到申请书日期", "收到申请书时间",
    "收到申请的日期", "收到申请的时间", "申请收到日期", "申请收到时间",   "申请受理日期",
    "申请受理时间",   "受理登记日期",   "登记受理日期", "接收时间",       "收悉日期",
    "收到日"};
constexpr Names channel_names = {"申请渠道", "申请途径", "来件方式", "受理方式", "渠道",
                                 "提交方式", "申请形式", "来源渠道", "申请来源", "接收渠道",
                                 "接收方式", "收件方式", "来件渠道", "受理渠道", "申请提交方式"};
constexpr Names applicant_names = {
    "申请人姓名",    "申请人名称",   "申请人姓名或名称",   "姓名或名称",
    "姓名",          "申请者",       "申请单位",           "申请人名字",
    "申请人单位",    "申请人及单位", "申请人姓名单位名称", "申请人姓名名称",
    "申请人姓名单位"};
constexpr Names class_names = {"applicant_class", "申请人类型",   "申请人性质",   "申请人分类",
                               "申请人身份",      "申请人情况",   "申请主体",     "申请人种类",
                               "申请人属性",      "身份类别",     "主体类型",     "主体类别",
                               "申请主体类型",    "申请主体类别", "申请主体性质", "申请人身份类别"};
constexpr Names subject_names = {"申请事项",
                                 "申请公开内容",
                                 "申请信息内容",
                                 "申请公开的政府信息",
                                 "信息内容描述",
                                 "所需政府信息",
                                 "申请信息",
                                 "申请公开信息",
                                 "申请公开事项",
                                 "申请公开的内容",
                                 "申请公开信息内容",
                                 "申请公开的信息内容",
                                 "申请公开信息名称",
                                 "申请信息名称",
                                 "申请信息描述",
                                 "所需信息",
                                 "所需信息内容描述",
                                 "所需政府信息内容描述",
                                 "申请公开政府信息内容",
                                 "申请获取的政府信息"};
constexpr Names correction_asked_names = {
    "补正告知日期",   "补正通知时间",   "告知补正日期",       "要求补正日期", "补正告知时间",
    "补正告知书日期", "补正通知书日期", "一次性补正告知日期", "要求补正时间", "通知补正日期",
    "通知补正时间",   "告知补正时间",   "发出补正通知日期"};
constexpr Names correction_ground_names = {"补正原因", "补正理由", "补正内容", "要求补正的内容",
                                           "补正事项"};
constexpr Names correction_due_names = {"补正截止日期", "补正到期日", "补正截止时间",
                                        "补正期限截止日期"};
constexpr Names corrected_names = {"补正日期",         "收到补正日期",     "补正时间",
                                   "申请人补正日期",   "收到补正时间",     "收到补正材料日期",
                                   "补正材料收到日期", "补正材料提交日期", "补正完成日期",
                                   "补正提交日期",     "申请人补正时间",   "收到补正申请日期"};
constexpr Names third_party_asked_names = {
    "征求第三方意见日期", "第三方意见征询日期", "书面征求第三方意见日期", "征求第三方意见时间",
    "征求第三方时间",     "征询第三方意见日期", "第三方征询日期"};
constexpr Names third_party_answered_names = {
    "第三方意见日期", "第三方回复日期", "收到第三方意见日期", "第三方答复时间",
    "第三方回复时间", "第三方反馈日期", "第三方反馈意见日期", "收到第三方意见时间"};
constexpr Names co_makers_asked_names = {
    "征求其他行政机关意见日期", "征求共同制作机关意见日期", "征求意见日期",
    "征求其他机关意见日期",     "征求相关机关意见日期",     "征求其他行政机关日期",
    "征求共同制作机关日期"};
constexpr Names co_makers_answered_names = {"其他行政机关答复日期", "共同制作机关答复日期",
                                            "其他机关回复日期",     "其他机关反馈日期",
                                            "其他机关反馈意见日期", "相关机关回复日期"};
constexpr Names extended_names = {"延期日期",         "延期告知时间",     "延期答复日期",
                                  "延长答复期限日期", "延期通知日期",     "延期告知书日期",
                                  "延期答复告知日期", "延期答复通知日期", "告知延期日期",
                                  "延长答复告知日期", "延期通知时间"};
constexpr Names deferred_to_names = {"延迟答复至", "延迟答复期限", "延迟答复日期", "合理期限"};
constexpr Names fee_noticed_names = {"收费告知日期", "收费通知书日期", "收费通知书时间",
                                     "收费通知时间", "收费告知时间"};
constexpr Names fee_basis_names = {"计收方式", "计费方式"};
constexpr Names fee_quantity_names = {"计收数量", "收费件数或页数"};
constexpr Names fee_amount_names = {"信息处理费", "信息处理费金额", "应收金额"};
constexpr Names fee_paid_names = {"缴纳日期", "付款日期", "缴费时间", "缴纳时间"};
// Where mailed, the day of posting is that of the answer.
constexpr Names answered_instead = {"交邮日期", "寄出日期", "邮寄日期"};
constexpr Names outcome_names = {
    "处理结果",   "答复结果", "答复类型",     "答复类别",     "办理情况", "答复情况",
    "处理决定",   "结果",     "答复种类",     "答复情形",     "答复结论", "答复决定",
    "答复书类型", "办理结论", "办理决定",     "处理情况",     "处理类型", "处理结论",
    "办结结果",   "办结情况", "办理结果类型", "处理结果类型", "公开情况"};
constexpr Names answered_names = {
    "答复时间",     "办结日期",       "办结时间",       "答复书日期",   "作出答复日期",
    "办理日期",     "回复日期",       "回复时间",       "答复日",       "作出答复时间",
    "答复书时间",   "答复书落款日期", "答复书出具日期", "出具答复日期", "实际答复日期",
    "实际答复时间", "实际办结日期",   "正式答复日期",   "办毕日期",     "答复办结日期"};
constexpr Names delivery_names = {"答复方式", "送达途径", "送达形式", "答复送达方式", "答复形式"};
constexpr Names delivered_names = {"送达时间", "签收日期", "送达日", "签收时间"};
constexpr Names note_names = {"说明", "备考", "备注说明", "其他说明", "附注"};

constexpr Names person_words = {"公民", "个人", "自然人公民", "公民自然人"};
constexpr Names business_words = {"企业", "公司", "企业单位", "企业法人"};
constexpr Names research_words = {"科研", "科研院所", "科研单位", "研究机构"};
constexpr Names public_interest_words = {"公益组织", "公益机构"};
constexpr Names legal_service_words = {"律师事务所", "律所", "法律机构",
                                       "律师事务所或其他法律服务机构"};
constexpr RegisterWord applicant_words[] = {{"person", {}, person_words},
                                            {"business", {}, business_words},
                                            {"research", {}, research_words},
                                            {"public_interest", {}, public_interest_words},
                                            {"legal_service", {}, legal_service_words}};

constexpr Names granted_words = {"公开",          "同意公开",       "全部公开",
                                 "已主动公开",    "属于已主动公开", "公开信息",
                                 "予以全部公开",  "全部予以公开",   "已主动公开告知获取方式",
                                 "告知已主动公开"};
constexpr Names partly_granted_words = {"部分予以公开", "部分同意公开", "部分公开部分不予公开"};
constexpr Names state_secret_words = {"国家秘密", "涉及国家秘密"};
constexpr Names prohibited_words = {"法律行政法规禁止公开", "法律行政法规禁止公开的信息"};
constexpr Names security_words = {"三安全一稳定", "危及三安全一稳定"};
constexpr Names third_party_words = {"第三方合法权益", "商业秘密", "个人隐私", "涉及商业秘密",
                                     "涉及个人隐私"};
constexpr Names internal_words = {"内部事务信息", "三类内部事务信息", "内部管理信息"};
constexpr Names process_words = {"过程性信息", "四类过程性信息"};
constexpr Names enforcement_words = {"行政执法案卷", "行政执法案卷信息", "执法案卷"};
constexpr Names inquiry_words = {"行政查询事项", "行政查询"};
constexpr Names not_held_words = {
    "本机关不掌握",         "不掌握相关政府信息",   "信息不存在",
    "政府信息不存在",       "不属于本机关公开",     "非本机关公开",
    "不属于本行政机关公开", "非本机关掌握",         "不存在",
    "本机关不存在",         "经检索不存在",         "经检索没有所申请公开信息",
    "不属于本机关职责",     "不属于本机关职责范围", "不属于本机关负责公开",
    "非本机关职责",         "本机关未制作或获取"};
constexpr Names needs_creation_words = {"需要另行制作", "没有现成信息", "需加工分析",  "需另行制作",
                                        "需要加工分析", "需要加工汇总", "需要汇总加工"};
constexpr Names unclear_words = {"补正后仍不明确", "补正后内容仍不明确", "补正后申请内容不明确",
                                 "补正后仍然不明确"};
constexpr Names complaint_words = {"信访举报投诉", "信访举报投诉类", "信访投诉举报",
                                   "信访投诉举报类", "以申请公开名义信访投诉举报"};
constexpr Names repeated_words = {"重复", "重复申请不予重复处理", "不予重复处理"};
constexpr Names published_material_words = {"公开出版物"};
constexpr Names excessive_words = {"大量反复申请", "频繁申请", "无正当理由大量申请",
                                   "大量反复申请且理由不合理"};
constexpr Names reconfirmation_words = {"确认或重新出具", "重新出具已获取信息"};
constexpr Names uncorrected_words = {"逾期不补正", "逾期未补正", "逾期未补正视为放弃",
                                     "逾期不补正视为放弃", "无正当理由逾期不补正"};
constexpr Names unpaid_words = {"逾期不缴费", "逾期未缴费", "逾期未缴费视为放弃",
                                "逾期不缴费视为放弃", "逾期不缴纳费用"};
constexpr Names misc_words = {"撤回",           "撤回申请",          "申请人撤回", "申请人主动撤回",
                              "主动撤回",       "撤销申请",          "已撤回",     "主动撤回申请",
                              "申请人撤回申请", "申请人主动撤回申请"};
constexpr RegisterWord outcome_words[] = {
    {"granted", {}, granted_words},
    {"partly_granted", {}, partly_granted_words},
    {"refused/state_secret", {}, state_secret_words},
    {"refused/prohibited_by_law", {}, prohibited_words},
    {"refused/security_or_stability", {}, security_words},
    {"refused/third_party_rights", {}, third_party_words},
    {"refused/internal_affairs", {}, internal_words},
    {"refused/process_information", {}, process_words},
    {"refused/enforcement_file", {}, enforcement_words},
    {"refused/administrative_inquiry", {}, inquiry_words},
    {"unavailable/not_held", {}, not_held_words},
    {"unavailable/needs_creation", {}, needs_creation_words},
    {"unavailable/unclear", {}, unclear_words},
    {"not_processed/complaint", {}, complaint_words},
    {"not_processed/repeated", {}, repeated_words},
    {"not_processed/published_material", {}, published_material_words},
    {"not_processed/excessive", {}, excessive_words},
    {"not_processed/reconfirmation", {}, reconfirmation_words},
    {"other/uncorrected", {}, uncorrected_words},
    {"other/unpaid", {}, unpaid_words},
    {"other/misc", {}, misc_words},
};

constexpr RegisterColumn request_columns[] = {
    {"id", {"编号", "id"}, FieldKind::text, true, id_names, numbers_of_rows},
    {"letter", {"来件编号", "letter"}, FieldKind::text, false, letter_names},
    {"arrived", {"收件日期", "arrived"}, FieldKind::date, false, arrived_names},
    {.key = "received",
     .label = {"收到日期", "received"},
     .kind = FieldKind::date,
     .required = true,
     .also = received_names,
     .or_else = "arrived",
     .timed = true},
    {"channel", {"申请方式", "channel"}, FieldKind::text, false, channel_names},
    {"applicant", {"申请人", "applicant"}, FieldKind::text, false, applicant_names},
    {.key = "class",
     .label = {"申请人类别", "class"},
     .kind = FieldKind::column,
     .required = true,
     .also = class_names,
     .words = applicant_words},
    {"subject", {"申请内容", "subject"}, FieldKind::text, false, subject_names},
    {"correction_asked",
     {"补正通知日期", "correction asked"},
     FieldKind::date,
     false,
     correction_asked_names},
    {"correction_ground",
     {"补正事由", "correction ground"},
     FieldKind::text,
     false,
     correction_ground_names},
    {"correction_due",
     {"补正期限", "correction due"},
     FieldKind::date,
     false,
     correction_due_names},
    {"corrected", {"补正收到日期", "corrected"}, FieldKind::date, false, corrected_names},
    {"third_party_asked",
     {"征求第三方日期", "third party asked"},
     FieldKind::date,
     false,
     third_party_asked_names},
    {"third_party_answered",
     {"第三方答复日期", "third party answered"},
     FieldKind::date,
     false,
     third_party_answered_names},
    {"co_makers_asked",
     {"征求其他机关日期", "co-makers asked"},
     FieldKind::date,
     false,
     co_makers_asked_names},
    {"co_makers_answered",
     {"其他机关答复日期", "co-makers answered"},
     FieldKind::date,
     false,
     co_makers_answered_names},
    {"extended", {"延期告知日期", "extended"}, FieldKind::date, false, extended_names},
    {"deferred_to", {"暂缓答复至", "deferred to"}, FieldKind::date, false, deferred_to_names},
    {"fee_noticed", {"收费通知日期", "fee noticed"}, FieldKind::date, false, fee_noticed_names},
    {"fee_basis", {"收费方式", "fee basis"}, FieldKind::text, false, fee_basis_names},
    {"fee_quantity", {"计费数量", "fee quantity"}, FieldKind::count, false, fee_quantity_names},
    {"fee_amount", {"收费金额", "fee amount"}, FieldKind::amount, false, fee_amount_names},
    {"fee_paid", {"缴费日期", "fee paid"}, FieldKind::date, false, fee_paid_names},
    {.key = "outcome",
     .label = {"办理结果", "outcome"},
     .kind = FieldKind::row,
     .also = outcome_names,
     .words = outcome_words},
    {"answered",
     {"答复日期", "answered"},
     FieldKind::date,
     false,
     answered_names,
     answered_instead},
    {"delivery", {"送达方式", "delivery"}, FieldKind::text, false, delivery_names},
    {"delivered", {"送达日期", "delivered"}, FieldKind::date, false, delivered_names},
    {"note", {"备注", "note"}, FieldKind::text, false, note_names},
};

// ---- reviews and lawsuits ----------------------------------------------------------------------

constexpr Names case_id_names = {"编号",     "案号",     "案件号",   "文书编号",     "案件号码",
                                 "受理案号", "复议案号", "诉讼案号", "复议诉讼案号", "立案号",
                                 "案件文号", "登记号",   "受理编号"};
constexpr Names case_kind_names = {"类型",         "案件类别", "类别",     "案件种类",
                                   "案件性质",     "救济类型", "救济方式", "救济途径",
                                   "复议诉讼类型", "程序类型", "争议类型"};
constexpr Names filed_names = {"受理时间",         "立案日期",       "收到日期",
                               "收案日期",         "收到时间",       "收案时间",
                               "立案时间",         "受理立案日期",   "收到复议申请日期",
                               "收到应诉通知日期", "应诉通知书日期", "收到受理通知日期"};
constexpr Names result_names = {"案件结果", "审理结果", "裁判结果",     "处理结果", "复议结果",
                                "诉讼结果", "判决结果", "裁决结果",     "裁判结论", "审结结果",
                                "结案结果", "结案情况", "案件处理结果", "办理结果"};
constexpr Names concluded_names = {"结案日期",     "审结时间", "结案时间",
                                   "判决日期",     "裁判日期", "裁决日期",
                                   "复议决定日期", "结案日",   "审理终结日期"};
constexpr Names role_names = {"本机关身份", "诉讼地位",   "本机关角色", "本机关诉讼地位",
                              "本单位地位", "本单位身份", "我单位地位"};
constexpr Names request_names = {"申请件编号", "对应申请编号", "关联申请编号", "相关申请编号",
                                 "原申请编号", "对应申请",     "关联申请",     "依申请编号"};

constexpr Names reconsideration_words = {"复议", "行政复议案件"};
constexpr Names direct_words = {"直接起诉", "诉讼（未经复议）", "未经复议直接提起诉讼",
                                "未经复议起诉"};
constexpr Names after_words = {"经复议起诉", "诉讼（复议后）", "复议后提起诉讼", "经复议后起诉"};
constexpr RegisterWord case_words[] = {{"reconsideration", {}, reconsideration_words},
                                       {"litigation_direct", {}, direct_words},
                                       {"litigation_after_reconsideration", {}, after_words}};
constexpr Names upheld_words = {"维持"};
constexpr Names corrected_words = {"纠正"};
constexpr Names other_result_words = {"其他"};
constexpr Names pending_words = {"未审结", "审理中", "未结", "未审结案件", "正在审理"};
constexpr RegisterWord result_words[] = {{"upheld", {}, upheld_words},
                                         {"corrected", {}, corrected_words},
                                         {"other", {}, other_result_words},
                                         {"pending", {}, pending_words}};
constexpr Names respondent_words = {"被申请人", "被告", "原行为机关", "应诉机关"};
constexpr Names joint_reviewer_words = {"共同被告"};
constexpr RegisterWord role_words[] = {
    {"respondent", {"被申请人或被告", "respondent"}, respondent_words},
    {"joint_reviewer", {"复议机关作共同被告", "joint reviewer"}, joint_reviewer_words}};

constexpr RegisterColumn proceeding_columns[] = {
    {"id", {"案件编号", "id"}, FieldKind::text, true, case_id_names, numbers_of_rows},
    {.key = "kind",
     .label = {"案件类型", "kind"},
     .kind = FieldKind::row,
     .required = true,
     .also = case_kind_names,
     .words = case_words},
    {"filed", {"受理日期", "filed"}, FieldKind::date, true, filed_names},
    {.key = "result",
     .label = {"结果", "result"},
     .kind = FieldKind::column,
     .also = result_names,
     .words = result_words},
    {"concluded", {"审结日期", "concluded"}, FieldKind::date, false, concluded_names},
    {.key = "role",
     .label = {"本机关地位", "role"},
     .kind = FieldKind::choice,
     .also = role_names,
     .words = role_words},
    {"request", {"申请编号", "request"}, FieldKind::text, false, request_names},
    {"note", {"备注", "note"}, FieldKind::text, false, note_names},
};

// ---- documents ---------------------------------------------------------------------------------

constexpr Names index_names = {"信息索引号", "索引", "索引编号", "政府信息索引号", "公开索引号"};
constexpr Names title_names = {"标题",     "文件名称", "信息名称", "文件标题", "公文标题",
                               "公文名称", "信息标题", "题名",     "文件题名"};
constexpr Names number_names = {"发文字号", "文件编号", "文件号",  "公文文号",
                                "文件文号", "发文文号", "文件字号"};
constexpr Names document_kind_names = {"文件类型", "文件种类", "公文种类", "类别",
                                       "公文类别", "公文类型", "文件性质"};
constexpr Names organ_names = {"制发机关", "发文机关", "发布机关", "制作机关", "发布单位",
                               "发文单位", "制发单位", "公开机构", "公开主体"};
constexpr Names created_names = {"成文日期", "印发日期", "制发日期", "发文日期", "制作日期",
                                 "成文时间", "印发时间", "发文时间", "制发时间", "生成时间",
                                 "形成日期", "形成时间", "制作时间"};
constexpr Names signed_names = {"签署日期", "签批日期", "签发时间", "签署时间", "签批时间"};
constexpr Names attribute_names = {"公开方式",     "公开类别",     "属性",
                                   "公开类型",     "公开性质",     "公开选项",
                                   "公文公开属性", "信息公开属性", "文件公开属性"};
constexpr Names ground_names = {"不予公开依据",   "不公开理由",    "不予公开理由", "不公开原因",
                                "不公开的依据",   "不公开的理由",  "不予公开原因", "不予公开的依据",
                                "不予公开的理由", "不公开法律依据"};
constexpr Names proposed_names = {"提出日期", "拟稿日期", "拟稿时间",
                                  "起草日期", "起草时间", "拟稿人提出日期"};
constexpr Names head_reviewed_names = {
    "处室审核日期",       "科室负责人审核日期", "科室审核时间",       "处室审核时间",
    "部门负责人审核日期", "处室负责人审核日期", "科室负责人审核时间", "科长审核日期"};
constexpr Names secrecy_names = {"保密审核日期", "保密审查时间", "保密审核时间", "公开保密审查日期",
                                 "信息公开保密审查日期"};
constexpr Names approved_names = {"领导审批日期",     "审签日期",     "领导审批时间",
                                  "领导审签时间",     "领导审核日期", "分管领导审签日期",
                                  "分管领导审批日期", "审签时间",     "审批日期"};
constexpr Names published_names = {"发布日期",     "发布时间",     "公开时间",     "公布日期",
                                   "公布时间",     "上网日期",     "上网时间",     "网上公开日期",
                                   "网上公开时间", "网站公开日期", "网站发布日期", "主动公开日期",
                                   "主动公开时间"};
constexpr Names in_force_names = {"实施日期", "生效日期", "施行时间",
                                  "实施时间", "生效时间", "执行日期"};
constexpr Names ended_names = {"废止日期",     "失效日期",       "废止时间",      "失效时间",
                               "废止失效日期", "失效或废止日期", "废止或失效日期"};
// Portals show 有效性: what no longer holds must have its day, and what holds has none.
constexpr Names ended_how_names = {"废止方式", "失效原因", "废止失效方式", "失效废止方式",
                                   "失效形式", "有效性",   "是否有效",     "时效性",
                                   "时效",     "效力",     "效力状态",     "有效状态",
                                   "文件效力", "文件状态", "状态",         "validity"};
constexpr Names amends_names = {"所修订文件", "修订对象", "修订的文件", "被修订文件"};
constexpr Names url_names = {"网址",     "链接地址", "公开网址", "公开链接", "发布链接",
                             "网页链接", "网页地址", "公开地址", "发布网址"};
constexpr Names summary_names = {"概述", "内容摘要", "摘要",    "内容简介",
                                 "简介", "主要内容", "信息概述"};
constexpr Names topic_names = {"主题", "主题词", "主题类别"};

constexpr Names regulations_words = {"政府规章", "部门规章"};
constexpr Names normative_words = {"规范性文件", "行政规范性文件"};
constexpr Names other_document_words = {"其他文件", "一般公文"};
constexpr RegisterWord document_words[] = {{"regulations", {}, regulations_words},
                                           {"normative_documents", {}, normative_words},
                                           {"other", {"其他", "other"}, other_document_words}};
constexpr Names open_words = {"公开"};
constexpr Names on_request_words = {"申请公开"};
constexpr Names closed_words = {"不公开"};
constexpr RegisterWord attribute_words[] = {
    {"open", {"主动公开", "open"}, open_words},
    {"on_request", {"依申请公开", "on request"}, on_request_words},
    {"closed", {"不予公开", "closed"}, closed_words}};
constexpr Names repealed_words = {"宣布废止", "已废止"};
constexpr Names expired_words = {"失效", "已失效", "有效期届满", "到期失效"};
constexpr Names replaced_words = {"修订", "被修订", "修改", "已修改", "已修订", "被修改"};
constexpr Names in_force_words = {"现行有效", "继续有效", "长期有效", "有效期内",
                                  "是",       "生效",     "已生效",   "施行中",
                                  "尚未施行", "未生效",   "尚未生效", "现行"};
constexpr RegisterWord ended_words[] = {{"repealed", {"废止", "repealed"}, repealed_words},
                                        {"expired", {"自然失效", "expired"}, expired_words},
                                        {"replaced", {"修订替代", "replaced"}, replaced_words},
                                        {"in_force", {"有效", "in force"}, in_force_words}};

constexpr RegisterColumn document_columns[] = {
    {"id", {"编号", "id"}, FieldKind::text, true, id_names, numbers_of_rows},
    {"index", {"索引号", "index"}, FieldKind::text, false, index_names},
    {.key = "title", .label = {"名称", "title"}, .also = title_names, .listed = true},
    {"number", {"文号", "number"}, FieldKind::text, false, number_names},
    {.key = "kind",
     .label = {"文件类别", "kind"},
     .kind = FieldKind::row,
     .required = true,
     .also = document_kind_names,
     .words = document_words},
    {"organ", {"发布机构", "organ"}, FieldKind::text, false, organ_names},
    {.key = "created",
     .label = {"生成日期", "created"},
     .kind = FieldKind::date,
     .required = true,
     .also = created_names,
     .or_else = "signed",
     .listed = true},
    {"signed", {"签发日期", "signed"}, FieldKind::date, false, signed_names},
    {.key = "attribute",
     .label = {"公开属性", "attribute"},
     .kind = FieldKind::choice,
     .also = attribute_names,
     .words = attribute_words,
     .listed = true},
    {"ground", {"不公开依据", "ground"}, FieldKind::text, false, ground_names},
    {"proposed", {"拟稿提出日期", "proposed"}, FieldKind::date, false, proposed_names},
    {"head_reviewed",
     {"科室审核日期", "head reviewed"},
     FieldKind::date,
     false,
     head_reviewed_names},
    {"secrecy_reviewed",
     {"保密审查日期", "secrecy reviewed"},
     FieldKind::date,
     false,
     secrecy_names},
    {"approved", {"领导审签日期", "approved"}, FieldKind::date, false, approved_names},
    {.key = "published",
     .label = {"公开日期", "published"},
     .kind = FieldKind::date,
     .also = published_names,
     .listed = true},
    {"in_force_from", {"施行日期", "in force from"}, FieldKind::date, false, in_force_names},
    {"ended", {"失效废止日期", "ended"}, FieldKind::date, false, ended_names},
    {.key = "ended_how",
     .label = {"失效方式", "ended how"},
     .kind = FieldKind::choice,
     .also = ended_how_names,
     .words = ended_words},
    {"amends", {"修订文件", "amends"}, FieldKind::text, false, amends_names},
    {"url", {"链接", "url"}, FieldKind::text, false, url_names},
    {"summary", {"内容概述", "summary"}, FieldKind::text, false, summary_names},
    {"topic", {"主题分类", "topic"}, FieldKind::text, false, topic_names},
    {"note", {"备注", "note"}, FieldKind::text, false, note_names},
};

// ---- decisions and fees ------------------------------------------------------------------------

constexpr Names decision_id_names = {"决定编号",       "决定书文号",        "文号",
                                     "决定书编号",     "决定书号",          "决定文书号",
                                     "文书号",         "文书编号",          "文书文号",
                                     "行政决定书文号", "处罚决定书文号",    "行政处罚决定书文号",
                                     "许可决定书文号", "行政许可决定书文号"};
constexpr Names decision_kind_names = {"类别",         "决定类型",     "事项类别", "种类",
                                       "决定种类",     "执法类别",     "执法类型", "行政行为类别",
                                       "行政行为种类", "行政执法类别", "事项类型"};
constexpr Names decided_names = {"日期",     "收费日期",     "作出决定日期", "决定时间",
                                 "作出日期", "作出时间",     "作出决定时间", "处罚日期",
                                 "许可日期", "处罚决定日期", "许可决定日期", "收费时间"};
constexpr Names count_names = {"件数", "决定数量", "办件量", "办件数", "办件数量", "决定件数"};
constexpr Names amount_names = {"收费金额", "收费数额", "征收金额", "收费总额", "实收金额"};
constexpr Names fees_words = {"行政事业性收费", "收费", "行政事业收费"};
constexpr Names licensing_words = {"许可"};
constexpr Names penalties_words = {"处罚"};
constexpr Names coercion_words = {"强制"};
constexpr RegisterWord decision_words[] = {{"licensing", {}, licensing_words},
                                           {"penalties", {}, penalties_words},
                                           {"coercion", {}, coercion_words},
                                           {"fees", {}, fees_words}};

constexpr RegisterColumn decision_columns[] = {
    {"id", {"编号", "id"}, FieldKind::text, true, decision_id_names, numbers_of_rows},
    {.key = "kind",
     .label = {"决定类别", "kind"},
     .kind = FieldKind::row,
     .required = true,
     .also = decision_kind_names,
     .words = decision_words},
    {"decided", {"决定日期", "decided"}, FieldKind::date, true, decided_names},
    {"count", {"数量", "count"}, FieldKind::count, false, count_names},
    {"amount", {"金额", "amount"}, FieldKind::amount, false, amount_names},
    {"published", {"公开日期", "published"}, FieldKind::date, false, published_names},
    {"note", {"备注", "note"}, FieldKind::text, false, note_names},
};

constexpr Register all[] = {
    {RegisterKey::requests,
     "requests",
     {"依申请公开台账", "register of applications"},
     "requests",
     request_columns},
    {RegisterKey::proceedings,
     "proceedings",
     {"复议诉讼台账", "register of reviews and lawsuits"},
     "proceedings",
     proceeding_columns},
    {RegisterKey::documents,
     "documents",
     {"公文与政府信息目录", "register of documents"},
     "proactive",
     document_columns},
    {RegisterKey::decisions,
     "decisions",
     {"处理决定与收费", "register of decisions and fees"},
     "proactive",
     decision_columns},
};
static_assert(std::size(all) == register_count);

}  // namespace

std::span<const Register> registers() noexcept {
    return all;
}

const Register& find_register(RegisterKey key) noexcept {
    return all[static_cast<std::size_t>(key)];
}

const Register* find_register(std::string_view key) noexcept {
    for (const Register& each : all)
        if (each.key == key) return &each;
    return nullptr;
}

}  // namespace govinfo
