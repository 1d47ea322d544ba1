package govinfo;

/** A part of a report. */
public final class Section {
    private final String key;
    private final String heading;
    private final String text;
    private final Position position;

    Section(long report, long index) {
        key = Prototypes.govinfo_report_section_key(report, index);
        heading = Prototypes.govinfo_report_section_heading(report, index);
        text = Prototypes.govinfo_report_section_text(report, index);
        position =
                Position.of(
                        Prototypes.govinfo_report_section_line(report, index),
                        Prototypes.govinfo_report_section_column(report, index),
                        part -> Prototypes.govinfo_report_section_place(report, index, part));
    }

    /** {@code preamble overview proactive requests proceedings problems other_matters unknown}. */
    public String key() {
        return key;
    }

    /** As printed. */
    public String heading() {
        return heading;
    }

    /** Paragraphs separated by {@code \n}. */
    public String text() {
        return text;
    }

    /** Where it stood; null = not known. */
    public Position position() {
        return position;
    }
}
