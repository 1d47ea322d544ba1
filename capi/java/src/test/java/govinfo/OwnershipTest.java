package govinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OwnershipTest {
    /** Says when it is freed. */
    private static final class Counted extends NativeObject {
        Counted(AtomicInteger freed) {
            super(1, handle -> freed.incrementAndGet());
        }
    }

    @Test
    void closingTwiceFreesOnce() {
        AtomicInteger freed = new AtomicInteger();
        Counted object = new Counted(freed);
        object.close();
        object.close();
        assertEquals(1, freed.get());
    }

    @Test
    @Timeout(60)
    void whatNobodyHasIsFreedOnce() throws InterruptedException {
        AtomicInteger freed = new AtomicInteger();
        for (int i = 0; i < 100; ++i) {
            new Counted(freed);
        }
        while (freed.get() < 100) {
            System.gc();
            Thread.sleep(10);
            new Counted(new AtomicInteger()).close();
        }
        System.gc();
        new Counted(new AtomicInteger()).close();
        assertEquals(100, freed.get());
    }

    @Test
    void whatWasClosedSaysSo() throws IOException {
        Report report = Report.read(Sources.SEED);
        Findings findings = report.validate();
        report.close();
        assertEquals(1, findings.failures().size());
        findings.close();
        IllegalStateException error = assertThrows(IllegalStateException.class, report::organ);
        assertEquals("this Report was closed", error.getMessage());
        assertThrows(IllegalStateException.class, findings::failures);
        try (Report other = Report.create("2019")) {
            ValidateOptions options = new ValidateOptions().previous(report);
            assertThrows(IllegalStateException.class, () -> other.validate(options));
            assertEquals(0, other.year());
        }
    }

    @Test
    @Timeout(60)
    void threadsTakeTurnsAndNeverWaitForEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Report first = Report.read(Sources.SEED);
                Report second = Report.read(Sources.SEED)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; ++thread) {
                Report one = thread % 2 == 0 ? first : second;
                Report other = thread % 2 == 0 ? second : first;
                done.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < 200; ++i) {
                                        one.setNumber("requests/received/person", i);
                                        one.compare(other);
                                        try (Findings findings =
                                                one.validate(
                                                        new ValidateOptions().previous(other))) {
                                            findings.failures();
                                        }
                                    }
                                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
    }

    @Test
    @Timeout(60)
    void closingWhileOthersUseItIsNoCrash() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 200; ++i) {
            Report report = Report.read(Sources.SEED);
            Future<?> reader =
                    threads.submit(
                            () -> {
                                while (true) {
                                    report.toJson();
                                }
                            });
            report.toJson();
            report.close();
            Exception ended = assertThrows(Exception.class, reader::get);
            assertEquals(IllegalStateException.class, ended.getCause().getClass());
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
    }
}
