package id.binahumas.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.competency.Competency;
import id.binahumas.competency.CompetencyKind;
import id.binahumas.competency.CompetencyService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Seats;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Making and changing courses through the doors, by those who may, with what people really type. */
@InContainer
class CourseServiceIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Inject
    CourseService courses;

    @Inject
    CompetencyService framework;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Sample sample;

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    @Test
    void anOrganiserMakesACourseOfTheOwnUnit() {
        long unit = sample.unit().id();
        Caller organiser = sample.organiser(unit);
        Course course = sample.as(organiser, () -> courses.create(unit, details(code(), "Judul")));
        assertEquals(List.of(course.id()), ids(organiser));
    }

    @Test
    void aStrangerFindsNeitherCourseNorUnit() {
        Course course = sample.course();
        Caller stranger = sample.organiser(sample.unit().id());
        notFound(stranger, () -> courses.own(course.id()));
        notFound(stranger, () -> courses.create(course.ownerUnitId(), details(code(), "Judul")));
        notFound(stranger, () -> courses.addSubject(course.id(), "Mata", 10));
        notFound(stranger, () -> courses.addItem(course.id(), 1, ItemKind.QUIZ, "Kuis", true, 0));
        notFound(stranger, () -> {
            courses.describe(course.id(), course.version(), details(code(), "Direbut"));
            return null;
        });
        assertTrue(ids(stranger).isEmpty());
        assertTrue(sample.house(() -> courses.syllabus(course.id())).isEmpty());
    }

    @Test
    void aTraineeMakesNone() {
        long unit = sample.unit().id();
        assertThrows(
                Forbidden.class,
                () -> sample.as(sample.trainee(), () -> courses.create(unit, details(code(), "Judul"))));
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        Course course = sample.course();
        Caller organiser = sample.organiser(course.ownerUnitId());
        int seen = course.version();
        describe(organiser, course, seen, "Yang pertama");
        Refusal refusal = assertThrows(Refusal.class, () -> describe(organiser, course, seen, "Yang kedua"));
        assertEquals("data.changed", refusal.key());
        assertEquals(
                "Yang pertama", sample.house(() -> courses.find(course.id())).title());
    }

    @Test
    void blankAndTooLongTextsAreRefused() {
        long unit = sample.unit().id();
        Caller organiser = sample.organiser(unit);
        for (String title : List.of("", "   ", "x".repeat(201), "x".repeat(3 * 1024 * 1024))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> sample.as(organiser, () -> courses.create(unit, details(code(), title))));
        }
        assertTrue(ids(organiser).isEmpty());
        Course course = sample.course(unit);
        for (String title : List.of("", "x".repeat(201))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> sample.as(organiser, () -> courses.addSubject(course.id(), title, 10)));
            assertThrows(
                    ConstraintViolationException.class,
                    () -> sample.as(organiser, () -> courses.addItem(course.id(), 1, ItemKind.QUIZ, title, true, 0)));
        }
    }

    @Test
    void aTakenCodeIsRefused() {
        Course course = sample.course();
        long unit = course.ownerUnitId();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> sample.as(sample.organiser(unit), () -> courses.create(unit, details(course.code(), "Judul"))));
        assertEquals("course.code.taken", refusal.key());
    }

    @Test
    void markUpIsKeptAsText() {
        long unit = sample.unit().id();
        Caller organiser = sample.organiser(unit);
        CourseDetails details = new CourseDetails(
                code(), SCRIPT, SCRIPT, CourseKind.TRAINING, DeliveryMode.HYBRID, 45, SCRIPT, SCRIPT, 80, 70);
        long id = sample.as(organiser, () -> courses.create(unit, details)).id();
        Course course = sample.house(() -> courses.find(id));
        assertEquals(
                List.of(SCRIPT, SCRIPT, SCRIPT, SCRIPT),
                List.of(course.title(), course.summary(), course.targetPosts(), course.legalBasis()));
        sample.as(organiser, () -> courses.addSubject(course.id(), SCRIPT, 10));
        assertEquals(
                SCRIPT, sample.house(() -> courses.subjects(course.id())).get(0).title());
    }

    @Test
    void partsAreChangedAndTakenAway() {
        Course course = sample.course();
        Caller organiser = sample.organiser(course.ownerUnitId());
        long subject = sample.as(organiser, () -> courses.addSubject(course.id(), "Mata", 45))
                .id();
        long item = sample.item(course.id(), 1, ItemKind.MODULE, 0).id();
        run(organiser, () -> courses.editSubject(course.id(), subject, "Mata baru", 90));
        run(organiser, () -> courses.editItem(course.id(), item, 2, "Butir baru", false, 30));
        assertEquals(
                new SubjectRow(subject, "Mata baru", 90),
                sample.house(() -> courses.subjects(course.id())).get(0));
        assertEquals(
                new SyllabusRow(item, 2, ItemKind.MODULE, "Butir baru", false, 30),
                sample.house(() -> courses.syllabus(course.id())).get(0));
        run(organiser, () -> courses.removeSubject(course.id(), subject));
        run(organiser, () -> courses.removeItem(course.id(), item));
        assertTrue(sample.house(() -> courses.subjects(course.id())).isEmpty());
        assertTrue(sample.house(() -> courses.syllabus(course.id())).isEmpty());
    }

    @Test
    void anItemWithResultsStays() {
        Seats.Seat seat = seats.before(ItemKind.QUIZ);
        sample.house(() -> {
            enrolments.record(new ItemOutcome(
                    seat.enrolment(),
                    ResultKind.QUIZ,
                    seat.item(),
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    Outcome.NOT_YET,
                    clock.instant(),
                    "x"));
            return null;
        });
        long course = seat.run().courseId();
        Refusal refusal =
                assertThrows(Refusal.class, () -> run(seat.organiser(), () -> courses.removeItem(course, seat.item())));
        assertEquals("course.item.used", refusal.key());
        assertEquals(1, sample.house(() -> courses.syllabus(course)).size());
    }

    @Test
    void aCompetencyNamedAgainChangesItsLevel() {
        Competency competency =
                sample.house(() -> framework.create("K" + Ids.next(), "Kelola", CompetencyKind.TECHNICAL, false));
        Course course = sample.course();
        Caller organiser = sample.organiser(course.ownerUnitId());
        run(organiser, () -> courses.develops(course.id(), competency.id(), 2));
        run(organiser, () -> courses.develops(course.id(), competency.id(), 4));
        assertEquals(
                4, sample.house(() -> courses.competencies(course.id())).get(0).level());
        run(organiser, () -> courses.dropCompetency(course.id(), competency.id()));
        assertTrue(sample.house(() -> courses.competencies(course.id())).isEmpty());
    }

    private void describe(Caller organiser, Course course, int version, String title) {
        run(organiser, () -> courses.describe(course.id(), version, details(course.code(), title)));
    }

    private void run(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }

    private List<Long> ids(Caller organiser) {
        return sample.as(organiser, courses::mine).stream().map(CourseRow::id).toList();
    }

    private void notFound(Caller caller, Callable<?> deed) {
        assertThrows(NotFound.class, () -> sample.as(caller, deed));
    }

    private static String code() {
        return "C" + Ids.next();
    }

    private static CourseDetails details(String code, String title) {
        return new CourseDetails(code, title, "Isi", CourseKind.TRAINING, DeliveryMode.HYBRID, 45, null, null, 80, 70);
    }
}
