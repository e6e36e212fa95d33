package id.binahumas.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HashingQueueTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final HashingQueue queue = new HashingQueue(1, 3, 5);
    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();
    private final List<Thread> waiting = new ArrayList<>();

    @Test
    void aCrowdInOneLineLetsOthersPassInTurn() throws InterruptedException {
        assertTrue(queue.enter("crowd", LONG));
        for (String line : List.of("crowd", "crowd", "crowd", "other")) {
            join(line);
        }
        assertEquals(List.of("crowd", "other", "crowd", "crowd"), serveAll());
    }

    @Test
    void oneLineNeverTakesAllPlaces() throws InterruptedException {
        assertTrue(queue.enter("crowd", LONG));
        for (int i = 0; i < 3; i++) {
            join("crowd");
        }
        assertFalse(queue.enter("crowd", LONG), "the line is full");
        join("second");
        join("third");
        assertFalse(queue.enter("fourth", LONG), "all is full");
        assertEquals(5, serveAll().size());
        assertTrue(queue.enter("fourth", LONG));
    }

    @Test
    void whoLosesPatienceLeavesTheLine() throws InterruptedException {
        assertTrue(queue.enter("first", LONG));
        assertFalse(queue.enter("second", Duration.ofMillis(1)));
        assertEquals(0, queue.waiting());
        queue.leave();
        assertTrue(queue.enter("third", LONG));
    }

    @Test
    void whoIsInterruptedGivesNoPlaceAway() throws InterruptedException {
        assertTrue(queue.enter("first", LONG));
        Thread impatient = join("second");
        impatient.interrupt();
        impatient.join();
        assertEquals(0, queue.waiting());
        queue.leave();
        assertTrue(queue.enter("third", LONG));
        assertFalse(queue.enter("fourth", Duration.ofMillis(1)), "there is one place only");
    }

    /** Returns once it waits. */
    private Thread join(String line) throws InterruptedException {
        int before = queue.waiting();
        CountDownLatch started = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            started.countDown();
            try {
                if (queue.enter(line, LONG)) {
                    served.add(line);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        waiting.add(thread);
        started.await();
        while (queue.waiting() == before) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private List<String> serveAll() throws InterruptedException {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < waiting.size(); i++) {
            queue.leave();
            order.add(served.poll(30, TimeUnit.SECONDS));
        }
        queue.leave();
        return order;
    }
}
