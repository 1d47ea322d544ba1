#include "console.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

#include <govinfo/encoding.hpp>

#include "system/machine.hpp"

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

void write_bytes(std::FILE* stream, std::string_view bytes) {
    std::fwrite(bytes.data(), 1, bytes.size(), stream);
}

/// The first of the variables that is set.
std::string_view value_of(std::initializer_list<const char*> variables) {
    for (const char* variable : variables)
        if (is_set(variable)) return std::getenv(variable);
    return {};
}

/// Whether the locale says `.GB18030`, or one of those that this contains.
bool is_gb18030_locale() {
    std::string locale(value_of({"LC_ALL", "LC_CTYPE", "LANG"}));
    for (char& c : locale) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const std::size_t dot = std::min(locale.find('.'), locale.size());
    return locale.compare(dot, 3, ".GB") == 0 || locale.compare(dot, 6, ".EUCCN") == 0 ||
           locale.compare(dot, 7, ".EUC-CN") == 0;
}

}  // namespace

Language language_of_locale() {
    std::string locale(value_of({"LC_ALL", "LC_MESSAGES", "LANG"}));
    if (locale.empty()) locale = language_of_user();
    return locale.starts_with("zh") ? Language::zh : Language::en;
}

Console::Console(Language language)
    : language_(language),
      gb18030_(is_gb18030_locale()),
      colour_(is_terminal(stdout) && !is_set("NO_COLOR")),
      watched_(is_terminal(stderr) && !is_terminal(stdout)) {}

std::string Console::paint(Colour colour, std::string_view text) const {
    if (!colour_ || colour == Colour::plain) return std::string(text);
    return std::string(escape_code(colour)).append(text).append("\033[0m");
}

void Console::write(std::FILE* stream, std::string_view words) const {
    write_bytes(stream, gb18030_ ? to_gb18030(words) : std::string(words));
}

void Console::out(std::string_view words) const {
    write(stdout, words);
}

void Console::put(std::string_view bytes) const {
    write_bytes(stdout, bytes);
}

void Console::complain(std::string_view text) const {
    tell(std::string("govinfo: ").append(text));
}

void Console::tell(std::string_view text) const {
    const std::string_view end = text.empty() || text.back() != '\n' ? "\n" : "";
    if (told_ != nullptr) {
        told_->append(text).append(end);
        return;
    }
    std::fflush(stdout);  // keeps the order where both go to one place
    write(stderr, std::string(watched_ ? clear_line : "").append(text).append(end));
}

Console Console::telling(std::string& kept) const {
    Console other = *this;
    other.told_ = &kept;
    return other;
}

void Console::show(std::string_view line) const {
    if (watched_) write(stderr, std::string(clear_line).append(line));
}

Exit Console::finish(Exit exit) const {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit;
    complain(say({"无法写入标准输出", "cannot write to standard output"}));
    return Exit::unreadable;
}

}  // namespace govinfo::cli
