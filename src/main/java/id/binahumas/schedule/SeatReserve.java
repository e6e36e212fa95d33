package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Places of a pool kept for a segment or a unit until a date: whoever belongs there fills them, nobody else, until they are released. */
@Entity
@Table(name = "seat_reserve")
public class SeatReserve extends BaseEntity {

    private long poolId;
    private Long segmentId;
    private Long unitId;
    private int seats;
    private int seated;
    private LocalDate releaseOn;
    private Instant releasedAt;

    protected SeatReserve() {}

    SeatReserve(SeatPool pool, Long segmentId, Long unitId, int seats, LocalDate releaseOn) {
        if (seats < 1) {
            throw new Refusal("capacity.positive");
        }
        if (segmentId == null && unitId == null) {
            throw new Refusal("reserve.for-whom");
        }
        this.poolId = pool.id();
        this.segmentId = segmentId;
        this.unitId = unitId;
        this.seats = seats;
        this.releaseOn = releaseOn;
    }

    /** In another run nobody sits on it yet, and it is kept anew. */
    SeatReserve copyTo(SeatPool pool, Map<Long, Long> copies, long days) {
        return new SeatReserve(pool, copies.get(segmentId), unitId, seats, releaseOn.plusDays(days));
    }

    /** It was let go because the same is kept by a later one. */
    boolean isReplacedBy(SeatReserve other) {
        return isReleased()
                && other.id() > id()
                && other.poolId == poolId
                && Objects.equals(other.segmentId, segmentId)
                && Objects.equals(other.unitId, unitId);
    }

    boolean isFor(SeatClaim claim) {
        return (segmentId == null || segmentId.equals(claim.segmentId()))
                && (unitId == null || unitId.equals(claim.unitId()));
    }

    /** So many were there before anything was kept. */
    void count(int those) {
        seated = those;
    }

    /** Places that still wait for somebody. */
    int open() {
        return isReleased() ? 0 : Math.max(0, seats - seated);
    }

    void sit() {
        seated++;
    }

    void leave() {
        seated--;
    }

    void release(Instant now) {
        if (isReleased()) {
            throw new Refusal("reserve.released");
        }
        releasedAt = now;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    boolean isByUnit() {
        return unitId != null;
    }

    Long segmentId() {
        return segmentId;
    }

    public long poolId() {
        return poolId;
    }

    public int seats() {
        return seats;
    }

    int seated() {
        return seated;
    }

    public LocalDate releaseOn() {
        return releaseOn;
    }
}
