#include "property/plain_rules.hpp"

#include <algorithm>

namespace govinfo::test {
namespace {

std::vector<std::string> with_total(std::vector<std::string> columns) {
    columns.push_back("total");
    return columns;
}

bool any_printed(const PlainReport& report, const std::vector<std::string>& rows) {
    for (const std::string& row : rows)
        for (const std::string& column : with_total(applicants()))
            if (report.at("requests/" + row + "/" + column).state != CellState::absent) return true;
    return false;
}

/// The unsplit row counts where it is printed and none of the three rows under it is.
bool is_unsplit(const PlainReport& report) {
    return report.form == "2021" && any_printed(report, {"other"}) &&
           !any_printed(report, {"other/uncorrected", "other/unpaid", "other/misc"});
}

/// All values from `low` to `high`; the flags take away a bound.
struct Range {
    Int128 low = 0;
    Int128 high = 0;
    bool no_low = false;
    bool no_high = false;

    bool single() const { return !no_low && !no_high && low == high; }
    bool holds_zero() const { return (no_low || low <= 0) && (no_high || 0 <= high); }
    bool above(const Range& other) const { return !no_low && !other.no_high && low > other.high; }
};

Range operator+(const Range& a, const Range& b) {
    return {a.low + b.low, a.high + b.high, a.no_low || b.no_low, a.no_high || b.no_high};
}
Range operator-(const Range& a, const Range& b) {
    return {a.low - b.high, a.high - b.low, a.no_low || b.no_high, a.no_high || b.no_low};
}

Outcome said(bool holds) {
    return holds ? Outcome::pass : Outcome::fail;
}

Outcome equal(const Range& a, const Range& b) {
    if (a.above(b) || b.above(a)) return Outcome::fail;
    return a.single() && b.single() ? Outcome::pass : Outcome::not_assessable;
}
Outcome at_most(const Range& a, const Range& b) {
    if (a.above(b)) return Outcome::fail;
    return a.single() && b.single() ? Outcome::pass : Outcome::not_assessable;
}
Outcome different(const Range& a, const Range& b) {
    return a.single() && b.single() ? said(a.low != b.low) : Outcome::not_assessable;
}
Outcome zero_together(const Range& a, const Range& b) {
    if (a.single() && b.single()) return said((a.low == 0) == (b.low == 0));
    const bool only_a = a.single() && a.low == 0 && !b.holds_zero();
    const bool only_b = b.single() && b.low == 0 && !a.holds_zero();
    return only_a || only_b ? Outcome::fail : Outcome::not_assessable;
}

class Rules {
  public:
    Rules(const PlainReport& report, BlankPolicy blank)
        : report_(report), blank_(blank), unsplit_(is_unsplit(report)) {}

    std::map<RuleAndLine, Outcome> run() {
        documents();
        if (report_.form == "2019") items_and_procurement();
        request_columns();
        request_rows();
        proceedings();
        return std::move(out_);
    }

  private:
    Range value(const std::string& path, bool is_signed = false) const {
        const PlainCell& cell = report_.at(path);
        switch (cell.state) {
            case CellState::number:
                return {cell.millionths, cell.millionths};
            case CellState::not_applicable:
                return {};
            case CellState::blank:
                if (blank_ == BlankPolicy::zero) return {};
                break;
            case CellState::absent:
            case CellState::text:
                break;
        }
        return {0, 0, is_signed, true};
    }
    Range proactive(const std::string& row, const std::string& column) const {
        return value("proactive/" + row + "/" + column, column == "change");
    }
    Range request(const std::string& row, const std::string& column) const {
        return value("requests/" + row + "/" + column);
    }
    void set(const std::string& rule, const std::string& line, Outcome outcome) {
        out_[{rule, line}] = outcome;
    }

    Outcome power(const Range& all) const {
        const Outcome zero = equal(all, {});
        if (zero == Outcome::pass || report_.kind == OrganKind::department) return zero;
        return report_.kind == OrganKind::unknown ? Outcome::not_assessable
                                                  : Outcome::not_applicable;
    }

    void documents() {
        const std::string regulations = "regulations";
        const bool old = report_.form == "2019";
        set("T2.REGULATION_POWER", regulations,
            power(proactive(regulations, old ? "made" : "issued") +
                  proactive(regulations, old ? "published" : "repealed") +
                  proactive(regulations, old ? "public_total" : "in_force")));
        for (const std::string& row : {regulations, std::string("normative_documents")}) {
            if (old) {
                const Range published = proactive(row, "published");
                set("T2.PUBLISHED", row, at_most(published, proactive(row, "public_total")));
                set("T2.NEWLY_PUBLISHED", row, at_most(published, proactive(row, "made")));
            } else {
                set("T2.DOCUMENT_STOCK", row,
                    at_most(proactive(row, "issued") - proactive(row, "repealed"),
                            proactive(row, "in_force")));
            }
        }
    }

    void items_and_procurement() {
        for (const std::string row :
             {"licensing", "other_services", "penalties", "coercion", "fees"}) {
            const Range now = proactive(row, "items_last_year") + proactive(row, "change");
            set("T2.ITEMS", row, at_most({}, now));
            if (row == "fees") continue;
            const Range decisions = proactive(row, "decisions");
            Outcome outcome = different(decisions, now);
            if (decisions.holds_zero())
                outcome = decisions.single() ? Outcome::not_applicable : Outcome::not_assessable;
            set("T2.NOT_SUM", row, outcome);
        }
        set("T2.PROCUREMENT", "procurement",
            zero_together(proactive("procurement", "projects"),
                          proactive("procurement", "amount")));
    }

    void request_columns() {
        for (const std::string& column : with_total(applicants())) {
            Range sum;
            for (const std::string& row : outcomes(report_.form, unsplit_))
                sum = sum + request(row, column);
            const Range came = request("received", column) + request("carried_in", column);
            const Range concluded = request("concluded", column);
            const Range out = request("carried_out", column);
            const Outcome balance = equal(came, concluded + out);
            const Outcome result_sum = equal(concluded, sum);
            set("T3.BALANCE", column, balance);
            set("T3.RESULT_SUM", column, result_sum);
            set("T3.EMPTY", column, empty(balance, result_sum, came, sum + concluded + out));
        }
    }

    static Outcome empty(Outcome balance, Outcome result_sum, const Range& came,
                         const Range& rest) {
        const auto ran = [](Outcome outcome) {
            return outcome == Outcome::pass || outcome == Outcome::fail;
        };
        if (ran(balance) || ran(result_sum)) return Outcome::not_applicable;
        if (!came.holds_zero()) return Outcome::not_applicable;
        if (!came.single()) return Outcome::not_assessable;
        return came.low == 0 ? equal(rest, {}) : Outcome::not_applicable;
    }

    void request_rows() {
        std::vector<std::string> rows = outcomes(report_.form, unsplit_);
        rows.insert(rows.end(), {"received", "carried_in", "concluded", "carried_out"});
        for (const std::string& row : rows) {
            Range sum;
            for (const std::string& column : applicants()) sum = sum + request(row, column);
            set("T3.ROW_TOTAL", row, equal(request(row, "total"), sum));
        }
        if (report_.form == "2019") return;
        for (const std::string row : {"other", "other/uncorrected", "other/unpaid", "other/misc"})
            if ((row == "other") != unsplit_) set("T3.ROW_TOTAL", row, Outcome::not_applicable);
    }

    void proceedings() {
        for (const std::string& row : proceeding_groups()) {
            Range sum;
            for (const std::string& column : proceeding_results())
                sum = sum + value("proceedings/" + row + "/" + column);
            set("T4.TOTAL", row, equal(value("proceedings/" + row + "/total"), sum));
        }
    }

    const PlainReport& report_;
    BlankPolicy blank_;
    bool unsplit_;
    std::map<RuleAndLine, Outcome> out_;
};

}  // namespace

std::map<RuleAndLine, PlainSides> plain_failures(const PlainReport& report) {
    std::map<RuleAndLine, PlainSides> out;
    const auto check = [&](const char* rule, const std::string& line, Int128 left, Int128 right) {
        if (left != right) out[{rule, line}] = {left, right};
    };
    const auto at = [&](const std::string& path) -> Int128 { return report.at(path).millionths; };
    const auto request = [&](const std::string& row, const std::string& column) {
        return at("requests/" + row + "/" + column);
    };
    std::vector<std::string> rows = outcomes(report.form, report.unsplit);
    for (const std::string& column : with_total(applicants())) {
        Int128 sum = 0;
        for (const std::string& row : rows) sum += request(row, column);
        check("T3.BALANCE", column, request("received", column) + request("carried_in", column),
              request("concluded", column) + request("carried_out", column));
        check("T3.RESULT_SUM", column, request("concluded", column), sum);
    }
    rows.insert(rows.end(), {"received", "carried_in", "concluded", "carried_out"});
    for (const std::string& row : rows) {
        Int128 sum = 0;
        for (const std::string& column : applicants()) sum += request(row, column);
        check("T3.ROW_TOTAL", row, request(row, "total"), sum);
    }
    for (const std::string& row : proceeding_groups()) {
        Int128 sum = 0;
        for (const std::string& column : proceeding_results())
            sum += at("proceedings/" + row + "/" + column);
        check("T4.TOTAL", row, at("proceedings/" + row + "/total"), sum);
    }
    return out;
}

std::map<RuleAndLine, Outcome> plain_outcomes(const PlainReport& report, BlankPolicy blank) {
    return Rules(report, blank).run();
}

}  // namespace govinfo::test
