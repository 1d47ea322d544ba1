package govinfo;

import java.util.List;

/** What a report was mended with. */
public final class Fixed {
    private final List<Change> changes;
    private final List<List<String>> left;

    Fixed(long changes, long diagnosis) {
        left =
                Lists.of(
                        Prototypes.govinfo_changes_left_count(changes),
                        index -> rules(diagnosis, Prototypes.govinfo_changes_left(changes, index)));
        this.changes = Lists.changes(changes);
    }

    private static List<String> rules(long diagnosis, long group) {
        return Lists.of(
                Prototypes.govinfo_diagnosis_rule_count(diagnosis, group),
                rule -> Prototypes.govinfo_diagnosis_rule(diagnosis, group, rule));
    }

    /** The cells that were changed, in the order of the groups. */
    public List<Change> changes() {
        return changes;
    }

    /** The groups that were left alone, as the ids of their findings: a human has to choose. */
    public List<List<String>> left() {
        return left;
    }
}
