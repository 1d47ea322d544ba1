#include "document/html_tree.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include <lexbor/dom/interfaces/character_data.h>

namespace govinfo::detail {
namespace {

using namespace std::string_view_literals;

// In bytes of the budget's memory; about what lexbor takes.
constexpr std::size_t price_of_node = 192;
constexpr std::size_t price_of_attribute = 128;
constexpr std::size_t size_of_part = 16384;  // of the page, between two looks at the budget

const lxb_char_t* bytes(std::string_view text) {
    return reinterpret_cast<const lxb_char_t*>(text.data());
}

class Parser {
  public:
    Parser(std::string_view text, Budget& budget, lxb_html_document_t& document)
        : text_(text), budget_(budget), document_(document) {}

    void run();

  private:
    static lxb_html_token_t* receive(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token,
                                     void* self);
    bool charge(const lxb_html_token_t& token);
    void charge_open_tag(const lxb_html_tokenizer_t& tokenizer);
    void keep_place(const lxb_html_token_t& token) const;

    std::string_view text_;
    Budget& budget_;
    lxb_html_document_t& document_;
    lxb_html_tree_t* tree_ = nullptr;
    lxb_html_tokenizer_token_f build_ = nullptr;
    void* build_context_ = nullptr;
    std::size_t fed_ = 0;
    std::size_t attributes_ = 0;  // of the tag in which the last part ended
};

void Parser::run() {
    const auto check = [this](lxb_status_t status) {
        if (status != LXB_STATUS_OK && !budget_.exceeded()) throw std::bad_alloc();
        return !budget_.exceeded();
    };
    check(lxb_html_document_parse_chunk_begin(&document_));
    lxb_html_document_scripting_set(&document_, true);
    auto* parser = static_cast<lxb_html_parser_t*>(document_.dom_document.parser);
    tree_ = parser->tree;
    // Lists of errors that nobody reads.
    for (lexbor_array_obj_t** errors : {&parser->tkz->parse_errors, &tree_->parse_errors}) {
        *errors = lexbor_array_obj_destroy(*errors, true);
    }
    build_ = parser->tkz->callback_token_done;
    build_context_ = parser->tkz->callback_token_ctx;
    lxb_html_tokenizer_callback_token_done_set(parser->tkz, receive, this);
    while (fed_ < text_.size()) {
        const std::string_view part = text_.substr(fed_, size_of_part);
        fed_ += part.size();
        if (!check(lxb_html_document_parse_chunk(&document_, bytes(part), part.size()))) return;
        charge_open_tag(*parser->tkz);
        if (!budget_.in_time()) return;
    }
    check(lxb_html_document_parse_chunk_end(&document_));
}

lxb_html_token_t* Parser::receive(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token,
                                  void* self) {
    Parser& parser = *static_cast<Parser*>(self);
    if (!parser.charge(*token)) {
        lxb_html_tokenizer_status_set(tokenizer, LXB_STATUS_ERROR);
        return nullptr;
    }
    const lxb_html_token_t seen = *token;
    token = parser.build_(tokenizer, token, parser.build_context_);
    if (token) parser.keep_place(seen);
    return token;
}

/// The tree builder looks an end tag up among all open elements, an attribute among all of its tag,
/// and opens again all elements that are open and format text: <b a=1><b a=2><b a=3>…<p>a<p>a.
bool Parser::charge(const lxb_html_token_t& token) {
    const std::size_t place = std::min(fed_, text_.size());
    const std::size_t open = lexbor_array_length(tree_->open_elements);
    const std::size_t formats = lexbor_array_length(tree_->active_formatting);
    std::size_t price = price_of_node + open / 4 + formats * 16;
    if (token.tag_id == LXB_TAG__TEXT) {
        price += static_cast<std::size_t>(token.text_end - token.text_start);
    }
    std::size_t attributes = 0;
    for (const auto* each = token.attr_first; each; each = each->next) ++attributes;
    price += attributes * (attributes + price_of_attribute);
    return budget_.at_depth(open, place) && budget_.take_memory(price, place) && budget_.in_time();
}

/// Each attribute is compared with all before it in the tag, which is told of at its end.
void Parser::charge_open_tag(const lxb_html_tokenizer_t& tokenizer) {
    std::size_t count = 0;
    for (const auto* each = tokenizer.token->attr_first; each; each = each->next) ++count;
    const std::size_t before = std::exchange(attributes_, count);
    if (count > before) budget_.take_memory(count * count - before * before, fed_);
}

/// The nodes that the token has made are the current one and its last child.
void Parser::keep_place(const lxb_html_token_t& token) const {
    const lxb_char_t *first = bytes(text_), *end = first + text_.size();
    if (token.begin < first || token.begin > end || token.end > end) return;
    lxb_dom_node_t* current = lxb_html_tree_current_node(tree_);
    if (!current) return;
    const auto* last = token.attr_last;  // of a tag; what it ends with is behind that
    const lxb_char_t* tag_end = !last             ? token.end
                                : last->value_end ? last->value_end
                                                  : last->name_end;
    tag_end = std::find(tag_end ? tag_end : token.end, end, '>');
    if (tag_end != end) ++tag_end;
    for (lxb_dom_node_t* node : {current, current->last_child}) {
        if (!node || node->user) continue;
        const lxb_char_t* at = node->type == LXB_DOM_NODE_TYPE_TEXT ? token.begin : tag_end;
        node->user = const_cast<lxb_char_t*>(at);
    }
}

/// Of a reference that stands for white space, as &nbsp; &#12288; or &nbsp12.
std::size_t reference_size(std::string_view text) {
    if (text.starts_with("&nbsp") && !text.starts_with("&nbsp;")) return "&nbsp"sv.size();
    const std::size_t end = text.find_first_not_of(
        text.starts_with("&#") ? "0123456789abcdefABCDEFxX#"
                               : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        1);
    if (end == text.npos) return text.size();
    return text[end] == ';' ? end + 1 : end;
}

}  // namespace

HtmlTree::HtmlTree(std::string_view text, Budget& budget)
    : text_(text), document_(lxb_html_document_create()) {
    if (!document_) throw std::bad_alloc();
    Parser(text, budget, *document_).run();
}

const lxb_dom_node_t* HtmlTree::root() const {
    return lxb_dom_interface_node(lxb_dom_document_element(&document_->dom_document));
}

bool HtmlTree::has_quirks() const {
    return document_->dom_document.compat_mode == LXB_DOM_DOCUMENT_CMODE_QUIRKS;
}

std::size_t HtmlTree::place(const lxb_dom_node_t& node, std::size_t otherwise) const {
    if (!node.user) return otherwise;
    return static_cast<std::size_t>(static_cast<const lxb_char_t*>(node.user) - bytes(text_));
}

std::size_t HtmlTree::place_behind(std::size_t place, std::string_view blanks) const {
    while (place < text_.size()) {
        const std::string_view rest = text_.substr(place);
        if (rest.front() == '<' && rest.size() > 1 && !blanks.empty()) {  // a tag that made no node
            place += std::min(rest.find('>'), rest.size() - 1) + 1;
        } else if (rest.front() == '\r') {
            ++place;
        } else if (blanks.empty()) {
            break;
        } else {
            const bool written = rest.front() == blanks.front();
            place += written ? 1 : rest.front() == '&' ? reference_size(rest) : 1;
            std::size_t size = 1;
            if (!written || rest.front() == '&') {
                while (size < blanks.size() && (blanks[size] & 0xC0) == 0x80) ++size;
            }
            blanks.remove_prefix(size);
        }
    }
    return std::min(place, text_.size());
}

std::optional<std::string_view> attribute(const lxb_dom_node_t& node, std::string_view name) {
    const auto& element = reinterpret_cast<const lxb_dom_element_t&>(node);
    for (auto* each = element.first_attr; each; each = each->next) {
        std::size_t size = 0;
        const lxb_char_t* found = lxb_dom_attr_local_name(each, &size);
        if (name != std::string_view(reinterpret_cast<const char*>(found), size)) continue;
        if (!each->value) return std::string_view{};
        return std::string_view(reinterpret_cast<const char*>(each->value->data),
                                each->value->length);
    }
    return std::nullopt;
}

std::string_view character_data(const lxb_dom_node_t& node) {
    const lexbor_str_t& data = reinterpret_cast<const lxb_dom_character_data_t&>(node).data;
    return {reinterpret_cast<const char*>(data.data), data.length};
}

}  // namespace govinfo::detail
