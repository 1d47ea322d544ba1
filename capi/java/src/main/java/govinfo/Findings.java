package govinfo;

import java.util.Iterator;
import java.util.List;

/** What validation found: the failures, in the order of the catalogue, then of the form. */
public final class Findings extends NativeObject implements Iterable<Finding> {
    Findings(long handle) {
        super(handle, Prototypes::govinfo_findings_free);
    }

    /** Of the report as a whole. */
    public Verdict verdict() {
        try (Use use = new Use(this)) {
            int verdict = Prototypes.govinfo_findings_verdict(handle(this));
            return Constants.of(Verdict.class, Prototypes.VERDICT, verdict);
        }
    }

    /** Failures of that severity. */
    public long count(Severity severity) {
        int wanted = Constants.valueOf(Prototypes.SEVERITY, severity);
        try (Use use = new Use(this)) {
            return Prototypes.govinfo_findings_count(handle(this), wanted);
        }
    }

    /** Failures of every severity. Made anew by each call. */
    public List<Finding> failures() {
        try (Use use = new Use(this)) {
            long findings = handle(this);
            return Lists.of(
                    Prototypes.govinfo_findings_count(findings, -1),
                    index -> new Finding(Prototypes.govinfo_findings_at(findings, index)));
        }
    }

    /** Rules that could not be assessed on a line; the message says why. */
    public List<Finding> notAssessed() {
        try (Use use = new Use(this)) {
            long findings = handle(this);
            return Lists.of(
                    Prototypes.govinfo_findings_unassessed_count(findings),
                    index -> {
                        long at = Prototypes.govinfo_findings_unassessed_at(findings, index);
                        return new Finding(at);
                    });
        }
    }

    /** Over {@link #failures}. */
    @Override
    public Iterator<Finding> iterator() {
        return failures().iterator();
    }

    /** All that is said of the findings: JSON of the schema {@code validation}. */
    public String toJson() {
        try (Use use = new Use(this)) {
            return Library.writtenText(
                    (out, error) ->
                            Prototypes.govinfo_findings_write_json(handle(this), out, error));
        }
    }
}
