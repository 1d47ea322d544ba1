#include "paths.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include <govinfo/read.hpp>

#include "input.hpp"
#include "system/names.hpp"
#include "system/patterns.hpp"

namespace govinfo::cli {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& name) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path_of(name), ignored));
}

bool is_folder(const std::string& name) {
    std::error_code ignored;
    return fs::is_directory(path_of(name), ignored);
}

bool is_list(const std::string& name) {
    return name.size() > 1 && name.front() == '@';
}

bool is_pattern(const std::string& name) {
    return name.find_first_of("*?[") != std::string::npos && !is_there(name);
}

class Expansion {
  public:
    /// `name` may be a list, which those that are named in one may not.
    void add(const std::string& name, bool in_list = false) {
        if (!in_list && is_list(name)) return add_list(name);
        if (is_folder(name)) return add_folder(name);
        if (is_pattern(name)) return add_pattern(name);
        paths_.push_back({name, name_of(path_of(name).filename())});
    }

    std::vector<Path> take() && { return std::move(paths_); }

  private:
    void add_list(const std::string& name) {
        const std::size_t limit = ReadOptions().max_bytes;
        const auto read = read_bytes(name.substr(1), limit);
        if (const FileError* error = std::get_if<FileError>(&read)) return fail(name, *error);
        std::string_view rest = std::get<std::string>(read);
        if (rest.size() > limit)
            return fail(name, {"too_large", "名单过大，请分成几份",
                               "the list is too large; make several of it"});
        if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
        const bool has_zeros = rest.find('\0') != std::string_view::npos;  // as find -print0 does
        const std::size_t before = paths_.size();
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(has_zeros ? '\0' : '\n'), rest.size());
            std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (!has_zeros && line.ends_with('\r')) line.remove_suffix(1);
            if (!line.empty()) add(std::string(line), true);
        }
        if (paths_.size() == before)
            fail(name, {"empty_list", "名单里没有文件名", "the list names no file"});
    }

    void add_folder(const std::string& name) {
        const std::size_t before = paths_.size();
        constexpr char separator = static_cast<char>(fs::path::preferred_separator);
        const bool ends = name.ends_with('/') || name.ends_with(separator);
        const std::string root = ends ? name : name + "/";
        std::vector<std::string> folders = {""};  // below it
        while (!folders.empty()) {
            const std::string folder = std::move(folders.back());
            folders.pop_back();
            look_into(root, folder, folders);
        }
        std::sort(paths_.begin() + static_cast<std::ptrdiff_t>(before), paths_.end(),
                  [](const Path& a, const Path& b) { return a.below < b.below; });
        if (paths_.size() == before)
            fail(name, {"directory", "这个文件夹里没有文件", "the folder holds no file"});
    }

    void look_into(const std::string& root, const std::string& folder,
                   std::vector<std::string>& folders) {
        std::error_code error;
        fs::directory_iterator each(path_of(root + folder), error);
        for (; !error && each != fs::directory_iterator(); each.increment(error)) {
            const std::string last = name_of(each->path().filename());
            std::string below = folder + last;
            if (last.starts_with('.') || last.starts_with("~$")) continue;
            std::error_code unknown;
            const bool link = each->is_symlink(unknown);
            if (each->is_directory(unknown)) {
                if (!link) folders.push_back(std::move(below.append("/")));
            } else if (each->is_regular_file(unknown) || unknown || !each->exists(unknown)) {
                paths_.push_back({root + below, below});
            }
        }
        if (error)
            paths_.push_back(
                {root + folder, folder, cannot_open(error.default_error_condition().value())});
    }

    void add_pattern(const std::string& name) {
        auto [names, error] = names_like(name);
        if (error != 0) fail(name, cannot_open(error));
        if (names.empty() && error == 0)
            return fail(name, {"no_match", "没有与之相符的文件", "no file matches it"});
        std::sort(names.begin(), names.end());
        for (const std::string& each : names) {
            if (is_folder(each))
                add_folder(each);
            else
                paths_.push_back({each, name_of(path_of(each).filename())});
        }
    }

    void fail(const std::string& name, FileError error) {
        paths_.push_back({name, name, std::move(error)});
    }

    std::vector<Path> paths_;
};

}  // namespace

std::string suffix_of(const std::string& file) {
    std::string suffix = name_of(path_of(file).extension());
    for (char& c : suffix)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return suffix;
}

bool is_collective(const std::string& name) {
    return is_list(name) || is_folder(name) || is_pattern(name);
}

std::vector<Path> expand(const std::vector<std::string>& names) {
    Expansion expansion;
    for (const std::string& each : names) expansion.add(each);
    return std::move(expansion).take();
}

}  // namespace govinfo::cli
