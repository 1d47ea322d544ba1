#include "signals.hpp"

#include <initializer_list>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace govinfo::cli {

HeldSignals::HeldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int number : {SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM}) {
        struct sigaction action = {};
        sigaction(number, nullptr, &action);
        if (action.sa_handler != SIG_IGN) sigaddset(&held, number);
    }
    sigprocmask(SIG_BLOCK, &held, &before_);
    descriptor_ = signalfd(-1, &held, SFD_CLOEXEC);
}

HeldSignals::~HeldSignals() {
    if (descriptor_ >= 0) close(descriptor_);
    sigprocmask(SIG_SETMASK, &before_, nullptr);
}

bool HeldSignals::any() const noexcept {
    pollfd waiting = {descriptor_, POLLIN, 0};
    return poll(&waiting, 1, 0) > 0;
}

}  // namespace govinfo::cli
