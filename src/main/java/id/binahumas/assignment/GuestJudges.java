package id.binahumas.assignment;

import id.binahumas.assignment.GradingRepository.Reach;
import id.binahumas.schedule.GuestPass;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a guest with a personal link judges: the assignments its organiser named, in the run of the own session. */
@ApplicationScoped
class GuestJudges {

    @Inject
    PersonalLinkService links;

    @Inject
    AssignmentRepository assignments;

    Reach reach() {
        GuestPass pass = links.pass();
        return Reach.ofGuest(pass.runId(), pass.itemIds());
    }

    void require(long runId, long assignmentId) {
        Assignment assignment = assignments.byId(assignmentId).orElseThrow(NotFound::new);
        if (!links.pass().judges(runId, assignment.syllabusItemId())) {
            throw new NotFound();
        }
    }
}
