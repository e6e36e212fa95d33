package id.binahumas.attendance;

/** What is noted of somebody at one session: nothing yet, or the session is not theirs. */
public record OverviewMark(int number, boolean own, PresenceStatus noted) {}
