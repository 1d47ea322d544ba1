// A document as text, for tests to compare.
#pragma once

#include <string>

#include "document/document.hpp"

namespace govinfo::test {

/// Paragraphs as lines; rows as lines that begin with #, of cells apart by |; line breaks as /. A ?
/// follows what is not seen plainly.
inline std::string printed(const detail::Document& document) {
    using detail::Break;
    std::string text;
    for (const detail::Piece& piece : document.pieces) {
        switch (piece.before) {
            case Break::space:  // no front end makes one
                text += " _ ";
                break;
            case Break::line:
                text += " / ";
                break;
            case Break::paragraph:
                if (!text.empty()) text += '\n';
                break;
            case Break::cell:
                text += " | ";
                break;
            case Break::row:
                text += text.empty() ? "# " : "\n# ";
        }
        text += piece.text;
        if (piece.sight != detail::Sight::plain) text += '?';
    }
    return text;
}

}  // namespace govinfo::test
