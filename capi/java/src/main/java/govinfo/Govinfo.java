package govinfo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What needs no report: registers, fees, schemas, the version. */
public final class Govinfo {
    private Govinfo() {}

    /** Of the library that was loaded, such as {@code 1.2.3}. */
    public static String version() {
        return Prototypes.govinfo_version_string();
    }

    /**
     * JSON Schema (2020-12) of a result: {@code validation diagnosis comparison indicators
     * statements deadlines tally rollup catalogue}, and of {@code guide}, which is read.
     */
    public static String schema(String kind) {
        byte[] name = Library.utf8(kind);
        return Library.writtenText(
                (out, error) -> Prototypes.govinfo_schema_write(name, out, error));
    }

    /**
     * By when the applications of a register (CSV, JSON Lines, XLSX, ODS) must be answered, as
     * things stand on that day: JSON of the schema {@code deadlines}.
     *
     * @param late those that were answered late, instead of those that are open
     * @param options calendar and mapping count
     */
    public static String deadlines(
            byte[] register, LocalDate on, boolean late, RegisterOptions options) {
        byte[] day = Library.utf8(Values.iso(on));
        try (Prototypes.govinfo_deadlines_options given = options.deadlines(late)) {
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_deadlines_write_json(
                                    register, register.length, day, given.pointer(), out, error));
        }
    }

    /**
     * The public catalogue of a register of documents (s.12): what is open and public.
     *
     * @param kind {@code html}, {@code csv} or {@code xlsx}, to be published; or {@code json}, not
     * to be,
     *     which also says what is unlisted and why
     * @param options all but the calendar count
     */
    public static byte[] catalogue(
            byte[] register, String kind, Language language, RegisterOptions options) {
        byte[] wanted = Library.utf8(kind);
        try (Prototypes.govinfo_catalogue_options given = options.catalogue(language)) {
            return Library.written(
                    (out, error) ->
                            Prototypes.govinfo_catalogue_write(
                                    register,
                                    register.length,
                                    wanted,
                                    given.pointer(),
                                    out,
                                    error));
        }
    }

    /**
     * The guide to disclosure (s.12), in Chinese, as {@code html} or {@code docx}.
     *
     * @param items JSON of the schema {@code guide}
     * @param draft write it also where items are missing, with 〔待补充：…〕 in their place
     */
    public static byte[] guide(byte[] items, String kind, boolean draft) {
        byte[] wanted = Library.utf8(kind);
        return Library.written(
                (out, error) ->
                        Prototypes.govinfo_guide_write(
                                items, items.length, wanted, draft ? 1 : 0, out, error));
    }

    /** In 元, for all applications of one applicant in one calendar month; -1 = out of range. */
    public static long feeOfItems(long items) {
        return fee("items", items);
    }

    /** In 元, for the pages that are supplied; -1 = out of range. */
    public static long feeOfPages(long pages) {
        return fee("pages", pages);
    }

    private static long fee(String basis, long quantity) {
        int constant = Arrays.asList(Prototypes.FEE).indexOf(basis);
        return Prototypes.govinfo_fee_yuan(constant, quantity);
    }

    /**
     * What was received, concluded and carried out in each year, drawn as SVG.
     *
     * @param reports of one body, each on another year
     */
    public static String chart(List<Report> reports, Language language) {
        byte[] name = Library.utf8(language);
        try (Use use = new Use(reports.toArray(new Report[0]))) {
            long[] handles = reports.stream().mapToLong(NativeObject::handle).toArray();
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_report_write_chart(
                                    handles, handles.length, name, out, error));
        }
    }
}
