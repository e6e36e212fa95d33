package id.binahumas.enrolment;

import java.time.LocalDate;
import java.util.List;

/** A nomination as programs read it, with what became of each name. */
public record NominationRow(
        String id,
        String run,
        String unit,
        boolean whole,
        String letterNumber,
        LocalDate letterDate,
        boolean letter,
        List<Named> nominees) {

    public NominationRow {
        nominees = List.copyOf(nominees);
    }

    static NominationRow of(Nomination nomination, List<NomineeRow> rows) {
        return new NominationRow(
                Long.toString(nomination.id()),
                Long.toString(nomination.runId()),
                Long.toString(nomination.unitId()),
                nomination.isWhole(),
                nomination.letterNumber(),
                nomination.letterDate(),
                nomination.letterFileId() != null,
                rows.stream()
                        .map(n -> new Named(
                                Long.toString(n.id()),
                                Long.toString(n.personId()),
                                n.fullName(),
                                n.bookingId() == null ? null : Long.toString(n.bookingId()),
                                n.booking(),
                                n.position(),
                                n.why()))
                        .toList());
    }

    public long seated() {
        return count(BookingStatus.SEATED);
    }

    public long waiting() {
        return count(BookingStatus.WAITLISTED);
    }

    public long refused() {
        return count(null);
    }

    private long count(BookingStatus status) {
        return nominees.stream().filter(n -> n.status() == status).count();
    }

    /** One name: the booking with its status, or why there is none. */
    public record Named(
            String id,
            String person,
            String name,
            String booking,
            BookingStatus status,
            Long position,
            String reason) {}
}
