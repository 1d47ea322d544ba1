package govinfo;

/** Of a rule and its findings. */
public enum Severity {
    /** Wrong by the form or the law. */
    ERROR,
    /** Likely wrong. */
    WARNING,
    /** Worth a look. */
    INFO
}
