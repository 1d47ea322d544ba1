#include "system/signals.hpp"

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <mutex>

#include <windows.h>

#include "system/windows/code_page.hpp"

namespace govinfo::cli {
namespace {

/// Who holds signals, of all threads and of this one.
std::mutex gate;
std::condition_variable one_left;
int holders = 0;
bool closed = false;  // for ever: the command ends
thread_local int own_holders = 0;

std::atomic<int> waiting = 0;

/// On a thread of the system's. A window that is closed, and a user who logs off, give a program some
/// seconds for as long as this does not return.
BOOL WINAPI hold(DWORD event) {
    const bool interrupted = event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
    waiting = interrupted ? SIGINT : SIGTERM;
    if (!interrupted) Sleep(INFINITE);
    return TRUE;
}

[[noreturn]] void end(int number) {
    give_back_code_page();
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(128 + number));
    for (;;) Sleep(INFINITE);
}

}  // namespace

struct HeldSignals::State {};

HeldSignals::HeldSignals() {
    std::unique_lock lock(gate);
    one_left.wait(lock, [] { return !closed; });
    if (holders++ == 0) SetConsoleCtrlHandler(hold, TRUE);
    ++own_holders;
}

HeldSignals::~HeldSignals() {
    const std::lock_guard lock(gate);
    --own_holders;
    if (--holders == 0) {
        SetConsoleCtrlHandler(hold, FALSE);
        if (const int number = waiting; number != 0 && !closed) end(number);
    }
    one_left.notify_all();
}

int HeldSignals::number() const noexcept {
    return waiting;
}

void end_by(int number) {
    {
        std::unique_lock lock(gate);
        one_left.wait(lock, [] { return holders == own_holders; });
        closed = true;
    }
    end(number);
}

}  // namespace govinfo::cli
