// The words in which reports state their numbers, and what each says of the number beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "prose/meanings.hpp"

namespace govinfo::detail {

/// What a word does in a clause.
enum class Role : std::uint8_t {
    event,   ///< what became of what is counted, an Event: 收到, 予以公开
    kind,    ///< a kind of what an Event counts: 信息不存在 of what is not held
    matter,  ///< what is counted, a Matter: 申请, 行政复议
    whose,   ///< whose figures, a Whose: 我局, 全市
    when,    ///< of which time, a When: 本年度, 上年
    light,   ///< of no weight: 共, 已, 依法
    joins,   ///< makes one number of two things: 及, 或
    part,    ///< a part of the number before: 其中, 含
    examples,  ///< what follows is no whole list: 主要为, 其余; with `what` what stands before: 居前
    each,     ///< the number is that of each: 各
    all,      ///< it holds for all of the number before: 全部; with `what` for each of them: 均
    no,       ///< there was none: 未, 没有
    nil,      ///< the same behind what is counted: 均为零
    than,     ///< a comparison with last year: 同比, 较
    more,     ///< 增长
    less,     ///< 下降
    because,  ///< a reason begins: 因
    through,  ///< ways begin: 通过
    reasons,  ///< and either ends: 等原因, 等渠道
    way,      ///< ends several ways: 网站及邮寄方式
    toward,   ///< to whom it was handed in: 向
    handed,   ///< 提交, 提出: what is applied for came in
    field,    ///< what follows is of that alone: 在征地领域，
    among,    ///< some of what stands before it are counted: 申请中
    since,    ///< ends a span of time: 以来
    share,    ///< 占; with `what` it is about that: 约占
    respectively,  ///< several counts of as many things follow: 分别为
    // and what is no word
    number,
    bare_number,  ///< 67, without a unit
    year,         ///< 2024年
    enumerator,   ///< (一)
    title,        ///< 《…》
    list_mark,    ///< 、
    mark,         ///< ， ； ：
    stop,         ///< 。
    open,
    close,
    unknown,
};

enum class Whose : std::uint8_t {
    body,    ///< 我局, 本机关
    town,    ///< 我镇: the body and its area are one
    area,    ///< 全县
    others,  ///< 各部门
    court,   ///< 法院, 复议机关: what they decide of our cases is ours
};

enum class When : std::uint8_t {
    unsaid,
    this_year,
    last_year,
    next_year,
    part,  ///< of the year: 上半年
    other,
};

struct Word {
    std::u32string_view text;
    Role role;
    std::uint8_t what = 0;  ///< Event, Matter, Whose or When, as the role has it
};

/// Whether a word may begin with that character: most begin none.
[[nodiscard]] bool may_begin_word(char32_t c) noexcept;
/// The longest word that stands at `at`; null where none does. Constant time.
[[nodiscard]] const Word* word_at(std::u32string_view text, std::size_t at) noexcept;

}  // namespace govinfo::detail
