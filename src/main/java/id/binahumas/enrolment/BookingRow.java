package id.binahumas.enrolment;

/** A booking as its owner sees it; the position counts from 1 and is null when seated, and as long as nobody asked for it. */
public record BookingRow(long id, long enrolmentId, long runId, BookingStatus status, Long position) {

    static BookingRow of(Booking b) {
        return new BookingRow(b.id(), b.enrolmentId(), b.runId(), b.status(), null);
    }

    public boolean seated() {
        return status == BookingStatus.SEATED;
    }

    public boolean waiting() {
        return status == BookingStatus.WAITLISTED;
    }
}
