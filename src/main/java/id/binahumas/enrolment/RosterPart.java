package id.binahumas.enrolment;

/** Where a participant stands in a block that has places of its own. */
public record RosterPart(long enrolmentId, String block, BookingStatus status, Long position) {}
