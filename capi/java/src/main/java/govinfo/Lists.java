package govinfo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/** Immutable lists of what the library counts. */
final class Lists {
    private Lists() {}

    static <T> List<T> of(long count, LongFunction<T> at) {
        List<T> list = new ArrayList<>(Math.toIntExact(count));
        for (long index = 0; index < count; ++index) {
            list.add(at.apply(index));
        }
        return Collections.unmodifiableList(list);
    }

    /** Of a govinfo_changes, which is freed. */
    static List<Change> changes(long changes) {
        try {
            long count = Prototypes.govinfo_changes_count(changes);
            return of(count, index -> new Change(changes, index));
        } finally {
            Prototypes.govinfo_changes_free(changes);
        }
    }
}
