package id.binahumas.enrolment;

import id.binahumas.schedule.GuestSession;

/** Where a guest starts: the own session, and for how many people it is. */
public record GuestHome(GuestSession session, int participants) {}
