package id.binahumas.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.ItemKind;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.LearningPath;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Seats;
import id.binahumas.testing.Seats.Seat;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@InContainer
class LessonServiceIT {

    @Inject
    LessonService lessons;

    @Inject
    EnrolmentService enrolments;

    @Inject
    FileStore files;

    @Inject
    Sample sample;

    @Inject
    Seats seats;

    @Test
    void theLastLessonDonePassesTheModule() {
        Seat seat = seats.before(ItemKind.MODULE);
        long first = lesson(seat, "Satu");
        long second = lesson(seat, "Dua");
        assertEquals(second, sample.as(seat.trainee(), () -> lessons.done(seat.enrolment(), seat.item(), first)));
        assertFalse(isPassed(seat));
        assertNull(sample.as(seat.trainee(), () -> lessons.done(seat.enrolment(), seat.item(), second)));
        assertTrue(isPassed(seat));
    }

    @Test
    void aLessonLeftOutIsShownAgain() {
        Seat seat = seats.before(ItemKind.MODULE);
        long first = lesson(seat, "Satu");
        long second = lesson(seat, "Dua");
        assertEquals(first, sample.as(seat.trainee(), () -> lessons.done(seat.enrolment(), seat.item(), second)));
        assertFalse(isPassed(seat));
    }

    @Test
    void readingGoesOnWhereItStopped() {
        Seat seat = seats.before(ItemKind.MODULE);
        long first = lesson(seat, "Satu");
        long second = lesson(seat, "Dua");
        Caller trainee = seat.trainee();
        assertEquals(first, sample.as(trainee, () -> lessons.resume(seat.enrolment(), seat.item())));
        sample.as(trainee, () -> lessons.read(seat.enrolment(), seat.item(), second));
        sample.as(trainee, () -> {
            lessons.reach(seat.enrolment(), second, 420);
            return null;
        });
        assertEquals(second, sample.as(trainee, () -> lessons.resume(seat.enrolment(), seat.item())));
        LessonView view = sample.as(trainee, () -> lessons.read(seat.enrolment(), seat.item(), second));
        assertEquals(420, view.text().reached());
        assertEquals(2, view.number());
        assertEquals(first, view.before().id());
    }

    @Test
    void aStrangerFindsNothing() {
        Seat seat = seats.before(ItemKind.MODULE);
        long lesson = lesson(seat, "Satu");
        Seat elsewhere = seats.before(ItemKind.MODULE);
        assertThrows(
                NotFound.class,
                () -> sample.as(elsewhere.trainee(), () -> lessons.read(seat.enrolment(), seat.item(), lesson)));
        assertThrows(
                NotFound.class,
                () -> sample.as(
                        elsewhere.trainee(), () -> lessons.read(elsewhere.enrolment(), elsewhere.item(), lesson)));
        assertThrows(NotFound.class, () -> sample.as(elsewhere.organiser(), () -> lessons.toEdit(lesson)));
        assertThrows(NotFound.class, () -> sample.as(elsewhere.organiser(), () -> lessons.add(seat.item(), "x", "y")));
    }

    @Test
    void aClosedBlockKeepsItsLessons() {
        Seat seat = seats.closed(ItemKind.MODULE);
        long lesson = lesson(seat, "Satu");
        assertRefused(
                "enrolment.block-closed",
                () -> sample.as(seat.trainee(), () -> lessons.read(seat.enrolment(), seat.item(), lesson)));
    }

    @Test
    void aPictureIsForThoseWhoSitInTheRun() {
        Seat seat = seats.before(ItemKind.MODULE);
        long lesson = lesson(seat, "Satu");
        StoredFile stored = sample.as(
                seat.organiser(),
                () -> files.store(new ByteArrayInputStream(pdf()), "Bahan.pdf", FilePolicy.LESSON_MEDIA));
        sample.as(seat.organiser(), () -> {
            lessons.attach(lesson, stored.id());
            return null;
        });
        assertEquals(
                "Bahan.pdf",
                sample.as(seat.trainee(), () -> lessons.media(seat.enrolment(), lesson))
                        .displayName());
        assertEquals(
                stored.id(),
                sample.as(seat.organiser(), () -> lessons.mediaToEdit(lesson)).id());
        Seat elsewhere = seats.before(ItemKind.MODULE);
        assertThrows(
                NotFound.class,
                () -> sample.as(elsewhere.trainee(), () -> lessons.media(elsewhere.enrolment(), lesson)));
        assertThrows(NotFound.class, () -> sample.as(elsewhere.organiser(), () -> lessons.mediaToEdit(lesson)));
    }

    @Test
    void lessonsChangePlacesAndGoAway() {
        Seat seat = seats.before(ItemKind.MODULE);
        long first = lesson(seat, "Satu");
        long second = lesson(seat, "Dua");
        long third = lesson(seat, "Tiga");
        sample.as(seat.trainee(), () -> lessons.read(seat.enrolment(), seat.item(), second));
        sample.as(seat.organiser(), () -> {
            lessons.move(third, -1);
            lessons.move(first, -1);
            lessons.remove(second);
            return null;
        });
        List<Long> order = sample.as(seat.organiser(), () -> lessons.rows(seat.item())).stream()
                .map(ModuleRow::id)
                .toList();
        assertEquals(List.of(first, third), order);
    }

    @Test
    void twoAuthorsDoNotOverwriteEachOther() {
        Seat seat = seats.before(ItemKind.MODULE);
        long lesson = lesson(seat, "Satu");
        int version = sample.as(seat.organiser(), () -> lessons.toEdit(lesson)).version();
        write(seat, lesson, version, "Lebih baik");
        assertRefused("data.changed", () -> write(seat, lesson, version, "Lebih lama"));
    }

    @Test
    void aLessonWithoutWordsIsRefused() {
        Seat seat = seats.before(ItemKind.MODULE);
        assertRefused(
                "learning.lesson.empty",
                () -> sample.as(seat.organiser(), () -> lessons.add(seat.item(), "Judul", "<script>x</script>")));
        assertTrue(sample.as(seat.organiser(), () -> lessons.rows(seat.item())).isEmpty());
    }

    private void write(Seat seat, long lesson, int version, String source) {
        sample.as(seat.organiser(), () -> {
            lessons.write(lesson, version, "Satu", source);
            return null;
        });
    }

    private long lesson(Seat seat, String title) {
        return sample.as(
                        seat.organiser(),
                        () -> lessons.add(seat.item(), title, "Warga membaca **dua** kalimat pertama."))
                .id();
    }

    private boolean isPassed(Seat seat) {
        LearningPath path = sample.as(seat.trainee(), () -> enrolments.path(seat.enrolment()));
        return path.blocks().get(0).items().get(0).done();
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertRefused(String key, org.junit.jupiter.api.function.Executable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed).key());
    }
}
