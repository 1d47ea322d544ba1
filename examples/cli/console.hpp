// What holds for the whole call: the language and the terminal, and how long others may take.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <string>
#include <string_view>

#include <govinfo/rule.hpp>
#include <govinfo/text.hpp>

namespace govinfo::cli {

/// Exit codes of every verb.
enum class Exit : int {
    ok = 0,
    findings = 1,    ///< the report disagrees with a rule
    unreadable = 2,  ///< an input could not be read, an output not written, or the call is wrong
};

/// zh if LC_ALL, else LC_MESSAGES, else LANG, else what the system knows of the user begins with
/// `zh`; otherwise en.
[[nodiscard]] Language language_of_locale();

enum class Colour { plain, bold, dim, red, yellow, green, blue };

class Console {
  public:
    explicit Console(Language language);

    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] std::string_view say(Text text) const noexcept { return text.in(language_); }
    [[nodiscard]] std::string say(Text pattern,
                                  std::initializer_list<std::string_view> arguments) const {
        return fill(pattern, language_, arguments);
    }

    /// The text in that colour if standard output is a terminal and NO_COLOR is not set.
    [[nodiscard]] std::string paint(Colour colour, std::string_view text) const;

    /// Words on standard output, in the encoding of the locale.
    void out(std::string_view words) const;
    /// Bytes on standard output, as they are.
    void put(std::string_view bytes) const;
    /// One line on standard error, after the name of the command.
    void complain(std::string_view text) const;
    /// Lines on standard error.
    void tell(std::string_view text) const;

    /// The same console, but what it says on standard error stands in `kept` instead.
    [[nodiscard]] Console telling(std::string& kept) const;

    /// Whether somebody looks at standard error only: it is a terminal, and standard output is not.
    [[nodiscard]] bool is_watched() const noexcept { return watched_; }
    /// Takes the place of the line that stands there, if somebody looks.
    void show(std::string_view line) const;

    /// What the converters of one file may take.
    [[nodiscard]] std::chrono::seconds converter_time() const noexcept { return converter_time_; }
    void set_converter_time(std::chrono::seconds time) noexcept { converter_time_ = time; }

    /// Of texts and pages, as ReadOptions::encoding.
    [[nodiscard]] const std::string& encoding() const noexcept { return encoding_; }
    void set_encoding(std::string label) { encoding_ = std::move(label); }

    /// unreadable if standard output could not take all that was written to it, else `exit`.
    [[nodiscard]] Exit finish(Exit exit) const;

  private:
    /// In the encoding of the terminal.
    void write(std::FILE* stream, std::string_view words) const;

    Language language_;
    bool gb18030_;
    bool colour_;
    bool watched_;
    std::string* told_ = nullptr;
    std::chrono::seconds converter_time_{10};
    std::string encoding_;
};

}  // namespace govinfo::cli
