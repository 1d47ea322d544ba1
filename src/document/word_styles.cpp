#include "document/word_styles.hpp"

#include <algorithm>
#include <utility>

#include "document/word_markup.hpp"

namespace govinfo::detail {
namespace {

// Of the grounds of a table style.
constexpr std::size_t most_grounds = 16;

void add_ground(TableStyle& style, std::int32_t ground) {
    auto& grounds = style.grounds;
    if (ground < 0 || std::find(grounds.begin(), grounds.end(), ground) != grounds.end()) return;
    if (grounds.size() == most_grounds) {
        style.doubtful = true;
    } else {
        grounds.push_back(ground);
    }
}

Sight sight_before_own_ground(const WordLook& look) {
    const std::int32_t shading = look.get(Trait::cell_shading, automatic);
    const std::int32_t ground[] = {shading < 0 ? white : shading};
    return sight_of(look, ground);
}

/// Whether text prints otherwise than plainly in a part of a table.
bool is_doubtful(const WordLook& look) {
    return look.get(Trait::crossed) != 0 || is_struck(look) || is_hidden(look) ||
           look.get(Trait::position) != 0 || look.get(Trait::numbered) != 0 ||
           sight_before_own_ground(look) != Sight::plain;
}

void put_properties(WordLook& look, pugi::xml_node node) {
    look.put_paragraph(child(node, "pPr"));
    look.put_run(child(node, "rPr"));
    look.put_cell(child(node, "tcPr"));
}

}  // namespace

Styles::Kind Styles::kind_of(pugi::xml_node style) {
    const std::string_view type = attribute(style, "type");
    if (type == "paragraph") return Kind::paragraph;
    if (type == "character") return Kind::character;
    return type == "table" ? Kind::table : Kind::other;
}

Attempt<Styles> Styles::read(XmlTree tree, Budget& budget) {
    // A node of the map has a few pointers beside its value, which has one ground or more.
    constexpr std::size_t style_size = sizeof(Style) + 16 * sizeof(void*);
    Styles all;
    all.tree_ = std::move(tree);
    const pugi::xml_node root = all.tree_.nodes.document_element();
    const pugi::xml_node defaults = child(root, "docDefaults");
    all.defaults_.put_paragraph(child(child(defaults, "pPrDefault"), "pPr"));
    all.defaults_.put_run(child(child(defaults, "rPrDefault"), "rPr"));
    for (const pugi::xml_node node : root) {
        if (local_name(node.name()) != "style") continue;
        if (!budget.take_memory(style_size, 1)) return budget.refusal();
        const std::string_view id = attribute(node, "styleId");
        const Kind kind = kind_of(node);
        const auto added = all.styles_.try_emplace(id, Style{kind, node}).first;
        const bool is_default = is_true(attribute(node, "default"));
        if (is_default && kind != Kind::other)
            all.defaults_of_[static_cast<std::size_t>(kind)] = &added->second.resolved;
    }
    for (auto& [id, style] : all.styles_) all.resolve(style);
    return all;
}

/// Bases first, without recursion.
void Styles::resolve(Style& style) {
    std::vector<Style*> chain;
    Style* next = &style;
    while (next != nullptr && !next->begun) {
        next->begun = true;
        chain.push_back(next);
        const auto found = styles_.find(attribute(child(next->node, "basedOn"), "val"));
        const bool fits = found != styles_.end() && found->second.kind == next->kind;
        next = fits ? &found->second : nullptr;
    }
    const TableStyle* base = next == nullptr ? &none_ : next->done ? &next->resolved : &unknown_;
    for (; !chain.empty(); chain.pop_back()) {
        derive(*chain.back(), *base);
        base = &chain.back()->resolved;
    }
}

void Styles::derive(Style& style, const TableStyle& base) const {
    TableStyle& own = style.resolved;
    own = base;
    style.done = true;
    put_properties(own.look, style.node);
    // What holds for all text cannot be switched by a style.
    for (const Trait trait : {Trait::strike, Trait::vanish}) {
        if (defaults_.get(trait) != 0) own.look.forget(trait);
    }
    if (style.kind != Kind::table) return;
    own.doubtful = own.doubtful || sight_before_own_ground(own.look) == Sight::uncertain;
    add_ground(own, own.look.get(Trait::cell_shading, automatic));
    for (const pugi::xml_node part : style.node) {
        if (local_name(part.name()) != "tblStylePr") continue;
        WordLook look = own.look;
        put_properties(look, part);
        add_ground(own, look.get(Trait::cell_shading, automatic));
        own.doubtful = own.doubtful || is_doubtful(look);
    }
}

const TableStyle& Styles::find(Kind kind, std::string_view id) const {
    if (id.empty()) {
        const TableStyle* by_default = defaults_of_[static_cast<std::size_t>(kind)];
        return by_default != nullptr ? *by_default : none_;
    }
    const auto found = styles_.find(id);
    if (found != styles_.end() && found->second.kind == kind) return found->second.resolved;
    return kind == Kind::table ? none_ : unknown_;
}

const WordLook& Styles::paragraph(std::string_view id) const {
    return find(Kind::paragraph, id).look;
}

const WordLook& Styles::character(std::string_view id) const {
    return find(Kind::character, id).look;
}

const TableStyle& Styles::table(std::string_view id) const {
    return find(Kind::table, id);
}

}  // namespace govinfo::detail
