package govinfo;

/** What became of a rule on a line. */
public enum Outcome {
    /** It holds. */
    PASS,
    /** It is broken. */
    FAIL,
    /** A cell or header field that it needs is unknown. */
    NOT_ASSESSABLE,
    /** It does not concern this reporter, form or line. */
    NOT_APPLICABLE
}
