// Makes a report of the members of its canonical JSON, as a parser meets them one after the other.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/error.hpp>
#include <govinfo/report.hpp>

namespace govinfo::detail {

/// Every event returns false where the JSON cannot be a report; error() then says why, and nothing
/// more may follow. What tables, rows and columns there are it knows from the form alone.
class JsonBuilder {
  public:
    /// Deeper input must not be given.
    static constexpr std::size_t max_depth = 16;

    /// `form` null: as the member "form" says.
    explicit JsonBuilder(const Form* form);

    bool begin_object();
    bool end_object();
    bool begin_array();
    bool end_array();
    bool key(std::string_view text);
    /// `is_nfc`: it is known to be in Normalization Form C.
    bool string(std::string_view text, bool is_nfc);
    /// `digits` as written; `value` null if they are not a Decimal.
    bool number(std::string_view digits, const Decimal* value);
    bool null();
    bool boolean(bool value);

    /// Code, detail and path.
    [[nodiscard]] const Error& error() const noexcept { return error_; }
    /// Of what is being read: a JSON pointer without its leading slash.
    [[nodiscard]] std::string path() const;
    /// The cell that the last key names.
    [[nodiscard]] std::optional<CellIndex> cell() const noexcept;
    [[nodiscard]] std::size_t section_count() const noexcept { return sections_.size(); }
    /// Whether the value that comes next is the text of a section, and that of the last one.
    [[nodiscard]] bool in_section_text() const noexcept { return member_ == Member::text; }
    [[nodiscard]] std::string_view section_text() const noexcept { return sections_.back().text; }

    /// After the end: there were tables before "form", and they were skipped.
    [[nodiscard]] bool must_build_again() const noexcept { return skipped_tables_; }
    [[nodiscard]] const Form& form() const noexcept { return report_->form(); }
    [[nodiscard]] Report take() &&;

  private:
    /// An object or array that is not complete.
    enum class Place : std::uint8_t {
        root,
        period,
        source,
        sections,
        section,
        tree,    ///< tables, rows and cells, as the form has them
        number,  ///< {"value", "unit", "amended", "expired", "raw"}
        skipped,
    };
    /// What a value is for. First the members that every form has, in the order of `members`.
    enum class Member : std::uint8_t {
        // clang-format off
        govinfo, form, organ, organ_kind, year, scope, title, published, period, code, region,
        source, sections, from, to, url, sha256, key, heading, text, value, unit,
        amended, expired, raw,
        // clang-format on
        document,
        section,
        node,  ///< of the form's tree
        skipped,
    };
    struct MemberSpec {
        Place place;
        std::string_view key;
        bool required;
    };
    struct Level {
        Place place = Place::root;
        std::uint16_t node = 0;      ///< whose children stand in `root` or `tree`
        std::uint16_t expected = 0;  ///< the child that comes next in form order
        std::uint32_t seen = 0;      ///< a bit for each of `members`
        std::string_view key;        ///< of the member that is being read
    };
    static const std::array<MemberSpec, static_cast<std::size_t>(Member::document)> members;

    bool refuse(ErrorCode code, std::string_view detail);
    bool refuse_key(ErrorCode code, std::string_view key);
    bool enter(Place place);
    void choose(const Form& form);
    bool node_key(Level& level, std::string_view text);
    bool member_key(Level& level, std::string_view text);
    bool form_id(std::string_view id);
    template <class Field, class Value>
    bool keep(Field& field, const std::optional<Value>& value, std::string_view text);
    bool keep_date(Date& field, std::string_view text);
    bool keep_code(std::string& field, bool (*has_shape)(std::string_view), std::string_view text);
    bool take_number();
    bool refuse_number(std::string_view key, std::string_view detail);

    [[nodiscard]] bool at_cell() const noexcept {
        return member_ == Member::node && nodes_[node_].child_count == 0;
    }

    std::optional<Report> report_;
    Header header_;
    std::vector<Section> sections_;
    std::span<const PathNode> nodes_;

    std::array<Level, max_depth> levels_;
    std::size_t depth_ = 0;
    Member member_ = Member::document;
    std::uint16_t node_ = 0;
    std::vector<char> seen_nodes_;
    bool skipped_tables_ = false;

    struct {
        Decimal value;
        std::string unit;
        std::optional<Decimal> amended, expired;
        std::string raw;
    } number_;  // the cell that is being read, where it is an object
    Error error_;
};

}  // namespace govinfo::detail
