package id.binahumas.enrolment;

import id.binahumas.schedule.SegmentService;
import id.binahumas.schedule.SegmentSheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Finds where somebody belongs in a run with segments: two questions, one to the run and one to the person. */
@ApplicationScoped
class Eligibilities {

    @Inject
    SegmentService segments;

    @Inject
    ApplicantRepository applicants;

    Eligibility find(long runId, long personId, LocalDate day) {
        List<SegmentSheet> sheets = segments.sheets(runId);
        return sheets.isEmpty() ? Eligibility.EVERYBODY : Eligibility.of(sheets, applicants.on(day, personId));
    }
}
