#include "check_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo/accept.hpp>
#include <govinfo/label.hpp>

#include "account.hpp"
#include "cells.hpp"
#include "diagnosis_text.hpp"
#include "grid.hpp"
#include "labels.hpp"
#include "tables_text.hpp"
#include "words.hpp"

namespace govinfo::cli {
namespace {

Colour colour(Verdict verdict) {
    switch (verdict) {
        case Verdict::consistent:
            return Colour::green;
        case Verdict::inconsistent:
            return Colour::red;
        case Verdict::incomplete:
            return Colour::yellow;
    }
    return Colour::plain;
}

Colour colour(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Colour::red;
        case Severity::warning:
            return Colour::yellow;
        case Severity::info:
            return Colour::blue;
    }
    return Colour::plain;
}

/// The items by that key, else in their order.
template <class Item, class Key>
std::vector<const Item*> sorted(const std::vector<Item>& items, Key key) {
    std::vector<const Item*> out;
    for (const Item& item : items) out.push_back(&item);
    std::stable_sort(out.begin(), out.end(),
                     [&](const Item* left, const Item* right) { return key(left) < key(right); });
    return out;
}

/// Calls `visit` with each run of neighbours that agree in `key`.
template <class Item, class Key, class Visit>
void for_each_run(const std::vector<Item>& items, Key key, Visit visit) {
    for (auto first = items.begin(); first != items.end();) {
        const auto last = std::find_if(first, items.end(),
                                       [&](const Item& item) { return key(item) != key(*first); });
        visit(std::span<const Item>(first, last));
        first = last;
    }
}

/// As a shell takes it.
std::string quoted(const std::string& word) {
    constexpr std::string_view special = " \t\n\"'\\$`!*?[](){}<>|&;~#";
    if (word.find_first_of(special) == word.npos) return word;
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
    return out + "'";
}

/// Lists of cells, one for each text that stands before it, in order of appearance.
class CellLists {
  public:
    void add(const std::string& text, CellIndex cell) {
        const auto same = [&](const auto& list) { return list.first == text; };
        auto list = std::find_if(lists_.begin(), lists_.end(), same);
        if (list == lists_.end()) list = lists_.insert(lists_.end(), {text, {}});
        list->second.push_back(cell);
    }
    [[nodiscard]] bool empty() const { return lists_.empty(); }
    [[nodiscard]] auto begin() const { return lists_.begin(); }
    [[nodiscard]] auto end() const { return lists_.end(); }

  private:
    std::vector<std::pair<std::string, std::vector<CellIndex>>> lists_;
};

/// One report's text, part by part.
class CheckText {
  public:
    CheckText(const Explanation& explanation, const Diagnosis& diagnosis, const ReadResult& result,
              const Check& check, const Console& console)
        : explanation_(explanation),
          diagnosis_(diagnosis),
          result_(result),
          check_(check),
          console_(console) {}

    std::string verdict(const std::string& file) {
        add_verdict(file);
        return std::move(text_);
    }

    std::string whole(const std::string& file) {
        add_verdict(file);
        if (check_.show) text_ += tables_text(explanation_, result_, console_);
        if (is_well()) return std::move(text_);
        const auto severity = [](const ExplainedFinding* each) { return each->finding.severity(); };
        const auto rule = [](const ExplainedFinding* each) { return each->finding.rule; };
        for_each_run(sorted(explanation_.failures, severity), rule,
                     [this](Failures alike) { add_failures(alike); });
        if (!diagnosis_.groups.empty()) add_diagnosis();
        if (!explanation_.unassessed.empty()) add_unassessed();
        if (!explanation_.notes.empty()) add_notes();
        if (file != "-") add_next(file);
        return std::move(text_);
    }

  private:
    using Failures = std::span<const ExplainedFinding* const>;

    /// Nothing to say but the verdict: what the reader only inferred can be left out then.
    [[nodiscard]] bool is_well() const {
        const auto inferred = [](const Note& note) {
            return note.code >= NoteCode::organ_kind_inferred;
        };
        return explanation_.failures.empty() && explanation_.unassessed.empty() &&
               std::all_of(explanation_.notes.begin(), explanation_.notes.end(), inferred);
    }

    void add_verdict(const std::string& file) {
        const Findings& findings = explanation_.findings;
        const Verdict verdict = findings.verdict();
        text_ += named(file, result_.report, language());
        text_ += console_.paint(colour(verdict),
                                say({"表内数据{0}", "tables {0}"}, {say(label(verdict))}));
        for (const Severity severity : {Severity::error, Severity::warning, Severity::info})
            add_count(count(severity, false), severity);
        add_accepted();
        if (findings.not_assessable() > 0) {
            text_ += say({"，{0}项无法核对", ", {0} not assessed"},
                         {std::to_string(findings.not_assessable())});
        }
        add_text_counts();
        text_ += "\n";
    }

    [[nodiscard]] std::size_t count(Severity severity, bool of_text) const {
        const auto& failures = explanation_.failures;
        const auto counted = [&](const ExplainedFinding& each) {
            return each.finding.severity() == severity && is_on_text(*each.finding.rule) == of_text;
        };
        return static_cast<std::size_t>(std::count_if(failures.begin(), failures.end(), counted));
    }

    /// 「；文字2处待核，1处提示」: what the words say is for a person to decide.
    void add_text_counts() {
        const std::size_t doubts = count(Severity::error, true) + count(Severity::warning, true);
        const std::size_t remarks = count(Severity::info, true);
        if (doubts + remarks == 0) return;
        text_ += say({"；文字", "; text: "});
        if (doubts != 0) text_ += say({"{0}处待核", "{0} to look at"}, {std::to_string(doubts)});
        if (doubts != 0 && remarks != 0) text_ += say({"，", ", "});
        if (remarks != 0) text_ += say({"{0}处提示", "{0} info"}, {std::to_string(remarks)});
    }

    void add_count(std::size_t count, Severity severity) {
        if (count == 0) return;
        const std::string_view plural = count > 1 && language() == Language::en ? "s" : "";
        text_ += say({"，{0}处{1}", ", {0} {1}{2}"},
                     {std::to_string(count), say(label(severity)), plural});
    }

    void add_accepted() {
        const auto& failures = explanation_.failures;
        const auto count = std::count_if(failures.begin(), failures.end(),
                                         [](const auto& each) { return !each.accepted.empty(); });
        if (count == 0) return;
        text_ += say({"（已认可{0}处）", " ({0} accepted)"}, {std::to_string(count)});
    }

    // ---- failures, all of one rule

    void add_failures(Failures failures) {
        const Rule& rule = *failures.front()->finding.rule;
        add_line(0, "");
        add_line(0, console_.paint(colour(rule.severity), say(label(rule.severity))) + "  " +
                        std::string(rule.id) + "  " + say(rule.summary));
        add_line(2, say({"依据：{0}", "Citation: {0}"}, {console_.say(rule.citation)}));
        const auto& operands = failures.front()->operands;
        if (operands.empty()) return add_messages(failures);
        if (operands.front().operand.role == Operand::Role::subject) return add_cells(failures);
        for (const ExplainedFinding* failure : failures) add_account(*failure);
    }

    void add_messages(Failures failures) {
        Grid grid({Align::left, Align::left}, 4);
        for (const ExplainedFinding* failure : failures) {
            grid.add({in_language(failure->message),
                      console_.paint(Colour::dim, acceptance_id(*failure)) + mark(*failure)});
        }
        text_ += grid.text();
    }

    /// Cells that hold the same are listed together.
    void add_cells(Failures failures) {
        CellLists lists;
        for (const ExplainedFinding* failure : failures) {
            const CellIndex index = failure->operands.front().operand.cell;
            const Cell cell = result_.report.cell(index);
            const std::string held =
                cell.unit.empty() ? printed(cell, console_) : std::string(cell.raw);
            lists.add(held + mark(*failure), index);
            listed_.insert(index);
        }
        add_lists(lists, failures.front()->finding.rule->id);
    }

    void add_account(const ExplainedFinding& failure) {
        add_line(4, named(failure.finding, result_.report, language()) + "  " +
                        console_.paint(Colour::dim, failure.id) + mark(failure));
        const bool is_arithmetic =
            failure.finding.rule->basis <= Basis::structural && !failure.finding.together;
        if (!is_arithmetic) add_line(6, in_language(failure.message));
        text_ += account(failure, result_, explanation_.findings.blank(), console_);
    }

    // ---- what would mend them

    void add_diagnosis() {
        constexpr std::size_t enough = 3;
        text_ += "\n" + console_.paint(Colour::bold, say({"诊断", "Diagnosis"})) + "\n";
        for (const DiagnosisGroup& group : diagnosis_.groups) {
            text_ += group_text(group, DiagnoseOptions().max_cells, enough, result_, console_);
        }
    }

    // ---- what could not be assessed, by reason

    /// Cells without a number: those that were listed as failures are not listed again.
    struct Unknown {
        CellLists cells;
        bool others_above = false;
    };

    void add_unassessed() {
        text_ += "\n" + console_.paint(Colour::yellow, say({"无法核对", "Not assessed"})) + "\n";
        Unknown unknown;
        std::vector<std::pair<std::string, RuleCounts>> reasons;
        for (const ExplainedFinding& each : explanation_.unassessed) {
            const std::string reason = reason_of(each, unknown);
            const auto same = [&](const auto& known) { return known.first == reason; };
            auto at = std::find_if(reasons.begin(), reasons.end(), same);
            if (at == reasons.end()) at = reasons.insert(at, {reason, {}});
            count(each.finding.rule, at->second);
        }
        for (const auto& [reason, rules] : reasons) {
            add_line(2, reason.empty() ? heading(unknown) : reason);
            if (reason.empty()) add_lists(unknown.cells, {});
            add_rules(rules);
        }
    }

    [[nodiscard]] std::string heading(const Unknown& unknown) const {
        if (!unknown.others_above) return say({"单元格没有数字", "cells hold no number"});
        return unknown.cells.empty()
                   ? say({"上列单元格没有数字", "the cells above hold no number"})
                   : say({"上列和下列单元格没有数字", "the cells above and these hold no number"});
    }

    using RuleCounts = std::vector<std::pair<const Rule*, std::size_t>>;

    static void count(const Rule* rule, RuleCounts& counts) {
        if (counts.empty() || counts.back().first != rule) counts.push_back({rule, 0});
        ++counts.back().second;
    }

    /// Empty where cells without a number are the reason; those are added to `unknown`.
    std::string reason_of(const ExplainedFinding& finding, Unknown& unknown) const {
        bool for_cells = false;
        for (const ExplainedOperand& each : finding.operands) {
            const CellIndex index = each.operand.cell;
            const Cell cell = result_.report.cell(index);
            if (each.operand.source != TermSource::report ||
                is_known(cell, explanation_.findings.blank()))
                continue;
            for_cells = true;
            if (listed_.count(index) > 0) {
                unknown.others_above = true;
            } else {
                unknown.cells.add(printed(cell, console_), index);
            }
        }
        return for_cells ? std::string() : in_language(finding.message);
    }

    void add_rules(const RuleCounts& counts) {
        Grid grid({Align::left, Align::right, Align::left}, 4);
        for (const auto& [rule, number] : counts) {
            grid.add({std::string(rule->id), say({"{0}项", "{0}"}, {std::to_string(number)}),
                      say(rule->summary)});
        }
        text_ += grid.text();
    }

    // ---- what the reader repaired or left out

    void add_notes() {
        text_ += "\n" + console_.paint(Colour::bold, say({"读取说明", "Notes on reading"})) + "\n";
        const auto code = [](const Note* note) { return note->code; };
        for_each_run(sorted(explanation_.notes, code), code,
                     [this](std::span<const Note* const> alike) { add_alike(alike); });
    }

    void add_alike(std::span<const Note* const> notes) {
        constexpr std::size_t enough = 3;
        for (std::size_t i = 0; i < std::min(enough, notes.size()); ++i) {
            add_line(2, message(*notes[i], *explanation_.form, language()));
        }
        if (notes.size() <= enough) return;
        add_line(2, say({"同样情形另有{0}处", "{0} more of the same kind"},
                        {std::to_string(notes.size() - enough)}));
    }

    // ---- what to do about it

    /// `fix` where something can be mended without a choice, else `diagnose` where there are some.
    void add_next(const std::string& file) {
        const auto& groups = diagnosis_.groups;
        const auto any = [&](auto is_so) {
            return std::any_of(groups.begin(), groups.end(), [&](const DiagnosisGroup& group) {
                return is_so(group) && !is_accepted(group);
            });
        };
        const bool fixes = any([](const DiagnosisGroup& group) { return group.unique(); });
        if (!fixes && !any([](const DiagnosisGroup& group) { return !group.answers.empty(); }))
            return;
        std::string call = fixes ? "govinfo fix" : "govinfo diagnose";
        if (check_.blank == BlankPolicy::zero) call += " --blank zero";
        if (!check_.previous.empty()) call += " --previous " + quoted(check_.previous);
        for (const std::string& rule : check_.disable) call += " --disable " + rule;
        call += " " + quoted(file) + (fixes ? " -o fixed.json" : "");
        text_ +=
            "\n" + say({"下一步：{0}", "Next: {0}"}, {console_.paint(Colour::bold, call)}) + "\n";
    }

    /// A human has accepted all that fails in it.
    [[nodiscard]] bool is_accepted(const DiagnosisGroup& group) const {
        return std::all_of(group.rules.begin(), group.rules.end(), [this](const Finding& rule) {
            const auto& failures = explanation_.failures;
            return std::any_of(failures.begin(), failures.end(), [&](const auto& failure) {
                return failure.id == id(rule) && !failure.accepted.empty();
            });
        });
    }

    // ---- words and lines

    /// `rule` names the findings where a list is one cell; empty if these are no findings.
    void add_lists(const CellLists& lists, std::string_view rule) {
        for (const Table& table : explanation_.form->tables()) {
            Grid grid({Align::left, Align::left}, 6);
            for (const auto& [held, cells] : lists) {
                const std::string_view path = explanation_.form->cell(cells.front()).path;
                const bool single = cells.size() == 1 && !rule.empty();
                for (const std::string& range :
                     cell_ranges(*explanation_.form, table, cells, language())) {
                    grid.add({held, single ? range + "  " + identity(rule, path) : range});
                }
            }
            if (!grid.empty()) add_line(4, say(table.name));
            text_ += grid.text();
        }
    }

    void add_line(std::size_t indent, const std::string& line) {
        text_.append(indent, ' ').append(line).append("\n");
    }

    [[nodiscard]] std::string identity(std::string_view rule, std::string_view line) const {
        return console_.paint(Colour::dim, std::string(rule).append("@").append(line));
    }
    [[nodiscard]] std::string mark(const ExplainedFinding& failure) const {
        if (failure.accepted.empty()) return {};
        const std::string words = say({"已认可：{0}", "accepted: {0}"}, {failure.accepted});
        return "  " + console_.paint(Colour::dim, words);
    }
    [[nodiscard]] Language language() const { return console_.language(); }
    [[nodiscard]] std::string say(Text text) const { return std::string(console_.say(text)); }
    [[nodiscard]] std::string say(Text pattern,
                                  std::initializer_list<std::string_view> arguments) const {
        return console_.say(pattern, arguments);
    }
    [[nodiscard]] const std::string& in_language(const std::array<std::string, 2>& words) const {
        return words[static_cast<std::size_t>(language())];
    }

    const Explanation& explanation_;
    const Diagnosis& diagnosis_;
    const ReadResult& result_;
    const Check& check_;
    const Console& console_;
    std::set<CellIndex> listed_;  // by add_cells()
    std::string text_;
};

}  // namespace

std::string verdict_text(const std::string& file, const Explanation& explanation,
                         const ReadResult& result, const Check& check, const Console& console) {
    return CheckText(explanation, {}, result, check, console).verdict(file);
}

std::string check_text(const std::string& file, const Explanation& explanation,
                       const Diagnosis& diagnosis, const ReadResult& result, const Check& check,
                       const Console& console) {
    return CheckText(explanation, diagnosis, result, check, console).whole(file);
}

}  // namespace govinfo::cli
