package id.binahumas.enrolment;

/** What became of a claim on places. */
public enum BookingStatus {
    SEATED,
    WAITLISTED,
    CANCELLED
}
