package id.binahumas.assignment;

import static id.binahumas.assignment.TaskSample.marks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.assignment.TaskSample.Task;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A guest judges what the organiser named, in the run of the own session, and nothing else. */
@InContainer
class GuestGradingIT {

    @Inject
    GradingService gradings;

    @Inject
    PersonalLinkService links;

    @Inject
    TaskSample tasks;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void whatAGuestJudgesCountsAndBearsTheName() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Caller guest = sample.guest(session(task.run()), false, task.item());
        assertEquals(List.of(work.id()), queue(guest));
        assertEquals(1, sample.as(guest, () -> gradings.count()).waiting());
        sample.as(guest, () -> gradings.keep(work.id(), -1, marks(task, "10", "12.5")));
        tasks.grade(guest, work, 0, marks(task, "45", "37.5"));
        GradingSheet sheet = sample.as(sample.instructor(task.unit()), () -> gradings.sheet(work.id()));
        assertEquals(guest.name(), sheet.issued().get(0).grader());
        assertTrue(guest.name().startsWith("narasumber: "), guest.name());
        assertEquals(
                guest.name(),
                sample.em()
                        .createQuery(
                                "select a.actor from AuditEntry a join Enrolment e on e.personId = a.subjectId where a.action = 'submission.grade' and e.id = :id",
                                String.class)
                        .setParameter("id", work.enrolmentId())
                        .getSingleResult());
    }

    @Test
    void otherRunsAndOtherAssignmentsAreNotFound() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Run secondRun = sample.run(task.run().courseId());
        sample.block(secondRun, BlockKind.SELF_PACED, false);
        Task elsewhere = new Task(secondRun, task.unit(), task.item(), task.free(), task.levelled());
        Submission sameTaskOtherRun = tasks.handedIn(elsewhere);
        Task foreign = tasks.task();
        Submission foreignWork = tasks.handedIn(foreign);
        Caller guest = sample.guest(session(task.run()), true, task.item());
        Caller reader = sample.guest(session(task.run()), true);
        assertEquals(List.of(work.id()), queue(guest));
        assertEquals(List.of(), queue(reader));
        assertShut(guest, sameTaskOtherRun, task);
        assertShut(guest, foreignWork, foreign);
        assertShut(reader, work, task);
        assertThrows(Forbidden.class, () -> sample.as(guest, () -> gradings.taughtRuns()));
    }

    @Test
    void aLinkRevokedInTheMiddleJudgesNoMore() {
        Task task = tasks.task();
        Submission work = tasks.handedIn(task);
        Caller guest = sample.guest(session(task.run()), false, task.item());
        assertEquals(0, sample.as(guest, () -> gradings.sheet(work.id())).seen());
        sample.house(() -> {
            links.revoke(guest.linkId());
            return null;
        });
        assertRevoked(() -> sample.as(guest, () -> gradings.sheet(work.id())));
        assertRevoked(() -> tasks.grade(guest, work, 0, marks(task, "45", "37.5")));
        assertRevoked(() -> sample.as(guest, () -> gradings.keep(work.id(), -1, marks(task, "1", "12.5"))));
        assertRevoked(() -> queue(guest));
    }

    private void assertShut(Caller guest, Submission work, Task task) {
        assertThrows(NotFound.class, () -> sample.as(guest, () -> gradings.sheet(work.id())));
        assertThrows(NotFound.class, () -> tasks.grade(guest, work, 0, marks(task, "45", "37.5")));
        assertThrows(
                NotFound.class, () -> sample.as(guest, () -> gradings.keep(work.id(), -1, marks(task, "45", "37.5"))));
        assertThrows(
                NotFound.class,
                () -> sample.as(guest, () -> {
                    gradings.giveBack(work.id(), 0, "Ulangi");
                    return null;
                }));
    }

    private static void assertRevoked(Executable deed) {
        assertEquals("guest.revoked", assertThrows(Refusal.class, deed).key());
    }

    private ClassSession session(Run run) {
        Block block = sample.block(run, BlockKind.LIVE_ONLINE, false);
        return sample.session(block, clock.instant().plus(Duration.ofHours(1)), Duration.ofHours(2));
    }

    private List<Long> queue(Caller caller) {
        return sample
                .as(caller, () -> gradings.queue(new QueueFilter(QueueFilter.Show.ALL, null, null, 0, 25)))
                .stream()
                .map(QueueRow::id)
                .toList();
    }
}
