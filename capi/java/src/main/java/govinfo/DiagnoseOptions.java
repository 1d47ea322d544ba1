package govinfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How wrong cells are looked for. */
public final class DiagnoseOptions {
    Report previous;
    private Blank blank = Blank.UNKNOWN;
    private long maxCells;
    private final List<String> disabled = new ArrayList<>();

    /** How a blank cell counts; {@link Blank#UNKNOWN} unless set. */
    public DiagnoseOptions blank(Blank blank) {
        this.blank = blank;
        return this;
    }

    /** Last year's report of the same body, which is never changed. */
    public DiagnoseOptions previous(Report previous) {
        this.previous = previous;
        return this;
    }

    /** Cells to change in one group at most; 4 unless set. */
    public DiagnoseOptions maxCells(long cells) {
        maxCells = ReadOptions.positive("maxCells", cells);
        return this;
    }

    /** Rules and families, as in {@link ValidateOptions#disable}. */
    public DiagnoseOptions disable(String... rules) {
        disabled.addAll(Arrays.asList(rules));
        return this;
    }

    Prototypes.govinfo_diagnose_options struct() {
        Prototypes.govinfo_diagnose_options struct = new Prototypes.govinfo_diagnose_options();
        struct.blank(Constants.valueOf(Prototypes.BLANK, blank));
        struct.previous(NativeObject.handleOrNone(previous));
        struct.max_cells(maxCells);
        struct.disable(disabled);
        return struct;
    }
}
