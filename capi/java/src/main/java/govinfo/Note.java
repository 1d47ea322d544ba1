package govinfo;

/** What the reader repaired, inferred or could not read. */
public final class Note {
    private final String code;
    private final String path;
    private final String raw;
    private final String english;
    private final String chinese;
    private final Position position;

    Note(long report, long index) {
        code = Prototypes.govinfo_report_note_code(report, index);
        path = Prototypes.govinfo_report_note_path(report, index);
        raw = Prototypes.govinfo_report_note_raw(report, index);
        english = Prototypes.govinfo_report_note_message(report, index, null);
        chinese = Prototypes.govinfo_report_note_message(report, index, Library.utf8(Language.ZH));
        position =
                Position.of(
                        Prototypes.govinfo_report_note_line(report, index),
                        Prototypes.govinfo_report_note_column(report, index),
                        part -> Prototypes.govinfo_report_note_place(report, index, part));
    }

    /** Of the list in govinfo_c.h, which may grow: {@code thousands}, {@code unit} …. */
    public String code() {
        return code;
    }

    /** Of the cell, table, section or header field; null if there is none. */
    public String path() {
        return path;
    }

    /** As printed. */
    public String raw() {
        return raw;
    }

    /** One line without a period. */
    public String message(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** Where it stood; null = not known. */
    public Position position() {
        return position;
    }
}
