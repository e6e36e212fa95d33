package id.binahumas.enrolment;

import id.binahumas.organisation.UnitRow;
import java.util.Map;

/**
 * A unit with all below it, or for itself: how many units with a share it has and how many of them somebody comes from, what
 * is theirs, how many people stand where, and how many of the units have named nobody. Without a unit they are of none.
 */
public record NominationMatrixRow(
        UnitRow unit,
        boolean itself,
        boolean deeper,
        long units,
        long represented,
        long least,
        long most,
        Map<BookingStatus, Long> people,
        long refused,
        long silent) {

    public NominationMatrixRow {
        people = Map.copyOf(people);
    }

    public long of(BookingStatus status) {
        return people.getOrDefault(status, 0L);
    }

    public long seated() {
        return of(BookingStatus.SEATED) + of(BookingStatus.OFFERED);
    }

    public long waiting() {
        return of(BookingStatus.WAITLISTED);
    }

    public long requested() {
        return of(BookingStatus.REQUESTED);
    }

    public long gone() {
        return of(BookingStatus.CANCELLED) + of(BookingStatus.DECLINED) + of(BookingStatus.NO_SHOW);
    }
}
