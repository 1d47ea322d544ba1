// Two reports side by side: two years of one body, or two versions of one year.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/copied_text.hpp>
#include <govinfo/crosswalk.hpp>
#include <govinfo/finding.hpp>
#include <govinfo/fraction.hpp>
#include <govinfo/report.hpp>

namespace govinfo {

[[nodiscard]] std::string_view name(Comparability comparability) noexcept;

/// What a report has on one line of a comparison.
struct Figure {
    CellState state = CellState::absent;
    /// As printed: digits, `/`, words, `251000元`. Empty if blank or absent.
    std::string text = {};
};

/// One cell, or several cells of the one that answer to a cell of the other.
struct ComparedCell {
    const CellInfo* cell;  ///< of the newer form; of the older where that has no such cell
    Comparability comparability;
    Text caveat;  ///< why not, or with what care; may be empty
    Figure older;
    Figure newer;
    bool changed;  ///< they are comparable and do not hold the same
    /// newer - older, in the unit of the cell. Empty where they are not comparable, one is no
    /// number (`/` counts as 0), or one is money of no known unit.
    std::optional<Sum> difference;
    /// difference / older. Empty also where older is 0: nothing is a share of nothing.
    std::optional<Fraction> change;
};

/// Words of the one text in the place of words of the other: ideographs, numbers, marks. Bytes;
/// either side may be empty.
struct TextChange {
    std::size_t older, older_size;
    std::size_t newer, newer_size;
    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// A header field, or a section with its heading in the first line.
struct ComparedText {
    std::string name;  ///< `organ`, `published`, `overview` …
    std::string older;
    std::string newer;
    std::vector<TextChange> changes;  ///< in order; more than white space
    Fraction similarity;              ///< of the words of both, those outside of the changes
};

struct Comparison {
    /// Every cell that one of the forms has, in the order of the newer form; what only the older
    /// has comes last.
    std::vector<ComparedCell> cells;
    /// Of two years: YOY.ORGAN and YOY.YEAR where they fail, that these may be two bodies, or no
    /// year and the one after it. Explained with ValidateOptions::previous.
    std::vector<Finding> doubts;
    /// Of two years: where the newer report takes up figures of the older one (YOY.CARRY, YOY.DOCUMENT_STOCK,
    /// YOY.ITEMS) and they are not what that says. None are looked for where there are doubts.
    std::vector<Finding> restated;
    /// Of two versions: header fields and sections that differ in more than white space, in full.
    std::vector<ComparedText> texts;
    /// Of two years: what of each part of the newer report stands in the older one.
    std::vector<CopiedPart> copied;
};

enum class Compared : std::uint8_t {
    two_years,     ///< of one body
    two_versions,  ///< of one report, as submitted and as published
};

/// The newer form is that of the older report or the one that replaced it; between other forms
/// nothing is comparable. Linear in the cells and the prose.
[[nodiscard]] Comparison compare(const Report& older, const Report& newer,
                                 Compared what = Compared::two_years);

/// RFC 4180, UTF-8 without a byte order mark, a heading in that language and a line for each cell:
/// path, label (Chinese), older, newer, difference, percent, comparability. Figures as printed.
[[nodiscard]] std::string comparison_csv(const Comparison& comparison,
                                         Language language = Language::en);

}  // namespace govinfo
