#include "registers/record_store.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text_hash.hpp"
#include "base/unicode.hpp"

namespace govinfo::detail {
namespace {

constexpr std::size_t chunk_size = std::size_t{64} << 10;
constexpr std::size_t prefix = 2;
static_assert(chunk_size >= RecordStore::longest_id);

/// Passes all hashes that come again, and one in some five of the others. A byte for each.
class Sieve {
  public:
    explicit Sieve(std::size_t count) : words_(count / 16 + 1) {}

    void add(std::uint64_t hash) {
        Word& word = words_[place(hash)];
        word.again |= word.once & bit(hash);
        word.once |= bit(hash);
    }
    [[nodiscard]] bool passes(std::uint64_t hash) const {
        return (words_[place(hash)].again & bit(hash)) != 0;
    }

  private:
    struct Word {
        std::uint64_t once = 0, again = 0;
    };
    [[nodiscard]] std::size_t place(std::uint64_t hash) const {
        return (hash >> 32) * words_.size() >> 32;
    }
    static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63); }

    std::vector<Word> words_;
};

std::string_view kept_text(const char* kept) noexcept {
    const std::size_t size = static_cast<unsigned char>(kept[0]) +
                             (std::size_t{static_cast<unsigned char>(kept[1])} << 8);
    return {kept + prefix, size};
}

/// By what ids are compared: those that a person takes for one are one, whatever their width and
/// whether their letters are capital. Lasts as long as both.
std::string_view folded_id(std::string_view id, std::string& buffer) {
    const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z');  // - . / and digits
    });
    if (plain) return id;
    buffer = fold(id);
    for (char& c : buffer)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return buffer;
}

/// Whether each of the texts is behind the one before, as in a list that is kept in order.
template <class TextAt>
bool are_ascending(std::size_t count, TextAt text) {
    std::string_view before;
    std::string buffers[2];
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view each = folded_id(text(i), buffers[i % 2]);
        if (each <= before) return false;
        before = each;
    }
    return true;
}

/// Of the texts from 0 to `count` those that come again, in order. Empty ones do not count.
template <class TextAt>
std::vector<std::size_t> repeated(std::size_t count, TextAt text) {
    if (are_ascending(count, text)) return {};
    Sieve sieve(count);
    std::string buffer, other;
    const auto hash = [&](std::string_view id) { return hash_of(folded_id(id, buffer)); };
    const auto less = [&](std::size_t left, std::size_t right) {
        return folded_id(text(left), buffer) < folded_id(text(right), other);
    };
    for (std::size_t i = 0; i < count; ++i)
        if (const std::string_view each = text(i); !each.empty()) sieve.add(hash(each));
    std::vector<std::pair<std::uint64_t, std::size_t>> hashes;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view each = text(i);
        if (each.empty()) continue;
        if (const std::uint64_t of_it = hash(each); sieve.passes(of_it))
            hashes.emplace_back(of_it, i);
    }
    std::sort(hashes.begin(), hashes.end());
    std::vector<std::size_t> found;
    for (auto from = hashes.begin(); from != hashes.end();) {
        auto to = std::next(from);
        while (to != hashes.end() && to->first == from->first) ++to;
        if (to - from > 1) {
            std::sort(from, to, [&less](const auto& left, const auto& right) {
                return less(left.second, right.second);
            });
            for (auto each = from; each != to; ++each) {
                const bool as_before = each != from && !less(std::prev(each)->second, each->second);
                const bool as_next =
                    std::next(each) != to && !less(each->second, std::next(each)->second);
                if (as_before || as_next) found.push_back(each->second);
            }
        }
        from = to;
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

char* RecordStore::allocate(std::size_t size) {
    if (left_ < size) {
        const std::size_t chunk = std::max(chunk_size, size);
        chunks_.push_back(std::make_unique<char[]>(chunk));
        free_ = chunks_.back().get();
        left_ = chunk;
    }
    char* const at = free_;
    free_ += size;
    left_ -= size;
    return at;
}

const char* RecordStore::keep(std::string_view text) {
    text = text.substr(0, longest_id);
    char* const kept = allocate(prefix + text.size());
    kept[0] = static_cast<char>(text.size() & 0xff);
    kept[1] = static_cast<char>(text.size() >> 8);
    std::copy(text.begin(), text.end(), kept + prefix);
    return kept;
}

void RecordStore::add(std::string_view id, const RecordPlace& place, const Weighed& weighed) {
    const char* const kept = keep(id);
    if (files_.empty() || files_.back().second != place.file)
        files_.emplace_back(records_.size(), place.file);
    if (weighed.count != 1 || weighed.money.ten_thousands != 0 || weighed.money.fen != 0)
        worths_.push_back({records_.size(), weighed.count, weighed.money});
    records_.push_back({kept, static_cast<std::uint32_t>(place.line), weighed.cells,
                        weighed.standing, weighed.amended, weighed.expired});
}

void RecordStore::take(RecordStore&& other) {
    const std::size_t before = size();
    for (auto& [first, file] : other.files_) files_.emplace_back(before + first, std::move(file));
    for (auto& [record, fault] : other.faults_)
        faults_.emplace_back(before + record, std::move(fault));
    for (const auto& [record, index] : other.indexes_)
        indexes_.emplace_back(before + record, index);
    for (Worth& worth : other.worths_) {
        worth.record += before;
        worths_.push_back(worth);
    }
    for (; !other.records_.empty(); other.records_.pop_front())
        records_.push_back(other.records_.front());
    // What is left of this one's last chunk is given up.
    chunks_.insert(chunks_.end(), std::make_move_iterator(other.chunks_.begin()),
                   std::make_move_iterator(other.chunks_.end()));
    other = RecordStore();
}

std::string_view RecordStore::id(std::size_t index) const {
    return kept_text(records_[index].id);
}

std::string_view RecordStore::file(std::size_t index) const {
    const auto behind =
        std::upper_bound(files_.begin(), files_.end(), index,
                         [](std::size_t value, const auto& each) { return value < each.first; });
    return std::prev(behind)->second;
}

const RecordStore::Worth* RecordStore::worth(std::size_t index) const {
    const auto found =
        std::lower_bound(worths_.begin(), worths_.end(), index,
                         [](const Worth& each, std::size_t value) { return each.record < value; });
    return found != worths_.end() && found->record == index ? &*found : nullptr;
}

std::int64_t RecordStore::count(std::size_t index) const {
    const Worth* const found = worth(index);
    return found != nullptr ? found->count : 1;
}

Money RecordStore::money(std::size_t index) const {
    const Worth* const found = worth(index);
    return found != nullptr ? found->money : Money{};
}

std::vector<std::size_t> RecordStore::duplicates() const {
    return repeated(size(), [this](std::size_t i) { return id(i); });
}

std::vector<std::pair<std::size_t, std::string_view>> RecordStore::duplicate_indexes() const {
    const auto text = [this](std::size_t i) { return kept_text(indexes_[i].second); };
    std::vector<std::pair<std::size_t, std::string_view>> found;
    for (const std::size_t each : repeated(indexes_.size(), text))
        found.emplace_back(indexes_[each].first, text(each));
    return found;
}

}  // namespace govinfo::detail
