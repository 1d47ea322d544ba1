// lexbor's memory, in place of its own file: want of it is std::bad_alloc, which lexbor, compiled
// for it, lets pass. It does not look everywhere whether there was any.
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>

#include <lexbor/core/core.h>

namespace {

/// Before each block, which is aligned as one without it: how much room there is behind.
struct alignas(std::max_align_t) Size {
    std::size_t bytes;
};

Size& size_of(void* block) {
    return static_cast<Size*>(block)[-1];
}

}  // namespace

void* lexbor_malloc(std::size_t size) {
    if (size > static_cast<std::size_t>(-1) - sizeof(Size)) throw std::bad_alloc();
    auto* begin = static_cast<Size*>(::operator new(size + sizeof(Size)));
    begin->bytes = size;
    return begin + 1;
}

/// lexbor lets its buffers grow by a constant; here they double.
void* lexbor_realloc(void* block, std::size_t size) {
    if (!block) return lexbor_malloc(size);
    const std::size_t room = size_of(block).bytes;
    if (size <= room) return block;
    void* moved = lexbor_malloc(std::max(size, 2 * room));
    std::memcpy(moved, block, room);
    lexbor_free(block);
    return moved;
}

void* lexbor_calloc(std::size_t count, std::size_t size) {
    if (size != 0 && count > static_cast<std::size_t>(-1) / size) throw std::bad_alloc();
    void* block = lexbor_malloc(count * size);
    std::memset(block, 0, count * size);
    return block;
}

void* lexbor_free(void* block) {
    if (block) ::operator delete(&size_of(block));
    return nullptr;
}
