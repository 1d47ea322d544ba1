// Table headers told by the characters they are made of, where the words are torn apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <govinfo/form.hpp>

namespace govinfo::detail {

struct SpelledHeader {
    const Table* table;
    const Block* block;
};

/// The header that consists of exactly the characters of the words in `lines`: each column label
/// once, in a table that prints its rows side by side once for each row, and perhaps the labels
/// above them. So no column is missing and none is strange; and none stands where another should,
/// as far as words in one line tell, or all lines where none has two. Null pointers if there is
/// none of any form. Linear.
[[nodiscard]] SpelledHeader find_spelled_header(
    const std::vector<std::vector<std::string_view>>& lines);

/// Whether words in reading order are all labels of a block's header, level by level or those of the
/// columns alone, some of them torn into several:
///
///    自然人   法人或其他组织                                            总计
///             商业   科研   社会公益组织   法律服务机构   其他
///             企业   机构
[[nodiscard]] bool is_torn_header(const std::vector<std::string>& words, const Table& table,
                                  const Block& block);

}  // namespace govinfo::detail
