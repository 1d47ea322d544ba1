package govinfo;

import java.math.BigDecimal;

/** All that is known of a cell. */
public final class Cell {
    private final String path;
    private final CellState state;
    private final BigDecimal number;
    private final String text;
    private final String unit;
    private final long amended;
    private final long expired;
    private final Position position;

    Cell(long report, byte[] path, String name) {
        this.path = name;
        state =
                Constants.of(
                        CellState.class,
                        Prototypes.CELL,
                        Prototypes.govinfo_report_cell_state(report, path));
        number = Values.of(Prototypes.govinfo_report_cell_decimal(report, path));
        text = Prototypes.govinfo_report_cell_text(report, path);
        unit = Prototypes.govinfo_report_cell_unit(report, path);
        amended = Prototypes.govinfo_report_cell_amended(report, path);
        expired = Prototypes.govinfo_report_cell_expired(report, path);
        position =
                Position.of(
                        Prototypes.govinfo_report_cell_line(report, path),
                        Prototypes.govinfo_report_cell_column(report, path),
                        part -> Prototypes.govinfo_report_cell_place(report, path, part));
    }

    /** Such as {@code requests/refused/state_secret/person}. */
    public String path() {
        return path;
    }

    /** What stands in it. */
    public CellState state() {
        return state;
    }

    /** Null unless the state is {@link CellState#NUMBER}. */
    public BigDecimal number() {
        return number;
    }

    /** As printed: digits, words, "/"; "" if blank, null if absent. */
    public String text() {
        return text;
    }

    /** The unit if one is printed in the cell; it is never applied to the number. */
    public String unit() {
        return unit;
    }

    /** How many a remark in the cell says are amendments, 16 of 22（其中修订16件）; -1 = none does. */
    public long amended() {
        return amended;
    }

    /** How many a remark in the cell says had run out, 29 of 55（含自然失效29件）; -1 = none does. */
    public long expired() {
        return expired;
    }

    /** Where it stood; null = not known. */
    public Position position() {
        return position;
    }
}
