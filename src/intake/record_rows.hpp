// Records of a register from the rows of a table, whatever kind of file that stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/register_file.hpp>

#include "intake/units.hpp"

namespace govinfo::detail {

/// What a head means: a column of the register and, of numbers, their unit.
struct HeadColumn {
    static constexpr std::size_t unknown = SIZE_MAX;

    std::size_t column = unknown;
    bool instead = false;   ///< only where no other head means it
    bool left_out = false;  ///< unknown, and known to be
    bool until = false;     ///< its dates are the last days on which a document holds
    SaidUnit unit = {};
};

struct RegisterHead {
    std::vector<HeadColumn> columns;  ///< of the fields in the same place
    std::size_t known = 0;            ///< how many columns of the register it names
};

/// Whether a text is what a spreadsheet shows of a value that it could not make: #REF!
[[nodiscard]] bool is_error_value(std::string_view text) noexcept;

class RecordRows {
  public:
    using Fields = std::span<const std::string_view>;

    /// No more rows than that stand above a head.
    static constexpr std::size_t most_titles = 20;

    /// `serials`: a bare number among dates counts the days of a spreadsheet.
    RecordRows(const Register& of, std::string file, const RecordSink& sink,
               const RegisterOptions& options, bool serials);

    [[nodiscard]] RegisterHead match(Fields fields) const;
    /// A row above the head, which may say in which unit the amounts below are.
    void add_title(Fields fields);
    /// Refuses a head with two columns of one meaning, without a required one or with a unit that is
    /// not known, by name.
    [[nodiscard]] std::optional<Error> begin(RegisterHead head, Fields fields, std::size_t line);
    /// A row below the head. Blank ones are passed.
    void add(Fields fields, std::size_t line);

    // Of JSON: each record brings its own head.
    void begin_record();
    void set(std::string_view key, std::string_view value);
    void end_record(std::size_t line);
    /// The error of a required column that no record had.
    [[nodiscard]] std::optional<Error> missing() const;

    /// `#2` behind the name of the file.
    void name_sheet(std::size_t number);

    [[nodiscard]] RegisterRead& read() noexcept { return read_; }

  private:
    [[nodiscard]] HeadColumn match(std::string_view head) const;
    [[nodiscard]] FieldKind kind_of(const HeadColumn& head) const;
    void add_units(HeadColumn& column, std::string_view behind, bool whole) const;
    [[nodiscard]] std::optional<Error> take_units(RegisterHead& head, Fields fields);
    void name_heads(const RegisterMapping& mapping);
    void clear();
    [[nodiscard]] std::string_view meaning(std::size_t column, std::string_view word) const;
    template <class R>
    void put(R& record, const HeadColumn& head, std::string_view value);
    void fault(std::size_t column, std::string_view value);
    [[nodiscard]] bool is_no_record(std::string_view first) const;
    void give(std::size_t line, std::uint32_t columns);
    [[nodiscard]] bool is_outcome(std::size_t column) const noexcept;
    [[nodiscard]] bool ends_documents(std::size_t column) const noexcept;
    void end_by_expiry();

    const Register& register_;
    std::string base_, file_;
    const RecordSink& sink_;
    RegisterUse use_;
    bool serials_;
    std::map<std::string, HeadColumn, std::less<>> heads_;  ///< by word_key()
    /// What words of the office's own mean, by column and word_key().
    std::map<std::size_t, std::map<std::string, std::string, std::less<>>> words_;
    std::map<std::string, HeadColumn, std::less<>> keys_;  ///< of JSON, as they were written
    SaidUnit unit_above_;
    RegisterHead head_;
    std::size_t id_at_ = 0;                 ///< in it; its size where it has none
    std::vector<std::string> head_fields_;  ///< trimmed
    std::vector<std::string_view> fields_;  ///< of the row, trimmed
    std::uint32_t columns_ = 0, seen_ = 0;
    std::uint32_t filled_ = 0;  ///< columns of `record_` that may hold something
    std::set<std::string> unknown_;
    Record record_;
    bool until_ = false;  ///< the end of `record_` is the day after such a one
    std::vector<RecordFault> faults_;
    RegisterRead read_;
};

}  // namespace govinfo::detail
