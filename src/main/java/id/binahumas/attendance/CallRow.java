package id.binahumas.attendance;

/** Somebody who is missing from a session, and how to reach them. */
public record CallRow(
        long enrolmentId, long personId, String name, String unitName, String mail, PresenceStatus noted) {}
