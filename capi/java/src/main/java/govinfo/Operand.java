package govinfo;

/** A cell that took part in a finding. */
public final class Operand {
    private final String path;
    private final Role role;
    private final int coefficient;
    private final Source source;
    private final CellState state;
    private final String value;
    private final Position position;

    Operand(long finding, long index) {
        path = Prototypes.govinfo_finding_operand_path(finding, index);
        role =
                Constants.of(
                        Role.class,
                        Prototypes.ROLE,
                        Prototypes.govinfo_finding_operand_role(finding, index));
        coefficient = Prototypes.govinfo_finding_operand_coefficient(finding, index);
        source =
                Constants.of(
                        Source.class,
                        Prototypes.SOURCE,
                        Prototypes.govinfo_finding_operand_source(finding, index));
        state =
                Constants.of(
                        CellState.class,
                        Prototypes.CELL,
                        Prototypes.govinfo_finding_operand_state(finding, index));
        value = Prototypes.govinfo_finding_operand_value(finding, index);
        position =
                Position.of(
                        Prototypes.govinfo_finding_operand_line(finding, index),
                        Prototypes.govinfo_finding_operand_column(finding, index),
                        part -> Prototypes.govinfo_finding_operand_place(finding, index, part));
    }

    /** Of the cell. */
    public String path() {
        return path;
    }

    /** The side on which it stands. */
    public Role role() {
        return role;
    }

    /** By which it is multiplied there. */
    public int coefficient() {
        return coefficient;
    }

    /** Whose cell it is. */
    public Source source() {
        return source;
    }

    /** What stood in it. */
    public CellState state() {
        return state;
    }

    /** A number in its digits, else what is printed; null if absent. */
    public String value() {
        return value;
    }

    /** Where it stood; null = not known, or not the report's own. */
    public Position position() {
        return position;
    }
}
