// Comparisons held against the plain maps that the two reports were made from.

#include <map>
#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <govinfo/compare.hpp>

#include "property/plain_report.hpp"

using namespace govinfo;
using namespace govinfo::test;

namespace {

/// Blanks, marks, words, other numbers and holes here and there.
void disturb(PlainReport& plain, Random& random) {
    for (auto& [path, cell] : plain.cells)
        if (one_in(random, 4))
            cell = {static_cast<CellState>(draw(random, 0, 4)), draw(random, 0, 9) * 1'000'000};
}

/// What counts in a subtraction: a number, or `/`, which stands for 0.
bool counts(const PlainCell& cell) {
    return cell.state == CellState::number || cell.state == CellState::not_applicable;
}

std::int64_t value(const PlainCell& cell) {
    return cell.state == CellState::number ? cell.millionths : 0;
}

bool same(const PlainCell& a, const PlainCell& b) {
    return a.state == b.state && (a.state != CellState::number || a.millionths == b.millionths);
}

using Lines = std::map<std::string, const ComparedCell*>;

Lines by_path(const Comparison& comparison) {
    Lines cells;
    for (const ComparedCell& cell : comparison.cells)
        BOOST_TEST_REQUIRE(cells.emplace(cell.cell->path, &cell).second);
    return cells;
}

/// Cells that the older form prints as one: their sum stands on that one's line.
std::set<std::string> rows_in_one(const Form& form, const Lines& lines) {
    std::set<std::string> paths;
    for (const Unsplit& unsplit : form.unsplit())
        if (lines.contains(std::string(form.cell(unsplit.whole).path)))
            for (std::size_t i = unsplit.parts; i < unsplit.parts_end; ++i)
                paths.emplace(form.cell(form.terms()[i].cell).path);
    return paths;
}

bool is_money(const std::string& path) {
    return path.ends_with("/amount");
}

void require_as_subtracted(const ComparedCell& compared, const PlainCell& older,
                           const PlainCell& newer) {
    BOOST_TEST_REQUIRE((compared.older.state == older.state));
    BOOST_TEST_REQUIRE((compared.newer.state == newer.state));
    BOOST_TEST_REQUIRE(compared.changed == !same(older, newer));
    BOOST_TEST_REQUIRE(compared.difference.has_value() == (counts(older) && counts(newer)));
    if (!compared.difference) return;
    const std::int64_t difference = value(newer) - value(older);
    const Decimal exact = Decimal::from_millionths(difference).value();
    BOOST_TEST_REQUIRE((compared.difference->to_decimal() == exact));
    BOOST_TEST_REQUIRE(compared.change.has_value() == (value(older) != 0));
    if (!compared.change) return;
    const auto product = [](std::int64_t a, std::int64_t b) { return __int128{a} * b; };
    BOOST_TEST_REQUIRE((product(compared.change->numerator(), value(older)) ==
                        product(compared.change->denominator(), difference)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparisons)

BOOST_AUTO_TEST_CASE(every_cell_of_two_years_is_subtracted_or_not) {
    Random random(61);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(500); ++i) {
            PlainReport older = consistent_report(form, random);
            PlainReport newer = consistent_report(form, random);
            disturb(older, random);
            disturb(newer, random);
            const Comparison comparison = compare(to_report(older), to_report(newer));
            for (const auto& [path, compared] : by_path(comparison)) {
                if (is_money(path) || compared->cell->optional) continue;
                BOOST_TEST_REQUIRE((compared->comparability == Comparability::same));
                require_as_subtracted(*compared, older.at(path), newer.at(path));
            }
        }
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_and_rows_that_kept_their_name_are_subtracted) {
    Random random(62);
    for (int i = 0; i < tries(300); ++i) {
        PlainReport older = consistent_report("2019", random);
        PlainReport newer = consistent_report("2021", random);
        disturb(older, random);
        disturb(newer, random);
        const Report old_report = to_report(older), new_report = to_report(newer);
        const Comparison comparison = compare(old_report, new_report);
        const auto cells = by_path(comparison);
        const std::set<std::string> summed = rows_in_one(new_report.form(), cells);
        for (const CellInfo& cell : new_report.form().cells()) {
            const std::string path(cell.path);
            if (!cell.optional) BOOST_TEST_REQUIRE(cells.contains(path) != summed.contains(path));
        }
        for (const auto& [path, compared] : cells) {
            if (compared->comparability == Comparability::not_comparable) {
                BOOST_TEST_REQUIRE(!compared->difference.has_value());
                BOOST_TEST_REQUIRE(!compared->changed);
            }
            if (path.starts_with("requests/received/") || path.starts_with("requests/granted/"))
                require_as_subtracted(*compared, older.at(path), newer.at(path));
        }
    }
}

/// Few words, so that much is alike.
std::string any_text(Random& random, std::int64_t most) {
    const std::string_view pieces[] = {"甲", "乙", "丙", "12", "3", "ab", "。", "，", " ", "\n"};
    std::string out;
    for (std::int64_t i = draw(random, 0, most); i > 0; --i)
        out += pieces[static_cast<std::size_t>(draw(random, 0, std::ssize(pieces) - 1))];
    return out;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

/// The older text with the words of the newer one in the places that differ.
std::string changed(const ComparedText& text) {
    std::string out;
    std::size_t at = 0, newer_at = 0;
    for (const TextChange& each : text.changes) {
        BOOST_TEST_REQUIRE(each.older >= at);
        BOOST_TEST_REQUIRE(each.newer >= newer_at);
        BOOST_TEST_REQUIRE(each.older_size + each.newer_size != 0U);
        out.append(text.older, at, each.older - at).append(text.newer, each.newer, each.newer_size);
        at = each.older + each.older_size;
        newer_at = each.newer + each.newer_size;
    }
    return out.append(text.older, at);
}

BOOST_AUTO_TEST_CASE(the_changes_of_a_text_make_the_newer_of_the_older) {
    Random random(64);
    Report older(*find_form("2021")), newer(*find_form("2021"));
    for (int i = 0; i < tries(20000); ++i) {
        const std::int64_t most = one_in(random, 50) ? 2000 : 30;
        older.header().title = any_text(random, most);
        newer.header().title = any_text(random, most);
        const auto texts = compare(older, newer, Compared::two_versions).texts;
        const bool same =
            without_spaces(older.header().title) == without_spaces(newer.header().title);
        BOOST_TEST_REQUIRE(texts.empty() == same);
        if (same) continue;
        BOOST_TEST_REQUIRE(without_spaces(changed(texts[0])) == without_spaces(texts[0].newer));
        const Fraction& similarity = texts[0].similarity;
        BOOST_TEST_REQUIRE(similarity.numerator() >= 0);
        BOOST_TEST_REQUIRE(similarity.numerator() < similarity.denominator());
    }
}

BOOST_AUTO_TEST_CASE(a_report_differs_in_nothing_from_itself) {
    Random random(63);
    for (const std::string form : {"2019", "2021"})
        for (int i = 0; i < tries(300); ++i) {
            PlainReport plain = consistent_report(form, random);
            disturb(plain, random);
            const Report report = to_report(plain);
            const Comparison comparison = compare(report, report, Compared::two_versions);
            for (const ComparedCell& cell : comparison.cells) {
                BOOST_TEST_REQUIRE(!cell.changed);
                BOOST_TEST_REQUIRE((!cell.difference || *cell.difference == Sum()));
            }
            BOOST_TEST_REQUIRE(comparison.texts.empty());
            BOOST_TEST_REQUIRE(comparison.restated.empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
