// What the opaque types of govinfo_c.h are, and how a pointer is known to be one of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo_c.h>
#include <govinfo/copied_text.hpp>
#include <govinfo/diagnose.hpp>
#include <govinfo/explain.hpp>
#include <govinfo/facts.hpp>
#include <govinfo/form.hpp>
#include <govinfo/problem_list.hpp>
#include <govinfo/read.hpp>
#include <govinfo/record_reader.hpp>
#include <govinfo/rollup.hpp>
#include <govinfo/rule.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/totals.hpp>

#include "arrow.hpp"
#include "lazy.hpp"

namespace govinfo::capi {

/// Stands first in every object: tells a wrong pointer, as an untyped caller may pass it, from a
/// right one. It does not tell a freed object.
enum class Tag : std::uint32_t {
    report = 0x676F7601,
    findings,
    finding,
    changes,
    text,
    error,
    text_index,
    diagnosis,
    problem_list,
    tally,
    facts,
    rollup,
};

/// What a report does not keep as text but hands out as such.
struct Words {
    std::vector<std::string> decimals;  // by cell; empty if it is no number
    std::string published;
    std::string period_from;
    std::string period_to;
};

using Bilingual = std::array<std::string, 2>;  // by Language

/// A change with its words.
struct ChangeText {
    std::string path;
    std::int32_t action;
    std::optional<std::string> before;
    std::optional<std::string> after;
};

/// Which cells to change, with its words.
struct AnswerText {
    struct Cell {
        std::string_view path;
        std::string value;
        std::string proposed;  // of an implied cell, what it must hold
    };
    std::vector<Cell> cells;
    std::vector<Cell> implied;
    Bilingual reason;
};

/// Rules that fail together, with the words of the answers.
struct GroupText {
    std::vector<std::string> rules;
    std::vector<AnswerText> answers;
};

}  // namespace govinfo::capi

struct govinfo_report {
    static constexpr auto own_tag = govinfo::capi::Tag::report;

    govinfo::capi::Tag tag = own_tag;
    govinfo::ReadResult read;
    govinfo::capi::Lazy<govinfo::capi::Words> words = {};
    govinfo::capi::Lazy<std::vector<govinfo::capi::Bilingual>> note_messages = {};
};

struct govinfo_finding {
    static constexpr auto own_tag = govinfo::capi::Tag::finding;

    govinfo::capi::Tag tag = own_tag;
    const govinfo::ExplainedFinding* explained;
};

struct govinfo_findings {
    static constexpr auto own_tag = govinfo::capi::Tag::findings;

    govinfo::capi::Tag tag = own_tag;
    govinfo::Explanation explanation;
    std::vector<govinfo_finding> failures;
    std::vector<govinfo_finding> unassessed;
};

struct govinfo_changes {
    static constexpr auto own_tag = govinfo::capi::Tag::changes;

    govinfo::capi::Tag tag = own_tag;
    std::vector<govinfo::capi::ChangeText> list;
    std::vector<std::size_t> left;  // groups of the diagnosis
};

struct govinfo_diagnosis {
    static constexpr auto own_tag = govinfo::capi::Tag::diagnosis;

    govinfo::capi::Tag tag = own_tag;
    govinfo::Report report;  // as it was diagnosed
    govinfo::Diagnosis diagnosis;
    std::vector<govinfo::capi::GroupText> groups;
};

struct govinfo_text {
    static constexpr auto own_tag = govinfo::capi::Tag::text;

    govinfo::capi::Tag tag = own_tag;
    std::string bytes;
};

struct govinfo_problem_list {
    static constexpr auto own_tag = govinfo::capi::Tag::problem_list;

    govinfo::capi::Tag tag = own_tag;
    govinfo::ProblemList list;
    std::string begin;  // what was not handed out yet
    bool open = true;
};

struct govinfo_tally {
    static constexpr auto own_tag = govinfo::capi::Tag::tally;

    govinfo::capi::Tag tag = own_tag;
    govinfo::Tally tally;
    govinfo::RegisterOptions how = {};
    /// Of the records that come one by one, by register; made when the first comes.
    std::array<std::optional<govinfo::RecordReader>, govinfo::register_count> readers = {};
    std::vector<std::string_view> keys = {}, values = {};  // of the last record
    std::vector<std::string> unread = {};                  // of the last file
};

struct govinfo_facts {
    static constexpr auto own_tag = govinfo::capi::Tag::facts;

    govinfo::capi::Tag tag = own_tag;
    govinfo::FactTable table;
    govinfo::Language language;
    govinfo::capi::ArrowSink sink;
};

struct govinfo_rollup {
    static constexpr auto own_tag = govinfo::capi::Tag::rollup;

    govinfo::capi::Tag tag = own_tag;
    govinfo::Rollup rollup;
};

struct govinfo_text_index {
    static constexpr auto own_tag = govinfo::capi::Tag::text_index;

    govinfo::capi::Tag tag = own_tag;
    govinfo::TextIndex index;
};

namespace govinfo::capi {

/// Null if `object` is null or of another type.
template <class Object>
[[nodiscard]] Object* checked(Object* object) noexcept {
    return object != nullptr && object->tag == Object::own_tag ? object : nullptr;
}

/// Forms and rules are those of forms() and rules() under another name, known by their addresses.
[[nodiscard]] const Form* checked(const govinfo_form* form) noexcept;
[[nodiscard]] const Rule* checked(const govinfo_rule* rule) noexcept;
[[nodiscard]] const govinfo_form* handle(const Form* form) noexcept;
[[nodiscard]] const govinfo_rule* handle(const Rule* rule) noexcept;

/// Made when first asked for; lives until the report is changed.
[[nodiscard]] const Words& words_of(const govinfo_report& report);

}  // namespace govinfo::capi
