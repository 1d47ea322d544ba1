package govinfo;

/** Of a report as a whole. */
public enum Verdict {
    /** No error; all printed and structural rules could run. */
    CONSISTENT,
    /** An error. */
    INCONSISTENT,
    /** No error, but a printed or structural rule could not run. */
    INCOMPLETE
}
