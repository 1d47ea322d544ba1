// What validation is asked, and with what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <govinfo/header.hpp>

namespace govinfo {

class Report;
class TextIndex;
struct ReadResult;

/// How a blank cell counts in arithmetic.
enum class BlankPolicy : std::uint8_t {
    unknown,  ///< some number, not negative unless the cell is signed
    zero,
};

/// Everything pointed at must outlive the call, and the Findings while they are explained.
struct ValidateOptions {
    BlankPolicy blank = BlankPolicy::unknown;
    /// Last year's report of the same body; null = rules that need it are not applicable. They are
    /// not assessable against the report of another body or year, which YOY.ORGAN and YOY.YEAR
    /// find. Names prove little: of a body that was renamed, disable YOY.ORGAN.
    const Report* previous = nullptr;
    /// Reports whose prose this one's must not repeat; may hold this one too. Null = none.
    const TextIndex* others = nullptr;
    /// Bytes of prose, all sections together. Of more, the rules on the text are not assessable:
    /// what validation takes stays bounded, below 5 s with the words of explain().
    std::size_t max_text = std::size_t{4} << 20;
    /// What this report was read with: the functions that take a ReadResult set it. Null = rules
    /// that ask what the reader noted (FMT.DUPLICATE_TABLE) are not assessable, positions unknown.
    const ReadResult* read = nullptr;
    /// A local deadline, in place of 31 January; also binds towns, 街道 and 开发区.
    std::optional<Date> deadline = std::nullopt;
    /// Rule ids (`T2.NEWLY_PUBLISHED`), those of before 1.0 too, or families (`T2`). `enable` adds to the rules that are on
    /// by default, `disable` takes away and wins. Printed and structural rules cannot be disabled.
    std::span<const std::string_view> enable = {};
    std::span<const std::string_view> disable = {};
};

}  // namespace govinfo
