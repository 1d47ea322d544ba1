#include "progress.hpp"

#include <algorithm>

#include <govinfo/width.hpp>

#include "system/machine.hpp"

namespace govinfo::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_bars{100}, between_lines{10'000};

/// `[####----] ` in so many columns; nothing where there is no room for one.
std::string bar(std::size_t done, std::size_t total, std::size_t width) {
    constexpr std::size_t frame = 3, least = 5, most = 40;
    if (width < frame + least || total == 0) return "";
    const std::size_t all = std::min(width - frame, most);
    const std::size_t full = all * done / total;
    return "[" + std::string(full, '#') + std::string(all - full, '-') + "] ";
}

}  // namespace

Progress::Progress(std::size_t total, bool quiet, const Console& console)
    : total_(total), quiet_(quiet), console_(console) {}

Progress::~Progress() {
    if (!quiet_) console_.show("");
}

void Progress::add(std::size_t findings) {
    ++done_;
    findings_ += findings;
}

void Progress::add_unread() {
    ++done_;
    ++unread_;
}

void Progress::show() {
    if (quiet_) return;
    const Clock::time_point now = Clock::now();
    if (now - shown_ < (console_.is_watched() ? between_bars : between_lines)) return;
    shown_ = now;
    std::string line = text(now);
    if (!console_.is_watched()) return console_.tell(line);
    const std::size_t width = columns_of_terminal();
    if (display_width(line) >= width) line = std::to_string(done_);
    const std::size_t used = std::min(display_width(line) + 1, width);
    console_.show(bar(done_, total_, width - used) + line);
}

std::string Progress::text(Clock::time_point now) const {
    const auto number = [](std::size_t count) { return std::to_string(count); };
    const auto passed =
        static_cast<std::size_t>(std::chrono::duration_cast<milliseconds>(now - begin_).count());
    std::string text = console_.say(
        {"{0}/{1} 份，每秒 {2} 份，不符 {3} 处，无法读取 {4} 份",
         "{0}/{1} files, {2}/s, {3} findings, {4} not read"},
        {number(done_), number(total_), number(passed == 0 ? 0 : done_ * 1000 / passed),
         number(findings_), number(unread_)});
    if (done_ == 0) return text;
    return text + console_.say({"，约余 {0} 秒", ", {0} s left"},
                               {number(passed * (total_ - done_) / done_ / 1000)});
}

}  // namespace govinfo::cli
