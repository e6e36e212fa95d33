package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;

/** What somebody wants a place in: a whole run, or one block or session of it; for a cohort, mode and segment where they matter. */
public record SeatClaim(long runId, Scope scope, long scopeId, Long cohortId, DeliveryMode mode, String segment) {

    /** What is booked together. */
    public enum Scope {
        RUN,
        BLOCK,
        SESSION
    }

    public static SeatClaim wholeRun(long runId) {
        return new SeatClaim(runId, Scope.RUN, runId, null, null, null);
    }
}
