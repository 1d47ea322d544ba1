#include "system/signals.hpp"

#include <condition_variable>
#include <csignal>
#include <mutex>

#include <unistd.h>

namespace govinfo::cli {
namespace {

constexpr int ending[] = {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM};

/// Who holds signals, of all threads and of this one.
std::mutex gate;
std::condition_variable one_left;
int holders = 0;
bool closed = false;  // for ever: the command ends
thread_local int own_holders = 0;
thread_local sigset_t before_first = {};  // what this thread held without them

}  // namespace

struct HeldSignals::State {
    sigset_t held = {};
};

HeldSignals::HeldSignals() : state_(std::make_unique<State>()) {
    {
        std::unique_lock lock(gate);
        one_left.wait(lock, [] { return !closed; });
        ++holders;
    }
    sigset_t& held = state_->held;
    sigemptyset(&held);
    for (const int number : ending) {
        struct sigaction action = {};
        sigaction(number, nullptr, &action);
        if (action.sa_handler != SIG_IGN) sigaddset(&held, number);
    }
    pthread_sigmask(SIG_BLOCK, &held, own_holders++ == 0 ? &before_first : nullptr);
}

HeldSignals::~HeldSignals() {
    if (--own_holders == 0) pthread_sigmask(SIG_SETMASK, &before_first, nullptr);
    const std::lock_guard lock(gate);
    --holders;
    one_left.notify_all();
}

int HeldSignals::number() const noexcept {
    sigset_t waiting;
    sigpending(&waiting);
    for (const int each : ending)
        if (sigismember(&waiting, each) == 1 && sigismember(&state_->held, each) == 1) return each;
    return 0;
}

void end_by(int number) {
    {
        std::unique_lock lock(gate);
        one_left.wait(lock, [] { return holders == own_holders; });
        closed = true;
    }
    if (number != SIGINT) {
        sigset_t released;
        sigemptyset(&released);
        sigaddset(&released, number);
        pthread_sigmask(SIG_UNBLOCK, &released, nullptr);  // it comes
    }
    _exit(128 + number);
}

}  // namespace govinfo::cli
