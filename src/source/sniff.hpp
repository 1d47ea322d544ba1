// What kind of input the bytes are, told by the bytes alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <govinfo/result.hpp>

#include "source/budget.hpp"
#include "source/source.hpp"

namespace govinfo::detail {

enum class InputKind : std::uint8_t { text, html, docx, xlsx, ods, json };

struct Input {
    InputKind kind;
    Source source;  ///< of text and pages decoded, else the bytes as they are
};

/// Refuses by name what is not read: empty input, binary data, other encodings, other kinds of
/// file. `said` as in open_source(). Linear.
[[nodiscard]] Result<Input> sniff(std::string_view bytes, Budget& budget,
                                  std::optional<Encoding> said = {});

/// Where in the input places of its document are: of what is no text, the paragraphs
/// or rows of these numbers.
[[nodiscard]] std::vector<Position> locate(const Input& input, const std::vector<Spot>& spots);
[[nodiscard]] Error located(const Input& input, const Refusal& refusal);

}  // namespace govinfo::detail
