package id.binahumas.enrolment;

import java.util.List;

/** Of these people, whom a unit named, something became that the unit has not done itself. */
public record NomineesChanged(long nominationId, List<NomineeRow> nominees) {}
