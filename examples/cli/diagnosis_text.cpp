#include "diagnosis_text.hpp"

#include <algorithm>
#include <utility>

#include "cells.hpp"
#include "grid.hpp"
#include "labels.hpp"

namespace govinfo::cli {
namespace {

/// Lines of answers: number, cell, what it holds and should hold, where it stands, reason.
class Answers {
  public:
    Answers(const ReadResult& result, const Console& console)
        : result_(result), console_(console) {}

    void add(std::string number, const Answer& answer) {
        head_ = std::move(number);
        std::string why = reason(answer, result_.report, console_.language());
        for (const Correction& each : answer.cells) {
            add_line(each.cell, {"→", "->"}, each.proposed ? to_string(*each.proposed) : open(),
                     std::exchange(why, {}));
        }
        for (const Implied& each : answer.implied) {
            add_line(each.cell, {"＝", "="}, to_string(each.value),
                     std::string(console_.say({"随之应为此数", "must then hold this"})));
        }
    }

    [[nodiscard]] std::string text() const { return grid_.text(); }

  private:
    void add_line(CellIndex cell, Text sign, std::string value, std::string why) {
        const CellInfo& info = result_.report.form().cell(cell);
        grid_.add({std::exchange(head_, {}),
                   named(*info.table, *info.row, console_.language()) + " · " +
                       named(*info.column, console_.language()),
                   printed(result_.report.cell(cell), console_), std::string(console_.say(sign)),
                   std::move(value), place(result_.provenance, cell, console_), std::move(why)});
    }

    [[nodiscard]] std::string open() const { return std::string(console_.say({"待定", "open"})); }

    const ReadResult& result_;
    const Console& console_;
    Grid grid_{{Align::right, Align::left, Align::right, Align::left, Align::right, Align::left,
                Align::left},
               4};
    std::string head_;
};

std::string how_many(const DiagnosisGroup& group, std::size_t max_cells, const Console& console) {
    const std::size_t count = group.answers.size();
    std::string text;
    if (count == 0) {
        text = console.say(
            {"改动不超过{0}格，没有改法", "no change of at most {0} cell{1} mends these"},
            {std::to_string(max_cells), max_cells == 1 ? "" : "s"});
    } else if (count == 1) {
        text = console.say({"只有一种改法", "one change mends these"});
    } else {
        text =
            console.say({"有{0}种改法，可能性大的在前", "{0} changes mend these, likeliest first"},
                        {std::to_string(count)});
    }
    if (!group.exhausted) {
        text += console.say({"（计算量已到上限，可能还有）", " (the search was cut short)"});
    }
    return text;
}

}  // namespace

std::string rules_text(const DiagnosisGroup& group, const Report& report, const Console& console) {
    Grid grid({Align::left, Align::left}, 2);
    for (const Finding& rule : group.rules) {
        grid.add({named(rule, report, console.language()), console.paint(Colour::dim, id(rule))});
    }
    return grid.text();
}

std::string answer_text(const Answer& answer, const ReadResult& result, const Console& console) {
    Answers answers(result, console);
    answers.add("", answer);
    return answers.text();
}

std::string group_text(const DiagnosisGroup& group, std::size_t max_cells, std::size_t most,
                       const ReadResult& result, const Console& console) {
    std::string text = rules_text(group, result.report, console);
    text += "    " + how_many(group, max_cells, console) + "\n";
    Answers answers(result, console);
    const std::size_t listed = std::min(most, group.answers.size());
    for (std::size_t i = 0; i < listed; ++i) {
        answers.add(std::to_string(i + 1), group.answers[i]);
    }
    text += answers.text();
    if (listed < group.answers.size()) {
        text += "    " +
                console.say({"另有{0}种", "{0} more"},
                            {std::to_string(group.answers.size() - listed)}) +
                "\n";
    }
    return text;
}

}  // namespace govinfo::cli
