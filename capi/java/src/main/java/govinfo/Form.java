package govinfo;

import java.util.List;

/** An edition of the official form. */
public final class Form {
    /** Static in the library: never freed. */
    private final long form;

    Form(long form) {
        this.form = form;
    }

    /** The forms that are read and checked, oldest first. */
    public static List<Form> all() {
        long count = Prototypes.govinfo_form_count();
        return Lists.of(count, index -> new Form(Prototypes.govinfo_form_at(index)));
    }

    /** By id, {@code "2021"}; null if there is none. */
    public static Form find(String id) {
        return orNull(Prototypes.govinfo_form_find(Library.utf8(id)));
    }

    /** The form for reports on that year; null before 2019. */
    public static Form forYear(int year) {
        return orNull(Prototypes.govinfo_form_for_year(year));
    }

    private static Form orNull(long form) {
        return form == 0 ? null : new Form(form);
    }

    /** Such as {@code 2021}. */
    public String id() {
        return Prototypes.govinfo_form_id(form);
    }

    /** The first year that is reported on it. */
    public int firstYear() {
        return Prototypes.govinfo_form_first_year(form);
    }

    /** The last one; 9999 = still in use. */
    public int lastYear() {
        return Prototypes.govinfo_form_last_year(form);
    }

    /** The document that issued it. */
    public String instrument(Language language) {
        return Prototypes.govinfo_form_instrument(form, Library.utf8(language));
    }

    /** The paths of its cells, in printed order. */
    public List<String> cells() {
        long count = Prototypes.govinfo_form_cell_count(form);
        return Lists.of(count, index -> Prototypes.govinfo_form_cell_path(form, index));
    }

    /** JSON Schema (2020-12) of the canonical JSON, with the official labels. */
    public String schema() {
        return Library.writtenText(
                (out, error) -> Prototypes.govinfo_form_write_schema(form, out, error));
    }

    /** Its id. */
    @Override
    public String toString() {
        return id();
    }
}
