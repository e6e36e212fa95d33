package id.binahumas.enrolment;

/** Where a participant stands in a block or session that has places of its own. */
public record RosterPart(long enrolmentId, String title, BookingStatus status, Long position) {}
