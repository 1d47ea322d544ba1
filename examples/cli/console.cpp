#include "console.hpp"

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace govinfo::cli {
namespace {

constexpr std::string_view clear_line = "\r\033[K";

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

std::string_view escape_code(Colour colour) {
    switch (colour) {
        case Colour::plain:
            return "";
        case Colour::bold:
            return "\033[1m";
        case Colour::dim:
            return "\033[2m";
        case Colour::red:
            return "\033[31m";
        case Colour::yellow:
            return "\033[33m";
        case Colour::green:
            return "\033[32m";
        case Colour::blue:
            return "\033[34m";
    }
    return "";
}

void write(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

}  // namespace

Language language_of_locale() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (!is_set(variable)) continue;
        return std::string_view(std::getenv(variable)).substr(0, 2) == "zh" ? Language::zh
                                                                            : Language::en;
    }
    return Language::en;
}

std::string phrase(Language language, Text pattern,
                   std::initializer_list<std::string_view> arguments) {
    std::string result;
    std::string_view rest = pattern.in(language);
    for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        const std::size_t index = static_cast<std::size_t>(rest[open + 1] - '0');
        result.append(rest.substr(0, open)).append(arguments.begin()[index]);
        rest.remove_prefix(open + 3);
    }
    return result.append(rest);
}

Console::Console(Language language)
    : language_(language),
      colour_(isatty(STDOUT_FILENO) != 0 && !is_set("NO_COLOR")),
      progress_(isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0) {}

std::string Console::paint(Colour colour, std::string_view text) const {
    if (!colour_ || colour == Colour::plain) return std::string(text);
    return std::string(escape_code(colour)).append(text).append("\033[0m");
}

void Console::out(std::string_view words) const {
    write(stdout, words);
}

void Console::put(std::string_view bytes) const {
    write(stdout, bytes);
}

void Console::complain(std::string_view text) const {
    tell(std::string("govinfo: ").append(text));
}

void Console::tell(std::string_view text) const {
    std::fflush(stdout);  // keeps the order where both go to one place
    write(stderr, std::string(progress_ ? clear_line : "").append(text));
    if (text.empty() || text.back() != '\n') write(stderr, "\n");
}

void Console::progress(std::size_t done, std::size_t total, std::string_view file) const {
    if (!progress_) return;
    const std::string counter = std::to_string(done) + "/" + std::to_string(total) + " ";
    write(stderr, clear_line);
    if (done < total) write(stderr, counter + std::string(file));
}

Exit Console::finish(Exit exit) const {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
    complain(say({"无法写入标准输出", "cannot write to standard output"}));
    return Exit::unreadable;
}

}  // namespace govinfo::cli
