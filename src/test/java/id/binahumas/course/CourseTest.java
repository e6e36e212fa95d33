package id.binahumas.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.competency.Competency;
import id.binahumas.competency.CompetencyKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What a course consists of, and the ranges of its figures. */
class CourseTest {

    private final Course course = new Course(1, details("DPR", "Digital Public Relations", null));

    @Test
    void jpIsTheSumOfMinutesRoundedDown() {
        course.addSubject("Kebijakan", 100);
        course.addSubject("Praktik", 79);
        assertEquals(3, course.jp());
    }

    @Test
    void emptyTextsThatMayBeMissingAreStoredEmpty() {
        assertEquals("", course.targetPosts());
        assertEquals("", course.legalBasis());
    }

    @Test
    void aTitleOfControlCharactersIsNone() {
        assertEquals("text.missing", refusal(() -> new Course(1, details("X", "\u0085", null))));
    }

    @Test
    void severalLinesStaySeveralLines() {
        assertEquals("a\nb", new Course(1, details("X", "Judul", "a\r\nb")).targetPosts());
    }

    @Test
    void figuresOutOfRangeAreRefused() {
        assertEquals("course.minutes.range", refusal(() -> course.addSubject("x", -1)));
        assertEquals("course.part.range", refusal(() -> course.addItem(0, ItemKind.QUIZ, "x", true, 0)));
        assertEquals("course.weight.range", refusal(() -> course.addItem(1, ItemKind.QUIZ, "x", true, 101)));
        assertEquals("course.level.range", refusal(() -> course.develops(competency(), 6)));
        assertTrue(course.subjects().isEmpty());
        assertTrue(course.items().isEmpty());
    }

    @Test
    void aCompetencyNamedAgainChangesItsLevel() {
        Competency competency = competency();
        course.develops(competency, 2);
        course.develops(competency, 4);
        assertEquals(1, course.competencies().size());
        assertEquals(4, course.competencies().get(0).level());
    }

    @Test
    void anItemOfAnotherCourseIsNotFound() {
        assertThrows(NotFound.class, () -> course.editItem(1, 1, "x", true, 0));
        assertThrows(NotFound.class, () -> course.editSubject(1, "x", 1));
    }

    private static Competency competency() {
        return new Competency("K1", "Mengelola media sosial", CompetencyKind.TECHNICAL, false);
    }

    private static String refusal(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }

    private static CourseDetails details(String code, String title, String targetPosts) {
        return new CourseDetails(
                code, title, "Isi", CourseKind.TRAINING, DeliveryMode.HYBRID, 45, targetPosts, " ", 90, 70);
    }
}
