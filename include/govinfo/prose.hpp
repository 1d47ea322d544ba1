// Prose: the numbers that a report's text states, with what they mean.
//
//   全年共收到政府信息公开申请3646件，其中予以公开1431件    received 3646, granted 1431
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/decimal.hpp>
#include <govinfo/form.hpp>
#include <govinfo/report.hpp>

namespace govinfo {

/// How exactly a number is stated.
enum class Precision : std::uint8_t {
    exact,
    at_least,  ///< 余, 多, 超过, 以上; of a kind (撤回申请 of 其他); 收到31件，均已办结: with older ones
    about,     ///< 约, 近, 左右
};

/// A sum of cells that a number may mean.
struct Reading {
    std::span<const NamedCells> cells;
    Text label = {};  ///< what the sum is called; empty of a single row or cell, which has its own
};

/// What a stated number is about. Static; known by its address.
struct Meaning {
    /// received carried_in handled concluded carried_out, granted disclosed partly_granted refused
    /// unavailable not_processed other and a single reason by its row (unavailable/not_held), person
    /// organisation business research public_interest legal_service, online by_mail in_person
    /// by_fax, reconsideration litigation (and each with _upheld _corrected _other _pending
    /// _settled) litigation_direct litigation_after_reconsideration, normative_issued
    /// normative_repealed normative_in_force regulations_issued licensing penalties
    /// coercion fees
    std::string_view key;
    std::string_view rule;              ///< id of the rule that holds it against the tables
    std::span<const Reading> readings;  ///< any of them is right; none where no cell is meant
};

/// A number of the prose, or that there was none: 未收到申请 is 0; or that all were so.
struct Statement {
    std::size_t section;  ///< index into Report::sections()
    /// Its words up to the unit, bytes of Section::text. Of 均予以公开 with the number they are about:
    /// 收到申请31件，均予以公开.
    std::size_t offset, size;
    const Meaning* meaning;
    Decimal value;  ///< of fees in 万元
    Precision precision;
    std::optional<Decimal> share = {};  ///< percent of a whole that is stated with it: 占33.9%
    std::optional<Decimal> growth =
        {};  ///< percent by which it grew on last year: 同比下降5% is -5
    std::optional<Decimal> change = {};  ///< by how many: 比上年增加20件
    /// How exactly these are stated: 增长20%以上, 占近30%
    Precision share_precision = Precision::exact, growth_precision = Precision::exact;
    /// What is counted in the same number besides: 予以公开及部分公开50件.
    std::vector<const Meaning*> plus = {};
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// The numbers of applications, outcomes, cases, documents and decisions in the prose, in order.
/// Read are digits and Chinese numerals, 万 and 亿, in any width, and that there were none. A number
/// is left out where the words around it leave room for doubt: that it counts something else, a part
/// of the body or of the year, another body or another year. Linear in the text.
[[nodiscard]] std::vector<Statement> statements(const Report& report);

[[nodiscard]] std::string_view name(Precision precision) noexcept;

}  // namespace govinfo
