package govinfo;

/** On what a rule rests, strongest first. */
public enum Basis {
    /** It stands in the official form. */
    PRINTED,
    /** It follows from the word 总计 or from the type of number. */
    STRUCTURAL,
    /** A law or order says so. */
    LEGAL,
    /** Practice. */
    CUSTOMARY
}
