#include "registers/record_rules.hpp"

#include <cstddef>
#include <iterator>

#include "base/wording.hpp"

namespace govinfo {
namespace {

constexpr Text counted_one_by_one = {"年度报告格式：表二至表四逐件计数",
                                     "Annual report form: tables 2 to 4 count one by one"};
constexpr Text article_45 = {
    "《中华人民共和国政府信息公开条例》第四十五条：申请的登记、审核、办理、答复、归档制度",
    "Regulations on Open Government Information, s.45: applications are registered, reviewed, "
    "handled, answered and filed"};
constexpr Text article_17 = {
    "《中华人民共和国政府信息公开条例》第十七条：公开前的审查机制、程序和责任",
    "Regulations on Open Government Information, s.17: review before publication"};
constexpr Text catalogue_items = {
    "《中华人民共和国政府信息公开条例》第十二条第三款：公开目录包括索引、名称、内容概述、生成日期",
    "Regulations on Open Government Information, s.12 para 3: the catalogue gives index, title, "
    "summary and date"};

// Of Rule::message: {column} {value} {other} {other_value} {due} as in RecordFault, {choices} what
// may stand in the column, {form} the form of the tally.
constexpr Rule all[] = {
    {.id = "REG.ID",
     .citation = article_45,
     .summary = {"每条记录有编号", "Every record has an id"},
     .message = {"没有编号，未计入；请补上编号", "it has no id and is not counted; give it one"}},
    {.id = "REG.DUPLICATE_ID",
     .citation = counted_one_by_one,
     .summary = {"同一台账中编号不重复", "No two records of a register have the same id"},
     .message = {"编号重复，同编号的各条均未计入；请删除重复的记录或更正编号",
                 "another record has the same id and neither is counted; remove the copy or "
                 "correct the id"}},
    {.id = "REG.MISSING",
     .citation = counted_one_by_one,
     .summary = {"计数所需的各栏均已填写", "What the count needs is filled in"},
     .message = {"“{column}”未填，未计入；请补填",
                 "{column} is not filled in, so it is not counted; fill it in"}},
    {.id = "REG.VALUE",
     .citation = counted_one_by_one,
     .summary = {"日期是实有的日期，数量为非负整数，金额以元计、精确到分",
                 "Dates exist, counts are whole and not negative, amounts are in 元 to the 分"},
     .message = {"“{column}”中的“{value}”无法识别，未计入；请更正",
                 "{column}: \"{value}\" cannot be read, so it is not counted; correct it"}},
    {.id = "REG.WORD",
     .citation = counted_one_by_one,
     .summary = {"类别、结果等使用年度报告格式的栏目名称",
                 "Classes, outcomes and results are rows and columns of the form"},
     .message = {"“{column}”中的“{value}”不能确定是哪一项，未计入；可填：{choices}",
                 "{column}: \"{value}\" does not tell which one it is, so it is not counted; "
                 "possible are {choices}"}},
    {.id = "REG.FORM",
     .citation = counted_one_by_one,
     .summary = {"所填项目是该年度格式中的项目", "The word is one of the year's form"},
     .message = {"“{column}”中的“{value}”在{form}年格式中没有，未计入；可填：{choices}",
                 "{column}: form {form} has no \"{value}\", so it is not counted; possible are "
                 "{choices}"}},
    {.id = "REG.ORDER",
     .citation = counted_one_by_one,
     .summary = {"办结不早于收到，审结不早于受理，失效不早于生成", "Nothing ends before it began"},
     .message = {"“{other}”{other_value}早于“{column}”{value}，未计入；请更正日期",
                 "{other} {other_value} is before {column} {value}, so it is not counted; correct "
                 "the dates"}},
    {.id = "REG.CONCLUSION",
     .citation = counted_one_by_one,
     .summary = {"结果与其日期同时填写；尚未审结的没有审结日期",
                 "A result and its date stand together; what is pending has no date"},
     .message =
         {"“{column}”为“{value}”，“{other}”为“{other_value}”，二者应当同时填写，未计入；请补填或更正",
          "{column} is \"{value}\" and {other} is \"{other_value}\": both or neither must "
          "stand, so it is not counted; complete or correct it"}},
    {.id = "REG.FUTURE",
     .citation = counted_one_by_one,
     .summary = {"日期不晚于统计之日", "No date is after the day of the count"},
     .message = {"“{column}”{value}晚于统计之日，未计入；请更正日期",
                 "{column} {value} is after the day of the count, so it is not counted; correct "
                 "the date"}},
    {.id = "REG.BEFORE_LAW",
     .basis = Basis::legal,
     .citation = {"《中华人民共和国政府信息公开条例》（2007年国务院令第492号）自2008年5月1日起施行",
                  "Regulations on Open Government Information (2007), in force from 1 May 2008"},
     .summary = {"申请和案件不早于2008年5月1日", "No application or case is older than 1 May 2008"},
     .message = {"“{column}”{value}早于条例施行之日，未计入；请核对年份",
                 "{column} {value} is before the Regulations came into force, so it is not "
                 "counted; check the year"}},
    {.id = "REG.LONG_ROW",
     .citation = counted_one_by_one,
     .summary = {"每行的栏数不多于表头", "No row has more fields than the head"},
     .message = {"该行栏数多于表头，多出“{value}”，各栏可能错位，未计入；含逗号的内容请加引号",
                 "the row has more fields than the head, \"{value}\" among them, and may be "
                 "shifted, so it is not counted; put quotes around text with commas"}},
    {.id = "REG.STEPS",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = article_45,
     .summary = {"各办理环节的日期先后有序", "The steps of a matter follow each other"},
     .message = {"“{other}”{other_value}早于“{column}”{value}，请核对",
                 "{other} {other_value} is before {column} {value}; check them"}},
    {.id = "REG.NO_RECORD",
     .basis = Basis::customary,
     .severity = Severity::info,
     .citation = counted_one_by_one,
     .summary = {"合计行、重复的表头和示例行不是记录",
                 "A row of totals, a repeated head or the example is no record"},
     .message = {"“{value}”行是合计、重复的表头或示例，不是记录，未计入",
                 "the row \"{value}\" is a total, the head again or the example and no record, so "
                 "it is not counted"}},
    {.id = "PRO.JOINT_REVIEWER",
     .basis = Basis::legal,
     .severity = Severity::info,
     .citation = {"国办公开办函〔2016〕201号：复议机关作为共同被告的，只计算原行为主体的案件数量",
                  "General Office of the State Council, 国办公开办函〔2016〕201号: of a case "
                  "against both, the organ that acted counts it, not the one that reviewed"},
     .summary = {"复议机关作共同被告的案件由原行为主体计算",
                 "A case in which the organ is sued as reviewer is counted by the one that acted"},
     .message = {"本机关是作共同被告的复议机关，该案由原行为主体计算，不计入",
                 "the organ is sued as the reviewer: the one that acted counts the case"}},
    {.id = "DOC.ENDED",
     .citation = counted_one_by_one,
     .summary = {"失效废止日期与失效方式同时填写",
                 "The day on which a document ended and how it ended stand together"},
     .message =
         {"“{column}”为“{value}”，“{other}”为“{other_value}”，二者应当同时填写并且相符，未计入；请补"
          "填或更正",
          "{column} is \"{value}\" and {other} is \"{other_value}\": both or neither must "
          "stand, and agree, so it is not counted; complete or correct it"}},
    {.id = "DOC.ATTRIBUTE",
     .basis = Basis::customary,
     .severity = Severity::warning,
     .citation = {"各地公文公开属性源头认定的规定：拟制公文时即确定公开属性",
                  "Rules of many organs: the attribute is set while the document is drafted"},
     .summary = {"每件公文都有公开属性", "Every document has its attribute"},
     .message = {"“{column}”为“{value}”，没有确定；请确定为{choices}",
                 "{column} is \"{value}\", which decides nothing; decide on one of {choices}"}},
    {.id = "DOC.NOT_OPEN",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = {"《中华人民共和国政府信息公开条例》第十三条至第十七条、第二十七条",
                  "Regulations on Open Government Information, ss.13 to 17 and 27"},
     .summary = {"只有主动公开的公文有公开日期", "Only an open document has been published"},
     .message =
         {"“{column}”为“{value}”，却有“{other}”{other_value}；确已公开的请核对审查手续，改定公开属性",
          "{column} is \"{value}\", but {other} is {other_value}; if it is public indeed, check its "
          "reviews and decide on its attribute anew"}},
    {.id = "DOC.GROUND",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = {"《中华人民共和国政府信息公开条例》第十三条至第十六条",
                  "Regulations on Open Government Information, ss.13 to 16"},
     .summary = {"不予公开的公文说明第十四条至第十六条中的依据",
                 "A closed document names its ground among ss.14 to 16"},
     .message = {"不予公开而没有依据；请写明条例第十四条、第十五条或第十六条中的依据",
                 "it is closed without a ground; name the one of ss.14, 15 or 16"}},
    {.id = "DOC.REVIEWS",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = article_17,
     .summary = {"公开之前依次经过拟稿提出、科室审核、保密审查、领导审签",
                 "Publication follows proposal, the head's review, secrecy review and approval, "
                 "in that order"},
     .message =
         {"已公开，“{column}”为“{value}”，“{other}”为“{other_value}”，审查应当依次在公开之前完成；请核对",
          "it is public, but {column} is \"{value}\" and {other} is \"{other_value}\": the "
          "reviews come first and in order; check them"}},
    {.id = "DOC.INDEX",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = catalogue_items,
     .summary = {"主动公开的公文有索引号", "An open document has an index number"},
     .message = {"主动公开而没有索引号；请编制索引号", "it is open without an index; give it one"}},
    {.id = "DOC.INDEX_SHAPE",
     .basis = Basis::customary,
     .severity = Severity::info,
     .citation =
         {"《政府信息公开目录系统实施指引（试行）》：索引号20位，为组织机构代码、年份和流水号",
          "Guidelines for catalogue systems (trial): an index of 20 characters, the code of "
          "the organ, the year and a serial number"},
     .summary = {"按机构代码编号的目录中，索引号为“组织机构代码/年份-五位流水号”",
                 "Where numbers are made of the organ's code, an index is CODE/YYYY-NNNNN"},
     .message =
         {"“{column}”{value}不是“组织机构代码/年份-五位流水号”的形式；请核对，已经使用的不必改编",
          "{column} {value} is not of the shape CODE/YYYY-NNNNN; check it, and keep it if it is "
          "in use"}},
    {.id = "DOC.DUPLICATE_INDEX",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = catalogue_items,
     .summary = {"索引号不重复", "No two documents have the same index number"},
     .message = {"“{column}”{value}与另一件公文相同；请核对，各件应有自己的索引号",
                 "another document has {column} {value} too; check them, each has its own"}},
    {.id = "DOC.TITLE",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = catalogue_items,
     .summary = {"主动公开的公文有名称", "An open document has a title"},
     .message = {"主动公开而没有名称；请补填", "it is open without a title; fill it in"}},
    {.id = "DOC.SUMMARY",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = catalogue_items,
     .summary = {"主动公开的公文有内容概述", "An open document has a summary"},
     .message = {"主动公开而没有内容概述；请补填", "it is open without a summary; fill it in"}},
    {.id = "DOC.LATE",
     .basis = Basis::legal,
     .severity = Severity::warning,
     .citation = {"《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内"
                  "及时公开",
                  "Regulations on Open Government Information, s.26: within 20 working days of "
                  "creation or change"},
     .summary = {"主动公开的公文自形成之日起20个工作日内公开",
                 "An open document is public within 20 working days of its creation"},
     .message =
         {"主动公开，“{column}”为{value}，应当在{due}或之前公开，而“{other}”为“{other_value}”；"
          "尚未公开的请及时公开，已公开的请核对日期",
          "it is open and {column} is {value}, so it had to be public by {due}, but {other} is "
          "\"{other_value}\"; publish it, or check the dates"}},
};
static_assert(std::size(all) == static_cast<std::size_t>(detail::RecordRule::late) + 1);

}  // namespace

std::span<const Rule> record_rules() noexcept {
    return all;
}

const Rule& detail::rule_of(RecordRule rule) noexcept {
    return all[static_cast<std::size_t>(rule)];
}

std::string detail::brief(std::string_view value) {
    return std::string(excerpt(value));
}

}  // namespace govinfo
