package govinfo;

/** Whose cell an operand is. */
public enum Source {
    /** That of the report that was checked. */
    REPORT,
    /** That of last year's. */
    PREVIOUS
}
