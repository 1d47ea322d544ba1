// Fields of a word processor's file: what is computed, and what came out of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "document/document.hpp"

namespace govinfo::detail {

/// The marks begin, separate and end enclose first what to compute, then the result, which stands
/// there as it was when it was last computed. Fields may stand in each other.
class Fields {
  public:
    /// <w:fldChar>. Returns how the field that it ends is seen.
    Sight mark(pugi::xml_node mark);
    /// <w:fldSimple>, whose inside is its result; returned from leave() likewise.
    void enter(pugi::xml_node simple);
    Sight leave();

    void add_code(std::string_view text);
    /// What a person sees came.
    void print();
    /// A paragraph ends: no field goes on beyond it. Returns how those that had not ended are seen.
    Sight forget();

    [[nodiscard]] bool is_result() const noexcept { return codes_ == 0; }
    /// Whether what stands there is computed again at times, as that of =SUM(LEFT), and not typed, as
    /// the words of a link.
    [[nodiscard]] bool is_computed() const;

  private:
    struct Field {
        bool in_code = true;
        bool printed = false;
        Sight sight = Sight::plain;  // whatever comes out
        std::string code = {};
    };

    void open(bool is_dirty);
    void separate();

    std::vector<Field> fields_;
    std::size_t codes_ = 0;
};

}  // namespace govinfo::detail
