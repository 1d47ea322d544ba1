package govinfo;

/** Words of the prose that a rule found at fault. */
public final class Quote {
    private final String text;
    private final long section;
    private final long offset;
    private final Position position;

    Quote(long finding, long index) {
        text = Prototypes.govinfo_finding_quote_text(finding, index);
        section = Prototypes.govinfo_finding_quote_section(finding, index);
        offset = Prototypes.govinfo_finding_quote_offset(finding, index);
        position =
                Position.of(
                        Prototypes.govinfo_finding_quote_line(finding, index),
                        Prototypes.govinfo_finding_quote_column(finding, index),
                        part -> Prototypes.govinfo_finding_quote_place(finding, index, part));
    }

    /** As they stand; of a long passage its beginning. */
    public String text() {
        return text;
    }

    /** Index into {@link Report#sections}. */
    public long section() {
        return section;
    }

    /** Where they begin: bytes of the section's text in UTF-8. */
    public long offset() {
        return offset;
    }

    /** Where the first of the words stood; null = not known. */
    public Position position() {
        return position;
    }
}
