// The guide to disclosure, 政府信息公开指南 (s.12 of the Regulations): what it must say, and the
// document made of that.
//
//   const Result<Guide> guide = read_guide(bytes);
//   for (const GuideGap& gap : gaps(*guide)) std::cerr << message(gap, Language::zh) << '\n';
//   const Result<std::string> page = write_guide(*guide, DocumentKind::html);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <govinfo/header.hpp>
#include <govinfo/read_options.hpp>
#include <govinfo/result.hpp>
#include <govinfo/text.hpp>
#include <govinfo/write.hpp>

namespace govinfo {

/// What the organ has to say itself. The rest of the guide, how applications are made and answered,
/// follows from the Regulations.
enum class GuideItem : std::uint8_t {
    organ,  ///< whose guide it is
    classification,
    arrangement,
    access,
    office,
    address,
    hours,
    telephone,
    fax,
    internet,
    in_person,
    post,
    online,
    by_fax,
    email,
};
inline constexpr std::size_t guide_items = 15;

struct GuideItemInfo {
    std::string_view key;  ///< in JSON
    Text label;
    Text citation;  ///< what asks for it; empty for a channel that an organ may open or not
    bool is_channel = false;  ///< by which applications come in

    [[nodiscard]] bool required() const noexcept { return !citation.zh.empty(); }
};

/// In their order.
[[nodiscard]] std::span<const GuideItemInfo> guide_item_infos() noexcept;
[[nodiscard]] const GuideItemInfo& info(GuideItem item) noexcept;

/// Texts in UTF-8, of as many paragraphs as they have lines; one that is blank is missing.
struct Guide {
    std::array<std::string, guide_items> texts;
    std::optional<Date> updated;  ///< of this edition

    [[nodiscard]] std::string& operator[](GuideItem item) noexcept {
        return texts[static_cast<std::size_t>(item)];
    }
    [[nodiscard]] const std::string& operator[](GuideItem item) const noexcept {
        return texts[static_cast<std::size_t>(item)];
    }
    friend bool operator==(const Guide&, const Guide&) = default;
};

/// `{"govinfo":1,"guide":{"organ":"…","updated":"2025-03-01",…}}`, with the keys of the items; null is
/// missing. Refused, with line and column: another shape, unknown keys, a key that stands twice.
/// Linear.
[[nodiscard]] Result<Guide> read_guide(std::string_view bytes, const ReadOptions& options = {});

/// What keeps a guide from being published.
struct GuideGap {
    GuideItem item;
    /// Not missing: a channel that may not be refused (国办公开办函〔2017〕19号) is said to be none, by
    /// a text that begins with 不, 无, 暂停 or the like.
    bool refused = false;
    friend bool operator==(const GuideGap&, const GuideGap&) = default;
};

/// In the order of the items.
[[nodiscard]] std::vector<GuideGap> gaps(const Guide& guide);
/// What and what to do, in one line without a period.
[[nodiscard]] std::string message(const GuideGap& gap, Language language);

/// The guide in Chinese, as a page or a document of Word; other kinds are refused. With gaps,
/// refused as `missing_key`, unless it is a draft: then 〔待补充：…〕 stands in their place. The same
/// bytes for the same guide; nothing in it is markup. Linear.
[[nodiscard]] Result<std::string> write_guide(const Guide& guide, DocumentKind kind,
                                              bool draft = false);

}  // namespace govinfo
