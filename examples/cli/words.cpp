#include "words.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include "console.hpp"

namespace govinfo::cli {

Text on_or_off(bool on) {
    return on ? Text{"启用", "on"} : Text{"关闭", "off"};
}

std::string system_reason(int number, Language language) {
    constexpr std::pair<int, Text> reasons[] = {
        {ENOENT, {"没有这个文件或文件夹", "no such file or folder"}},
        {EACCES, {"没有权限", "permission denied"}},
        {EBUSY, {"正在别的程序中打开", "another program has it open"}},
        {EPERM, {"系统不允许", "the system does not permit it"}},
        {ENOTDIR, {"路径中有一级不是文件夹", "a part of the path is no folder"}},
        {ENOSPC, {"磁盘已满", "the disk is full"}},
#ifdef EDQUOT  // Windows has none
        {EDQUOT, {"超出磁盘配额", "the disk quota is used up"}},
#endif
        {EFBIG, {"超出文件大小限制", "it would be larger than files may be"}},
        {EROFS, {"所在文件系统只读", "the file system is read-only"}},
        {EIO, {"读写出错，存储设备可能有故障", "the device failed"}},
        {ELOOP, {"链接循环", "its links go round in a circle"}},
        {ENAMETOOLONG, {"文件名过长", "the name is too long"}},
    };
    for (const auto& [known, reason] : reasons)
        if (known == number) return std::string(reason.in(language));
    const std::string words = std::generic_category().message(number);
    return fill({"系统错误 {0}（{1}）", "system error {0} ({1})"}, language,
                {std::to_string(number), words});
}

}  // namespace govinfo::cli
