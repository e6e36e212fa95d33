package id.binahumas.enrolment;

import id.binahumas.schedule.LockedPools;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives free places to those in line, longest waiting first, until nobody in line could take one. Who sits in the run already
 * and waits for a place in a part of it comes before those who wait for the run. A line whose first finds no room stands still,
 * as all of one line want the same; it keeps nobody of another line from a place.
 */
record Promotion(LockedPools pools, Function<Booking, Optional<Booking>> behind, Consumer<Booking> seat) {

    private static final Comparator<Booking> TURNS =
            Comparator.comparing(Booking::isOfRun).thenComparing(Booking::queueNo);

    /** From the first of each line. */
    void run(Collection<Booking> heads) {
        PriorityQueue<Booking> next = new PriorityQueue<>(TURNS);
        next.addAll(heads);
        while (!next.isEmpty() && pools.mayHaveRoom()) {
            Booking first = next.poll();
            if (!pools.hasRoomFor(first.claim())) {
                continue;
            }
            Optional<Booking> after = behind.apply(first);
            seat.accept(first);
            after.ifPresent(next::add);
        }
    }
}
