// The labels that the forms print, and where a document prints one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>

#include "document/document.hpp"

namespace govinfo::detail {

enum class LabelKind : std::uint8_t {
    section,  ///< heading of a section
    caption,  ///< of a block
    corner,   ///< above the row labels
    over,     ///< over several columns
    column,
    row,
};

/// 一、 （一） 1. in front of a label.
enum class Numbering : std::uint8_t { none, chinese, bracketed, digits };

/// One thing that a label can mean.
struct LabelMeaning {
    const Form* form;
    LabelKind kind;
    const Table* table = nullptr;
    const Block* block = nullptr;
    std::size_t index = 0;  ///< of the section, of the column or row in its block
    /// The spelling says this only behind a number of that kind: 其他 is （六）其他处理 in （六）其他.
    Numbering numbering = Numbering::none;
};

/// What is left of printed text for comparing: folded, without number and punctuation.
struct LabelKey {
    std::string full;
    std::string brief;  ///< also without explanations in brackets; empty if there are none
    Numbering numbering = Numbering::none;
    bool traditional = false;
};

[[nodiscard]] LabelKey label_key(std::string_view printed);

/// A label in a document. `first == last` = the piece begins none.
struct LabelMatch {
    std::uint16_t first = 0, last = 0;  ///< what it can mean, in Labels::meanings()
    std::uint8_t pieces = 1;            ///< over how many it is spread
    Numbering numbering = Numbering::none;
    bool traditional = false;
    bool split = false;      ///< spread over cells or paragraphs
    bool explained = false;  ///< perhaps by words in brackets
    /// That of the report of which the label can be, where it names a year: 2024 of 行政许可（2024年）
    /// and of 2023年结转; other_year of 行政许可（上年）; 0 if it names none.
    std::int16_t year = 0;
    static constexpr std::int16_t other_year = -1;

    [[nodiscard]] bool found() const noexcept { return first != last; }
};

/// Of words that are nothing but a year, 2023年 or 2023年度, that; LabelMatch::other_year of 上年; else
/// 0.
[[nodiscard]] std::int16_t year_alone(std::string_view printed);

/// Every spelling of every label of every form.
class Labels {
  public:
    Labels();

    [[nodiscard]] const std::vector<LabelMeaning>& meanings() const noexcept { return meanings_; }

    /// As it is compared, of a meaning in the same place.
    [[nodiscard]] const std::string& key(std::size_t meaning) const { return keys_[meaning]; }

    /// Whether a match can be a row or column of that form.
    [[nodiscard]] bool has_cell_label(const LabelMatch& match, const Form& form) const;

    /// The form that has such a row or column in the table of that key, where `form` has not; null if
    /// none has.
    [[nodiscard]] const Form* find_other_form(const LabelMatch& match, const Form& form,
                                              std::string_view table) const;

    /// What the whole of a text is.
    [[nodiscard]] LabelMatch match(std::string_view text) const;

    /// Whether a text is one, or the beginning of one.
    [[nodiscard]] bool begins(std::string_view text) const;

    /// The longest label that begins with a piece: whole pieces only.
    [[nodiscard]] LabelMatch match(const Document& document, std::size_t piece) const;

    /// For each piece the longest label that begins there: whole pieces only. Linear.
    [[nodiscard]] std::vector<LabelMatch> match(const Document& document) const;

  private:
    struct Found {
        std::size_t first, last;
        bool longer;  ///< a longer key begins so

        [[nodiscard]] bool any() const noexcept { return first != last; }
    };

    void add(std::string_view label, const LabelMeaning& meaning);
    void add(const Form& form, const Table& table);
    [[nodiscard]] Found find(std::string_view key) const;
    [[nodiscard]] LabelMatch match_behind_number(const Document& document, std::size_t number,
                                                 const LabelKey& key) const;
    void match_dated(std::string_view key, LabelMatch& match) const;
    void match_to_bracket(const Document& document, std::size_t piece, LabelMatch& match) const;

    std::vector<std::string> keys_;       // sorted
    std::vector<LabelMeaning> meanings_;  // of the key in the same place
};

/// A document with the label that begins with each of its pieces: what the recogniser walks. Both
/// must outlive it.
struct Labelled {
    Labelled(const Document& read, const Labels& known)
        : document(read), labels(known), matches(known.match(read)) {}

    const Document& document;
    const Labels& labels;
    const std::vector<LabelMatch> matches;
};

/// Those of all forms, made once.
[[nodiscard]] const Labels& form_labels();

}  // namespace govinfo::detail
