package govinfo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A report: header, cells, sections, and what the reader noted.
 *
 * <p>Cells are named by paths, {@code requests/received/person}; {@link Form#cells} lists them. A
 * path that the form does not have is a {@link GovinfoException} of the code {@code unknown_cell}.
 */
public final class Report extends NativeObject {
    Report(long handle) {
        super(handle, Prototypes::govinfo_report_free);
    }

    // ---- making ----

    /** An empty report on the form {@code "2019"} or {@code "2021"}, all cells absent. */
    public static Report create(String form) {
        byte[] id = Library.utf8(form);
        return made((out, error) -> Prototypes.govinfo_report_new(id, out, error));
    }

    /** Reads a document of any kind that is read: the content tells which it is. */
    public static Report read(byte[] document) {
        return read(document, new ReadOptions());
    }

    /** The same, with limits and what is known of it. */
    public static Report read(byte[] document, ReadOptions options) {
        int size = document.length;
        try (Prototypes.govinfo_read_options given = options.struct()) {
            return made(
                    (out, error) ->
                            Prototypes.govinfo_report_read(
                                    document, size, given.pointer(), out, error));
        }
    }

    /** Reads a file. */
    public static Report read(Path file) throws IOException {
        return read(file, new ReadOptions());
    }

    /** The same, with limits and what is known of it. */
    public static Report read(Path file, ReadOptions options) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, options);
        }
    }

    /** Reads a stream to its end, or until it has more bytes than allowed; does not close it. */
    public static Report read(InputStream stream, ReadOptions options) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        int count = 0;
        while (count >= 0 && bytes.size() <= options.maxBytes) {
            bytes.write(block, 0, count);
            count = stream.read(block);
        }
        return read(bytes.toByteArray(), options);
    }

    /** Reads canonical JSON in UTF-8, and repairs nothing. */
    public static Report readJson(byte[] json) {
        return made(
                (out, error) ->
                        Prototypes.govinfo_report_read_json(json, json.length, out, error));
    }

    /** With notes and positions. */
    public Report copy() {
        try (Use use = new Use(this)) {
            long report = handle(this);
            return made((out, error) -> Prototypes.govinfo_report_clone(report, out, error));
        }
    }

    /**
     * A draft for the year after, in the form of that year: blank but for what follows from this
     * report.
     */
    public Report nextYear() {
        try (Use use = new Use(this)) {
            long report = handle(this);
            return made(
                    (out, error) -> Prototypes.govinfo_report_new_after(report, null, out, error));
        }
    }

    static Report made(Library.Making making) {
        return new Report(Library.made(making));
    }

    // ---- writing ----

    /** The canonical JSON; reading it gives the same report, writing that the same text. */
    public String toJson() {
        return text(Prototypes::govinfo_report_write_json);
    }

    /**
     * The official form as a document: {@code "docx"}, {@code "xlsx"}, {@code "html"} or
     * {@code "text"}, both in UTF-8.
     */
    public byte[] write(String kind) {
        byte[] wanted = Library.utf8(kind);
        try (Use use = new Use(this)) {
            long report = handle(this);
            return Library.written(
                    (out, error) ->
                            Prototypes.govinfo_report_write(report, wanted, null, out, error));
        }
    }

    /**
     * The document with the cells of this report in place of those that it prints otherwise, in the
     * looks of those; all else of it stays as it was.
     *
     * @param document text, page, DOCX, XLSX or ODS, of the form of this report
     */
    public WrittenBack writeBack(byte[] document, ReadOptions options) {
        long[] text = new long[1];
        try (Use use = new Use(this);
                Prototypes.govinfo_read_options given = options.struct()) {
            long report = handle(this);
            long changes =
                    Library.made(
                            (out, error) ->
                                    Prototypes.govinfo_report_write_back(
                                            report,
                                            document,
                                            document.length,
                                            given.pointer(),
                                            text,
                                            out,
                                            error));
            List<Change> listed = Lists.changes(changes);
            return new WrittenBack(Library.bytesOf(text[0]), listed);
        }
    }

    /** How the applications ended, by applicant, drawn as SVG. */
    public String chart(Language language) {
        byte[] name = Library.utf8(language);
        return text(
                (report, out, error) ->
                        Prototypes.govinfo_report_write_chart(
                                new long[] {report}, 1, name, out, error));
    }

    // ---- header: what the report does not give is null, a year 0 ----

    /** The edition on which it is. */
    public Form form() {
        try (Use use = new Use(this)) {
            return new Form(Prototypes.govinfo_report_form(handle(this)));
        }
    }

    /** Whose report it is. */
    public String organ() {
        return get(Prototypes::govinfo_report_organ);
    }

    /** Null takes it away, as with all that follow. */
    public void setOrgan(String organ) {
        set(Prototypes::govinfo_report_set_organ, organ);
    }

    /**
     * {@code state_council_department provincial_government city_government county_government
     * township subdistrict development_zone department vertical_body office other unknown}; more
     * may come.
     */
    public String organKind() {
        return get(Prototypes::govinfo_report_organ_kind);
    }

    /** One of these. */
    public void setOrganKind(String kind) {
        set(Prototypes::govinfo_report_set_organ_kind, kind);
    }

    /** On which it reports. */
    public int year() {
        try (Use use = new Use(this)) {
            return Prototypes.govinfo_report_year(handle(this));
        }
    }

    /** 1949 to 9999. */
    public void setYear(int year) {
        run((report, error) -> Prototypes.govinfo_report_set_year(report, year, error));
    }

    /** {@code organ area unknown}: the organ's own report, or that of the whole area. */
    public String scope() {
        return get(Prototypes::govinfo_report_scope);
    }

    /** One of these. */
    public void setScope(String scope) {
        set(Prototypes::govinfo_report_set_scope, scope);
    }

    /** As printed. */
    public String title() {
        return get(Prototypes::govinfo_report_title);
    }

    /** As it is to be printed. */
    public void setTitle(String title) {
        set(Prototypes::govinfo_report_set_title, title);
    }

    /** The day of publication. */
    public LocalDate published() {
        return Values.date(get(Prototypes::govinfo_report_published));
    }

    /** The day of publication. */
    public void setPublished(LocalDate day) {
        set(Prototypes::govinfo_report_set_published, Values.iso(day));
    }

    /** The first day on which it reports. */
    public LocalDate periodFrom() {
        return Values.date(get(Prototypes::govinfo_report_period_from));
    }

    /** The last one. */
    public LocalDate periodTo() {
        return Values.date(get(Prototypes::govinfo_report_period_to));
    }

    /** Both days are reported on; both null take it away. */
    public void setPeriod(LocalDate from, LocalDate to) {
        byte[] first = Library.utf8(Values.iso(from));
        byte[] last = Library.utf8(Values.iso(to));
        run((report, error) -> Prototypes.govinfo_report_set_period(report, first, last, error));
    }

    /** 统一社会信用代码, GB 32100. */
    public String code() {
        return get(Prototypes::govinfo_report_code);
    }

    /** With its check character. */
    public void setCode(String code) {
        set(Prototypes::govinfo_report_set_code, code);
    }

    /** GB/T 2260: six digits, nine of a town, twelve of a village. */
    public String region() {
        return get(Prototypes::govinfo_report_region);
    }

    /** Of a province that there is. */
    public void setRegion(String region) {
        set(Prototypes::govinfo_report_set_region, region);
    }

    // ---- cells ----

    /** All that is known of a cell, also of an absent one. */
    public Cell cell(String path) {
        byte[] name = Library.utf8(path);
        try (Use use = new Use(this)) {
            long report = handle(this);
            if (Prototypes.govinfo_report_cell_state(report, name) < 0) {
                // Says so, and what to do.
                long[] number = new long[1];
                Library.run(
                        error -> Prototypes.govinfo_report_cell_count(report, name, number, error));
            }
            return new Cell(report, name, path);
        }
    }

    /** What is a number in that cell; null where none is. */
    public BigDecimal number(String path) {
        return cell(path).number();
    }

    /** At most 12 digits, and 6 of a fraction. */
    public void setNumber(String path, BigDecimal number) {
        byte[] digits = Library.utf8(number.toPlainString());
        setCell(
                path,
                (report, name, error) ->
                        Prototypes.govinfo_report_set_cell_decimal(report, name, digits, error));
    }

    /** At most 12 digits. */
    public void setNumber(String path, long number) {
        setCell(
                path,
                (report, name, error) ->
                        Prototypes.govinfo_report_set_cell_count(report, name, number, error));
    }

    /**
     * As a reader of documents takes it: "" is blank, "/" not applicable, "1,113件" a number that
     * keeps how it was printed; what is no number stays text.
     */
    public void setText(String path, String printed) {
        byte[] text = Library.utf8(printed);
        setCell(
                path,
                (report, name, error) ->
                        Prototypes.govinfo_report_set_cell_text(report, name, text, error));
    }

    /** Takes the cell away. */
    public void setAbsent(String path) {
        setCell(path, Prototypes::govinfo_report_set_cell_absent);
    }

    // ---- sections and notes ----

    /** In source order. */
    public List<Section> sections() {
        try (Use use = new Use(this)) {
            long report = handle(this);
            long count = Prototypes.govinfo_report_section_count(report);
            return Lists.of(count, index -> new Section(report, index));
        }
    }

    /**
     * Appends one.
     *
     * @param key as {@link Section#key}
     * @param heading null = none
     * @param text paragraphs separated by {@code \n}; null = none
     */
    public void addSection(String key, String heading, String text) {
        byte[] name = Library.utf8(key);
        byte[] title = Library.utf8(heading);
        byte[] words = Library.utf8(text);
        run(
                (report, error) ->
                        Prototypes.govinfo_report_add_section(report, name, title, words, error));
    }

    /** Takes all away. */
    public void clearSections() {
        run(Prototypes::govinfo_report_clear_sections);
    }

    /** What was repaired, inferred or not read, in source order; none of canonical JSON. */
    public List<Note> notes() {
        try (Use use = new Use(this)) {
            long report = handle(this);
            long count = Prototypes.govinfo_report_note_count(report);
            return Lists.of(count, index -> new Note(report, index));
        }
    }

    // ---- operations ----

    /** Checks every rule on every line. */
    public Findings validate() {
        return validate(new ValidateOptions());
    }

    /** The same, against last year's report, with other rules, and so on. */
    public Findings validate(ValidateOptions options) {
        try (Use use = new Use(this, options.previous);
                Prototypes.govinfo_validate_options given = options.struct()) {
            long report = handle(this);
            return new Findings(
                    Library.made(
                            (out, error) ->
                                    Prototypes.govinfo_report_validate(
                                            report, given.pointer(), out, error)));
        }
    }

    /** Finds the cells that must change so that the printed and structural sums hold. */
    public Diagnosis diagnose() {
        return diagnose(new DiagnoseOptions());
    }

    /** The same, with options. */
    public Diagnosis diagnose(DiagnoseOptions options) {
        try (Use use = new Use(this, options.previous);
                Prototypes.govinfo_diagnose_options given = options.struct()) {
            long report = handle(this);
            return new Diagnosis(
                    Library.made(
                            (out, error) ->
                                    Prototypes.govinfo_report_diagnose(
                                            report, given.pointer(), out, error)));
        }
    }

    /**
     * Mends every group that has one answer, with every value, and those for which one is picked.
     *
     * @param picks {@code T4.TOTAL@reconsideration:2}: the id of any finding in the group, and the
     *     number of the answer, from 1
     */
    public Fixed fix(Diagnosis diagnosis, String... picks) {
        try (Use use = new Use(this, diagnosis);
                Prototypes.govinfo_fix_options given = new Prototypes.govinfo_fix_options()) {
            given.picks(Arrays.asList(picks));
            long report = handle(this);
            long found = handle(diagnosis);
            long changes =
                    Library.made(
                            (out, error) ->
                                    Prototypes.govinfo_report_fix(
                                            report, found, given.pointer(), out, error));
            return new Fixed(changes, found);
        }
    }

    /** Fills every total that its parts determine; lists what it did and could not do. */
    public List<Change> fillTotals(Blank blank) {
        try (Use use = new Use(this);
                Prototypes.govinfo_fill_options given = new Prototypes.govinfo_fill_options()) {
            given.blank(Constants.valueOf(Prototypes.BLANK, blank));
            long report = handle(this);
            return Lists.changes(
                    Library.made(
                            (out, error) ->
                                    Prototypes.govinfo_report_fill_totals(
                                            report, given.pointer(), out, error)));
        }
    }

    /** This report beside last year's, cell by cell: JSON of the schema {@code comparison}. */
    public String compare(Report older) {
        return compare(older, false);
    }

    /** This report beside another version of it, with their texts word by word: the same JSON. */
    public String compareVersion(Report older) {
        return compare(older, true);
    }

    private String compare(Report older, boolean versions) {
        try (Use use = new Use(this, older);
                Prototypes.govinfo_compare_options given =
                        new Prototypes.govinfo_compare_options()) {
            given.two_versions(versions ? 1 : 0);
            long report = handle(this);
            long other = handle(older);
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_report_write_comparison_json(
                                    other, report, given.pointer(), out, error));
        }
    }

    /** The numbers that the text states, with what they are about: JSON of {@code statements}. */
    public String statements() {
        return text(Prototypes::govinfo_report_write_statements_json);
    }

    /** Rates, as exact quotients: JSON of the schema {@code indicators}. */
    public String indicators(Blank blank) {
        try (Prototypes.govinfo_indicators_options given =
                new Prototypes.govinfo_indicators_options()) {
            given.blank(Constants.valueOf(Prototypes.BLANK, blank));
            return text(
                    (report, out, error) ->
                            Prototypes.govinfo_report_write_indicators_json(
                                    report, given.pointer(), out, error));
        }
    }

    // ---- calls ----

    private interface Getter {
        String of(long report);
    }

    private interface Setter {
        int call(long report, byte[] text, long[] error);
    }

    private interface Changing {
        int call(long report, long[] error);
    }

    private interface Writer {
        int call(long report, long[] out, long[] error);
    }

    private String get(Getter getter) {
        try (Use use = new Use(this)) {
            return getter.of(handle(this));
        }
    }

    private void run(Changing change) {
        try (Use use = new Use(this)) {
            long report = handle(this);
            Library.run(error -> change.call(report, error));
        }
    }

    private void set(Setter setter, String value) {
        byte[] text = Library.utf8(value);
        run((report, error) -> setter.call(report, text, error));
    }

    private void setCell(String path, Setter setter) {
        set(setter, Objects.requireNonNull(path));
    }

    private String text(Writer writer) {
        try (Use use = new Use(this)) {
            long report = handle(this);
            return Library.writtenText((out, error) -> writer.call(report, out, error));
        }
    }
}
