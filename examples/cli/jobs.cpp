#include "jobs.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace govinfo::cli {
namespace {

constexpr std::size_t most_waiting = 32;                   // results for each thread …
constexpr std::size_t most_bytes = std::size_t{64} << 20;  // … and in all of them
constexpr std::chrono::milliseconds between_looks{100};

class Pool {
  public:
    using Work = std::function<Finished(std::size_t)>;

    Pool(std::size_t count, std::size_t jobs, const Work& work)
        : count_(count), work_(work), slots_(jobs * most_waiting) {
        try {
            while (threads_.size() < std::min(jobs, count))
                threads_.emplace_back([this] { work_until_done(); });
        } catch (const std::system_error&) {  // fewer then, or none but the caller's
        }
    }
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool() {
        {
            const std::lock_guard lock(mutex_);
            stopped_ = true;
        }
        room_.notify_all();
        for (std::thread& each : threads_) each.join();
    }

    /// The result of the next item; nothing if it is not there in a while.
    std::optional<Finished> next() {
        std::unique_lock lock(mutex_);
        if (threads_.empty()) work_on_one(lock);
        Slot& slot = slots_[taken_ % slots_.size()];
        finished_.wait_for(lock, between_looks, [&slot] { return slot.done; });
        if (!slot.done) return std::nullopt;
        const Slot result = std::exchange(slot, {});
        if (result.error) std::rethrow_exception(result.error);
        return result.finished;
    }

    /// It needs no room any more. Who works next clears it away: that takes as long as to print it.
    void took(Finished finished) {
        {
            const std::lock_guard lock(mutex_);
            ++taken_;
            bytes_ -= finished.size;
            used_.push_back(std::move(finished));
        }
        room_.notify_all();
    }

  private:
    struct Slot {
        bool done = false;
        Finished finished = {};
        std::exception_ptr error = {};
    };

    [[nodiscard]] bool has_room() const {
        return begun_ == taken_ || (begun_ - taken_ < slots_.size() && bytes_ < most_bytes);
    }

    void work_until_done() {
        std::unique_lock lock(mutex_);
        for (;;) {
            room_.wait(lock, [this] { return stopped_ || begun_ == count_ || has_room(); });
            if (stopped_ || begun_ == count_) return;
            work_on_one(lock);
        }
    }

    void work_on_one(std::unique_lock<std::mutex>& lock) {
        const std::size_t item = begun_++;
        std::vector<Finished> used = std::exchange(used_, {});
        lock.unlock();
        used.clear();
        Slot slot;
        try {
            slot.finished = work_(item);
        } catch (...) {
            slot.error = std::current_exception();
        }
        slot.done = true;
        lock.lock();
        bytes_ += slot.finished.size;
        slots_[item % slots_.size()] = std::move(slot);
        finished_.notify_one();
    }

    const std::size_t count_;
    const Work& work_;
    std::mutex mutex_;
    std::condition_variable room_;      // for one item more
    std::condition_variable finished_;  // is the next one, perhaps
    std::size_t begun_ = 0, taken_ = 0, bytes_ = 0;
    bool stopped_ = false;
    std::vector<Slot> slots_;
    std::vector<Finished> used_;
    std::vector<std::thread> threads_;  // last, for they use the rest
};

}  // namespace

void in_order(std::size_t count, std::size_t jobs, const std::function<Finished(std::size_t)>& work,
              const std::function<void()>& look) {
    Pool pool(count, jobs, work);
    for (std::size_t taken = 0; taken < count;) {
        std::optional<Finished> finished = pool.next();
        look();
        if (!finished) continue;
        finished->take();
        pool.took(*std::move(finished));
        ++taken;
    }
}

}  // namespace govinfo::cli
