#include "files.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

#include "json_text.hpp"

namespace govinfo::cli {
namespace {

std::string json_error(const InputError& error) {
    return "\"error\":{\"code\":" + json(error.code) + ",\"message\":" + json(error.zh, error.en) +
           ",\"line\":" + std::to_string(error.line) +
           ",\"column\":" + std::to_string(error.column) + ",\"path\":" + json(error.path) + "}";
}

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

    void object(const std::string& file, const std::string& members) {
        console_.put(first_ ? "\n" : ",\n");
        first_ = false;
        console_.put("{\"file\":" + json(file) + "," + members + "}");
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

Exit Files::each(const std::function<Outcome(const std::string&, const ReadResult&)>& work,
                 const Console& console) const {
    if (json) console.put("{\"govinfo\":1," + json_head + "\"files\":[");
    Printer printer(console);
    Exit exit = Exit::ok;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& file = names[i];
        console.progress(i, names.size(), file);
        std::optional<Input> read;
        if (inputs == nullptr) read = read_report(file, console);
        const Input& input = read ? *read : (*inputs)[i];
        if (const InputError* error = std::get_if<InputError>(&input)) {
            if (json) {
                printer.object(file, json_error(*error));
            } else {
                console.complain(file + ": " + error->in(console.language()));
            }
            exit = Exit::unreadable;
            continue;
        }
        const Outcome outcome = work(file, std::get<ReadResult>(input));
        if (json) {
            printer.object(file, outcome.output);
        } else {
            printer.text(outcome.output);
        }
        exit = std::max(exit, outcome.exit);
    }
    console.progress(names.size(), names.size(), "");
    if (json) console.put("\n]}\n");
    return exit;
}

}  // namespace govinfo::cli
