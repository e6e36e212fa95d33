package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.text.Languages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A pool as a board shows it; without a block, session, cohort, mode and segment it is the pool of the whole run, without a capacity it
 * is unlimited.
 */
public record SeatPoolRow(
        long id,
        Long blockId,
        Integer blockPart,
        String blockTitle,
        Long sessionId,
        String sessionTitle,
        Instant sessionStartsAt,
        String zone,
        Long cohortId,
        Integer cohort,
        String cohortName,
        DeliveryMode mode,
        Long segmentId,
        String segmentName,
        Boolean standsApart,
        Integer policy,
        Integer room,
        Integer quota,
        Integer capacity,
        Integer unitMax,
        int taken,
        Integer kept,
        String reason) {

    /** How many hold a place in the run of these pools, however it is divided. */
    static int seated(List<SeatPoolRow> pools) {
        return pools.stream()
                .filter(pool -> pool.everybody() && pool.blockId() == null)
                .mapToInt(SeatPoolRow::taken)
                .max()
                .orElse(0);
    }

    /** As the pool itself says it: whether such a claim takes a place of it. */
    public boolean appliesTo(SeatClaim claim) {
        return (cohortId == null || cohortId.equals(claim.cohortId()))
                && (mode == null || mode == claim.mode())
                && (segmentId == null || segmentId.equals(claim.segmentId()))
                && (claim.scope() == SeatClaim.Scope.RUN
                        ? !apart()
                        : claim.part().equals(part()));
    }

    /** The block or session of which these are the places; null for the whole run. */
    public SeatPart part() {
        return SeatPart.of(blockId, sessionId);
    }

    /** Null for the whole run. */
    public String partTitle() {
        return sessionId == null ? blockTitle : PartTitle.of(sessionTitle, sessionStartsAt, zone, Languages.current());
    }

    /** Of everybody in the whole run. */
    public boolean whole() {
        return part() == null && everybody();
    }

    /** Whom it counts, not only the part. */
    public boolean everybody() {
        return cohortId == null && mode == null && segmentId == null;
    }

    public boolean apart() {
        return Boolean.TRUE.equals(standsApart);
    }

    public int reserved() {
        return kept == null ? 0 : kept;
    }

    public boolean full() {
        return capacity != null && taken + reserved() >= capacity;
    }

    public boolean limited() {
        return capacity != null;
    }

    /** Places left for anybody; null when unlimited. */
    public Integer left() {
        return capacity == null ? null : Math.max(0, capacity - taken - reserved());
    }

    /** Which limit decides; null when there is none. */
    public CapKind decides() {
        return SeatPool.decides(policy, room, quota).orElse(null);
    }

    /** How many places one of the limits gives; null when it says nothing. */
    public Integer limit(CapKind kind) {
        return switch (kind) {
            case POLICY -> policy;
            case ROOM -> room;
            case QUOTA -> quota;
        };
    }

    /** The limits that are set and do not decide. */
    public List<CapKind> others() {
        return Arrays.stream(CapKind.values())
                .filter(k -> k != decides() && limit(k) != null)
                .toList();
    }
}
