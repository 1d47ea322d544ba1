package govinfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is asked of a {@link Rollup}. */
public final class RollupQuestion {
    Report against;
    private String form;
    private int year;
    private byte[] units;
    private final List<String> chosen = new ArrayList<>();
    private boolean cells;

    /** With the year that of most reports unless set. */
    public RollupQuestion form(String id) {
        form = id;
        return this;
    }

    /** That of most reports unless set. */
    public RollupQuestion year(int year) {
        this.year = year;
        return this;
    }

    /** The list of units, as a file (CSV, XLSX, ODS); whoever was added unless set. */
    public RollupQuestion units(byte[] list) {
        units = list.clone();
        return this;
    }

    /** The area's own printed report, to be held against the sum. */
    public RollupQuestion against(Report report) {
        against = report;
        return this;
    }

    /** Sources that count where their unit has others. */
    public RollupQuestion choose(String... sources) {
        chosen.addAll(Arrays.asList(sources));
        return this;
    }

    /** Also what each unit has in each cell. */
    public RollupQuestion cells() {
        cells = true;
        return this;
    }

    Prototypes.govinfo_rollup_question struct() {
        Prototypes.govinfo_rollup_question struct = new Prototypes.govinfo_rollup_question();
        struct.form(form);
        struct.against(NativeObject.handleOrNone(against));
        struct.units(units);
        struct.chosen(chosen);
        struct.year(year);
        struct.cells(cells ? 1 : 0);
        return struct;
    }
}
