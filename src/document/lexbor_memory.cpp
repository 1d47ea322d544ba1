// lexbor's memory, in place of its own file: want of it is std::bad_alloc, which lexbor, compiled
// for it, lets pass. It does not look everywhere whether there was any.
#include "document/lexbor_memory.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>

#include <lexbor/core/core.h>

namespace {

using Block = govinfo::detail::LexborMemory::Block;

/// Before what lexbor is given, which is aligned as without it.
struct alignas(std::max_align_t) Header {
    Block block;
    std::size_t room;  // behind it
};

thread_local Block* ring = nullptr;  // of the page that is being read

Header& header_of(void* memory) {
    return static_cast<Header*>(memory)[-1];
}

}  // namespace

namespace govinfo::detail {

LexborMemory::LexborMemory() noexcept : blocks_{&blocks_, &blocks_}, former_(ring) {
    ring = &blocks_;
}

LexborMemory::~LexborMemory() {
    ring = former_;
    for (Block* block = blocks_.behind; block != &blocks_;) {
        Block* next = block->behind;
        ::operator delete(block);
        block = next;
    }
}

}  // namespace govinfo::detail

void* lexbor_malloc(std::size_t size) {
    if (size > static_cast<std::size_t>(-1) - sizeof(Header)) throw std::bad_alloc();
    auto* header = new (::operator new(size + sizeof(Header))) Header{{}, size};
    Block& block = header->block;
    if (!ring) {
        block = {&block, &block};
    } else {
        block = {ring, ring->behind};
        block.before->behind = block.behind->before = &block;
    }
    return header + 1;
}

/// lexbor lets its buffers grow by a constant; here they double.
void* lexbor_realloc(void* memory, std::size_t size) {
    if (!memory) return lexbor_malloc(size);
    const std::size_t room = header_of(memory).room;
    if (size <= room) return memory;
    void* moved = lexbor_malloc(std::max(size, 2 * room));
    std::memcpy(moved, memory, room);
    lexbor_free(memory);
    return moved;
}

void* lexbor_calloc(std::size_t count, std::size_t size) {
    if (size != 0 && count > static_cast<std::size_t>(-1) / size) throw std::bad_alloc();
    void* memory = lexbor_malloc(count * size);
    std::memset(memory, 0, count * size);
    return memory;
}

void* lexbor_free(void* memory) {
    if (!memory) return nullptr;
    Header& header = header_of(memory);
    header.block.before->behind = header.block.behind;
    header.block.behind->before = header.block.before;
    ::operator delete(&header);
    return nullptr;
}
