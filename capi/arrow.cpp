#include "arrow.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

#include <govinfo/decimal.hpp>

namespace govinfo::capi {
namespace {

__extension__ using Int128 = __int128;

constexpr std::int64_t most_rows = 1 << 13;
constexpr std::size_t most_text = std::size_t{1} << 30;  // in a column; its places are 32 bits

/// By FactType.
constexpr const char* formats[] = {"u", "l", "d:18,6", "d:38,6"};

const char* format(FactType type) {
    return formats[static_cast<std::size_t>(type)];
}

// ---- values --------------------------------------------------------------------------------------

/// How many of ArrowColumn::numbers a value takes.
constexpr std::size_t numbers_in(FactType type) {
    return type == FactType::text ? 0 : type == FactType::whole ? 1 : 2;
}

bool is_known(const ArrowColumn& column, std::size_t row) {
    return row / 8 >= column.known.size() || (column.known[row / 8] >> row % 8 & 1U) != 0;
}

void put_none(ArrowColumn& column, FactType type, std::size_t row) {
    constexpr std::uint8_t all = 0xff;
    column.known.resize(row / 8 + 1, all);
    column.known.back() = static_cast<std::uint8_t>(column.known.back() & ~(1U << row % 8));
    ++column.unknown;
    if (type == FactType::text)
        *column.ends.add(1) = static_cast<std::int32_t>(column.text.size());
    else
        std::fill_n(column.numbers.add(numbers_in(type)), numbers_in(type), 0);
}

void put_text(ArrowColumn& column, std::string_view value) {
    std::copy(value.begin(), value.end(), column.text.add(value.size()));
    *column.ends.add(1) = static_cast<std::int32_t>(column.text.size());
}

/// What a row has of the column, in another that may be the same.
void put_again(ArrowColumn& to, const ArrowColumn& column, FactType type, std::size_t from,
               std::size_t row) {
    if (!is_known(column, from)) return put_none(to, type, row);
    if (type == FactType::text) {
        const auto begin = static_cast<std::size_t>(column.ends.data()[from]);
        const std::size_t size = static_cast<std::size_t>(column.ends.data()[from + 1]) - begin;
        char* const copy = to.text.add(size);  // which may move the other
        std::copy_n(column.text.data() + begin, size, copy);
        *to.ends.add(1) = static_cast<std::int32_t>(to.text.size());
    } else {
        const std::size_t size = numbers_in(type);
        std::int64_t* const copy = to.numbers.add(size);
        std::copy_n(column.numbers.data() + from * size, size, copy);
    }
}

// ---- arrays: each owns the batch with the others, for a child may be moved away ------------------

struct HeldArray {
    std::shared_ptr<const ArrowBatch> batch;
    std::array<const void*, 3> buffers = {};
    std::vector<ArrowArray> children = {};
    std::vector<ArrowArray*> pointers = {};
};

void release_array(ArrowArray* array) {
    auto* held = static_cast<HeldArray*>(array->private_data);
    for (ArrowArray& child : held->children)
        if (child.release != nullptr) child.release(&child);
    delete held;
    array->release = nullptr;
}

ArrowArray array_of(std::unique_ptr<HeldArray> held, std::int64_t unknown, std::int64_t buffers) {
    ArrowArray out = {};
    out.length = held->batch->rows;
    out.null_count = unknown;
    out.n_buffers = buffers;
    out.n_children = static_cast<std::int64_t>(held->children.size());
    out.buffers = held->buffers.data();
    out.children = held->pointers.empty() ? nullptr : held->pointers.data();
    out.release = release_array;
    out.private_data = held.release();
    return out;
}

ArrowArray child_of(const std::shared_ptr<const ArrowBatch>& batch, const ArrowColumn& column,
                    FactType type) {
    auto held = std::make_unique<HeldArray>(HeldArray{batch});
    const bool text = type == FactType::text;
    held->buffers[0] = column.unknown > 0 ? column.known.data() : nullptr;
    held->buffers[1] = text ? static_cast<const void*>(column.ends.data()) : column.numbers.data();
    if (text) held->buffers[2] = column.text.size() > 0 ? column.text.data() : "";
    return array_of(std::move(held), column.unknown, text ? 3 : 2);
}

/// Whatever is thrown on the way, what was made is released.
ArrowArray root_of(const std::shared_ptr<const ArrowBatch>& batch,
                   std::span<const FactColumn> columns) {
    auto held = std::make_unique<HeldArray>(HeldArray{batch});
    held->children.resize(columns.size());
    for (ArrowArray& child : held->children) held->pointers.push_back(&child);
    try {
        for (std::size_t i = 0; i < columns.size(); ++i)
            held->children[i] = child_of(batch, batch->columns[i], columns[i].type);
    } catch (const std::bad_alloc&) {
        for (ArrowArray& child : held->children)
            if (child.release != nullptr) child.release(&child);
        throw;
    }
    return array_of(std::move(held), 0, 1);
}

// ---- schemas: names and formats are static -------------------------------------------------------

struct HeldSchema {
    std::vector<ArrowSchema> children;
    std::vector<ArrowSchema*> pointers;
};

void release_child_schema(ArrowSchema* schema) {
    schema->release = nullptr;
}

void release_schema(ArrowSchema* schema) {
    auto* held = static_cast<HeldSchema*>(schema->private_data);
    for (ArrowSchema& child : held->children)
        if (child.release != nullptr) child.release(&child);
    delete held;
    schema->release = nullptr;
}

// ---- the stream ----------------------------------------------------------------------------------

struct HeldStream {
    FactTable table;
    ArrowBatches batches;
    std::size_t next = 0;
    const char* error = nullptr;
};

HeldStream& held(ArrowArrayStream* stream) {
    return *static_cast<HeldStream*>(stream->private_data);
}

template <class Body>
int without_exception(ArrowArrayStream* stream, Body&& body) noexcept {
    held(stream).error = nullptr;
    try {
        body();
        return 0;
    } catch (const std::bad_alloc&) {
        held(stream).error = "out of memory";
        return ENOMEM;
    }
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    return without_exception(stream, [&] { export_schema(held(stream).table, *out); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) {
    return without_exception(stream, [&] {
        HeldStream& from = held(stream);
        *out = {};
        if (from.next == from.batches.size()) return;
        *out = root_of(from.batches[from.next], fact_columns(from.table));
        from.batches[from.next++] = nullptr;
    });
}

const char* get_last_error(ArrowArrayStream* stream) {
    return held(stream).error;
}

void release_stream(ArrowArrayStream* stream) {
    delete &held(stream);
    stream->release = nullptr;
}

}  // namespace

ArrowSink::ArrowSink(FactTable table) : columns_(fact_columns(table)) {
    begin();
}

/// As large as the one before, for most reports are alike.
void ArrowSink::begin() {
    open_ = std::make_unique<ArrowBatch>();
    open_->columns.resize(columns_.size());
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        ArrowColumn& column = open_->columns[i];
        if (!batches_.empty()) column.reserve_as(batches_.back()->columns[i]);
        if (columns_[i].type == FactType::text) *column.ends.add(1) = 0;
    }
}

void ArrowSink::none() {
    const FactType type = columns_[next_].type;
    put_none(next(), type, static_cast<std::size_t>(open_->rows));
}

void ArrowSink::text(std::string_view value) {
    put_text(next(), value);
}

void ArrowSink::whole(std::int64_t value) {
    *next().numbers.add(1) = value;
}

void ArrowSink::number(const Sum& value) {
    const Int128 millionths = Int128{value.units()} * Decimal::scale + value.millionths();
    std::int64_t* const halves = next().numbers.add(2);
    halves[0] = static_cast<std::int64_t>(static_cast<std::uint64_t>(millionths));
    halves[1] = static_cast<std::int64_t>(millionths >> 64);
}

/// The row before may be the last of the batch before.
void ArrowSink::again(std::size_t count) {
    const ArrowBatch& before = open_->rows > 0 ? *open_ : *batches_.back();
    const auto from = static_cast<std::size_t>(before.rows - 1);
    const auto to = static_cast<std::size_t>(open_->rows);
    for (std::size_t i = 0; i < count; ++i)
        put_again(open_->columns[i], before.columns[i], columns_[i].type, from, to);
    next_ = count;
}

void ArrowSink::end_row() {
    next_ = 0;
    bool full = ++open_->rows == most_rows;
    for (const ArrowColumn& each : open_->columns) full = full || each.text.size() > most_text;
    if (full) seal();
}

void ArrowSink::seal() {
    if (open_->rows == 0) return;
    constexpr std::uint8_t all = 0xff;
    const auto bytes = static_cast<std::size_t>(open_->rows + 7) / 8;
    for (ArrowColumn& each : open_->columns)
        if (each.unknown > 0) each.known.resize(bytes, all);
    batches_.emplace_back(std::move(open_));
    begin();
}

const ArrowBatches& ArrowSink::batches() {
    seal();
    return batches_;
}

void ArrowSink::append(ArrowSink& other) {
    seal();
    other.seal();
    batches_.insert(batches_.end(), other.batches_.begin(), other.batches_.end());
    other.batches_.clear();
}

void export_schema(FactTable table, ArrowSchema& out) {
    const auto columns = fact_columns(table);
    auto made = std::make_unique<HeldSchema>();
    for (const FactColumn& each : columns) {
        ArrowSchema& child = made->children.emplace_back();
        child.format = format(each.type);
        child.name = each.key.data();  // ends in NUL, as all static text does
        child.flags = ARROW_FLAG_NULLABLE;
        child.release = release_child_schema;
    }
    for (ArrowSchema& each : made->children) made->pointers.push_back(&each);
    out = {};
    out.format = "+s";
    out.name = "";
    out.n_children = static_cast<std::int64_t>(columns.size());
    out.children = made->pointers.data();
    out.release = release_schema;
    out.private_data = made.release();
}

void export_stream(FactTable table, const ArrowBatches& batches, ArrowArrayStream& out) {
    auto made = std::make_unique<HeldStream>(HeldStream{table, batches});
    out = {};
    out.get_schema = get_schema;
    out.get_next = get_next;
    out.get_last_error = get_last_error;
    out.release = release_stream;
    out.private_data = made.release();
}

}  // namespace govinfo::capi
