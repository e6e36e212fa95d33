package id.binahumas.enrolment;

import id.binahumas.people.Nip;

/** A seated participant, perhaps of a cohort, for lists of attendance, grading and certificates. */
public record ParticipantRow(
        long enrolmentId,
        long personId,
        String name,
        String nip,
        String unitName,
        EnrolmentState state,
        Long cohortId) {

    public String maskedNip() {
        return Nip.masked(nip);
    }
}
