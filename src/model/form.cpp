#include <govinfo/form.hpp>

namespace govinfo {

std::optional<CellIndex> Form::find(std::string_view path) const noexcept {
    const PathNode* node = &nodes_[0];
    for (;;) {
        const std::size_t slash = path.find('/');
        const std::string_view segment = path.substr(0, slash);
        const auto children = nodes_.subspan(node->first_child, node->child_count);
        node = nullptr;
        for (const PathNode& child : children)
            if (child.key == segment) node = &child;
        if (node == nullptr) return std::nullopt;
        if (slash == std::string_view::npos) break;
        if (node->child_count == 0) return std::nullopt;
        path.remove_prefix(slash + 1);
    }
    if (node->child_count != 0) return std::nullopt;
    return node->cell;
}

}  // namespace govinfo
