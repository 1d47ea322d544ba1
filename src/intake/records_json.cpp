#include <govinfo/json.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <govinfo/register_file.hpp>

#include "json/json_members.hpp"
#include "registers/record_fields.hpp"
#include "registers/record_rules.hpp"

namespace govinfo {
namespace {

using detail::Json;
using detail::write;

/// As it was read; empty where nothing was.
template <class R>
std::string text_of(const R& record, const detail::Field<R>& field) {
    return std::visit(
        [&record](auto member) -> std::string {
            const auto& value = record.*member;
            if constexpr (std::is_same_v<decltype(member), std::string R::*>)
                return value;
            else
                return value ? to_string(*value) : std::string();
        },
        field);
}

/// What stands there and could not be read.
std::string_view unread(const RegisterColumn& column, std::span<const RecordFault> faults) {
    const auto fault = std::find_if(faults.begin(), faults.end(), [&](const RecordFault& each) {
        return each.column == &column && each.rule == &detail::rule_of(detail::RecordRule::value);
    });
    return fault != faults.end() ? std::string_view(fault->value) : std::string_view();
}

template <class R>
void write_values(Json& json, const R& record, std::span<const RecordFault> faults) {
    const Register& in = find_register(detail::register_of<R>);
    json.open('{');
    for (std::size_t i = 0; i < in.columns.size(); ++i) {
        const std::string read = text_of(record, detail::fields<R>[i]);
        const std::string_view value = read.empty() ? unread(in.columns[i], faults) : read;
        if (!value.empty()) json.key(in.columns[i].key).text(value);
    }
    json.close('}');
}

void write_columns(Json& json, const Register& in) {
    json.open('{');
    for (const RegisterColumn& each : in.columns)
        write(json.key(each.key), each.label.zh, each.label.en);
    json.close('}');
}

bool is_record(std::span<const RecordFault> faults) {
    return std::none_of(faults.begin(), faults.end(), [](const RecordFault& each) {
        return each.rule == &detail::rule_of(detail::RecordRule::no_record);
    });
}

}  // namespace

Result<std::string> records_json(RegisterKey key, std::string_view bytes, const std::string& file,
                                 const std::set<std::string_view>* ids, const ReadOptions& options,
                                 const RegisterOptions& how) {
    Json records;
    records.open('[');
    const auto take = [&](const Record& record, const RecordPlace& place,
                          std::span<const RecordFault> faults) {
        std::visit(
            [&](const auto& each) {
                if (!is_record(faults) || (ids != nullptr && !ids->contains(each.id))) return;
                records.open('{');
                records.key("file").text_or_null(place.file);
                records.key("line").number(place.line);
                write_values(records.key("values"), each, faults);
                records.close('}');
            },
            record);
    };
    if (auto read = read_register(key, bytes, file, take, options, how); !read)
        return std::move(read).error();
    records.close(']');
    return detail::result_json("records", [&](Json& json) {
        json.open('{');
        json.key("register").text(find_register(key).key);
        write_columns(json.key("columns"), find_register(key));
        json.key("records").literal(std::move(records).take());
        json.close('}');
    });
}

}  // namespace govinfo
