package govinfo;

/**
 * What reading may cost, and what is known beforehand. What wants more is refused, with the code
 * {@code too_large} or {@code timed_out}.
 */
public final class ReadOptions {
    long maxBytes = 64L << 20;
    private long maxMemory;
    private long maxCells;
    private long maxDepth;
    private long maxMilliseconds;
    private String encoding;

    /** Of the input; 64 MiB unless set. */
    public ReadOptions maxBytes(long bytes) {
        maxBytes = positive("maxBytes", bytes);
        return this;
    }

    /** Bytes that the document takes while it is read; 256 MiB unless set. */
    public ReadOptions maxMemory(long bytes) {
        maxMemory = positive("maxMemory", bytes);
        return this;
    }

    /** Paragraphs, lines and cells; 1,048,576 unless set. */
    public ReadOptions maxCells(long cells) {
        maxCells = positive("maxCells", cells);
        return this;
    }

    /** Elements inside each other; 1,024 unless set. */
    public ReadOptions maxDepth(long depth) {
        maxDepth = positive("maxDepth", depth);
        return this;
    }

    /** On the clock; as long as it takes unless set. */
    public ReadOptions maxMilliseconds(long milliseconds) {
        maxMilliseconds = positive("maxMilliseconds", milliseconds);
        return this;
    }

    /**
     * Of a text or page, as its transport said: {@code gbk} of a Content-Type. Only a byte order
     * mark outweighs it. Unless set, or null, the text itself tells.
     */
    public ReadOptions encoding(String label) {
        encoding = label;
        return this;
    }

    /** Zero would be the default, and a negative number a size beyond all. */
    static long positive(String name, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be positive, not " + limit);
        }
        return limit;
    }

    Prototypes.govinfo_read_options struct() {
        Prototypes.govinfo_read_options struct = new Prototypes.govinfo_read_options();
        struct.max_bytes(maxBytes);
        struct.max_memory(maxMemory);
        struct.max_cells(maxCells);
        struct.max_depth(maxDepth);
        struct.max_milliseconds(maxMilliseconds);
        struct.encoding(encoding);
        return struct;
    }
}
