package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;

/**
 * What somebody wants a place in: a whole run, or one block or session of it; for a cohort, mode and segment where they
 * matter, and counted for a unit where units have a share.
 */
public record SeatClaim(
        long runId, Scope scope, long scopeId, Long cohortId, DeliveryMode mode, Long segmentId, Long unitId) {

    /** What is booked together. */
    public enum Scope {
        RUN,
        BLOCK,
        SESSION
    }

    public static SeatClaim wholeRun(long runId) {
        return new SeatClaim(runId, Scope.RUN, runId, null, null, null, null);
    }

    /** What the same person wants in a part with places of its own. */
    public SeatClaim in(SeatPart part) {
        return new SeatClaim(runId, part.scope(), part.id(), cohortId, mode, segmentId, unitId);
    }

    /** Null for the whole run. */
    public SeatPart part() {
        return scope == Scope.RUN ? null : new SeatPart(scope, scopeId);
    }

    /** The same part of the run for somebody of another cohort, mode or segment. */
    public SeatClaim as(Long cohort, DeliveryMode otherMode, Long segment) {
        return new SeatClaim(runId, scope, scopeId, cohort, otherMode, segment, unitId);
    }

    /** The line for such places: claims of one line take turns, and those of different lines do not wait for each other. */
    String line(boolean byUnit) {
        StringBuilder line = new StringBuilder(scope.name());
        if (scope != Scope.RUN) {
            line.append(scopeId);
        }
        append(line, " c", cohortId);
        append(line, " m", mode);
        append(line, " s", segmentId);
        append(line, " u", byUnit ? unitId : null);
        return line.toString();
    }

    private static void append(StringBuilder line, String mark, Object value) {
        if (value != null) {
            line.append(mark).append(value);
        }
    }
}
