package govinfo;

/** How a blank cell counts in arithmetic. */
public enum Blank {
    /** As some number, not negative unless the cell is signed. */
    UNKNOWN,
    /** As 0. */
    ZERO
}
