package id.binahumas.enrolment;

import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.shared.Conflict;
import java.util.Optional;

/** Somebody who may take part in a run as far as its rules go, and the places this needs. */
record Candidate(
        EnrolmentRepository.Standing standing, Eligibility eligibility, Affiliation affiliation, SeatClaim claim) {

    Run run() {
        return standing.run();
    }

    /** The booking of an earlier time. */
    Optional<Booking> earlier() {
        return Optional.ofNullable(standing.booking());
    }

    /** Whoever did not come when there was a place is let in again by an organiser only. */
    void refuseWhoMissed() {
        if (earlier().filter(Booking::wasMissed).isPresent()) {
            throw new Conflict("booking.no-show");
        }
    }

    /** More people of one unit than its share do not wait: another one may come in somebody's place. */
    void refuseBeyondShare(LockedPools pools) {
        if (claim.unitId() == null) {
            return;
        }
        pools.usedUpByUnit(claim).ifPresent(share -> {
            int above = standing.unitIds().indexOf(claim.unitId());
            Object unit = above < 0
                    ? Eligibility.unitName(eligibility.applicant())
                    : standing.units().get(above).name();
            throw new Conflict("booking.unit-full", unit, share);
        });
    }
}
