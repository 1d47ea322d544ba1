package govinfo;

import com.sun.jna.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counts tables two, three and four of a report from single matters.
 *
 * <p>A register is {@code requests}, {@code proceedings}, {@code documents} or {@code decisions};
 * one that holds nothing is opened. What is wrong with a record is no exception: the result names
 * it.
 */
public final class Tally extends NativeObject {
    /** Of the report on that year, on the form of the id. */
    public Tally(String form, int year, RegisterOptions options) {
        super(create(form, year, options), Prototypes::govinfo_tally_free);
    }

    private static long create(String form, int year, RegisterOptions options) {
        byte[] id = Library.utf8(form);
        try (Prototypes.govinfo_tally_options given = options.tally()) {
            return Library.made(
                    (out, error) ->
                            Prototypes.govinfo_tally_new(id, year, given.pointer(), out, error));
        }
    }

    /** Says that there is such a register, though it may hold nothing: its cells become 0. */
    public void open(String register) {
        byte[] key = Library.utf8(register);
        try (Use use = new Use(this)) {
            long tally = handle(this);
            Library.run(error -> Prototypes.govinfo_tally_open(tally, key, error));
        }
    }

    /**
     * Adds a record: values by the heads of columns, in Chinese or by key.
     *
     * @param record values are text, whole numbers, {@code BigDecimal} or {@code LocalDate}; null
     * is blank
     * @throws GovinfoException where the register does not have such a head, or lacks one
     */
    public void add(String register, Map<String, ?> record) {
        byte[] key = Library.utf8(register);
        List<String> values = new ArrayList<>();
        record.values().forEach(value -> values.add(field(value)));
        try (Use use = new Use(this);
                Arena arena = new Arena()) {
            long tally = handle(this);
            Pointer heads = arena.texts(new ArrayList<>(record.keySet()));
            Pointer fields = arena.texts(values);
            Library.run(
                    error ->
                            Prototypes.govinfo_tally_add_record(
                                    tally, key, heads, fields, values.size(), error));
        }
    }

    /** As it would stand in a file. */
    private static String field(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal) {
            return ((BigDecimal) value).toPlainString();
        }
        if (value instanceof CharSequence
                || value instanceof LocalDate
                || value instanceof Integer
                || value instanceof Long) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "a field is text, Integer, Long, BigDecimal, LocalDate or null, not "
                        + value.getClass().getName());
    }

    /**
     * Adds all records of a file (CSV, JSON Lines, XLSX, ODS), or none if it cannot be read.
     *
     * @param name what the result calls it; null = none
     * @return the heads that were not read; {@code #2} is a second sheet without a head
     */
    public List<String> addFile(String register, byte[] file, String name, ReadOptions options) {
        byte[] key = Library.utf8(register);
        byte[] called = Library.utf8(name);
        try (Use use = new Use(this);
                Prototypes.govinfo_read_options given = options.struct()) {
            long tally = handle(this);
            Library.run(
                    error ->
                            Prototypes.govinfo_tally_add_file(
                                    tally, key, file, file.length, called, given.pointer(), error));
            return Lists.of(
                    Prototypes.govinfo_tally_unread_count(tally),
                    index -> Prototypes.govinfo_tally_unread(tally, index));
        }
    }

    /** Adds everything that the other was given, which is empty afterwards. */
    public void merge(Tally other) {
        try (Use use = new Use(this, other)) {
            long tally = handle(this);
            long emptied = handle(other);
            Library.run(error -> Prototypes.govinfo_tally_merge(tally, emptied, error));
        }
    }

    /** The tables as they stand; more may be added. */
    public Report report() {
        try (Use use = new Use(this)) {
            long tally = handle(this);
            return Report.made((out, error) -> Prototypes.govinfo_tally_report(tally, out, error));
        }
    }

    /** The report, what was counted of each register, and what was not: JSON of {@code tally}. */
    public String toJson() {
        return toJson(false, null, null);
    }

    /**
     * The same with more.
     *
     * @param trace also the ids behind each cell
     * @param previous last year's report, to be held against what was carried in; null = none
     * @param against a report that was filled in, of the same form; null = none
     */
    public String toJson(boolean trace, Report previous, Report against) {
        try (Use use = new Use(this, previous, against);
                Prototypes.govinfo_tally_json_options given =
                        new Prototypes.govinfo_tally_json_options()) {
            given.trace(trace ? 1 : 0);
            given.previous(handleOrNone(previous));
            given.against(handleOrNone(against));
            long tally = handle(this);
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_tally_write_json(
                                    tally, given.pointer(), out, error));
        }
    }
}
