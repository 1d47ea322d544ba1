package govinfo;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Owns an object of the C library.
 *
 * <p>Calls on one object take turns, whatever threads they come from; those on different objects
 * run in parallel. One that was not closed is freed some time after nothing refers to it any more.
 */
abstract class NativeObject implements AutoCloseable {
    private static final AtomicLong MADE = new AtomicLong();

    /** In this order the objects of a call are locked: no two calls can wait for each other. */
    final long serial = MADE.incrementAndGet();

    final ReentrantLock turn = new ReentrantLock();
    private final Owned owned;
    /** Calls that ended. */
    private long calls;

    NativeObject(long handle, LongConsumer free) {
        Owned.freeCollected();
        owned = new Owned(this, handle, free);
    }

    /** Frees the memory; once is enough. Any other call on it is then an IllegalStateException. */
    @Override
    public void close() {
        turn.lock();
        try {
            owned.free();
        } finally {
            turn.unlock();
        }
    }

    /** For calls of the library, inside of a {@link Use} alone. */
    static long handle(NativeObject object) {
        return object.owned.handle;
    }

    /** Likewise; null is none. */
    static long handleOrNone(NativeObject object) {
        return object == null ? 0 : handle(object);
    }

    final boolean isClosed() {
        return owned.handle == 0;
    }

    /** Written here, the object cannot be collected before: JDK 8 knows no reachability fence. */
    final void ended() {
        ++calls;
    }

    /** What is left of an object that was collected. */
    private static final class Owned extends PhantomReference<NativeObject> {
        private static final ReferenceQueue<NativeObject> COLLECTED = new ReferenceQueue<>();
        private static final Set<Owned> ALL = ConcurrentHashMap.newKeySet();

        private final LongConsumer free;
        private long handle;

        Owned(NativeObject owner, long handle, LongConsumer free) {
            super(owner, COLLECTED);
            this.handle = handle;
            this.free = free;
            ALL.add(this);
        }

        void free() {
            if (handle != 0) {
                free.accept(handle);
                handle = 0;
                ALL.remove(this);
            }
        }

        static void freeCollected() {
            for (Reference<?> each = COLLECTED.poll(); each != null; each = COLLECTED.poll()) {
                ((Owned) each).free();
            }
        }
    }
}
