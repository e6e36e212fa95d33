package id.binahumas.enrolment;

/** Why a booking ended. */
public enum BookingEnd {
    /** The person left. */
    LEFT,
    /** The organiser took it back. */
    REMOVED,
    /** An offered place was not accepted in time. */
    LAPSED,
    /** The place in the run went, and this one in a part of it with it. */
    WITH_RUN,
    /** The unit sends somebody else, who has the place now. */
    REPLACED,
    /** The unit that nominated takes it back. */
    WITHDRAWN
}
