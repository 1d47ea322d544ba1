package govinfo;

/** What stands in a cell. */
public enum CellState {
    /** Row, column or table were not found. */
    ABSENT,
    /** Nothing is printed there. */
    BLANK,
    /** The mark {@code /}. */
    NOT_APPLICABLE,
    /** Printed, but not a number. */
    TEXT,
    /** A number. */
    NUMBER
}
