#include "near.hpp"

#include <algorithm>
#include <cstddef>

namespace govinfo::cli {
namespace {

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Letters that are wrong, missing, added or swapped.
std::size_t distance(std::string_view one, std::string_view other) {
    std::vector<std::vector<std::size_t>> least(one.size() + 1,
                                                std::vector<std::size_t>(other.size() + 1));
    const auto same = [&](std::size_t i, std::size_t j) {
        return small(one[i - 1]) == small(other[j - 1]);
    };
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            std::size_t& here = least[i][j] = std::max(i, j);
            if (i == 0 || j == 0) continue;
            here = std::min({least[i - 1][j] + 1, least[i][j - 1] + 1,
                             least[i - 1][j - 1] + (same(i, j) ? 0 : 1)});
            if (i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j))
                here = std::min(here, least[i - 2][j - 2] + 1);
        }
    }
    return least[one.size()][other.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& words) {
    constexpr std::string_view digits = "0123456789";
    std::string best;
    if (word.find_first_not_of(digits) == word.npos) return best;
    std::size_t least = word.size() / 3 + 1;
    for (const std::string& each : words) {
        if (each.size() > 2 * word.size() || word.size() > 2 * each.size()) continue;
        const std::size_t far = distance(word, each);
        if (far >= least) continue;
        least = far;
        best = each;
    }
    return best;
}

}  // namespace govinfo::cli
