#include "system/machine.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <string_view>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <shellapi.h>

#include "system/windows/code_page.hpp"

namespace govinfo::cli {
namespace {

UINT code_page_before = 0;

std::string utf8(std::wstring_view text) {
    const int size = static_cast<int>(text.size());
    const int needed =
        WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
    std::string out(static_cast<std::size_t>(needed), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.data(), size, out.data(), needed, nullptr, nullptr);
    return out;
}

HANDLE handle_of(std::FILE* stream) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
}

}  // namespace

StandardStreams::StandardStreams() {
    for (std::FILE* const stream : {stdin, stdout, stderr}) _setmode(_fileno(stream), _O_BINARY);
    code_page_before = GetConsoleOutputCP();  // 0 without a console
    if (code_page_before != 0) SetConsoleOutputCP(CP_UTF8);
}

StandardStreams::~StandardStreams() {
    std::fflush(stdout);  // what waits in it is UTF-8
    give_back_code_page();
}

void give_back_code_page() noexcept {
    if (code_page_before != 0) SetConsoleOutputCP(code_page_before);
}

bool is_terminal(std::FILE* stream) {
    DWORD mode = 0;
    const HANDLE handle = handle_of(stream);
    if (GetConsoleMode(handle, &mode) == 0) return false;
    constexpr DWORD wanted = ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING;
    return (mode & wanted) == wanted || SetConsoleMode(handle, mode | wanted) != 0;
}

std::size_t columns_of_terminal() {
    CONSOLE_SCREEN_BUFFER_INFO screen = {};
    if (GetConsoleScreenBufferInfo(handle_of(stderr), &screen) == 0) return 80;
    return static_cast<std::size_t>(std::max(screen.srWindow.Right - screen.srWindow.Left + 1, 1));
}

/// Those of argv are in the code page of the system, which has not every character.
std::vector<std::string> words_of_call(int, const char* const*) {
    std::vector<std::string> words;
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&LocalFree)> call(
        CommandLineToArgvW(GetCommandLineW(), &count), &LocalFree);
    for (int i = 1; i < count; ++i) words.push_back(utf8(call.get()[i]));
    return words;
}

std::string language_of_user() {
    return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_CHINESE ? "zh" : "en";
}

std::size_t cores() noexcept {
    DWORD_PTR own = 0, all = 0;
    if (GetProcessAffinityMask(GetCurrentProcess(), &own, &all) == 0) return 1;
    return static_cast<std::size_t>(std::max(std::popcount(std::uint64_t{own}), 1));
}

}  // namespace govinfo::cli
