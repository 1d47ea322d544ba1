#include "prose/statements.hpp"

#include <utility>

#include "prose/names.hpp"
#include "prose/plain_text.hpp"
#include "prose/reader.hpp"
#include "prose/sense.hpp"
#include "prose/stretches.hpp"

namespace govinfo {

std::string_view name(Precision precision) noexcept {
    constexpr std::string_view names[] = {"exact", "at_least", "about"};
    return names[static_cast<std::size_t>(precision)];
}

std::vector<detail::SignedText> detail::signs_of(const Report& report) {
    std::vector<SignedText> out;
    out.reserve(report.sections().size());
    for (const Section& each : report.sections()) out.push_back(signs_of(each.text));
    return out;
}

std::vector<detail::Said> detail::all_said(const std::vector<SignedText>& signs,
                                           const Report& report) {
    std::vector<Said> out;
    const Names names(report.header());
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const Section& section = report.sections()[i];
        for (const Stretch& stretch : stretches(section.text, signs[i], names)) {
            const auto& sentences = signs[i].sentences;
            const PlainText plain(section.text, sentences[stretch.first].begin,
                                  sentences[stretch.last].end);
            const Sense sense(plain, names, report.header().year,
                              section.key == SectionKey::proceedings);
            StatementReader(plain, names, sense, {i, stretch.first}, out).read();
        }
    }
    return out;
}

std::vector<Statement> statements(const Report& report) {
    std::vector<Statement> out;
    for (detail::Said& said : detail::all_said(detail::signs_of(report), report))
        if (said.statement.meaning != nullptr) out.push_back(std::move(said.statement));
    return out;
}

}  // namespace govinfo
