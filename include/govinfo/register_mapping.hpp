// What an office calls the columns of its registers, and the words in them, where that is its own.
//
//   const Result<RegisterMapping> mapping = RegisterMapping::read(bytes);
//   RegisterReader reader(RegisterKey::requests, "申请.csv", sink_of(tally), {.mapping = *mapping});
//
// A line of the file is a register, a column and the head that means it here; or a register, a column,
// a word that stands under it here and the one of the form that it means:
//
//   requests  received  申请日期
//   requests  outcome   已告知网址  予以公开
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/registers.hpp>
#include <govinfo/result.hpp>

namespace govinfo {

/// Heads and words are found whatever their punctuation and white space.
struct RegisterMapping {
    struct Head {
        RegisterKey in;
        std::string head;
        const RegisterColumn* column;  ///< null: is not to be read
    };
    struct Word {
        RegisterKey in;
        const RegisterColumn* column;
        std::string word;
        std::string means;  ///< as it may stand in a register
    };

    std::vector<Head> heads;  ///< before what the register itself knows
    std::vector<Word> words;

    /// Fields are apart by tabs or, in a line without one, by commas, as spreadsheets save them.
    /// Registers and columns stand there by key or label, `-` for a head that is not to be read. Lines
    /// that are blank or begin with # are passed. Refused, by line: a register or column that there
    /// is not, a word of a column that has none of its own, a meaning that no form knows, a head or
    /// word that is to mean two things.
    [[nodiscard]] static Result<RegisterMapping> read(std::string_view bytes);
};

}  // namespace govinfo
