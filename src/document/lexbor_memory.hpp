// What lexbor allocates for one page.
#pragma once

namespace govinfo::detail {

/// While one lives, what lexbor allocates in its thread is its own and is freed with it, also what
/// lexbor forgets when memory is wanting.
class LexborMemory {
  public:
    LexborMemory() noexcept;
    LexborMemory(const LexborMemory&) = delete;
    LexborMemory& operator=(const LexborMemory&) = delete;
    ~LexborMemory();

    struct Block {
        Block* before = nullptr;
        Block* behind = nullptr;
    };

  private:
    Block blocks_;  // a ring
    Block* former_;
};

}  // namespace govinfo::detail
