// Facts as columns in memory, in the layout of the Arrow C data interface, and handed out as such.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo_c.h>
#include <govinfo/facts.hpp>

namespace govinfo::capi {

/// The values of one column, of whatever type.
struct ArrowColumn {
    std::vector<std::uint8_t> known;  // a bit a row
    std::vector<std::int32_t> ends;   // of text: where each begins, and the last ends
    std::string text;
    std::vector<std::int64_t> numbers;  // of others, the low half first where there are two
    std::int64_t unknown = 0;           // rows without a value
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
    void end_row() override;

    /// All rows, in order. What is added later comes in further batches.
    [[nodiscard]] const ArrowBatches& batches();
    /// Those of `other`, which has none afterwards, behind the own.
    void append(ArrowSink& other);

  private:
    ArrowColumn& next(bool known);
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
