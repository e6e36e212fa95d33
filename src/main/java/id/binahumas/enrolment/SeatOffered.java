package id.binahumas.enrolment;

import java.time.Instant;

/** A place came free for who waited longest, and is held until then. */
public record SeatOffered(long enrolmentId, Instant until) {}
