package govinfo;

/** What became of a cell. */
public final class Change {
    private final String path;
    private final ChangeAction action;
    private final String before;
    private final String after;

    Change(long changes, long index) {
        path = Prototypes.govinfo_changes_path(changes, index);
        action =
                Constants.of(
                        ChangeAction.class,
                        Prototypes.CHANGE,
                        Prototypes.govinfo_changes_action(changes, index));
        before = Prototypes.govinfo_changes_before(changes, index);
        after = Prototypes.govinfo_changes_after(changes, index);
    }

    /** Of the cell. */
    public String path() {
        return path;
    }

    /** What was done, or why not. */
    public ChangeAction action() {
        return action;
    }

    /** As printed; "" if blank, null if absent. */
    public String before() {
        return before;
    }

    /** The sum of the parts, or what was proposed, in digits; null if it cannot be computed. */
    public String after() {
        return after;
    }

    /** Path, action and both values. */
    @Override
    public String toString() {
        return path + " " + action + " " + before + " -> " + after;
    }
}
