package id.binahumas.enrolment;

/** A booking as its owner sees it; the position counts from 1 and is null when seated. */
public record BookingRow(long id, long enrolmentId, long runId, BookingStatus status, Long position) {

    public boolean seated() {
        return status == BookingStatus.SEATED;
    }

    public boolean waiting() {
        return status == BookingStatus.WAITLISTED;
    }
}
