#include <govinfo/accept.hpp>
#include <govinfo/json.hpp>

#include <cstddef>
#include <string_view>

#include "base/filled.hpp"
#include "json/results.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

void write(Json& json, const Position& position) {
    json.open('{');
    json.key("line").number(position.line);
    json.key("column").number(position.column);
    json.key("offset").number_or_null(position.offset);
    if (position.grid.table != 0) {
        json.key("table").number(position.grid.table);
        json.key("row").number(position.grid.row);
        json.key("cell").number(position.grid.column);
    }
    json.close('}');
}

void write(Json& json, const ExplainedOperand& cell) {
    json.open('{');
    json.key("path").text(cell.path);
    json.key("role").text(name(cell.operand.role));
    json.key("state").text(name(cell.state));
    json.key("value").text_or_null(cell.value);
    if (cell.amended) json.key("amended").text(to_string(*cell.amended));
    write(json.key("source"), cell.position);
    json.close('}');
}

void write(Json& json, const std::vector<std::string_view>& paths) {
    json.open('[');
    for (const std::string_view path : paths) json.text(path);
    json.close(']');
}

void write(Json& json, const std::vector<ExpectedValue>& values) {
    if (values.empty()) {
        json.literal("null");
        return;
    }
    json.open('[');
    for (const ExpectedValue& each : values) {
        json.open('{');
        json.key("value").text(each.value);
        json.key("bound").text(name(each.bound));
        write(json.key("cells"), each.cells);
        json.close('}');
    }
    json.close(']');
}

void write(Json& json, const Quote& quote) {
    json.open('{');
    json.key("text").text(quote.text);
    json.key("section").number(quote.section);
    json.key("offset").number(quote.offset);
    json.key("stated").text_or_null(quote.stated);
    if (quote.expected[0].empty())
        json.key("expected").literal("null");
    else
        write(json.key("expected"), quote.expected[0], quote.expected[1]);
    write(json.key("values"), quote.values);
    write(json.key("cells"), quote.cells);
    write(json.key("source"), quote.position);
    json.close('}');
}

std::string_view member_of(const ExplainedFinding& explained, std::string_view name) {
    return name == "line"         ? explained.finding.line
           : name == "left"       ? explained.left
           : name == "right"      ? explained.right
           : name == "difference" ? explained.difference
                                  : std::string_view();
}

/// Whether the rule's message says it, with these words alone.
bool is_worded(const ExplainedFinding& explained, Language language) {
    const auto at = static_cast<std::size_t>(language);
    const auto word = [&](std::string_view name) -> std::string_view {
        for (const MessageWord& each : explained.words)
            if (each.name == name) return each.text[at];
        return {};
    };
    return detail::filled(explained.finding.rule->message.in(language), word) ==
           explained.message[at];
}

/// But for those that are a member of the finding.
void write_words(Json& json, const ExplainedFinding& explained) {
    json.open('{');
    for (const auto& [name, text] : explained.words) {
        const std::string_view member = member_of(explained, name);
        if (text[0] != text[1])
            write(json.key(name), text[0], text[1]);
        else if (text[0] != member || member.empty())
            json.key(name).text(text[0]);
    }
    json.close('}');
}

/// With the citation of the rule, unless a table of rules says it.
void write_message(Json& json, const ExplainedFinding& explained, JsonShape shape) {
    const Rule& rule = *explained.finding.rule;
    if (shape == JsonShape::full) write(json.key("citation"), rule.citation.zh, rule.citation.en);
    if (shape == JsonShape::compact && is_worded(explained, Language::zh) &&
        is_worded(explained, Language::en))
        write_words(json.key("words"), explained);
    else
        write(json.key("message"), explained.message[0], explained.message[1]);
}

void write_failure(Json& json, const ExplainedFinding& explained, JsonShape shape) {
    const Finding& finding = explained.finding;
    json.open('{');
    json.key("id").text(explained.id);
    json.key("rule").text(finding.rule->id);
    json.key("line").text(finding.line);
    json.key("severity").text(name(finding.severity()));
    if (shape == JsonShape::full) json.key("basis").text(name(finding.rule->basis));
    json.key("outcome").text(name(finding.outcome));
    json.key("left").text_or_null(explained.left);
    json.key("right").text_or_null(explained.right);
    json.key("difference").text_or_null(explained.difference);
    if (!explained.with.empty()) {
        json.key("with").open('[');
        for (const std::string& id : explained.with) json.text(id);
        json.close(']');
    }
    json.key("cells").open('[');
    for (const ExplainedOperand& cell : explained.operands) write(json, cell);
    json.close(']');
    if (!explained.quotes.empty()) {
        json.key("quotes").open('[');
        for (const Quote& quote : explained.quotes) write(json, quote);
        json.close(']');
        if (explained.more_quotes != 0) json.key("more_quotes").number(explained.more_quotes);
    }
    json.key("accept_as").text(acceptance_id(explained));
    write_message(json, explained, shape);
    write(json.key("source"), explained.position);
    if (!explained.accepted.empty()) json.key("accepted").text(explained.accepted);
    json.close('}');
}

void write_unassessed(Json& json, const ExplainedFinding& explained) {
    json.open('{');
    json.key("id").text(explained.id);
    write(json.key("reason"), explained.message[0], explained.message[1]);
    json.close('}');
}

void write(Json& json, const Note& note) {
    json.open('{');
    json.key("code").text(name(note.code));
    json.key("path").text(note.path);
    json.key("raw").text(note.raw);
    write(json.key("message"), message(note, Language::zh), message(note, Language::en));
    write(json.key("source"), note.position);
    json.close('}');
}

void write_counts(Json& json, const Explanation& explanation) {
    const Findings& findings = explanation.findings;
    std::size_t open = 0;
    json.open('{');
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        json.key(name(severity)).number(findings.count(severity));
        open += open_count(explanation, severity);
    }
    json.key("not_assessable").number(findings.not_assessable());
    json.key("accepted").number(explanation.failures.size() - open);
    json.close('}');
}

}  // namespace

void detail::write_members(Json& json, const Explanation& explanation, JsonShape shape) {
    json.key("form").text(explanation.form->id());
    json.key("organ").text_or_null(explanation.organ);
    json.key("year").literal(explanation.year ? std::to_string(*explanation.year) : "null");
    json.key("verdict").text(name(explanation.findings.verdict()));
    write_counts(json.key("counts"), explanation);
    json.key("findings").open('[');
    for (const ExplainedFinding& failure : explanation.failures)
        write_failure(json, failure, shape);
    json.close(']');
    json.key("not_assessed").open('[');
    for (const ExplainedFinding& finding : explanation.unassessed) write_unassessed(json, finding);
    json.close(']');
    json.key("notes").open('[');
    for (const Note& note : explanation.notes) govinfo::write(json, note);
    json.close(']');
}

std::string validation_json(const Explanation& explanation) {
    return detail::result_json("validation", [&](Json& json) {
        json.open('{');
        detail::write_members(json, explanation, JsonShape::full);
        json.close('}');
    });
}

}  // namespace govinfo
