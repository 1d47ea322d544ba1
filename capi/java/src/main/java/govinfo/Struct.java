package govinfo;

import com.sun.jna.Pointer;
import java.util.List;

/** An options struct of the library. What is null or empty stays zero. */
class Struct extends Arena {
    private final Pointer struct;

    Struct(long size) {
        struct = allocate(size);
        struct.clear(size);
        struct.setLong(0, size);
    }

    final Pointer pointer() {
        return struct;
    }

    final void setInt(long offset, int value) {
        struct.setInt(offset, value);
    }

    final void setLong(long offset, long value) {
        struct.setLong(offset, value);
    }

    final void setText(long offset, String text) {
        if (text != null) {
            struct.setPointer(offset, copy(Library.utf8(text)));
        }
    }

    /** With their number, which is the next field. */
    final void setBytes(long offset, byte[] bytes) {
        if (bytes != null) {
            struct.setPointer(offset, copy(bytes));
            struct.setLong(offset + 8, bytes.length);
        }
    }

    /** With their number, which is the next field. */
    final void setTexts(long offset, List<String> texts) {
        if (!texts.isEmpty()) {
            struct.setPointer(offset, texts(texts));
            struct.setLong(offset + 8, texts.size());
        }
    }
}
