package govinfo;

import java.util.List;

/** A document with the cells of a report in place of its own. */
public final class WrittenBack {
    private final byte[] document;
    private final List<Change> changes;

    WrittenBack(byte[] document, List<Change> changes) {
        boolean whole = changes.stream().allMatch(each -> each.action() == ChangeAction.WRITTEN);
        this.document = whole ? document : null;
        this.changes = changes;
    }

    /**
     * Null where one of the cells could not be written: none is then. The array is the caller's.
     */
    public byte[] document() {
        return document == null ? null : document.clone();
    }

    /** The cells that the document printed otherwise, in the order of the form. */
    public List<Change> changes() {
        return changes;
    }
}
