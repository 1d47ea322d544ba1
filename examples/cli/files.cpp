#include "files.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace govinfo::cli {
namespace {

class Printer {
  public:
    explicit Printer(const Console& console) : console_(console) {}

    /// Texts of several lines stand apart from each other.
    void text(const std::string& text) {
        const bool long_text = text.find('\n') + 1 < text.size();
        if (!first_ && (long_text || after_long_text_)) console_.out("\n");
        console_.out(text);
        first_ = false;
        after_long_text_ = long_text;
    }

  private:
    const Console& console_;
    bool first_ = true;
    bool after_long_text_ = false;
};

}  // namespace

std::vector<Input> read_all(const std::vector<std::string>& names, const Console& console) {
    std::vector<Input> inputs;
    for (const std::string& name : names) {
        console.progress(inputs.size(), names.size(), name);
        inputs.push_back(read_report(name, console));
    }
    return inputs;
}

Exit Files::each(
    const std::function<Outcome(const std::string&, const ReadResult&, FilesJson&)>& work,
    const Console& console) const {
    FilesJson object;
    if (json) console.put(options.empty() ? object.begin() : object.begin(options));
    Printer printer(console);
    Exit exit = Exit::ok;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& file = names[i];
        console.progress(i, names.size(), file);
        std::optional<Input> read;
        if (inputs == nullptr) read = read_report(file, console);
        const Input& input = read ? *read : (*inputs)[i];
        if (const FileError* error = std::get_if<FileError>(&input)) {
            if (unread) unread(file, *error);
            if (json)
                console.put(object.add(file, *error));
            else
                console.complain(file + ": " + error->in(console.language()));
            exit = Exit::unreadable;
            continue;
        }
        const Outcome outcome = work(file, std::get<ReadResult>(input), object);
        if (json)
            console.put(outcome.output);
        else
            printer.text(outcome.output);
        exit = std::max(exit, outcome.exit);
    }
    console.progress(names.size(), names.size(), "");
    if (json) console.put(object.end());
    return exit;
}

}  // namespace govinfo::cli
