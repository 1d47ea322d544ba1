// What rules that are not linear saw where they failed.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <govinfo/explain.hpp>

namespace govinfo::detail {

/// The words that a failure is about: the first of them, and how many more there are.
struct Quotes {
    static constexpr std::size_t most = 20;
    std::vector<Quote> shown = {};
    std::size_t more = 0;

    /// `make()` is called where the quote is shown.
    template <class Make>
    void add(Make make) {
        if (shown.size() == most)
            ++more;
        else
            shown.push_back(make());
    }
};

/// What the report holds and should hold, for the message or the reason.
struct Words {
    std::string value;
    std::string expected;
};

/// What rules that are not linear saw where they failed, put by for whoever explains it.
class Evidence {
  public:
    struct Seen {
        Quotes quotes;
        std::array<Words, 2> words;  ///< by Language
    };

    void keep(std::size_t failure, Seen seen) { seen_.emplace(failure, std::move(seen)); }
    /// Of the failure of that index; null where its rule is on cells.
    [[nodiscard]] const Seen* of(std::size_t failure) const noexcept {
        const auto found = seen_.find(failure);
        return found == seen_.end() ? nullptr : &found->second;
    }

  private:
    std::map<std::size_t, Seen> seen_;
};

}  // namespace govinfo::detail
