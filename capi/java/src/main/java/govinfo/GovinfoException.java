package govinfo;

/**
 * Why an operation could not be done. That a report breaks a rule is a {@link Finding}, not this.
 *
 * <p>{@link #getMessage} says in English what, where, and what to do.
 */
public final class GovinfoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String chinese;
    private final String path;
    private final long line;
    private final long column;
    private final long offset;

    GovinfoException(long error) {
        super(Prototypes.govinfo_error_message(error));
        status = Prototypes.govinfo_error_status(error);
        code = Prototypes.govinfo_status_name(status);
        chinese = Prototypes.govinfo_error_message_in(error, Library.utf8(Language.ZH));
        path = Prototypes.govinfo_error_path(error);
        line = Prototypes.govinfo_error_line(error);
        column = Prototypes.govinfo_error_column(error);
        offset = Prototypes.govinfo_error_offset(error);
    }

    /** The name of the status, such as {@code duplicate_key}: stable. */
    public String code() {
        return code;
    }

    /** Its number, as in govinfo_c.h: below 200 the call itself was wrong. */
    public int status() {
        return status;
    }

    /** What, where, and what to do. */
    public String message(Language language) {
        return language == Language.ZH ? chinese : getMessage();
    }

    /** The cell or JSON key, or of a wrong call the parameter; null if there is none. */
    public String path() {
        return path;
    }

    /** In the input, counted from 1; 0 = no place in it. */
    public long line() {
        return line;
    }

    /** Counted from 1, in Unicode code points. */
    public long column() {
        return column;
    }

    /** In bytes from the start of the input; -1 = not known. */
    public long offset() {
        return offset;
    }
}
