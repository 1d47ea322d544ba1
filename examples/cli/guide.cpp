// govinfo guide: the guide to disclosure, of what the organ says of itself; and what it does not say.

#include <string>
#include <variant>
#include <vector>

#include <govinfo/guide.hpp>

#include "input.hpp"
#include "verbs.hpp"

namespace govinfo::cli {

Exit run(const MakeGuide& make, const Console& console) {
    const auto complain = [&](const FileError& error) {
        console.complain(make.file + ": " + error.in(console.language()));
        return Exit::unreadable;
    };
    const auto bytes = read_bytes(make.file, ReadOptions().max_bytes);
    if (const auto* error = std::get_if<FileError>(&bytes)) return complain(*error);
    const Result<Guide> guide = read_guide(std::get<std::string>(bytes));
    if (!guide) return complain(input_error(guide.error()));

    const std::vector<GuideGap> missing = gaps(*guide);
    for (const GuideGap& each : missing) console.tell(message(each, console.language()));
    if (!missing.empty() && !make.draft) {
        console.complain(console.say(
            {"指南不完整，未写出；要先看草稿请加 --draft",
             "the guide is not complete and was not written; for a draft of it: --draft"}));
        return Exit::findings;
    }
    const Result<std::string> document = write_guide(*guide, make.kind, make.draft);
    if (!document) {
        console.complain(message(document.error(), console.language()));
        return Exit::unreadable;
    }
    const Exit written = write_document(*document, make.output, console);
    if (written != Exit::ok) return written;
    return missing.empty() ? Exit::ok : Exit::findings;
}

}  // namespace govinfo::cli
