package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.enrolment.Wish;
import id.binahumas.learning.LessonService;
import id.binahumas.quiz.AttemptService;
import id.binahumas.quiz.ChoiceDraft;
import id.binahumas.quiz.QuestionDraft;
import id.binahumas.quiz.QuestionKind;
import id.binahumas.quiz.QuizService;
import id.binahumas.quiz.QuizSettings;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One session for those in its room and those who join by its link: two pools of seats, one sheet, one set of materials. */
@InContainer
class HybridSessionIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    AttendanceService attendance;

    @Inject
    CheckInService checkIns;

    @Inject
    CheckInCodes codes;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    RunService runs;

    @Inject
    LessonService lessons;

    @Inject
    QuizService quizzes;

    @Inject
    AttemptService attempts;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void whoSitsInTheRoomAndWhoJoinsArePresentAtTheSameAndLearnTheSame() {
        Course course = sample.course();
        SyllabusItem module = sample.item(course.id(), 1, ItemKind.MODULE, 0);
        SyllabusItem quiz = sample.item(course.id(), 1, ItemKind.QUIZ, 0);
        Run run = sample.run(course.id());
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = session(run, block);
        Caller committee = sample.organiser(run.organiserUnitId());
        long lesson = sample.as(committee, () -> lessons.add(module.id(), "Bahan", "Satu kalimat."))
                .id();
        sample.as(committee, () -> {
            quizzes.set(quiz.id(), new QuizSettings(10, 2, 70, false));
            return quizzes.addQuestion(quiz.id(), question());
        });
        sample.as(
                committee,
                () -> seating.add(run.id(), PoolKey.ofMode(DeliveryMode.CLASSROOM), SeatCap.of(1, "Kursi di ruang")));
        sample.as(
                committee, () -> seating.add(run.id(), PoolKey.ofMode(DeliveryMode.ONLINE), SeatCap.of(50, "Lisensi")));
        Caller inRoom = sample.trainee();
        Caller online = sample.trainee();
        long sits = booked(inRoom, run, DeliveryMode.CLASSROOM);
        long joins = booked(online, run, DeliveryMode.ONLINE);

        sample.as(
                inRoom,
                () -> checkIns.checkIn(session.id(), codes.ofRoom(session.id()).text(), null));
        assertEquals(session.meetingUrl(), sample.as(online, () -> attendance.join(session.id())));

        List<PresenceRow> sheet =
                sample.as(committee, () -> attendance.sheet(session.id())).rows();
        assertEquals(2, sheet.size());
        assertTrue(sheet.stream().allMatch(r -> r.noted() && r.status() == PresenceStatus.PRESENT));
        assertEquals(PresenceSource.CHECK_IN, source(sheet, sits));
        assertEquals(PresenceSource.JOIN, source(sheet, joins));
        for (Caller who : List.of(inRoom, online)) {
            long enrolment = who == inRoom ? sits : joins;
            assertEquals(
                    lesson,
                    sample.as(who, () -> lessons.read(enrolment, module.id(), lesson))
                            .text()
                            .id());
            assertTrue(
                    sample.as(who, () -> attempts.intro(enrolment, quiz.id())).mayStart());
        }
    }

    private long booked(Caller who, Run run, DeliveryMode mode) {
        BookingRow row = sample.as(who, () -> bookings.book(run.id(), new Wish(null, null, mode)));
        assertTrue(row.seated());
        return row.enrolmentId();
    }

    private static PresenceSource source(List<PresenceRow> sheet, long enrolment) {
        return sheet.stream()
                .filter(r -> r.enrolmentId() == enrolment)
                .findFirst()
                .orElseThrow()
                .source();
    }

    private ClassSession session(Run run, Block block) {
        Instant start = clock.instant().minus(Duration.ofMinutes(10));
        long room = sample.room(run.organiserUnitId(), "Aula", 30).id();
        return sample.house(() -> runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.TEACHING,
                        "Pembekalan",
                        null,
                        start,
                        start.plus(HOUR),
                        room,
                        "https://meet.example/hibrida")));
    }

    private static QuestionDraft question() {
        return new QuestionDraft(
                QuestionKind.SINGLE,
                "Soal 1",
                "Baca lagi materinya.",
                BigDecimal.ONE,
                List.of(new ChoiceDraft("satu", true), new ChoiceDraft("dua", false)));
    }
}
