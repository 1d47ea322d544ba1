#include <govinfo/decimal.hpp>
#include <govinfo/header.hpp>

#include "handles.hpp"

namespace govinfo::capi {
namespace {

Words make_words(const Report& report) {
    Words words;
    words.decimals.resize(report.form().cells().size());
    for (std::size_t i = 0; i < words.decimals.size(); ++i) {
        const auto cell = static_cast<CellIndex>(i);
        if (const auto number = report.number(cell)) words.decimals[i] = to_string(*number);
    }
    const Header& header = report.header();
    if (header.published) words.published = to_string(*header.published);
    if (header.period) {
        words.period_from = to_string(header.period->from);
        words.period_to = to_string(header.period->to);
    }
    return words;
}

}  // namespace

const Words& words_of(const govinfo_report& report) {
    return report.words.get([&] { return make_words(report.read.report); });
}

}  // namespace govinfo::capi
