package govinfo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What is known of an office and its registers. */
public final class RegisterOptions {
    private String organ;
    private String organCode;
    private LocalDate on;
    private byte[] calendar;
    private byte[] mapping;

    /** Whose registers they are. */
    public RegisterOptions organ(String name) {
        organ = name;
        return this;
    }

    /** 组织机构代码, or the 统一社会信用代码 that holds it: for index numbers of a catalogue. */
    public RegisterOptions organCode(String code) {
        organCode = code;
        return this;
    }

    /** The day of the count or catalogue: later dates are mistakes. */
    public RegisterOptions on(LocalDate day) {
        on = day;
        return this;
    }

    /**
     * Days that the notices on days of rest do not have, a line for each: the date, a tab,
     * {@code off} or {@code work}; or a year, a tab, {@code complete}.
     */
    public RegisterOptions calendar(String days) {
        calendar = days.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /**
     * What the office calls columns and words, a line for each, tabs between: register, column and
     * its head here; or register, column, a word here and the one of the form.
     */
    public RegisterOptions mapping(String names) {
        mapping = names.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Prototypes.govinfo_tally_options tally() {
        Prototypes.govinfo_tally_options struct = new Prototypes.govinfo_tally_options();
        struct.organ(organ);
        struct.on(Values.iso(on));
        struct.calendar(calendar);
        struct.mapping(mapping);
        return struct;
    }

    Prototypes.govinfo_deadlines_options deadlines(boolean late) {
        Prototypes.govinfo_deadlines_options struct = new Prototypes.govinfo_deadlines_options();
        struct.calendar(calendar);
        struct.late(late ? 1 : 0);
        struct.mapping(mapping);
        return struct;
    }

    Prototypes.govinfo_catalogue_options catalogue(Language language) {
        Prototypes.govinfo_catalogue_options struct = new Prototypes.govinfo_catalogue_options();
        struct.organ(organ);
        struct.organ_code(organCode);
        struct.on(Values.iso(on));
        struct.language(Library.name(language));
        struct.mapping(mapping);
        return struct;
    }
}
