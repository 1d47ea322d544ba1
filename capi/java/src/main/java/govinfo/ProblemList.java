package govinfo;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a supervising office sends back, of one report or of thousands, which it does not keep.
 *
 * <p>{@code html} and {@code docx} print each report with what is wrong marked and numbered; {@code
 * csv} and {@code xlsx} have a finding a row, with columns for what becomes of it, to be handed in
 * again as {@link ValidateOptions#accept}.
 */
public final class ProblemList extends NativeObject {
    private final OutputStream target;

    /** Writes a list of that kind as it grows; does not close the target. */
    public ProblemList(OutputStream target, String kind, Language language) {
        super(create(kind, language), Prototypes::govinfo_problem_list_free);
        this.target = target;
    }

    private static long create(String kind, Language language) {
        byte[] wanted = Library.utf8(kind);
        byte[] name = Library.utf8(language);
        return Library.made(
                (out, error) -> Prototypes.govinfo_problem_list_new(wanted, name, out, error));
    }

    /**
     * Adds a report.
     *
     * @param file what the list calls it
     * @param findings of this report
     * @param diagnosis whose proposals are printed; null = none
     */
    public void add(String file, Report report, Findings findings, Diagnosis diagnosis)
            throws IOException {
        byte[] name = Library.utf8(file);
        try (Use use = new Use(this, report, findings, diagnosis)) {
            long list = handle(this);
            long added = handle(report);
            long found = handle(findings);
            long proposed = handleOrNone(diagnosis);
            target.write(
                    Library.written(
                            (out, error) ->
                                    Prototypes.govinfo_problem_list_add(
                                            list, name, added, found, proposed, out, error)));
        }
    }

    /** Adds a file that could not be read, and why. */
    public void addUnread(String file, String why) throws IOException {
        byte[] name = Library.utf8(file);
        byte[] reason = Library.utf8(why);
        try (Use use = new Use(this)) {
            long list = handle(this);
            target.write(
                    Library.written(
                            (out, error) ->
                                    Prototypes.govinfo_problem_list_add_unread(
                                            list, name, reason, out, error)));
        }
    }

    /** Ends the list: without this it is not whole. Nothing may be added any more. */
    public void finish() throws IOException {
        try (Use use = new Use(this)) {
            long list = handle(this);
            target.write(
                    Library.written(
                            (out, error) -> Prototypes.govinfo_problem_list_end(list, out, error)));
        }
    }
}
