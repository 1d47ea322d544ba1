// Copied text: how much of a report's prose also stands in other reports (内容雷同), and where.
//
//   this year   2024年，我局共收到政府信息公开申请12件，均已按期答复。
//   last year   2023年，我局共收到政府信息公开申请9件，均已按期答复。   all of it is copied
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <govinfo/fraction.hpp>
#include <govinfo/report.hpp>

namespace govinfo {

/// A run of letters that stands in both reports. Offsets and sizes are bytes of Section::text.
struct Passage {
    std::size_t offset, size;
    std::size_t report;   ///< the other one, by its place in the list that the index was made from
    std::size_t section;  ///< of the other one
    std::size_t other_offset, other_size;
    friend bool operator==(const Passage&, const Passage&) = default;
};

/// What of one section stands elsewhere.
struct CopiedPart {
    std::size_t section;  ///< index into Report::sections()
    std::size_t letters;  ///< its length
    std::size_t copied;   ///< so many of its letters stand in the passages
    /// In order, disjoint; each goes as far as any other report has it.
    std::vector<Passage> passages;
    friend bool operator==(const CopiedPart&, const CopiedPart&) = default;
};

/// 0 to 1.
[[nodiscard]] Fraction share(const CopiedPart& part) noexcept;

/// The prose of reports, made ready to be looked up. Any number of threads may read one.
///
/// Compared are letters: ideographs, and the letters of alphabets without case and width. A number
/// is one letter whatever its digits, so that new figures in an old sentence do not hide it; spaces
/// and punctuation are none.
class TextIndex {
  public:
    /// Fewer letters in a row than this are no copy: 《条例》 and such names stand in every report.
    static constexpr std::size_t shortest = 13;

    /// The reports must outlive the index and not be changed. Takes O(n log n) of their letters and
    /// some 30 bytes for each.
    explicit TextIndex(std::span<const Report* const> reports);

    [[nodiscard]] std::span<const Report* const> reports() const noexcept { return reports_; }

    /// One entry for each section of at least `shortest` letters, in order. A report of the index
    /// itself, told by its address, is held against the others. O(n log m) for n letters against an
    /// index of m.
    [[nodiscard]] std::vector<CopiedPart> copied(const Report& report) const;

  private:
    struct Part {
        std::size_t report, section;
        std::size_t first, end;  // letters
    };
    struct Run {  // of `shortest` letters
        std::uint64_t hash;
        std::size_t part;
        std::size_t letter;
    };
    struct Match {
        const Run* run = nullptr;
        std::size_t letters = 0;
    };
    [[nodiscard]] Match longest_match(std::u32string_view text, std::uint64_t hash,
                                      const Report& asking) const noexcept;
    [[nodiscard]] CopiedPart copied(const Report& report, std::size_t section) const;

    std::vector<const Report*> reports_;
    std::vector<Part> parts_;
    std::u32string letters_;           // of all parts
    std::vector<std::size_t> begins_;  // of each letter, in its section's text
    std::vector<std::size_t> ends_;
    std::vector<Run> runs_;  // by hash, then in order; once in each report
};

}  // namespace govinfo
