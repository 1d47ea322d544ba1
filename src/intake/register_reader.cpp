// Registers in CSV and JSON Lines, as their bytes come.

#include <govinfo/register_file.hpp>

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "intake/record_rows.hpp"
#include "json/json_lines.hpp"
#include "registers/record_rules.hpp"
#include "source/csv_reader.hpp"
#include "source/encoding.hpp"

namespace govinfo {

using namespace detail;

namespace {

constexpr std::size_t longest_row = std::size_t{1} << 20;
// The encoding and the head are found in so much, and rows are cut off in pieces of it.
constexpr std::size_t piece = std::size_t{64} << 10;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", utf16le_mark = "\xFF\xFE",
                           utf16be_mark = "\xFE\xFF";

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// How many bytes at the end may begin a character of UTF-8 that goes on.
std::size_t begun_at_end(std::string_view text) {
    std::size_t back = 0;
    while (back < 3 && back < text.size() && is_continuation(text[text.size() - 1 - back])) ++back;
    if (back == text.size()) return 0;
    const auto lead = static_cast<unsigned char>(text[text.size() - 1 - back]);
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return size > back + 1 ? back + 1 : 0;
}

}  // namespace

struct RegisterReader::State {
    State(RegisterKey key, std::string file, RecordSink into, const RegisterOptions& options)
        : sink(std::move(into)), rows(find_register(key), std::move(file), sink, options, false) {}

    std::optional<Error> take(bool whole);
    std::optional<Error> decode(bool whole);
    std::optional<Error> find_encoding_of_bytes();
    std::optional<Error> find_head(bool whole);
    std::optional<Error> read_rows(bool whole);
    std::optional<Error> read_lines(bool whole);
    /// What can be read.
    [[nodiscard]] std::string_view known() const {
        return std::string_view(text).substr(0, decoded);
    }
    /// Gives up the text before `to`, in which so many lines end.
    void pass(std::size_t to, std::size_t lines) {
        line += lines;
        passed += to;
        decoded -= to;
        text.erase(0, to);
    }
    /// Where the next bytes go: as soon as they are known to be UTF-8, there is nothing to decode.
    [[nodiscard]] std::string& next_bytes() { return encoding == Encoding::utf8 ? text : bytes; }
    [[nodiscard]] std::size_t waiting() const { return bytes.size() + text.size() - decoded; }
    [[nodiscard]] Error refuse(ErrorCode code, std::string_view detail, std::size_t at) const {
        const std::size_t at_line = line + lines_in(std::string_view(text).substr(0, at));
        return {code, brief(detail), {}, passed + at, at_line, 0};
    }

    RecordSink sink;
    RecordRows rows;
    std::string bytes;  // not decoded yet
    std::optional<Encoding> encoding;
    std::string text;         // not read yet
    std::size_t decoded = 0;  // of it; behind that, UTF-8 that is not checked yet
    std::size_t line = 1;     // with which `text` begins
    std::size_t passed = 0;   // of the text before
    bool is_json = false;
    bool has_head = false;
    bool any = false;
    char separator = ',';
    std::vector<std::string_view> fields;
};

// ---- bytes -------------------------------------------------------------------------------------

std::optional<Error> RegisterReader::State::find_encoding_of_bytes() {
    const auto marked = [&](std::string_view mark, Encoding as) {
        if (!bytes.starts_with(mark)) return false;
        bytes.erase(0, mark.size());
        encoding = as;
        return true;
    };
    if (marked(utf8_mark, Encoding::utf8) || marked(utf16le_mark, Encoding::utf16le) ||
        marked(utf16be_mark, Encoding::utf16be))
        return std::nullopt;
    const std::string_view known =
        std::string_view(bytes).substr(0, bytes.size() - begun_at_end(bytes));
    const bool is_utf8_text =
        find_invalid_utf8(known) == known.npos && known.find('\0') == known.npos;
    if (is_utf8_text) {
        const bool is_ascii = std::all_of(known.begin(), known.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x80;
        });
        if (!is_ascii) encoding = Encoding::utf8;
        return std::nullopt;
    }
    const auto found = find_encoding(bytes);
    if (!found) return refuse(found.error().code, found.error().detail, text.size());
    encoding = *found;
    return std::nullopt;
}

/// Moves what are whole characters from the bytes to the text. ASCII is in any encoding.
std::optional<Error> RegisterReader::State::decode(bool whole) {
    if (!encoding)
        if (auto error = find_encoding_of_bytes()) return error;
    const Encoding as = encoding.value_or(Encoding::utf8);
    if (as == Encoding::utf8) {
        const std::size_t kept = whole || encoding ? 0 : begun_at_end(bytes);
        text.append(bytes, 0, bytes.size() - kept);
        bytes.erase(0, bytes.size() - kept);
        const std::size_t size = text.size() - (whole ? 0 : begun_at_end(text));
        const auto unchecked = std::string_view(text).substr(decoded, size - decoded);
        const std::size_t wrong = std::min(find_invalid_utf8(unchecked), unchecked.find('\0'));
        if (wrong < unchecked.size())
            return refuse(ErrorCode::wrong_encoding, hexadecimal(unchecked.substr(wrong, 1)),
                          decoded + wrong);
        decoded = size;
        return std::nullopt;
    }
    if (!can_decode(as)) return refuse(ErrorCode::wrong_encoding, name(as), text.size());
    std::vector<char> characters;
    const DecodingStop stop = append_decoded(as, bytes, characters);
    text.append(characters.begin(), characters.end());
    decoded = text.size();
    const bool wrong = stop.size < bytes.size() && (whole || !stop.cut);
    if (wrong)
        return refuse(ErrorCode::wrong_encoding,
                      hexadecimal(std::string_view(bytes).substr(stop.size, stop.wrong)),
                      text.size());
    bytes.erase(0, stop.size);
    return std::nullopt;
}

// ---- rows --------------------------------------------------------------------------------------

/// Of the rows at the beginning the one that names most columns, by the separator that makes it so.
std::optional<Error> RegisterReader::State::find_head(bool whole) {
    std::size_t most = 0, at = 0, lines = 0;
    for (const char candidate : {',', '\t', ';'}) {
        CsvReader reader(known(), candidate, whole);
        for (std::size_t i = 0; i < RecordRows::most_titles && reader.next(fields); ++i) {
            const std::size_t known = rows.match(fields).known;
            if (known <= most) continue;
            most = known;
            at = reader.begin();
            lines = reader.lines();
            separator = candidate;
        }
    }
    if (most < 2) {
        if (trim(known()).empty()) return Error{ErrorCode::empty_input, {}};
        return rows.missing();
    }
    CsvReader titles(known().substr(0, at), separator, true);
    while (titles.next(fields)) rows.add_title(fields);
    pass(at, lines);
    CsvReader reader(known(), separator, whole);
    reader.next(fields);
    if (auto error = rows.begin(rows.match(fields), fields, line)) {
        error->offset = passed;
        return error;
    }
    has_head = true;
    reader.next(fields);  // to where the next row begins
    pass(reader.begin(), reader.lines());
    return std::nullopt;
}

std::optional<Error> RegisterReader::State::read_rows(bool whole) {
    CsvReader reader(known(), separator, whole);
    while (reader.next(fields)) {
        if (reader.unclosed()) return refuse(ErrorCode::damaged, "\"", reader.begin());
        rows.add(fields, line + reader.lines());
    }
    pass(reader.begin(), reader.lines());
    return std::nullopt;
}

std::optional<Error> RegisterReader::State::read_lines(bool whole) {
    std::size_t at = 0, at_line = line;
    for (; at < decoded; ++at_line) {
        const std::size_t end = std::min(known().find('\n', at), decoded);
        if (end == decoded && !whole) break;
        const std::string_view object = trim(known().substr(at, end - at));
        if (!object.empty()) {
            rows.begin_record();
            auto error = read_json_line(
                object,
                [this](std::string_view key, std::string_view value) { rows.set(key, value); });
            if (error) {
                error->line = at_line;
                error->offset = passed + at;
                return error;
            }
            rows.end_record(at_line);
            any = true;
        }
        at = std::min(end + 1, decoded);
    }
    pass(at, at_line - line);
    return std::nullopt;
}

std::optional<Error> RegisterReader::State::take(bool whole) {
    if (auto error = decode(whole)) return error;
    if (!has_head && !is_json) {
        is_json = trim(known()).starts_with('{');
        if (!is_json)
            if (auto error = find_head(whole)) return error;
    }
    if (auto error = is_json ? read_lines(whole) : read_rows(whole)) return error;
    if (text.size() > longest_row)
        return refuse(ErrorCode::too_large, std::to_string(longest_row), 0);
    return std::nullopt;
}

RegisterReader::RegisterReader(RegisterKey key, std::string file, RecordSink sink,
                               const RegisterOptions& options)
    : state_(std::make_unique<State>(key, std::move(file), std::move(sink), options)) {}
RegisterReader::~RegisterReader() = default;
RegisterReader::RegisterReader(RegisterReader&&) noexcept = default;
RegisterReader& RegisterReader::operator=(RegisterReader&&) noexcept = default;

std::optional<Error> RegisterReader::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.size(), piece);
        state_->next_bytes().append(bytes.substr(0, size));
        bytes.remove_prefix(size);
        if (state_->waiting() < piece) break;
        if (auto error = state_->take(false)) return error;
    }
    return std::nullopt;
}

Result<RegisterRead> RegisterReader::end() {
    if (auto error = state_->take(true)) return *std::move(error);
    if (state_->is_json && state_->any)
        if (auto error = state_->rows.missing()) return *std::move(error);
    return std::move(state_->rows.read());
}

RecordSink sink_of(Tally& tally) {
    return [&tally](const Record& record, const RecordPlace& place,
                    std::span<const RecordFault> faults) { tally.add(record, place, faults); };
}

}  // namespace govinfo
