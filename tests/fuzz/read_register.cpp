// Bytes as each of the registers: no record vanishes, the tables hold whatever came, and rows are
// the same wherever the reader cuts them.
#include <cstdint>
#include <string>
#include <vector>

#include <govinfo/json.hpp>
#include <govinfo/register_file.hpp>
#include <govinfo/tally.hpp>
#include <govinfo/validate.hpp>

#include "checks.hpp"

namespace {

using namespace govinfo;
using fuzz::require;

constexpr std::size_t piece = std::size_t{64} << 10;  // of the reader

struct Rows {
    std::vector<Record> records;
    std::vector<std::size_t> lines, faults;
    std::optional<Error> error;
};

Rows rows_of(RegisterKey key, std::string_view bytes, std::size_t size_of_piece) {
    Rows rows;
    RegisterReader reader(
        key, "a",
        [&](const Record& record, const RecordPlace& place, std::span<const RecordFault> faults) {
            rows.records.push_back(record);
            rows.lines.push_back(place.line);
            rows.faults.push_back(faults.size());
        });
    for (; !bytes.empty() && !rows.error;
         bytes.remove_prefix(std::min(size_of_piece, bytes.size())))
        rows.error = reader.add(bytes.substr(0, size_of_piece));
    if (rows.error) return rows;
    const auto read = reader.end();
    if (!read) rows.error = read.error();
    require(!read || read->rows == rows.records.size());
    return rows;
}

void check_same(const Rows& left, const Rows& right) {
    require(left.records == right.records);
    require(left.lines == right.lines && left.faults == right.faults);
    require(left.error.has_value() == right.error.has_value());
    require(!left.error || left.error->code == right.error->code);
}

void check_tally(RegisterKey key, std::string_view bytes) {
    const Form& form = *find_form("2021");
    Tally tally({.form = &form, .year = 2025, .on = Date{2026, 1, 10}});
    const auto read = read_register(key, bytes, "a", sink_of(tally));
    if (!read) {
        require(read.error().code != ErrorCode::internal && is_utf8(read.error().detail));
        return;
    }
    const TallyResult result = tally.result(true);
    const auto& count = result.counts[static_cast<std::size_t>(key)];
    require(count.has_value() == (read->rows > 0));
    if (!count) return;
    require(count->rows == read->rows);
    require(count->counted + count->outside + count->exceptions == count->rows);
    require(count->exceptions == result.exceptions.size());
    for (const RecordFinding& each : result.exceptions) {
        const std::string words = message(each, form, Language::zh);
        require(!words.empty() && is_utf8(words));
    }
    require(validate(result.report).verdict() != Verdict::inconsistent);
}

/// A row that is longer by so much, and with it the place where the reader cuts those behind it.
std::string with_filler(RegisterKey key, std::size_t size, std::string_view rows) {
    std::string text;
    for (const RegisterColumn& column : find_register(key).columns)
        text.append(text.empty() ? "" : ",").append(column.key);
    return text.append("\n").append(size, 'x').append("\n").append(rows);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool is_text = is_utf8(bytes) && bytes.find('\0') == bytes.npos;
    for (const Register& each : registers()) {
        check_tally(each.id, bytes);
        if (size == 0 || size > piece / 2) continue;
        check_same(rows_of(each.id, bytes, size), rows_of(each.id, bytes, data[0] % 8 + 1));
        if (!is_text) continue;  // its encoding is told by the piece
        // Once with all of the bytes in one piece, once cut in two.
        const std::size_t head = with_filler(each.id, 0, {}).size();
        const std::size_t cut = piece - head - data[0] % size;
        const Rows whole = rows_of(each.id, with_filler(each.id, 1, bytes), piece);
        const Rows halves = rows_of(each.id, with_filler(each.id, cut, bytes), piece);
        require(!whole.records.empty() && whole.records.size() == halves.records.size());
        require(
            std::equal(whole.records.begin() + 1, whole.records.end(), halves.records.begin() + 1));
        require(whole.lines == halves.lines && whole.faults == halves.faults);
        require(whole.error.has_value() == halves.error.has_value());
    }
    return 0;
}
