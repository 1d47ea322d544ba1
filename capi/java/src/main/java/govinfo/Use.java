package govinfo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/** The objects of one call, which no other thread uses until this is closed; null is none. */
final class Use implements AutoCloseable {
    private final NativeObject[] objects;

    Use(NativeObject... objects) {
        this.objects =
                Arrays.stream(objects)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingLong(object -> object.serial))
                        .toArray(NativeObject[]::new);
        for (NativeObject object : this.objects) {
            object.turn.lock();
        }
        for (NativeObject object : this.objects) {
            if (object.isClosed()) {
                close();
                throw new IllegalStateException(
                        "this " + object.getClass().getSimpleName() + " was closed");
            }
        }
    }

    @Override
    public void close() {
        for (NativeObject object : objects) {
            object.ended();
            object.turn.unlock();
        }
    }
}
