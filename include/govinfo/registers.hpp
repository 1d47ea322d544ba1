// Registers: the four lists that an office keeps all year and counts in January.
//
//   for (const RegisterColumn& column : find_register("requests")->columns)
//       std::cout << column.label.zh << '\n';
//
// A register is data, like a form: its columns, how offices call them, what may stand in them. What
// is a row or column of the official form is looked up there, so that a new form changes no
// register. All views have static storage duration.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <govinfo/text.hpp>

namespace govinfo {

enum class RegisterKey : std::uint8_t { requests, proceedings, documents, decisions };
inline constexpr std::size_t register_count = 4;

enum class FieldKind : std::uint8_t {
    text,
    date,
    count,   ///< whole, not negative
    amount,  ///< 元, to the 分
    row,     ///< of the register's table, by key or label
    column,  ///< likewise
    choice,  ///< one of `words`
};

/// What a register is read for: no more columns are asked of its file than that needs.
enum class RegisterUse : std::uint8_t { tally, deadlines, catalogue };

/// A word that may stand in a column, and how else offices say it.
struct RegisterWord {
    std::string_view key;  ///< of a row or column of the form too
    Text label = {};       ///< empty where the form says it
    std::span<const std::string_view> also = {};
};

struct RegisterColumn {
    std::string_view key;  ///< also the head of the column in English
    Text label;
    FieldKind kind = FieldKind::text;
    bool required = false;                           ///< of the file and of each record counted
    std::span<const std::string_view> also = {};     ///< other heads met
    std::span<const std::string_view> instead = {};  ///< heads that mean it where no better stands
    std::span<const RegisterWord> words = {};
    std::string_view or_else = {};  ///< column that a file may have in place of a required one
    bool timed = false;             ///< required where deadlines are asked for
    bool listed = false;            ///< required where the catalogue of open documents is
};

struct Register {
    RegisterKey id;
    std::string_view key;
    Text name;
    std::string_view table;  ///< that it fills, wholly or in part
    std::span<const RegisterColumn> columns;
};

[[nodiscard]] std::span<const Register> registers() noexcept;
[[nodiscard]] const Register& find_register(RegisterKey key) noexcept;
/// Null when there is none of that key.
[[nodiscard]] const Register* find_register(std::string_view key) noexcept;

/// Whether a file that is read for that must have the column, or the one that it may have instead.
[[nodiscard]] constexpr bool is_required(const RegisterColumn& column, RegisterUse use) noexcept {
    switch (use) {
        case RegisterUse::tally:
            return column.required;
        case RegisterUse::deadlines:
            return column.timed;
        case RegisterUse::catalogue:
            return column.listed;
    }
    return false;
}

}  // namespace govinfo
