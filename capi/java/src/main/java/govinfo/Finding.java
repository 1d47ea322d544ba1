package govinfo;

import java.math.BigDecimal;
import java.util.List;

/** A rule that failed on a line of the report, or could not be assessed there. */
public final class Finding {
    private final String id;
    private final Rule rule;
    private final String line;
    private final String englishLabel;
    private final String chineseLabel;
    private final Outcome outcome;
    private final Severity severity;
    private final BigDecimal left;
    private final BigDecimal right;
    private final BigDecimal difference;
    private final String english;
    private final String chinese;
    private final String accepted;
    private final List<Operand> operands;
    private final List<Quote> quotes;
    private final long moreQuotes;
    private final Position position;

    Finding(long finding) {
        byte[] zh = Library.utf8(Language.ZH);
        id = Prototypes.govinfo_finding_id(finding);
        rule = new Rule(Prototypes.govinfo_finding_rule(finding));
        line = Prototypes.govinfo_finding_line(finding);
        englishLabel = Prototypes.govinfo_finding_line_label(finding, null);
        chineseLabel = Prototypes.govinfo_finding_line_label(finding, zh);
        outcome =
                Constants.of(
                        Outcome.class,
                        Prototypes.OUTCOME,
                        Prototypes.govinfo_finding_outcome(finding));
        severity =
                Constants.of(
                        Severity.class,
                        Prototypes.SEVERITY,
                        Prototypes.govinfo_finding_severity(finding));
        left = Values.of(Prototypes.govinfo_finding_left(finding));
        right = Values.of(Prototypes.govinfo_finding_right(finding));
        difference = Values.of(Prototypes.govinfo_finding_difference(finding));
        english = Prototypes.govinfo_finding_message(finding, null);
        chinese = Prototypes.govinfo_finding_message(finding, zh);
        accepted = Prototypes.govinfo_finding_accepted(finding);
        operands =
                Lists.of(
                        Prototypes.govinfo_finding_operand_count(finding),
                        index -> new Operand(finding, index));
        quotes =
                Lists.of(
                        Prototypes.govinfo_finding_quote_count(finding),
                        index -> new Quote(finding, index));
        moreQuotes = Prototypes.govinfo_finding_more_quotes(finding);
        position =
                Position.of(
                        Prototypes.govinfo_finding_source_line(finding),
                        Prototypes.govinfo_finding_source_column(finding),
                        part -> Prototypes.govinfo_finding_source_place(finding, part));
    }

    /** {@code T3.BALANCE@person}: stable, also when the wording changes. */
    public String id() {
        return id;
    }

    /** The rule that failed. */
    public Rule rule() {
        return rule;
    }

    /** Row, column, cell path, header field or section key. */
    public String line() {
        return line;
    }

    /** The line by its official label. */
    public String label(Language language) {
        return language == Language.ZH ? chineseLabel : englishLabel;
    }

    /** Whether it failed or could not be assessed. */
    public Outcome outcome() {
        return outcome;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /**
     * The left side of a linear rule; unknown cells count as 0, but where the rule fails only
     * together with others. Null where it has no sides, as for the two that follow.
     */
    public BigDecimal left() {
        return left;
    }

    /** The right side. */
    public BigDecimal right() {
        return right;
    }

    /** Left less right. */
    public BigDecimal difference() {
        return difference;
    }

    /** One line without a period: what is wrong, or why the rule could not be assessed. */
    public String message(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    /** The reason with which it was accepted; null if it was not. It counts all the same. */
    public String accepted() {
        return accepted;
    }

    /** The cells that took part. */
    public List<Operand> operands() {
        return operands;
    }

    /** The words of the prose at fault, at most 20. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** How many more there are. */
    public long moreQuotes() {
        return moreQuotes;
    }

    /** Where the first of its cells or words stood; null = not known. */
    public Position position() {
        return position;
    }

    /** Id and message. */
    @Override
    public String toString() {
        return id + " " + english;
    }
}
