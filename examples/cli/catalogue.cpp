// govinfo catalogue: what of a register of documents is open and public, as it is published; and each
// record that is not in it.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <govinfo/json.hpp>

#include "register_input.hpp"
#include "verbs.hpp"

namespace govinfo::cli {
namespace {

/// 不予公开 3 件
void tell_unlisted(const OpenCatalogueResult& result, const Console& console) {
    std::array<std::size_t, 3> counts{};
    for (const UnlistedDocument& each : result.unlisted)
        ++counts[static_cast<std::size_t>(each.why)];
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            console.tell(console.say(
                {"未列入目录：{0} {1} 件", "not listed: {1} {0}"},
                {console.say(label(static_cast<NotListed>(i))), std::to_string(counts[i])}));
    std::vector<std::string> waiting;
    for (const UnlistedDocument& each : result.unlisted)
        if (each.next)
            waiting.push_back(console.say({"{0}（待{1}）", "{0} ({1})"},
                                          {each.id, console.say(label(*each.next))}));
    if (!waiting.empty())
        console.tell(console.say({"尚未公开的：{0}", "not yet public, with what has to come: {0}"},
                                 {joined(waiting, console)}));
}

void tell_proposed(const OpenCatalogueResult& result, const Console& console) {
    const auto proposed =
        std::count_if(result.documents.begin(), result.documents.end(),
                      [](const OpenDocument& each) { return each.index_proposed; });
    if (proposed > 0)
        console.tell(console.say({"拟编索引号 {0} 个，核定后请写入台账",
                                  "index numbers proposed: {0}; once settled, put them into the "
                                  "register"},
                                 {std::to_string(proposed)}));
}

void tell_findings(const std::vector<RecordFinding>& findings, Text heading,
                   const Console& console) {
    if (findings.empty()) return;
    console.tell(console.say(heading, {std::to_string(findings.size())}));
    const std::size_t shown = std::min(findings.size(), most_shown);
    for (std::size_t i = 0; i < shown; ++i)
        console.tell("  " + std::string(findings[i].fault.rule->id) + "  " +
                     message(findings[i], *forms().back(), console.language()));
    if (shown < findings.size())
        console.tell(console.say({"  另有 {0} 条，见 --to json", "  and {0} more: see --to json"},
                                 {std::to_string(findings.size() - shown)}));
}

bool is_fault(const RecordFinding& finding) {
    return finding.fault.rule->severity != Severity::info;
}

}  // namespace

Exit run(const MakeCatalogue& make, const Console& console) {
    auto mapping = read_mapping(make.mapping, console);
    if (!mapping) return Exit::unreadable;
    const RegisterOptions options = {RegisterUse::catalogue, *std::move(mapping)};
    OpenCatalogue catalogue(make.options);
    bool readable = true;
    for (const std::string& file : make.files)
        if (!read_register_file(RegisterKey::documents, file, sink_of(catalogue), options, console))
            readable = false;
    if (!readable) return Exit::unreadable;

    const OpenCatalogueResult result = catalogue.result();
    const Result<std::string> bytes =
        make.kind ? write_open_catalogue(result, *make.kind, console.language())
                  : open_catalogue_json(result);
    if (!bytes) {
        console.complain(message(bytes.error(), console.language()));
        return Exit::unreadable;
    }
    const Exit written = write_document(*bytes, make.output, console);
    if (written != Exit::ok) return written;
    tell_unlisted(result, console);
    tell_proposed(result, console);
    tell_findings(result.exceptions, {"不能列入目录：{0} 条", "cannot be listed: {0}"}, console);
    tell_findings(result.remarks, {"请核对：{0} 处", "to be checked: {0}"}, console);
    const bool faulty = std::any_of(result.exceptions.begin(), result.exceptions.end(), is_fault) ||
                        std::any_of(result.remarks.begin(), result.remarks.end(), is_fault);
    return faulty ? Exit::findings : Exit::ok;
}

}  // namespace govinfo::cli
