#include <govinfo/json.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace govinfo::capi;

using govinfo::Date;
using govinfo::RecordReader;
using govinfo::RegisterOptions;
using govinfo::Tally;
using govinfo::TallyOptions;

namespace {

Status take_options(const char* form, std::int32_t year, const govinfo_tally_options* options,
                    TallyOptions& out, RegisterOptions& how) {
    govinfo_tally_options given;
    if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
    out.form = govinfo::find_form(view(form));
    if (out.form == nullptr) return failure(govinfo::ErrorCode::unknown_form, view(form));
    if (year < govinfo::earliest_year || year > govinfo::latest_year)
        return wrong_argument("year", std::to_string(year));
    out.year = year;
    if (!govinfo::is_utf8(view(given.organ))) return wrong_argument("options.organ");
    out.organ = view(given.organ);
    if (given.on != nullptr) {
        out.on = Date::parse(given.on);
        if (!out.on) return wrong_argument("options.on", given.on);
    }
    Status status =
        take_lines("options.calendar", given.calendar, given.calendar_size, out.calendar);
    if (status.code != GOVINFO_OK) return status;
    return take_lines("options.mapping", given.mapping, given.mapping_size, how.mapping);
}

Status take_register(const govinfo_tally* tally, const char* key, const govinfo::Register*& out) {
    if (!checked(tally)) return wrong_object("tally");
    out = govinfo::find_register(view(key));
    return out != nullptr ? Status() : wrong_argument("register_key", view(key));
}

/// A file of a register, as a caller hands it over.
struct RegisterFile {
    govinfo::RegisterKey key;
    std::string_view bytes;
    std::string name;
    govinfo::ReadOptions options;
};

Status take_file(const govinfo_tally* tally, const char* register_key, const void* data,
                 std::size_t size, const char* name, const govinfo_read_options* options,
                 RegisterFile& out) {
    const govinfo::Register* of = nullptr;
    if (Status status = take_register(tally, register_key, of); status.code != GOVINFO_OK)
        return status;
    const auto bytes = document(data, size);
    if (!bytes) return wrong_argument("data");
    if (!govinfo::is_utf8(view(name))) return wrong_argument("name");
    govinfo_read_options given;
    Status status = load(options, given);
    if (status.code == GOVINFO_OK)
        out = {of->id, *bytes, std::string(view(name)), read_options(given)};
    return status;
}

/// `blank` tells whether NULL is a text.
Status take_texts(const char* parameter, const char* const* texts, std::size_t count, bool blank,
                  std::vector<std::string_view>& out) {
    if (texts == nullptr && count != 0) return wrong_argument(parameter);
    out.clear();
    for (std::size_t i = 0; i < count; ++i) {
        if (texts[i] == nullptr && !blank) return wrong_argument(parameter);
        out.push_back(view(texts[i]));
    }
    return {};
}

bool are_utf8(const std::vector<std::string_view>& texts) {
    return std::all_of(texts.begin(), texts.end(), govinfo::is_utf8);
}

RecordReader& reader_of(govinfo_tally& tally, govinfo::RegisterKey key) {
    auto& reader = tally.readers[static_cast<std::size_t>(key)];
    if (!reader) reader.emplace(key, sink_of(tally.tally), tally.how);
    return *reader;
}

bool are_alike(const TallyOptions& left, const TallyOptions& right) {
    return left.form == right.form && left.year == right.year && left.on == right.on &&
           left.calendar == right.calendar;
}

}  // namespace

govinfo_status govinfo_tally_new(const char* form, int32_t year,
                                 const govinfo_tally_options* options, govinfo_tally** out,
                                 govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        TallyOptions wanted{};
        RegisterOptions how;
        Status status = take_options(form, year, options, wanted, how);
        if (status.code != GOVINFO_OK) return status;
        *out = new govinfo_tally{.tally = Tally(std::move(wanted)), .how = std::move(how)};
        return {};
    });
}

govinfo_status govinfo_tally_open(govinfo_tally* tally, const char* register_key,
                                  govinfo_error** error) {
    return guard(error, [&]() -> Status {
        const govinfo::Register* of = nullptr;
        Status status = take_register(tally, register_key, of);
        if (status.code == GOVINFO_OK) tally->tally.open(of->id);
        return status;
    });
}

govinfo_status govinfo_tally_add_record(govinfo_tally* tally, const char* register_key,
                                        const char* const* keys, const char* const* values,
                                        size_t count, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        const govinfo::Register* of = nullptr;
        if (Status status = take_register(tally, register_key, of); status.code != GOVINFO_OK)
            return status;
        Status status = take_texts("keys", keys, count, false, tally->keys);
        if (status.code == GOVINFO_OK)
            status = take_texts("values", values, count, true, tally->values);
        if (status.code != GOVINFO_OK) return status;
        if (!are_utf8(tally->values)) return wrong_argument("values");
        auto refused = reader_of(*tally, of->id).add(tally->keys, tally->values);
        if (!refused) return {};  // so its keys are known ones
        if (!are_utf8(tally->keys)) return wrong_argument("keys");
        refused->path = "keys";
        return *std::move(refused);
    });
}

/// Read apart, so that nothing of a file counts that is not read to its end.
govinfo_status govinfo_tally_add_file(govinfo_tally* tally, const char* register_key,
                                      const void* data, size_t size, const char* name,
                                      const govinfo_read_options* options, govinfo_error** error) {
    return guard(error, [&]() -> Status {
        RegisterFile file{};
        Status status = take_file(tally, register_key, data, size, name, options, file);
        if (status.code != GOVINFO_OK) return status;
        Tally part(tally->tally.options());
        part.open(file.key);
        auto read = govinfo::read_register(file.key, file.bytes, file.name, sink_of(part),
                                           file.options, tally->how);
        if (!read) return std::move(read).error();
        std::vector<std::string> unread = std::move(read->unknown_columns);
        for (const std::size_t sheet : read->other_sheets)
            unread.push_back("#" + std::to_string(sheet));
        tally->tally.merge(std::move(part));
        tally->unread = std::move(unread);
        return {};
    });
}

size_t govinfo_tally_unread_count(const govinfo_tally* tally) {
    return checked(tally) ? tally->unread.size() : 0;
}

const char* govinfo_tally_unread(const govinfo_tally* tally, size_t index) {
    if (!checked(tally)) return nullptr;
    const std::string* const found = element(tally->unread, index);
    return found != nullptr ? found->c_str() : nullptr;
}

govinfo_status govinfo_tally_merge(govinfo_tally* tally, govinfo_tally* other,
                                   govinfo_error** error) {
    return guard(error, [&]() -> Status {
        if (!checked(tally)) return wrong_object("tally");
        if (!checked(other)) return wrong_object("other");
        if (tally == other || !are_alike(tally->tally.options(), other->tally.options()))
            return wrong_argument("other");
        tally->tally.merge(std::move(other->tally));
        return {};
    });
}

govinfo_status govinfo_tally_report(const govinfo_tally* tally, govinfo_report** out,
                                    govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(tally)) return wrong_object("tally");
        *out = new govinfo_report{.read = {tally->tally.result().report, {}, {}}};
        return {};
    });
}

govinfo_status govinfo_tally_write_json(const govinfo_tally* tally,
                                        const govinfo_tally_json_options* options,
                                        govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        if (!checked(tally)) return wrong_object("tally");
        govinfo_tally_json_options given;
        if (Status status = load(options, given); status.code != GOVINFO_OK) return status;
        const auto is_report = [](const govinfo_report* each) {
            return each == nullptr || checked(each);
        };
        if (!is_report(given.previous)) return wrong_object("options.previous");
        if (!is_report(given.against)) return wrong_object("options.against");
        const govinfo::Form* const form = tally->tally.options().form;
        if (given.against != nullptr && &given.against->read.report.form() != form)
            return wrong_argument("options.against");
        const bool compares = given.previous != nullptr || given.against != nullptr;
        const auto result = tally->tally.result(given.trace != 0 || compares);
        std::vector<govinfo::TallyDifference> carried, differing;
        if (given.previous != nullptr)
            carried = carried_differences(result, given.previous->read.report);
        if (given.against != nullptr) differing = differences(result, given.against->read.report);
        *out = new govinfo_text{
            .bytes =
                tally_json(result, {.cells = given.trace != 0,
                                    .previous = given.previous != nullptr ? &carried : nullptr,
                                    .against = given.against != nullptr ? &differing : nullptr})};
        return {};
    });
}

govinfo_status govinfo_tally_write_records_json(const govinfo_tally* tally,
                                                const char* register_key, const void* data,
                                                size_t size, const char* name,
                                                const char* const* ids, size_t id_count,
                                                const govinfo_read_options* options,
                                                govinfo_text** out, govinfo_error** error) {
    return guard(out, error, [&]() -> Status {
        RegisterFile file{};
        Status status = take_file(tally, register_key, data, size, name, options, file);
        std::vector<std::string_view> listed;
        if (status.code == GOVINFO_OK) status = take_texts("ids", ids, id_count, false, listed);
        if (status.code != GOVINFO_OK) return status;
        const std::set<std::string_view> wanted(listed.begin(), listed.end());
        auto json = records_json(file.key, file.bytes, file.name,
                                 ids != nullptr ? &wanted : nullptr, file.options, tally->how);
        if (!json) return std::move(json).error();
        *out = new govinfo_text{.bytes = *std::move(json)};
        return {};
    });
}

void govinfo_tally_free(govinfo_tally* tally) {
    delete checked(tally);
}
