// The records of one register as a tally keeps them: id, line, and the cells in which each counts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registers/record_checks.hpp"

namespace govinfo::detail {

struct StoredRecord {
    const char* id;  ///< as RecordStore keeps text
    std::uint32_t line;
    std::array<std::uint16_t, most_cells> cells;
    Standing standing;
    bool amended, expired;
};

class RecordStore {
  public:
    /// Longer ids are cut.
    static constexpr std::size_t longest_id = 0xffff;

    void add(std::string_view id, const RecordPlace& place, const Weighed& weighed);
    /// Of the record that was added last: its index number, cut as ids are.
    void add_index(std::string_view index) { indexes_.emplace_back(size() - 1, keep(index)); }
    /// Likewise.
    void add_fault(RecordFault fault) { faults_.emplace_back(size() - 1, std::move(fault)); }
    void take(RecordStore&& other);

    [[nodiscard]] std::size_t size() const noexcept { return records_.size(); }
    [[nodiscard]] const StoredRecord& operator[](std::size_t index) const {
        return records_[index];
    }
    [[nodiscard]] std::string_view id(std::size_t index) const;
    [[nodiscard]] std::string_view file(std::size_t index) const;
    /// How many a decision says it is, and for how much.
    [[nodiscard]] std::int64_t count(std::size_t index) const;
    [[nodiscard]] Money money(std::size_t index) const;
    /// By record, in their order.
    [[nodiscard]] const std::vector<std::pair<std::size_t, RecordFault>>& faults() const noexcept {
        return faults_;
    }
    /// The records whose id another one has, in order. Empty ids are no ids. Near-linear.
    [[nodiscard]] std::vector<std::size_t> duplicates() const;
    /// The records whose index number another one has, likewise, and that.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::string_view>> duplicate_indexes() const;

  private:
    struct Worth {
        std::size_t record;
        std::int64_t count;
        Money money;
    };
    [[nodiscard]] const Worth* worth(std::size_t index) const;
    char* allocate(std::size_t size);
    /// Its size in two bytes, then itself.
    const char* keep(std::string_view text);

    std::deque<StoredRecord> records_;
    std::vector<std::pair<std::size_t, std::string>> files_;  // with the first record of each
    std::vector<std::pair<std::size_t, RecordFault>> faults_;
    std::vector<std::pair<std::size_t, const char*>> indexes_;  // by record
    std::vector<Worth> worths_;  // of records that are not one, for nothing
    std::vector<std::unique_ptr<char[]>> chunks_;
    char* free_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace govinfo::detail
