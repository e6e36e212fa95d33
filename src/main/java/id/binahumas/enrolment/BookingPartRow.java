package id.binahumas.enrolment;

/** The place in a block that has places of its own, as its owner sees it; the position counts from 1 and is null for who does not wait. */
public record BookingPartRow(long id, long blockId, String title, BookingStatus status, Long position) {

    public boolean seated() {
        return status == BookingStatus.SEATED;
    }

    public boolean waiting() {
        return status == BookingStatus.WAITLISTED;
    }

    public boolean offered() {
        return status == BookingStatus.OFFERED;
    }
}
