package id.binahumas.enrolment;

import java.time.Instant;

/** Letters as their page shows them: still being made, or there; neither when the job gave up or they are gone. */
public record InvitationRow(long id, Instant askedAt, boolean making, boolean there, int letters, Instant goneAt) {}
