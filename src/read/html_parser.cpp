#include "read/html_parser.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <utility>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

namespace govinfo::detail {
namespace {

using namespace std::string_view_literals;

// In bytes of the budget's memory. Some markup takes libxml2 far longer than as much text would; at
// these prices 100 MB buy a second at most.
constexpr std::size_t price_of_tag = 32;
constexpr std::size_t price_of_reference = 64;
constexpr std::size_t price_of_error = 32;

std::string_view view(const xmlChar* text) {
    return text ? reinterpret_cast<const char*>(text) : std::string_view{};
}

bool is_in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= ':' && c != '/') ||
           c == '_';
}

/// How many attributes can begin in a part of a tag: each after a blank, after a quotation mark, or
/// where libxml2 cuts a name that it finds too long.
std::size_t attributes_at_most(std::string_view part) {
    constexpr std::size_t longest_name = 100;
    std::size_t count = 0, name = 0;
    for (const char c : part) {
        const bool separates = c == ' ' || (c >= '\t' && c <= '\r') || c == '"' || c == '\'';
        name = is_in_name(c) ? name + 1 : 0;
        if (!separates && name < longest_name) continue;
        ++count;
        name = 0;
    }
    return count;
}

/// Where libxml2 reports errors while this lives, of its state for the thread; else to stderr.
class ErrorReceiver {
  public:
    ErrorReceiver(void* receiver, xmlStructuredErrorFunc report)
        : former_(xmlStructuredErrorContext), former_report_(xmlStructuredError) {
        xmlSetStructuredErrorFunc(receiver, report);
    }
    ErrorReceiver(const ErrorReceiver&) = delete;
    ErrorReceiver& operator=(const ErrorReceiver&) = delete;
    ~ErrorReceiver() {
        xmlSetStructuredErrorFunc(former_, former_report_);
        xmlResetLastError();
    }

  private:
    void* former_;
    xmlStructuredErrorFunc former_report_;
};

/// Of an input buffer, which wants to be able to take so many bytes more at its end.
int room_for(std::size_t size) {
    constexpr std::size_t more = 8192;
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(size, most - more) + more);
}

class Parser {
  public:
    Parser(std::string_view text, Budget& budget, HtmlHandler& handler)
        : text_(text), budget_(budget), handler_(handler) {}

    void run();

  private:
    struct Free {
        void operator()(xmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
    };

    void set_handlers();
    void open_input();

    // Called by libxml2.
    std::size_t read(char* to, std::size_t size);
    void open(const xmlChar* name, const xmlChar** attributes);
    void add_text(std::string_view data);
    void charge_error();

    void look_for_want_of_memory(int code);

    void charge(std::string_view part);
    [[nodiscard]] std::size_t place_of(std::string_view data, std::size_t end) const;

    /// No exception may pass through C.
    template <class Call>
    static void guard(void* self, Call call) noexcept;
    template <class Call>
    static void guard_event(void* self, Call call) noexcept;

    [[nodiscard]] bool stopped() const { return out_of_memory_ || budget_.exceeded(); }
    /// Of what libxml2 parses next.
    [[nodiscard]] std::size_t offset() const {
        const xmlParserInput& input = *context_->input;
        return input.consumed + static_cast<std::size_t>(input.cur - input.base);
    }

    std::string_view text_;
    Budget& budget_;
    HtmlHandler& handler_;
    std::unique_ptr<xmlParserCtxt, Free> context_;
    std::size_t fed_ = 0;                            // bytes that libxml2 has been given
    std::size_t event_ = 0;                          // offset at the last of its events
    std::size_t event_charged_ = 0;                  // the same when it last wanted bytes
    std::size_t attributes_ = 0;                     // at most, since that event
    std::size_t resume_ = 0;                         // the end of markup that it takes for text
    std::size_t nameless_ = std::string_view::npos;  // offset of the last tag without a name
    bool out_of_memory_ = false;
};

template <class Call>
void Parser::guard(void* self, Call call) noexcept {
    Parser& parser = *static_cast<Parser*>(self);
    try {
        if (!parser.stopped()) call(parser);
    } catch (const std::bad_alloc&) {
        parser.out_of_memory_ = true;
    }
}

template <class Call>
void Parser::guard_event(void* self, Call call) noexcept {
    guard(self, [&call](Parser& parser) {
        parser.event_ = parser.offset();
        if (parser.budget_.in_time()) call(parser);
    });
}

void Parser::run() {
    const ErrorReceiver receiver(this, [](void* self, auto* error) {
        Parser& parser = *static_cast<Parser*>(self);
        parser.look_for_want_of_memory(error->code);
        guard(self, [](Parser& each) { each.charge_error(); });
    });
    static const bool initialized = (xmlInitParser(), true);
    static_cast<void>(initialized);
    context_.reset(htmlNewParserCtxt());
    if (!context_) throw std::bad_alloc();
    set_handlers();
    open_input();
    htmlParseDocument(context_.get());
    if (budget_.exceeded()) return;
    if (out_of_memory_ || offset() != text_.size()) throw std::bad_alloc();
}

/// Without memory libxml2 loops for ever: at the text, which is therefore taken from it, or at a
/// tag whose name it cannot keep, which only the state ends. It forgets that it lost its stack. And
/// xmlStopParser() would free the text under its hands.
void Parser::look_for_want_of_memory(int code) {
    const bool nameless = code == XML_ERR_NAME_REQUIRED;
    const bool again = nameless && nameless_ == offset();
    if (nameless) nameless_ = offset();
    if (code != XML_ERR_NO_MEMORY && !again) return;
    out_of_memory_ = true;
    if (!context_) return;
    context_->instate = XML_PARSER_EOF;
    context_->disableSAX = 1;
    if (context_->input && !again) context_->input->cur = context_->input->end;
    if (!context_->nameTab) context_->nameNr = 0;
}

void Parser::set_handlers() {
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
    context_->userData = this;
    xmlSAXHandler& sax = *context_->sax;
    sax = {};
    sax.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
        guard_event(self, [=](Parser& parser) { parser.open(name, attributes); });
    };
    sax.endElement = [](void* self, const xmlChar*) {
        guard_event(self, [](Parser& parser) { parser.handler_.close(parser.event_); });
    };
    sax.characters = [](void* self, const xmlChar* data, int size) {
        guard_event(self, [=](Parser& parser) {
            parser.add_text(view(data).substr(0, static_cast<std::size_t>(size)));
        });
    };
    sax.ignorableWhitespace = sax.characters;
    sax.comment = [](void* self, const xmlChar*) { guard_event(self, [](Parser&) {}); };
}

/// The text is given in parts so that read() is asked for more within any markup, however long. The
/// buffer has room for all of it from the start: libxml2 does not survive that it cannot grow.
void Parser::open_input() {
    const auto read = [](void* self, char* to, int size) {
        std::size_t count = 0;
        guard(self,
              [&](Parser& parser) { count = parser.read(to, static_cast<std::size_t>(size)); });
        return static_cast<int>(count);
    };
    const int half_size = std::exchange(xmlDefaultBufferSize, room_for(text_.size()) / 2);
    xmlParserInputBuffer* buffer =
        xmlParserInputBufferCreateIO(read, nullptr, this, XML_CHAR_ENCODING_NONE);
    xmlDefaultBufferSize = half_size;
    if (!buffer) throw std::bad_alloc();
    xmlParserInput* input = xmlNewIOInputStream(context_.get(), buffer, XML_CHAR_ENCODING_UTF8);
    if (!input) {
        xmlFreeParserInputBuffer(buffer);
        throw std::bad_alloc();
    }
    if (inputPush(context_.get(), input) < 0) throw std::bad_alloc();
}

/// Whole characters. A zero byte, which libxml2 takes for the end, becomes a blank.
std::size_t Parser::read(char* to, std::size_t size) {
    size = std::min(size, text_.size() - fed_);
    while (fed_ + size < text_.size() && (text_[fed_ + size] & 0xC0) == 0x80) --size;
    const std::string_view part = text_.substr(fed_, size);
    charge(part);
    if (!budget_.in_time()) return 0;
    part.copy(to, size);
    if (part.find('\0') != part.npos) std::replace(to, to + size, '\0', ' ');
    fed_ += size;
    return size;
}

/// libxml2 compares each attribute with all before it in the tag, and tells of the tag at its end.
void Parser::charge(std::string_view part) {
    const auto count = [part](char c) {
        return static_cast<std::size_t>(std::count(part.begin(), part.end(), c));
    };
    std::size_t price = count('<') * price_of_tag + count('&') * price_of_reference;
    if (event_ != std::exchange(event_charged_, event_)) {
        attributes_ = 0;
    } else if (!text_.substr(event_).starts_with("<!--")) {
        const std::size_t before = attributes_;
        attributes_ += attributes_at_most(part);
        price += 2 * (attributes_ * attributes_ - before * before);
    }
    budget_.take_memory(price, fed_);
}

/// An end tag without its element is looked for among all that are open, an attribute that stands
/// twice among all of the tag.
void Parser::charge_error() {
    const auto looked_through =
        static_cast<std::size_t>(context_->nameNr) + static_cast<std::size_t>(context_->maxatts);
    budget_.take_memory(price_of_error + looked_through / 4, event_);
}

void Parser::open(const xmlChar* name, const xmlChar** attributes) {
    std::size_t place = event_;
    if (text_.substr(place).starts_with('/')) ++place;
    if (text_.substr(place).starts_with('>')) ++place;
    event_ = place;
    std::size_t count = 0;
    while (attributes && attributes[2 * count]) ++count;
    if (!budget_.at_depth(static_cast<std::size_t>(context_->nameNr), place)) return;
    if (!budget_.take_memory(count * count, place)) return;
    handler_.open(view(name), HtmlAttributes(attributes), place);
}

/// Markup that HTML ignores and libxml2 takes for text: <![if !vml]>, <![endif]>, <![CDATA[…]]>.
/// And &nbsp without a semicolon, which it gives as & and nbsp.
void Parser::add_text(std::string_view data) {
    const std::size_t end = event_;
    std::size_t place = place_of(data, end);
    if (place < resume_) {
        const std::size_t unread = std::min(resume_ - place, data.size());
        data.remove_prefix(unread);
        place += unread;
    } else if (data == "<" && text_.substr(place).starts_with("<!")) {
        resume_ = std::min(text_.find('>', place), text_.size() - 1) + 1;
        return;
    } else if (data == "&" && text_.substr(place).starts_with("&nbsp")) {
        resume_ = place + "&nbsp"sv.size();
        data = "\u00A0";
    }
    if (!data.empty()) handler_.text(data, place);
}

/// Of text that libxml2 gives at `end`. It has passed the text, but for a lone <.
std::size_t Parser::place_of(std::string_view data, std::size_t end) const {
    const std::string_view before = text_.substr(0, end);
    if (data == "<" && text_.substr(end).starts_with('<') && !before.ends_with("&lt;")) return end;
    const std::size_t verbatim = end - std::min(data.size(), end);
    if (before.ends_with(data)) return verbatim;
    constexpr std::size_t longest_reference = 128;
    const std::size_t first = end - std::min(longest_reference, end);
    const std::size_t reference = before.substr(first).rfind('&');
    return reference == before.npos ? verbatim : first + reference;
}

}  // namespace

std::optional<std::string_view> HtmlAttributes::find(std::string_view name) const {
    for (const auto* pair = pairs_; pair && pair[0]; pair += 2) {
        if (view(pair[0]) == name) return view(pair[1]);
    }
    return std::nullopt;
}

void parse_html(std::string_view text, Budget& budget, HtmlHandler& handler) {
    Parser(text, budget, handler).run();
}

}  // namespace govinfo::detail
