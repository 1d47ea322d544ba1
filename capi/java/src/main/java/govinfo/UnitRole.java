package govinfo;

/** As what a report is added to a {@link Rollup}. */
public enum UnitRole {
    /** One of the units. */
    UNIT,
    /** The area's own organ, kept apart. */
    OWN,
    /** A unit, on the year before: only to explain differences. */
    PREVIOUS
}
