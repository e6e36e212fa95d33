package id.binahumas.enrolment;

import id.binahumas.people.PersonRow;
import java.util.List;

/** Somebody of the own units who may be named for a run: what they have in it already, and what speaks against it. */
public record NominationCandidateRow(PersonRow person, BookingStatus booking, List<NominationConflict> conflicts) {

    public NominationCandidateRow {
        conflicts = List.copyOf(conflicts);
    }

    public boolean in() {
        return booking != null && booking.isActive();
    }

    /** Nothing is to be said about them. */
    public boolean free() {
        return conflicts.isEmpty() && !in();
    }
}
