// Registers as rows of a program.

#include <govinfo/record_reader.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "intake/record_rows.hpp"
#include "registers/record_rules.hpp"

namespace govinfo {

using namespace detail;

struct RecordReader::State {
    State(RegisterKey key, RecordSink into, const RegisterOptions& options)
        : sink(std::move(into)), rows(find_register(key), "", sink, options, false) {}

    std::optional<Error> begin(std::span<const std::string_view> with);

    RecordSink sink;
    RecordRows rows;
    std::optional<std::vector<std::string>> keys;  // of the record before
    std::size_t line = 0;
};

/// A file may have columns of its own; a program that says a key wants it to be read.
std::optional<Error> RecordReader::State::begin(std::span<const std::string_view> with) {
    if (keys && std::equal(keys->begin(), keys->end(), with.begin(), with.end()))
        return std::nullopt;
    keys.reset();
    RegisterHead head = rows.match(with);
    for (std::size_t i = 0; i < with.size(); ++i)
        if (head.columns[i].column == HeadColumn::unknown && !head.columns[i].left_out)
            return Error{ErrorCode::unknown_key, brief(with[i])};
    if (auto error = rows.begin(std::move(head), with, 0)) return error;
    keys.emplace(with.begin(), with.end());
    return std::nullopt;
}

RecordReader::RecordReader(RegisterKey key, RecordSink sink, const RegisterOptions& options)
    : state_(std::make_unique<State>(key, std::move(sink), options)) {}
RecordReader::~RecordReader() = default;
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;

std::optional<Error> RecordReader::add(std::span<const std::string_view> keys,
                                       std::span<const std::string_view> values) {
    if (auto error = state_->begin(keys)) return error;
    state_->rows.add(values, ++state_->line);
    return std::nullopt;
}

}  // namespace govinfo
