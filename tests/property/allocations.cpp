#include "property/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> count = 0;
std::atomic<long> left = -1;

/// Counts one; false if there is to be no more memory.
bool may_allocate() {
    ++count;
    if (left == 0) return false;
    if (left > 0) --left;
    return true;
}

}  // namespace

namespace govinfo::test {

std::size_t allocations() noexcept {
    return count;
}

void allow_allocations(long allowed) noexcept {
    left = allowed;
}

}  // namespace govinfo::test

// The other forms of new and delete that are in use call these.
void* operator new(std::size_t size) {
    void* memory = may_allocate() ? std::malloc(size == 0 ? 1 : size) : nullptr;
    if (memory != nullptr) return memory;
    throw std::bad_alloc();
}
// std::stable_sort takes its buffer from this one.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return may_allocate() ? std::malloc(size == 0 ? 1 : size) : nullptr;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
