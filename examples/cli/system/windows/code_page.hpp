// The console is the user's: what the command changed in it is undone however it ends.
#pragma once

namespace govinfo::cli {

void give_back_code_page() noexcept;

}  // namespace govinfo::cli
