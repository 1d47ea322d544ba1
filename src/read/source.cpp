#include "read/source.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace govinfo::detail {
namespace {

/// Those that say a place: cells and sections that were not found do not.
std::vector<Position*> positions(ReadResult& result) {
    std::vector<Position*> found;
    for (Position& each : result.provenance.cells) found.push_back(&each);
    for (Position& each : result.provenance.sections) found.push_back(&each);
    for (Note& note : result.notes) found.push_back(&note.position);
    found.erase(std::remove_if(found.begin(), found.end(),
                               [](const Position* each) { return each->line == 0; }),
                found.end());
    return found;
}

bool continues(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Walks along a text, counting.
class Walk {
  public:
    explicit Walk(const Input& input) : input_(input) {}

    /// Not before the last one.
    void locate(Position& position) {
        const std::string_view text = input_.text;
        for (const std::size_t end = std::min(position.offset, text.size()); at_ < end; ++at_) {
            const char byte = text[at_];
            if (byte == '\n' || (byte == '\r' && text.substr(at_ + 1, 1) != "\n")) {
                ++line_;
                column_ = 1;
            } else if (!continues(byte)) {
                ++column_;
            }
        }
        position.offset = input_.offset + at_;
        position.line = line_;
        position.column = column_;
    }

  private:
    const Input& input_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t column_ = 1;
};

}  // namespace

void locate(const Input& input, ReadResult& result) {
    std::vector<Position*> places = positions(result);
    std::sort(places.begin(), places.end(), [](const Position* left, const Position* right) {
        return left->offset < right->offset;
    });
    Walk walk(input);
    for (Position* place : places) walk.locate(*place);
}

void locate(const Input& input, Error& error) {
    if (error.line == 0) return;
    Position position{error.offset, 1, 1};
    Walk(input).locate(position);
    error.offset = position.offset;
    error.line = position.line;
    error.column = position.column;
}

void locate_paragraphs(ReadResult& result) {
    for (Position* place : positions(result)) {
        place->line = place->offset;
        place->offset = 0;
    }
}

void locate_paragraphs(Error& error) {
    if (error.line == 0) return;
    error.line = error.offset;
    error.offset = 0;
}

}  // namespace govinfo::detail
