// A value derived from a const object, made when it is first asked for.
#pragma once

#include <atomic>
#include <memory>

namespace govinfo::capi {

/// Several threads may ask at once: each may make the value, the first to finish keeps it.
template <class Value>
class Lazy {
  public:
    Lazy() noexcept = default;
    Lazy(const Lazy&) = delete;
    Lazy& operator=(const Lazy&) = delete;
    ~Lazy() { reset(); }

    template <class Make>
    [[nodiscard]] const Value& get(Make&& make) const {
        if (const Value* ready = value_.load(std::memory_order_acquire)) return *ready;
        auto made = std::make_unique<const Value>(make());
        const Value* first = nullptr;
        if (value_.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel))
            return *made.release();
        return *first;
    }

    /// What it was made from has changed.
    void reset() noexcept { delete value_.exchange(nullptr, std::memory_order_acq_rel); }

  private:
    mutable std::atomic<const Value*> value_ = nullptr;
};

}  // namespace govinfo::capi
