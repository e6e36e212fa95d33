package id.binahumas.shared.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When work comes round: the first moment after now. All nodes come to the same one, so it is done once. */
@FunctionalInterface
public interface Round {

    Instant after(ZonedDateTime now);

    /** The next night at this time of day. */
    static Round nightly(LocalTime time) {
        return now ->
                now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone()).toInstant();
    }

    /** At every full step since the beginning of time. */
    static Round every(Duration step) {
        long seconds = step.toSeconds();
        return now -> Instant.ofEpochSecond((now.toEpochSecond() / seconds + 1) * seconds);
    }
}
