package govinfo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Numbers and dates, as the C library writes them. */
final class Values {
    private Values() {}

    static BigDecimal of(String digits) {
        return digits == null || digits.isEmpty() ? null : new BigDecimal(digits);
    }

    static LocalDate date(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    static String iso(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
