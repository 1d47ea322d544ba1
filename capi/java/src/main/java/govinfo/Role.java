package govinfo;

/** On which side of a rule an operand stands. */
public enum Role {
    /** The left side. */
    LEFT,
    /** The right side. */
    RIGHT,
    /** It decides whether the rule applies. */
    GUARD,
    /** The one cell that the rule is about. */
    SUBJECT
}
