package govinfo;

import java.util.Arrays;
import java.util.Locale;

/** Between the constants of the C library and enums of the same names. */
final class Constants {
    private Constants() {}

    static <E extends Enum<E>> E of(Class<E> type, String[] names, int value) {
        if (value < 0 || value >= names.length) {
            throw new IllegalStateException(
                    "the library is newer than this jar: no " + type.getSimpleName() + " " + value);
        }
        return Enum.valueOf(type, names[value].toUpperCase(Locale.ROOT));
    }

    static int valueOf(String[] names, Enum<?> constant) {
        return Arrays.asList(names).indexOf(constant.name().toLowerCase(Locale.ROOT));
    }
}
