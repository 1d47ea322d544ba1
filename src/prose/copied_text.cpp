#include <govinfo/copied_text.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"

namespace govinfo {
namespace {

constexpr char32_t number = U'0';  // stands for a number of any digits

/// What counts as a letter, in the form in which it is compared; 0 for what does not.
char32_t letter_of(char32_t code) noexcept {
    if (code >= U'！' && code <= U'～') code -= U'！' - U'!';
    if (code >= U'A' && code <= U'Z') return code - U'A' + U'a';
    if (code >= U'0' && code <= U'9') return number;
    const bool alphabetic = (code >= U'a' && code <= U'z') || (code >= 0xC0 && code < 0x2000);
    const bool ideograph = code == U'〇' || (code >= 0x3400 && code < 0xA000) ||
                           (code >= 0xF900 && code < 0xFB00) || code >= 0x20000;
    return alphabetic || ideograph ? code : 0;
}

/// A text's letters and where each stands in it.
struct Letters {
    std::u32string codes;
    std::vector<std::size_t> begins, ends;

    explicit Letters(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const detail::CodePoint next = detail::decode(text.substr(at));
            const std::size_t begin = at;
            at += next.size;
            const char32_t code = letter_of(next.code);
            if (code == 0) continue;
            if (code == number && !codes.empty() && codes.back() == number) {
                ends.back() = at;
                continue;
            }
            codes += code;
            begins.push_back(begin);
            ends.push_back(at);
        }
    }
};

/// Hashes of every run of `size` letters, each from the one before.
class RollingHash {
  public:
    RollingHash(std::u32string_view text, std::size_t size) : text_(text), size_(size) {
        for (std::size_t i = 0; i < size; ++i) {
            value_ = value_ * base + text[i];
            if (i != 0) lead_ *= base;
        }
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_; }
    /// To the run that begins at `first` + 1, which must be inside the text.
    void advance(std::size_t first) noexcept {
        value_ = (value_ - text_[first] * lead_) * base + text_[first + size_];
    }

  private:
    static constexpr std::uint64_t base = 0x9E3779B97F4A7C15;  // odd, its bits well mixed
    std::u32string_view text_;
    std::size_t size_;
    std::uint64_t value_ = 0;
    std::uint64_t lead_ = 1;  // what the first letter of a run is multiplied by
};

}  // namespace

Fraction share(const CopiedPart& part) noexcept {
    const auto sum = [](std::size_t letters) { return Sum(static_cast<std::int64_t>(letters), 0); };
    return Fraction::of(sum(part.copied), sum(part.letters)).value_or(Fraction());
}

TextIndex::TextIndex(std::span<const Report* const> reports)
    : reports_(reports.begin(), reports.end()) {
    for (std::size_t report = 0; report < reports_.size(); ++report) {
        const std::vector<Section>& sections = reports_[report]->sections();
        for (std::size_t section = 0; section < sections.size(); ++section) {
            const Letters letters(sections[section].text);
            const std::size_t size = letters.codes.size();
            if (size < shortest) continue;
            const std::size_t first = letters_.size();
            letters_ += letters.codes;
            begins_.insert(begins_.end(), letters.begins.begin(), letters.begins.end());
            ends_.insert(ends_.end(), letters.ends.begin(), letters.ends.end());
            RollingHash hash(letters.codes, shortest);
            for (std::size_t i = 0;; ++i) {
                runs_.push_back({hash.value(), parts_.size(), first + i});
                if (i + shortest == size) break;
                hash.advance(i);
            }
            parts_.push_back({report, section, first, first + size});
        }
    }
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) {
        return a.hash != b.hash ? a.hash < b.hash : a.letter < b.letter;
    });
    const auto again = [this](const Run& a, const Run& b) {
        return a.hash == b.hash && parts_[a.part].report == parts_[b.part].report;
    };
    runs_.erase(std::unique(runs_.begin(), runs_.end(), again), runs_.end());
}

/// Of the places where the text's first run stands, the one from which most letters agree.
TextIndex::Match TextIndex::longest_match(std::u32string_view text, std::uint64_t hash,
                                          const Report& asking) const noexcept {
    constexpr int enough = 64;  // so many reports are tried: bounds the time where all are alike
    const auto less = [](const Run& run, std::uint64_t wanted) { return run.hash < wanted; };
    Match best;
    auto run = std::lower_bound(runs_.begin(), runs_.end(), hash, less);
    for (int tried = 0; run != runs_.end() && run->hash == hash && tried < enough; ++run) {
        const Part& part = parts_[run->part];
        if (reports_[part.report] == &asking) continue;
        ++tried;
        const auto there = letters_.begin() + static_cast<std::ptrdiff_t>(run->letter);
        const auto end = letters_.begin() + static_cast<std::ptrdiff_t>(part.end);
        const auto differs = std::mismatch(text.begin(), text.end(), there, end).first;
        const auto alike = static_cast<std::size_t>(differs - text.begin());
        if (alike >= shortest && alike > best.letters) best = {&*run, alike};
    }
    return best;
}

CopiedPart TextIndex::copied(const Report& report, std::size_t section) const {
    const Letters letters(report.sections()[section].text);
    const std::u32string_view text = letters.codes;
    CopiedPart out = {section, text.size(), 0, {}};
    if (text.size() < shortest) return out;
    RollingHash hash(text, shortest);
    std::size_t done = 0;  // letters before this are in passages already
    std::size_t next = 0;  // runs before this are inside the last passage
    for (std::size_t i = 0; i + shortest <= text.size(); ++i) {
        if (i != 0) hash.advance(i - 1);
        if (i < next) continue;
        const Match match = longest_match(text.substr(i), hash.value(), report);
        if (match.run == nullptr) continue;
        const std::size_t begin = std::max(i, done);
        done = i + match.letters;
        next = done - shortest + 1;
        const std::size_t there = match.run->letter + (begin - i);
        const std::size_t last = match.run->letter + match.letters - 1;
        const Part& part = parts_[match.run->part];
        out.copied += done - begin;
        out.passages.push_back({letters.begins[begin],
                                letters.ends[done - 1] - letters.begins[begin], part.report,
                                part.section, begins_[there], ends_[last] - begins_[there]});
    }
    return out;
}

std::vector<CopiedPart> TextIndex::copied(const Report& report) const {
    std::vector<CopiedPart> out;
    for (std::size_t section = 0; section < report.sections().size(); ++section) {
        CopiedPart part = copied(report, section);
        if (part.letters >= shortest) out.push_back(std::move(part));
    }
    return out;
}

}  // namespace govinfo
