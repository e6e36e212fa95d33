package id.binahumas.shared.security;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Who may hash a password now. Everybody waits in the line of the address or device they come from, and a free place goes to
 * the lines in turn: a crowd in one line makes that line longer and no other. One line never takes all that may wait.
 */
final class HashingQueue {

    private final int longestLine;
    private final int mostWaiting;
    private final Map<String, Deque<CountDownLatch>> lines = new LinkedHashMap<>();

    private int free;
    private int waiting;

    HashingQueue(int places, int longestLine, int mostWaiting) {
        this.free = places;
        this.longestLine = longestLine;
        this.mostWaiting = mostWaiting;
    }

    /** False when too many wait already or the patience is over; who was let in gives the place back by {@link #leave}. */
    boolean enter(String line, Duration patience) throws InterruptedException {
        CountDownLatch turn = new CountDownLatch(1);
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            Deque<CountDownLatch> queue = lines.get(line);
            if (waiting >= mostWaiting || queue != null && queue.size() >= longestLine) {
                return false;
            }
            lines.computeIfAbsent(line, l -> new ArrayDeque<>()).add(turn);
            waiting++;
        }
        try {
            return turn.await(patience.toNanos(), TimeUnit.NANOSECONDS) || !isWithdrawn(line, turn);
        } catch (InterruptedException e) {
            if (!isWithdrawn(line, turn)) {
                leave();
            }
            throw e;
        }
    }

    synchronized void leave() {
        if (lines.isEmpty()) {
            free++;
            return;
        }
        Map.Entry<String, Deque<CountDownLatch>> next =
                lines.entrySet().iterator().next();
        String line = next.getKey();
        Deque<CountDownLatch> queue = next.getValue();
        lines.remove(line);
        CountDownLatch turn = queue.poll();
        waiting--;
        if (!queue.isEmpty()) {
            // to the end of the round
            lines.put(line, queue);
        }
        turn.countDown();
    }

    synchronized int waiting() {
        return waiting;
    }

    /** False when the turn came at the last moment: then the place is held. */
    private synchronized boolean isWithdrawn(String line, CountDownLatch turn) {
        Deque<CountDownLatch> queue = lines.get(line);
        if (queue == null || !queue.remove(turn)) {
            return false;
        }
        waiting--;
        if (queue.isEmpty()) {
            lines.remove(line);
        }
        return true;
    }
}
