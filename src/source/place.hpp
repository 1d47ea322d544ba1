// Where something stands in a source, before anybody has looked where that is in the input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <govinfo/note.hpp>
#include <govinfo/result.hpp>

namespace govinfo::detail {

/// Of a text or page, bytes from the beginning of its UTF-8 text; of a DOCX, the number of a
/// paragraph. No place in the input until located() (source.hpp) has made a position of it.
enum class Place : std::size_t {};

/// Why a source cannot be read: an error whose place is yet to be located, if it has one.
struct Refusal {
    ErrorCode code = ErrorCode::internal;
    std::string detail = {};
    std::optional<Place> place = {};
};

template <class T>
using Attempt = Result<T, Refusal>;

/// A place and the cell of a table in which it is.
struct Spot {
    Place place = {};
    GridPosition grid = {};
};

/// A note whose place is yet to be located.
struct Remark {
    NoteCode code;
    std::optional<CellIndex> cell;  ///< as in Note, and so what follows
    std::string path;
    std::string raw;
    std::optional<Spot> spot;
};

/// In the order of a source; what has no place comes first.
[[nodiscard]] inline bool stands_before(const Remark& left, const Remark& right) {
    const auto place = [](const Remark& each) { return each.spot ? each.spot->place : Place{}; };
    return place(left) < place(right);
}

}  // namespace govinfo::detail
