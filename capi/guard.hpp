// The border between C++ and C: statuses, error objects, and the only place that catches.
#pragma once

#include <new>
#include <string>
#include <string_view>
#include <utility>

#include <govinfo_c.h>
#include <govinfo/error.hpp>

namespace govinfo::capi {

/// How a call ended. For a failure `error` tells where and with what.
struct Status {
    govinfo_status code = GOVINFO_OK;
    Error error = {};

    Status() = default;
    Status(Error why) : code(static_cast<govinfo_status>(why.code)), error(std::move(why)) {}
    /// A status that C alone has; `subject` names the parameter.
    Status(govinfo_status status, std::string_view subject) : code(status) { error.path = subject; }
};

/// With `value`, shortened, as what was met; without it if it is not UTF-8.
[[nodiscard]] Error failure(ErrorCode code, std::string_view value);
/// Parameter `name` does not hold an object of its type.
[[nodiscard]] inline Status wrong_object(std::string_view name) {
    return {GOVINFO_E_HANDLE, name};
}
/// `value` is outside what the parameter `name` takes.
[[nodiscard]] Status wrong_argument(std::string_view name, std::string_view value = {});

/// Needs memory, except for the two errors below.
[[nodiscard]] govinfo_error* new_error(Status status);
[[nodiscard]] govinfo_error* out_of_memory() noexcept;
[[nodiscard]] govinfo_error* internal_error() noexcept;

/// Runs the body of a C function, which returns a Status.
template <class Body>
govinfo_status guard(govinfo_error** error, Body&& body) noexcept {
    govinfo_error* unwanted = nullptr;
    govinfo_error*& why = error != nullptr ? *error : unwanted;
    why = nullptr;
    try {
        Status status = body();
        const govinfo_status code = status.code;
        if (code != GOVINFO_OK && error != nullptr) why = new_error(std::move(status));
        return code;
    } catch (const std::bad_alloc&) {
        why = out_of_memory();
        return GOVINFO_E_NO_MEMORY;
    } catch (...) {
        why = internal_error();
        return GOVINFO_E_INTERNAL;
    }
}

/// The same for a body that sets `*out` as its last act.
template <class Out, class Body>
govinfo_status guard(Out* out, govinfo_error** error, Body&& body) noexcept {
    if (out != nullptr) *out = Out{};
    return guard(error, [&]() -> Status {
        if (out == nullptr) return wrong_argument("out");
        return body();
    });
}

/// The same for a function without a status: `neutral` if memory runs out.
template <class Value, class Body>
Value guarded_value(Value neutral, Body&& body) noexcept {
    Value value = neutral;
    guard(nullptr, [&] {
        value = body();
        return Status{};
    });
    return value;
}

}  // namespace govinfo::capi
