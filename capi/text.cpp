#include "handles.hpp"

using govinfo::capi::checked;

const char* govinfo_text_data(const govinfo_text* text) {
    return checked(text) ? text->bytes.c_str() : nullptr;
}

size_t govinfo_text_size(const govinfo_text* text) {
    return checked(text) ? text->bytes.size() : 0;
}

void govinfo_text_free(govinfo_text* text) {
    delete checked(text);
}
