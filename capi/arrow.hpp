// Facts as columns in memory, in the layout of the Arrow C data interface, and handed out as such.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <govinfo_c.h>
#include <govinfo/facts.hpp>

namespace govinfo::capi {

/// A vector of what can be copied as bytes: it leaves unset what is written at once, and grows in place
/// where the system can.
template <class T>
class ArrowBuffer {
  public:
    /// Room for so many more, which count as there.
    T* add(std::size_t count) {
        if (room_ - size_ < count) grow(count);
        T* const at = data_.get() + size_;
        size_ += count;
        return at;
    }
    void reserve(std::size_t count) {
        if (room_ < count) grow_to(count);
    }
    [[nodiscard]] const T* data() const noexcept { return data_.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

  private:
    struct Free {
        void operator()(T* data) const noexcept { std::free(data); }
    };

    void grow(std::size_t count) {
        constexpr std::size_t least = 1024;
        grow_to(std::max({least, 2 * room_, size_ + count}));
    }
    void grow_to(std::size_t room) {
        auto* const data = static_cast<T*>(std::realloc(data_.get(), room * sizeof(T)));
        if (data == nullptr) throw std::bad_alloc();
        static_cast<void>(data_.release());
        data_.reset(data);
        room_ = room;
    }

    std::unique_ptr<T, Free> data_;
    std::size_t size_ = 0, room_ = 0;
};

/// The values of one column, of whatever type.
struct ArrowColumn {
    std::vector<std::uint8_t> known;  // a bit a row, as far as the last that has no value
    std::int64_t unknown = 0;         // rows without one
    ArrowBuffer<std::int32_t> ends;   // of text: where each begins, and the last ends
    ArrowBuffer<char> text;
    ArrowBuffer<std::int64_t> numbers;  // of others, the low half first where there are two

    void reserve_as(const ArrowColumn& other) {
        ends.reserve(other.ends.size());
        text.reserve(std::min(other.text.size(), std::size_t{1} << 24));
        numbers.reserve(other.numbers.size());
    }
};

/// Rows that are not added to any more.
struct ArrowBatch {
    std::vector<ArrowColumn> columns;
    std::int64_t rows = 0;
};

using ArrowBatches = std::vector<std::shared_ptr<const ArrowBatch>>;

/// Takes facts in. Where memory runs out in between, it can only be thrown away.
class ArrowSink : public FactSink {
  public:
    explicit ArrowSink(FactTable table);

    void none() override;
    void text(std::string_view value) override;
    void whole(std::int64_t value) override;
    void number(const Sum& value) override;
    void again(std::size_t count) override;
    void end_row() override;

    /// All rows, in order. What is added later comes in further batches.
    [[nodiscard]] const ArrowBatches& batches();
    /// Those of `other`, which has none afterwards, behind the own.
    void append(ArrowSink& other);

  private:
    ArrowColumn& next() noexcept { return open_->columns[next_++]; }
    void begin();
    void seal();

    std::span<const FactColumn> columns_;
    std::unique_ptr<ArrowBatch> open_;
    std::size_t next_ = 0;
    ArrowBatches batches_;
};

/// `out` owns what it points at, as the interface says.
void export_schema(FactTable table, ArrowSchema& out);
void export_stream(FactTable table, const ArrowBatches& batches, ArrowArrayStream& out);

}  // namespace govinfo::capi
