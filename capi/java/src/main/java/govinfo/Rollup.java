package govinfo;

/**
 * Adds the reports of units up to that of their area.
 *
 * <p>No unit is a silent 0: one that is not in the sum is named in the result. The order of reports
 * and parts does not matter.
 */
public final class Rollup extends NativeObject {
    /** Blank cells are unknown, and the figures of single units are kept. */
    public Rollup() {
        this(Blank.UNKNOWN, false);
    }

    /**
     * With other options.
     *
     * @param sumsOnly keep no figures of single units: what was added twice is then counted twice,
     * and
     *     named
     */
    public Rollup(Blank blank, boolean sumsOnly) {
        this(create(blank, sumsOnly));
    }

    private Rollup(long handle) {
        super(handle, Prototypes::govinfo_rollup_free);
    }

    private static long create(Blank blank, boolean sumsOnly) {
        try (Prototypes.govinfo_rollup_options given = new Prototypes.govinfo_rollup_options()) {
            given.blank(Constants.valueOf(Prototypes.BLANK, blank));
            given.sums_only(sumsOnly ? 1 : 0);
            return Library.made(
                    (out, error) -> Prototypes.govinfo_rollup_new(given.pointer(), out, error));
        }
    }

    /** What {@link #save} gave; what was cut off is refused. */
    public static Rollup load(byte[] saved) {
        return new Rollup(
                Library.made(
                        (out, error) ->
                                Prototypes.govinfo_rollup_load(saved, saved.length, out, error)));
    }

    /** All that it was given, as JSON Lines. */
    public byte[] save() {
        try (Use use = new Use(this)) {
            long rollup = handle(this);
            return Library.written(
                    (out, error) -> Prototypes.govinfo_rollup_save_json(rollup, out, error));
        }
    }

    /**
     * Adds a unit.
     *
     * @param source a file or an address, which tells reports of one unit from each other; null =
     * none
     */
    public void add(Report report, String source) {
        add(report, source, UnitRole.UNIT);
    }

    /** Adds a report; what was added before, from that source, counts once. */
    public void add(Report report, String source, UnitRole role) {
        byte[] name = Library.utf8(source);
        int as = Constants.valueOf(Prototypes.ROLLUP, role);
        try (Use use = new Use(this, report)) {
            long rollup = handle(this);
            long added = handle(report);
            Library.run(error -> Prototypes.govinfo_rollup_add(rollup, added, name, as, error));
        }
    }

    /** Names a source that gave no report. */
    public void addUnread(String source) {
        byte[] name = Library.utf8(source);
        try (Use use = new Use(this)) {
            long rollup = handle(this);
            Library.run(error -> Prototypes.govinfo_rollup_add_unread(rollup, name, 0, error));
        }
    }

    /** Adds everything that the other was given, which is empty afterwards. */
    public void merge(Rollup other) {
        try (Use use = new Use(this, other)) {
            long rollup = handle(this);
            long emptied = handle(other);
            Library.run(error -> Prototypes.govinfo_rollup_merge(rollup, emptied, error));
        }
    }

    /** The sum as a report: a cell that some unit leaves open is blank. */
    public Report report(RollupQuestion question) {
        try (Use use = new Use(this, question.against);
                Prototypes.govinfo_rollup_question asked = question.struct()) {
            long rollup = handle(this);
            return Report.made(
                    (out, error) ->
                            Prototypes.govinfo_rollup_report(rollup, asked.pointer(), out, error));
        }
    }

    /**
     * The sum, the units by where they stand, what is open and what fails: JSON of {@code rollup}.
     */
    public String toJson(RollupQuestion question) {
        try (Use use = new Use(this, question.against);
                Prototypes.govinfo_rollup_question asked = question.struct()) {
            long rollup = handle(this);
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_rollup_write_json(
                                    rollup, asked.pointer(), out, error));
        }
    }
}
