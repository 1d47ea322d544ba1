package govinfo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a report is checked. */
public final class ValidateOptions {
    Report previous;
    private Blank blank = Blank.UNKNOWN;
    private LocalDate deadline;
    private final List<String> enabled = new ArrayList<>();
    private final List<String> disabled = new ArrayList<>();
    private byte[] accept;

    /** How a blank cell counts; {@link Blank#UNKNOWN} unless set. */
    public ValidateOptions blank(Blank blank) {
        this.blank = blank;
        return this;
    }

    /**
     * Last year's report of the same body. Against one of another body or year (YOY.ORGAN,
     * YOY.YEAR) no other rule is assessed.
     */
    public ValidateOptions previous(Report previous) {
        this.previous = previous;
        return this;
    }

    /** A local one, in place of 31 January. */
    public ValidateOptions deadline(LocalDate deadline) {
        this.deadline = deadline;
        return this;
    }

    /** Rules ({@code T2.ITEMS}) or families ({@code T2}) besides the default ones. */
    public ValidateOptions enable(String... rules) {
        enabled.addAll(Arrays.asList(rules));
        return this;
    }

    /** Wins over those that are enabled; printed and structural rules stay on. */
    public ValidateOptions disable(String... rules) {
        disabled.addAll(Arrays.asList(rules));
        return this;
    }

    /**
     * Findings that a human accepted, which count all the same: JSON,
     * <code>{"T3.BALANCE@person":"the reason"}</code>, or a list of problems as it came back, CSV,
     * XLSX or ODS.
     */
    public ValidateOptions accept(byte[] list) {
        accept = list.clone();
        return this;
    }

    Prototypes.govinfo_validate_options struct() {
        Prototypes.govinfo_validate_options struct = new Prototypes.govinfo_validate_options();
        struct.blank(Constants.valueOf(Prototypes.BLANK, blank));
        struct.previous(NativeObject.handleOrNone(previous));
        struct.deadline(Values.iso(deadline));
        struct.enable(enabled);
        struct.disable(disabled);
        struct.accept_json(accept);
        return struct;
    }
}
