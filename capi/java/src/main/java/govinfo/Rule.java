package govinfo;

import java.util.List;

/** An entry of the catalogue of rules. */
public final class Rule {
    /** Static in the library: never freed. */
    private final long rule;

    Rule(long rule) {
        this.rule = rule;
    }

    /** All rules, in the order of the catalogue. */
    public static List<Rule> all() {
        long count = Prototypes.govinfo_rule_count();
        return Lists.of(count, index -> new Rule(Prototypes.govinfo_rule_at(index)));
    }

    /** By id, also one that it had before 1.0; null if there is none. */
    public static Rule find(String id) {
        long found = Prototypes.govinfo_rule_find(Library.utf8(id));
        return found == 0 ? null : new Rule(found);
    }

    /** {@code T3.BALANCE}: never renumbered, reused or given another meaning. */
    public String id() {
        return Prototypes.govinfo_rule_id(rule);
    }

    /** On what it rests. */
    public Basis basis() {
        return Constants.of(
                Basis.class, Prototypes.BASIS, Prototypes.govinfo_rule_basis(rule));
    }

    /** Of its findings. */
    public Severity severity() {
        return Constants.of(
                Severity.class, Prototypes.SEVERITY, Prototypes.govinfo_rule_severity(rule));
    }

    /** Whether it runs without being enabled. */
    public boolean isOnByDefault() {
        return Prototypes.govinfo_rule_on_by_default(rule) != 0;
    }

    /** Instrument and place. */
    public String citation(Language language) {
        return Prototypes.govinfo_rule_citation(rule, Library.utf8(language));
    }

    /** The claim in one sentence. */
    public String summary(Language language) {
        return Prototypes.govinfo_rule_summary(rule, Library.utf8(language));
    }

    /** Its id. */
    @Override
    public String toString() {
        return id();
    }
}
