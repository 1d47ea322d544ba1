#include <cstdint>
#include <memory>

#include <govinfo/error.hpp>
#include <govinfo/text.hpp>

#include "arguments.hpp"
#include "guard.hpp"
#include "handles.hpp"

struct govinfo_error {
    static constexpr auto own_tag = govinfo::capi::Tag::error;

    govinfo::capi::Tag tag = own_tag;
    govinfo_status status;
    const char* zh;
    const char* en;
    const char* path = nullptr;
    std::size_t line = 0;
    std::size_t column = 0;
    std::int64_t offset = -1;
};

namespace govinfo::capi {
namespace {

struct CStatus {
    govinfo_status code;
    const char* name;
    Text message;
};

// What C alone has to say; the rest is ErrorCode.
constexpr CStatus c_statuses[] = {
    {GOVINFO_OK, "ok", {}},
    {GOVINFO_E_HANDLE,
     "wrong_object",
     {"对象为空或类型不符；请更正调用", "the object is null or of another type; correct the call"}},
    {GOVINFO_E_UNSUPPORTED,
     "unsupported_options",
     {"选项结构比本库新；请升级本库或清零未知字段",
      "the options are newer than the library; update it or leave its unknown fields at 0"}},
    {GOVINFO_E_NO_NUMBER,
     "no_number",
     {"单元格不是数字或不是整数；请先查看其状态",
      "the cell holds no number, or no whole one; look at its state first"}},
    {GOVINFO_E_NO_MEMORY, "no_memory", {"内存不足", "out of memory"}},
};

const CStatus* find_c_status(govinfo_status code) noexcept {
    for (const CStatus& status : c_statuses) {
        if (status.code == code) return &status;
    }
    return nullptr;
}

// Errors for which no memory is needed. They are never written to, also not by govinfo_error_free.
constexpr govinfo_error static_errors[] = {
    {.status = GOVINFO_E_NO_MEMORY, .zh = "内存不足", .en = "out of memory"},
    {.status = GOVINFO_E_INTERNAL, .zh = "本库内部错误", .en = "a defect of the library"},
};

struct OwnedError : govinfo_error {
    std::string zh_text;
    std::string en_text;
    Error error;
};

std::string in_words(const Status& status, Language language) {
    const CStatus* own = find_c_status(status.code);
    if (own == nullptr) return message(status.error, language);
    return fill({"{0}：{1}", "{0}: {1}"}, language, {status.error.path, own->message.in(language)});
}

}  // namespace

Status wrong_argument(std::string_view name, std::string_view value) {
    Status status(failure(ErrorCode::invalid_argument, value));
    status.error.path = name;
    return status;
}

Error failure(ErrorCode code, std::string_view value) {
    if (!is_utf8(value)) value = {};
    constexpr std::size_t limit = 80;
    if (value.size() > limit) {
        std::size_t end = limit;
        while ((static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
            --end;  // inside a character
        value = value.substr(0, end);
    }
    return {code, std::string(value)};
}

govinfo_error* new_error(Status status) {
    auto made = std::make_unique<OwnedError>();
    made->status = status.code;
    made->zh_text = in_words(status, Language::zh);
    made->en_text = in_words(status, Language::en);
    made->error = std::move(status.error);
    made->zh = made->zh_text.c_str();
    made->en = made->en_text.c_str();
    made->path = c_str(made->error.path);
    made->line = made->error.line;
    made->column = made->error.column;
    made->offset = made->error.offset ? static_cast<std::int64_t>(*made->error.offset) : -1;
    return made.release();
}

govinfo_error* out_of_memory() noexcept {
    return const_cast<govinfo_error*>(&static_errors[0]);
}
govinfo_error* internal_error() noexcept {
    return const_cast<govinfo_error*>(&static_errors[1]);
}

}  // namespace govinfo::capi

using namespace govinfo::capi;

const char* govinfo_status_name(govinfo_status status) {
    if (const CStatus* own = find_c_status(status)) return own->name;
    return govinfo::name(static_cast<govinfo::ErrorCode>(status)).data();
}

govinfo_status govinfo_error_status(const govinfo_error* error) {
    return checked(error) ? error->status : GOVINFO_E_HANDLE;
}

const char* govinfo_error_message(const govinfo_error* error) {
    return govinfo_error_message_in(error, "en");
}

const char* govinfo_error_message_in(const govinfo_error* error, const char* in) {
    if (!checked(error)) return nullptr;
    return govinfo::Text{error->zh, error->en}.in(language(in)).data();
}

const char* govinfo_error_path(const govinfo_error* error) {
    return checked(error) ? error->path : nullptr;
}

std::size_t govinfo_error_line(const govinfo_error* error) {
    return checked(error) ? error->line : 0;
}

std::size_t govinfo_error_column(const govinfo_error* error) {
    return checked(error) ? error->column : 0;
}

int64_t govinfo_error_offset(const govinfo_error* error) {
    return checked(error) ? error->offset : -1;
}

void govinfo_error_free(govinfo_error* error) {
    if (!checked(error) || error == out_of_memory() || error == internal_error()) return;
    delete static_cast<OwnedError*>(error);
}
