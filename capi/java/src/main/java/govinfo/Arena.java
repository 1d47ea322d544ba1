package govinfo;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Native memory of one call, until it is closed. */
class Arena implements AutoCloseable {
    private final List<Pointer> blocks = new ArrayList<>(4);

    final Pointer allocate(long size) {
        long address = Native.malloc(Math.max(size, 1));
        if (address == 0) {
            throw new OutOfMemoryError("no native memory for " + size + " bytes");
        }
        Pointer block = new Pointer(address);
        blocks.add(block);
        return block;
    }

    final Pointer copy(byte[] bytes) {
        Pointer copy = allocate(bytes.length);
        copy.write(0, bytes, 0, bytes.length);
        return copy;
    }

    /** An array of texts in UTF-8, null for null, with the texts behind it. */
    final Pointer texts(List<String> texts) {
        List<byte[]> encoded = new ArrayList<>(texts.size());
        long end = 8L * texts.size();
        long size = end;
        for (String text : texts) {
            byte[] bytes = Library.utf8(text);
            encoded.add(bytes);
            size += bytes == null ? 0 : bytes.length;
        }
        Pointer array = allocate(size);
        for (int i = 0; i < encoded.size(); ++i) {
            byte[] bytes = encoded.get(i);
            array.setPointer(8L * i, bytes == null ? null : array.share(end));
            if (bytes != null) {
                array.write(end, bytes, 0, bytes.length);
                end += bytes.length;
            }
        }
        return array;
    }

    @Override
    public final void close() {
        blocks.forEach(block -> Native.free(Pointer.nativeValue(block)));
        blocks.clear();
    }
}
