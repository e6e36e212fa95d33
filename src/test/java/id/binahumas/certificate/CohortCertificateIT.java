package id.binahumas.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.course.CourseService;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Cohort;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A certificate tells of the own class: its days, its teachers, its number. */
@InContainer
class CohortCertificateIT {

    @Inject
    CertificateService certificates;

    @Inject
    CohortService cohorts;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    BookingService bookings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    AttendanceService attendance;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Test
    void itBearsTheDaysAndTeachersOfTheOwnClassAndWhatTheRunRestsOn() throws Exception {
        Run run = sample.run();
        Caller committee = sample.organiser(run.organiserUnitId());
        long subject = sample.house(() -> courses.addSubject(run.courseId(), "Strategi konten", 90))
                .id();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        long one = sample.as(committee, () -> cohorts.rows(run.id())).get(0).id();
        Cohort two = sample.as(committee, () -> cohorts.add(run.id(), null));
        session(committee, block, one, subject, 50, "Dewi Rahmawati");
        ClassSession second = session(committee, block, two.id(), subject, 3, "Andi Firmansyah");
        sample.as(committee, () -> {
            runs.addBasis(run.id(), "Surat undangan 005/2025", null);
            return null;
        });
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        long enrolment =
                sample.house(() -> enrolments.participants(run.id())).get(0).enrolmentId();
        transaction.begin();
        sample.em()
                .createQuery("update Enrolment e set e.cohortId = :cohort where e.id = :id")
                .setParameter("cohort", two.id())
                .setParameter("id", enrolment)
                .executeUpdate();
        transaction.commit();
        sample.as(committee, () -> {
            attendance.take(second.id(), List.of(PresenceMark.present(enrolment)), null);
            return null;
        });
        sample.house(() -> certificates.prepare(enrolment));

        CertificateFacts facts = sample.em()
                .createQuery("select c from Certificate c where c.enrolmentId = :id", Certificate.class)
                .setParameter("id", enrolment)
                .getSingleResult()
                .facts();

        assertEquals(second.dayIn(run.zone()), facts.startsOn());
        assertEquals(second.dayIn(run.zone()), facts.endsOn());
        assertEquals("Angkatan II", facts.cohort());
        assertEquals("Permenkomdigi 9/2025; Surat undangan 005/2025", facts.legalBasis());
        assertEquals("Andi Firmansyah", facts.subjects().get(0).teachers());
    }

    private ClassSession session(
            Caller committee, Block block, long cohort, long subject, int hoursAgo, String teacher) {
        Instant start = clock.instant().minus(Duration.ofHours(hoursAgo));
        return sample.as(committee, () -> {
            ClassSession session = runs.addSession(
                    block.id(),
                    new SessionDetails(
                            SessionKind.TEACHING, null, subject, cohort, start, start.plusSeconds(1800), null, null));
            runs.addSpeaker(session.id(), null, teacher, null);
            return session;
        });
    }
}
