package govinfo;

/** What became of a total that was not right, of a wrong cell, or of one to be written back. */
public enum ChangeAction {
    /** Was absent or blank; is the sum of its parts. */
    FILLED,
    /** Printed, and not the sum of its parts; left as it is. */
    KEPT,
    /** A part is unknown. */
    NOT_COMPUTABLE,
    /** Holds what an answer of a diagnosis proposed. */
    CORRECTED,
    /** Printed so in the document. */
    WRITTEN,
    /** Could be written, but another cell cannot. */
    HELD_BACK,
    /** Not written: the document has no such cell, or the report has none. */
    ABSENT,
    /** Not written: a picture, form field or formula stands in it. */
    UNCLEAR,
    /** Not written: one cell of the document stands for several of the form. */
    SHARED,
    /** Not written: its characters stand apart, or a formula computes them. */
    SCATTERED,
    /** Not written: the document would then be read otherwise. */
    MISREAD,
    /** Read otherwise from a document than it was written into it. */
    LOST
}
