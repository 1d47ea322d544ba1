package govinfo;

/** A place in the document that was read; a DOCX has paragraphs for lines. */
public final class Position {
    private final long line;
    private final long column;
    private final long[] place;

    /** Asks for one of GOVINFO_PLACE_…. */
    interface Place {
        long at(int part);
    }

    private Position(long line, long column, Place place) {
        this.line = line;
        this.column = column;
        this.place = new long[Prototypes.PLACE.length];
        for (int part = 0; part < this.place.length; ++part) {
            this.place[part] = place.at(part);
        }
    }

    /** Null if no line is known. */
    static Position of(long line, long column, Place place) {
        return line == 0 ? null : new Position(line, column, place);
    }

    /** Counted from 1. */
    public long line() {
        return line;
    }

    /** Counted from 1, in Unicode code points. */
    public long column() {
        return column;
    }

    /** Bytes from the start of the input; -1 = not known, as in a DOCX. */
    public long offset() {
        return place[0];
    }

    /** The table, from 1 in reading order, nested ones too; 0 = in none. */
    public long table() {
        return place[1];
    }

    /** The row of its grid, from 1; 0 = in no table. */
    public long row() {
        return place[2];
    }

    /**
     * The column of its grid, from 1, a merged cell counting as many as it spans; 0 = in no table.
     */
    public long cell() {
        return place[3];
    }

    /** Line and column. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
