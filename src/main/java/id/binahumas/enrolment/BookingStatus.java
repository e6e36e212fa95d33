package id.binahumas.enrolment;

/** What became of a claim on places. */
public enum BookingStatus {
    /** Awaits the superior's word, and holds nothing. */
    REQUESTED,
    SEATED,
    /** Moved up from the line: a place is held until it is accepted or the time is over. */
    OFFERED,
    WAITLISTED,
    CANCELLED,
    /** The superior said no. */
    DECLINED,
    /** Was seated and did not come. */
    NO_SHOW;

    /** It still asks for something, or has it. */
    public boolean isActive() {
        return this == REQUESTED || this == WAITLISTED || holdsSeat();
    }

    /** It counts in every pool that applies. */
    public boolean holdsSeat() {
        return this == SEATED || this == OFFERED;
    }
}
