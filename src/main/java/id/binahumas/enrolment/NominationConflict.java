package id.binahumas.enrolment;

import java.time.LocalDate;

/** What speaks against sending somebody: another run of the same days, or the same course taken not long ago. */
public record NominationConflict(long personId, boolean sameTime, String title, LocalDate startsOn, LocalDate endsOn) {}
