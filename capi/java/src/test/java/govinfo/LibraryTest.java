package govinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void muslHasItsOwnLibraryInTheJar() {
        String folder = "/" + Platform.RESOURCE_PREFIX + "-musl";
        assertEquals(folder + "/libgovinfo_c.so", Library.inside(true));
        assertEquals("govinfo_c", Library.inside(false));
    }
}
