// A value, or the reason why there is none.
#pragma once

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

#include <govinfo/error.hpp>

namespace govinfo {

/// The part of std::expected<T, E> that is needed here, so that it can become that.
template <class T, class E = Error>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    /// Requires has_value().
    [[nodiscard]] T& value() & noexcept { return *checked(std::get_if<0>(&state_)); }
    [[nodiscard]] const T& value() const& noexcept { return *checked(std::get_if<0>(&state_)); }
    [[nodiscard]] T&& value() && noexcept { return std::move(value()); }
    [[nodiscard]] T& operator*() & noexcept { return value(); }
    [[nodiscard]] const T& operator*() const& noexcept { return value(); }
    [[nodiscard]] T&& operator*() && noexcept { return std::move(value()); }
    [[nodiscard]] T* operator->() noexcept { return &value(); }
    [[nodiscard]] const T* operator->() const noexcept { return &value(); }

    /// Requires !has_value().
    [[nodiscard]] const E& error() const& noexcept { return *checked(std::get_if<1>(&state_)); }
    [[nodiscard]] E&& error() && noexcept { return std::move(*checked(std::get_if<1>(&state_))); }

  private:
    template <class Pointer>
    static Pointer checked(Pointer pointer) noexcept {
        assert(pointer != nullptr);
        return pointer;
    }
    std::variant<T, E> state_;
};

}  // namespace govinfo
