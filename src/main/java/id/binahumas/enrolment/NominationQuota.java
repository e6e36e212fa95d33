package id.binahumas.enrolment;

import id.binahumas.schedule.RunCopied;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The share of a unit in a run (kuota pengusulan): what is kept for it lies in a reserve, which is released after the last day. */
@Entity
@Table(name = "nomination_quota")
public class NominationQuota extends BaseEntity {

    private long runId;
    private long unitId;
    private int least;
    private int most;
    private LocalDate deadline;
    private Long reserveId;

    protected NominationQuota() {}

    NominationQuota(long runId, long unitId, NominationShare share) {
        this.runId = runId;
        this.unitId = unitId;
        change(share);
    }

    final void change(NominationShare share) {
        least = share.least();
        most = share.most();
        deadline = share.deadline();
    }

    /** The same in a run that is made after this one; what is kept for it there is the copy of what is kept here. */
    NominationQuota copyTo(RunCopied copied) {
        NominationShare share = new NominationShare(least, most, deadline.plusDays(copied.days()));
        NominationQuota copy = new NominationQuota(copied.runId(), unitId, share);
        copy.keepBy(reserveId == null ? null : copied.copies().get(reserveId));
        return copy;
    }

    void keepBy(Long seatReserveId) {
        reserveId = seatReserveId;
    }

    void requireOpen(LocalDate today) {
        if (isOver(today)) {
            throw new Conflict("nomination.late", deadline);
        }
    }

    /** The unit has so many in the run already. */
    void requireRoom(long there) {
        if (there >= most) {
            throw new Conflict("nomination.most.reached", most);
        }
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(deadline);
    }

    public long runId() {
        return runId;
    }

    public long unitId() {
        return unitId;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public LocalDate deadline() {
        return deadline;
    }

    public Long reserveId() {
        return reserveId;
    }
}
