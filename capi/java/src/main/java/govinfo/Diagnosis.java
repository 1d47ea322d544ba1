package govinfo;

/** Which cells are wrong where sums fail, and what would mend them. Outlives the report. */
public final class Diagnosis extends NativeObject {
    Diagnosis(long handle) {
        super(handle, Prototypes::govinfo_diagnosis_free);
    }

    /** Rules that fail and must be mended together are a group; 0 where nothing fails. */
    public long groups() {
        try (Use use = new Use(this)) {
            return Prototypes.govinfo_diagnosis_group_count(handle(this));
        }
    }

    /** The groups, each with its answers, likeliest first: JSON of the schema {@code diagnosis}. */
    public String toJson() {
        try (Use use = new Use(this)) {
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_diagnosis_write_json(handle(this), out, error));
        }
    }
}
