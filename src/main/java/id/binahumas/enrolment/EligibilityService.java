package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SegmentRefitted;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Door to where people belong in a run, before anybody registers. */
@Service
public class EligibilityService {

    @Inject
    Eligibilities eligibilities;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What would become of somebody who registered for an organiser's own run today. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("eligibility.try")
    public Eligibility tried(long runId, long personId) {
        Run run = runs.own(runId);
        people.present(personId);
        trail.read(personId);
        return eligibilities.find(runId, personId, LocalDate.ofInstant(clock.instant(), run.zone()));
    }

    /** Whoever has a place took it for a cohort and mode. */
    void keepWhatPeopleRegisteredFor(@Observes SegmentRefitted segment) {
        if (enrolments.isHeldIn(segment.segmentId())) {
            throw new Refusal("segment.held");
        }
    }
}
