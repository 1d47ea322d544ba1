package govinfo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Files of the source tree, and text as bytes. */
final class Sources {
    static final Path SEED = path("examples/data/luobei-education-2020.txt");

    private Sources() {}

    static Path path(String name) {
        return Paths.get(System.getProperty("govinfo.source"), name);
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
