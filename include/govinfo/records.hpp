// Single matters, as an office keeps them all year: an application, a case over one, a document, a
// decision. What the annual report counts, one by one.
//
//   Request request;
//   request.id = "2025-017";
//   request.received = Date{2025, 3, 3};
//   request.applicant_class = "自然人";
//   request.outcome = "refused/state_secret";  // or 属于国家秘密
//   request.answered = Date{2025, 3, 21};
//
// Plain data in UTF-8: an empty string or optional means that the register does not say. A word
// that stands for a row or column of the form, or for one of a few choices, is kept as it came, as
// a key or a label; what it means depends on the form in which the report is made. "Regulations"
// below are 《中华人民共和国政府信息公开条例》 (2019, 国务院令第711号).
#pragma once

#include <optional>
#include <string>

#include <govinfo/decimal.hpp>
#include <govinfo/header.hpp>

namespace govinfo {

/// A line of the register of applications, 依申请公开台账. One letter may hold several; what is one
/// application is for the office to say.
struct Request {
    std::string id;
    std::string letter;                    ///< id of the letter that held it
    std::optional<Date> arrived;           ///< at the organ
    std::optional<Date> received;          ///< as s.31 counts it: the clock runs from here
    std::string channel;                   ///< 当面, 邮寄, 网络 …
    std::string applicant;                 ///< whose name it bears
    std::string applicant_class;           ///< a column of table three
    std::string subject;                   ///< the information asked for
    std::optional<Date> correction_asked;  ///< s.30, once, within seven working days
    std::string correction_ground;         ///< why: only what was asked for restarts the clock
    std::optional<Date> correction_due;
    std::optional<Date> corrected;          ///< when the correction came in
    std::optional<Date> third_party_asked;  ///< s.32
    std::optional<Date> third_party_answered;
    std::optional<Date> co_makers_asked;  ///< s.34
    std::optional<Date> co_makers_answered;
    std::optional<Date> extended;         ///< when the applicant was told, s.33
    std::optional<Date> deferred_to;      ///< the day that the applicant was told under s.35
    std::optional<Date> fee_noticed;      ///< when the notice came in, from which s.42's time runs
    std::string fee_basis;                ///< 按件, 按量
    std::optional<Decimal> fee_quantity;  ///< items or pages
    std::optional<Decimal> fee_amount;    ///< 元
    std::optional<Date> fee_paid;
    std::string outcome;           ///< a row of table three under 本年度办理结果
    std::optional<Date> answered;  ///< the day of signature, or of posting (交邮之日)
    std::string delivery;          ///< 邮寄, 当面 …
    std::optional<Date> delivered;
    std::string note;
    friend bool operator==(const Request&, const Request&) = default;
};

/// A line of the register of reviews and lawsuits over disclosure, 复议诉讼台账.
struct Proceeding {
    std::string id;
    std::string kind;  ///< a row of table four
    std::optional<Date> filed;
    std::string result;  ///< a column of table four
    std::optional<Date> concluded;
    /// `respondent` 被申请人、被告, or `joint_reviewer` 复议机关作共同被告, whose case the organ that
    /// acted counts (国办公开办函〔2016〕201号).
    std::string role;
    std::string request;  ///< id of the application it is about
    std::string note;
    friend bool operator==(const Proceeding&, const Proceeding&) = default;
};

/// A line of the catalogue of documents, 公文与政府信息目录.
struct DocumentRecord {
    std::string id;
    std::string index;  ///< 索引号
    std::string title;
    std::string number;  ///< 文号
    std::string kind;    ///< a row of table two under 第二十条第（一）项, or `other`
    std::string organ;
    std::optional<Date> created;    ///< 生成日期: of the signature, of several the last
    std::optional<Date> signed_on;  ///< 签发日期
    std::string attribute;  ///< `open` 主动公开, `on_request` 依申请公开, `closed` 不予公开
    std::string ground;                    ///< why it is not open, ss.14 to 16
    std::optional<Date> proposed;          ///< the drafter proposed the attribute
    std::optional<Date> head_reviewed;     ///< by the head of the section
    std::optional<Date> secrecy_reviewed;  ///< s.17
    std::optional<Date> approved;          ///< by the leader who signs
    std::optional<Date> published;         ///< within 20 working days, s.26
    std::optional<Date> in_force_from;
    std::optional<Date> ended;
    std::string ended_how;  ///< `repealed` 废止, `expired` 自然失效, `replaced` by its amended text
    std::string amends;  ///< id or number of the document that it amends
    std::string url;
    std::string summary;
    std::string topic;
    std::string note;
    friend bool operator==(const DocumentRecord&, const DocumentRecord&) = default;
};

/// A line of the register of decisions and fees, 处理决定与收费: one decision, or several of a kind
/// and day.
struct Decision {
    std::string id;
    std::string kind;  ///< a row of table two
    std::optional<Date> decided;
    std::optional<Decimal> count;   ///< how many; one where it does not say
    std::optional<Decimal> amount;  ///< 元
    std::optional<Date> published;
    std::string note;
    friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace govinfo
