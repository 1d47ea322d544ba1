package govinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConstantsTest {
    private static <E extends Enum<E>> void assertSame(Class<E> type, String[] names) {
        assertEquals(names.length, type.getEnumConstants().length, type.getSimpleName());
        for (int value = 0; value < names.length; ++value) {
            E constant = Constants.of(type, names, value);
            assertEquals(value, Constants.valueOf(names, constant));
        }
    }

    @Test
    void enumsHaveTheConstantsOfTheHeader() {
        assertSame(Basis.class, Prototypes.BASIS);
        assertSame(Blank.class, Prototypes.BLANK);
        assertSame(CellState.class, Prototypes.CELL);
        assertSame(ChangeAction.class, Prototypes.CHANGE);
        assertSame(Outcome.class, Prototypes.OUTCOME);
        assertSame(Role.class, Prototypes.ROLE);
        assertSame(Severity.class, Prototypes.SEVERITY);
        assertSame(Source.class, Prototypes.SOURCE);
        assertSame(UnitRole.class, Prototypes.ROLLUP);
        assertSame(Verdict.class, Prototypes.VERDICT);
    }

    @Test
    void aConstantOfANewerLibraryIsNoOtherOne() {
        assertThrows(
                IllegalStateException.class,
                () -> Constants.of(Verdict.class, Prototypes.VERDICT, 99));
    }
}
