#include "rollup/held_against.hpp"

#include <algorithm>
#include <utility>

#include "model/organ.hpp"
#include "ops/diagnose_slips.hpp"
#include "rollup/rollup_rules.hpp"

namespace govinfo::detail {
namespace {

using Kind = RollupHint::Kind;

/// Rules of cells whose own organ is counted.
RollupRule rule_on(const CellInfo& cell) {
    if (cell.table->key == "requests") return RollupRule::requests;
    if (cell.table->key == "proceedings") return RollupRule::proceedings;
    return cell.column->kind == CellKind::money ? RollupRule::money : RollupRule::counts;
}

Outcome compare(const SumRange& printed, const SumRange& sum, bool at_least) {
    if (!printed.exact()) return Outcome::not_assessable;
    if (!sum.below && printed.low < sum.low) return Outcome::fail;
    if (!at_least && !sum.above && printed.low > sum.high) return Outcome::fail;
    return sum.exact() ? Outcome::pass : Outcome::not_assessable;
}

class Comparison {
  public:
    Comparison(const Area& area, const Totals& printed, const std::vector<Addend>& addends,
               const Totals& sums, const LastYear& last_year)
        : area_(area), printed_(printed), addends_(addends), sums_(sums), last_year_(last_year) {}

    void run(RollupResult& out) {
        const Form& form = sums_.form();
        const bool unsplit = sums_.any_unsplit() || printed_.any_unsplit();
        for (std::size_t i = 0; i < form.cells().size(); ++i) {
            const auto cell = static_cast<CellIndex>(i);
            const CellInfo& info = form.cells()[i];
            if (info.optional && !unsplit) continue;
            if (unsplit && whole_of(form, cell) && !printed_.range(cell).exact()) continue;
            const bool at_least = !area_.own_known;
            if (at_least && info.column->kind == CellKind::signed_count) continue;
            hold(cell, at_least);
        }
        explain();
        std::move(failures_.begin(), failures_.end(), std::back_inserter(out.findings));
        std::move(unassessed_.begin(), unassessed_.end(), std::back_inserter(out.unassessed));
    }

  private:
    void hold(CellIndex cell, bool at_least) {
        const SumRange printed = printed_.range(cell);
        SumRange sum = sums_.range(cell);
        if (!area_.complete) {
            sum.above = true;
            sum.below = sums_.form().cell(cell).column->kind == CellKind::signed_count;
        }
        const Outcome outcome = compare(printed, sum, at_least);
        if (outcome == Outcome::pass) return;
        RollupFinding said{
            .rule = &rule_of(at_least ? RollupRule::own : rule_on(sums_.form().cell(cell))),
            .outcome = outcome,
            .area = area_.name,
            .cell = cell,
            .low = sum.below ? Sum() : to_sum(sum.low),
            .high = sum.above ? std::nullopt : std::optional(to_sum(sum.high))};
        if (printed.exact()) said.printed = to_sum(printed.low).to_decimal();
        if (outcome == Outcome::fail) {
            failures_.push_back(std::move(said));
            return;
        }
        constexpr Text reasons[] = {
            {"汇总报告的这一格没有数字", "the area's report has no number in it"},
            {"还有单位没有计入", "not every unit is counted"},
            {"有单位的这一格没有数字", "some unit has no number in it"}};
        const Text& why = reasons[!printed.exact() ? 0 : !area_.complete ? 1 : 2];
        said.reason = why.zh;
        said.reason_en = why.en;
        unassessed_.push_back(std::move(said));
    }

    // ---- which unit explains it ----------------------------------------------------------------

    struct Guess {
        const Addend* addend;
        Kind kind;
        Decimal value;
        Sum used;
    };

    /// How the unit's figure may have gone into the printed sum, which is more by `difference`.
    [[nodiscard]] std::optional<Guess> guess(const Addend& addend, CellIndex cell,
                                             Int128 difference) const {
        const Held* const held = held_at(*addend.entry, cell);
        const Decimal value = held != nullptr ? held->value : Decimal();
        const Int128 used = value.millionths() + difference;
        const Guess as{&addend, Kind::slip, value, to_sum(used)};
        const auto made = [&](Kind kind) { return Guess{as.addend, kind, value, as.used}; };
        if (value != Decimal() && used == 0) return made(Kind::left_out);
        if (value != Decimal() && used == Int128{2} * value.millionths())
            return made(Kind::counted_twice);
        if (const auto at = last_year_.find(organ_key(addend.unit)); at != last_year_.end()) {
            const Held* const before = held_at(*at->second, cell);
            const bool open = before != nullptr && before->open;
            if (!open && (before != nullptr ? before->value : Decimal()).millionths() == used)
                return made(Kind::last_year);
        }
        const auto as_decimal = as.used.to_decimal();
        if (value == Decimal() || used <= 0 || !as_decimal) return std::nullopt;
        if (typing_slip(*as_decimal, value) == Slip::none) return std::nullopt;
        return made(Kind::slip);
    }

    /// Of several in one cell the one that explains most cells, if it is one.
    void explain() {
        std::vector<std::vector<Guess>> guesses(failures_.size());
        std::map<std::pair<const Addend*, Kind>, std::size_t> cells;
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            const RollupFinding& each = failures_[i];
            const SumRange printed = printed_.range(*each.cell), sum = sums_.range(*each.cell);
            if (!area_.complete || !sum.exact()) continue;
            for (const Addend& addend : addends_)
                if (const auto found = guess(addend, *each.cell, printed.low - sum.low)) {
                    guesses[i].push_back(*found);
                    ++cells[{found->addend, found->kind}];
                }
        }
        for (std::size_t i = 0; i < failures_.size(); ++i) {
            if (guesses[i].empty()) continue;
            const auto weight = [&](const Guess& each) { return cells[{each.addend, each.kind}]; };
            const auto best = std::max_element(guesses[i].begin(), guesses[i].end(),
                                               [&](const Guess& left, const Guess& right) {
                                                   return weight(left) < weight(right);
                                               });
            const auto as_good =
                std::count_if(guesses[i].begin(), guesses[i].end(),
                              [&](const Guess& each) { return weight(each) == weight(*best); });
            failures_[i].hint =
                RollupHint{best->kind, best->addend->unit, best->value, best->used, as_good == 1};
        }
    }

    const Area& area_;
    const Totals& printed_;
    const std::vector<Addend>& addends_;
    const Totals& sums_;
    const LastYear& last_year_;
    std::vector<RollupFinding> failures_, unassessed_;
};

}  // namespace

const Held* held_at(const RollupEntry& entry, CellIndex cell) noexcept {
    const auto at =
        std::lower_bound(entry.held.begin(), entry.held.end(), cell,
                         [](const Held& each, CellIndex wanted) { return each.cell < wanted; });
    return at == entry.held.end() || at->cell != cell ? nullptr : &*at;
}

void hold_against(const Area& area, const Totals& printed, const std::vector<Addend>& addends,
                  const Totals& sums, const LastYear& last_year, RollupResult& out) {
    Comparison(area, printed, addends, sums, last_year).run(out);
}

}  // namespace govinfo::detail
