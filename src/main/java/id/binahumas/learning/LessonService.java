package id.binahumas.learning;

import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.Outcome;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Door to modules: authors write lessons, participants read them and go on where they stopped, on any device. */
@Service
public class LessonService {

    private static final int LONGEST_TITLE = 200;

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    @Inject
    LessonRepository lessons;

    @Inject
    CourseService courses;

    @Inject
    EnrolmentService enrolments;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /** The module for its author; a stranger's is not found. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public SyllabusItem module(long itemId) {
        return courses.itemToEdit(itemId, ItemKind.MODULE);
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public List<ModuleRow> rows(long itemId) {
        module(itemId);
        return lessons.module(itemId);
    }

    /** The lesson for its author. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    public Lesson toEdit(long lessonId) {
        Lesson lesson = lessons.byId(lessonId).orElseThrow(NotFound::new);
        module(lesson.syllabusItemId());
        return lesson;
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.add")
    public Lesson add(long itemId, String title, String source) {
        module(itemId);
        int last = lessons.ofItem(itemId).stream().mapToInt(Lesson::sort).max().orElse(0);
        Lesson lesson =
                new Lesson(itemId, last + 1, Texts.plain(title, LONGEST_TITLE), Texts.lines(source, Integer.MAX_VALUE));
        lessons.add(lesson);
        return lesson;
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.write")
    public void write(long lessonId, int version, String title, String source) {
        Lesson lesson = toEdit(lessonId);
        lesson.requireVersion(version);
        lesson.write(Texts.plain(title, LONGEST_TITLE), Texts.lines(source, Integer.MAX_VALUE));
    }

    /** Gives the lesson its file, stored before and outside of any transaction; it takes the place of an older one. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.attach")
    public void attach(long lessonId, long fileId) {
        toEdit(lessonId).attach(files.find(fileId));
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.media.describe")
    public void describeMedia(long lessonId, String note) {
        toEdit(lessonId).describeMedia(Texts.plain(note, Integer.MAX_VALUE));
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.detach")
    public void detach(long lessonId) {
        toEdit(lessonId).detach();
    }

    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.remove")
    public void remove(long lessonId) {
        lessons.remove(toEdit(lessonId));
    }

    /** Puts the lesson one place earlier (-1) or later (1); at the edge it stays. */
    @Allowed({ORGANISER, INSTRUCTOR, SYSTEM})
    @Audited("lesson.move")
    public void move(long lessonId, int steps) {
        Lesson lesson = toEdit(lessonId);
        List<Lesson> all = new ArrayList<>(lessons.ofItem(lesson.syllabusItemId()));
        int from = all.indexOf(lesson);
        int to = from + Integer.signum(steps);
        if (to < 0 || to >= all.size()) {
            return;
        }
        Collections.swap(all, from, to);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).moveTo(i + 1);
        }
    }

    /** The lesson to go on with: the one seen last, or after that one is done the first that is not; null when the module is empty. */
    @Allowed(TRAINEE)
    public Long resume(long enrolmentId, long itemId) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.MODULE);
        List<LessonRow> rows = lessons.rows(itemId, enrolmentId);
        return rows.stream()
                .filter(r -> !r.done() && r.seenAt() != null)
                .max(Comparator.comparing(LessonRow::seenAt))
                .or(() -> rows.stream().filter(r -> !r.done()).findFirst())
                .or(() -> rows.stream().findFirst())
                .map(LessonRow::id)
                .orElse(null);
    }

    /** Opens the lesson for reading and notes that it was seen. */
    @Allowed(TRAINEE)
    @RetriesContention
    public LessonView read(long enrolmentId, long itemId, long lessonId) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.MODULE);
        LessonText text = lessons.text(itemId, lessonId, enrolmentId).orElseThrow(NotFound::new);
        List<LessonRow> rows = lessons.rows(itemId, enrolmentId);
        Instant now = clock.instant();
        if (!isOpenStill(rows, lessonId, now) && !lessons.seen(enrolmentId, lessonId, now)) {
            lessons.add(new LessonProgress(enrolmentId, lessonId, now));
        }
        return new LessonView(enrolmentId, itemId, rows, text);
    }

    /** The lesson the reader looked at last, a moment ago: to look again writes nothing. */
    private static boolean isOpenStill(List<LessonRow> rows, long lessonId, Instant now) {
        return rows.stream()
                .filter(r -> r.seenAt() != null)
                .max(Comparator.comparing(LessonRow::seenAt))
                .filter(r -> r.id() == lessonId && r.seenAt().plus(A_MOMENT).isAfter(now))
                .isPresent();
    }

    /** Notes how far down the reader is, for the next device. */
    @Allowed(TRAINEE)
    @RetriesContention
    public void reach(long enrolmentId, long lessonId, int thousandth) {
        Lesson lesson = lessons.byId(lessonId).orElseThrow(NotFound::new);
        enrolments.ownForItem(enrolmentId, lesson.syllabusItemId(), ItemKind.MODULE);
        progress(enrolmentId, lessonId).reach(thousandth, clock.instant());
    }

    /** Marks the lesson done; with the last one the module is passed. Says which lesson comes next, or which one was left out; null when nothing is left. */
    @Allowed(TRAINEE)
    @RetriesContention
    public Long done(long enrolmentId, long itemId, long lessonId) {
        enrolments.ownForItem(enrolmentId, itemId, ItemKind.MODULE);
        if (!lessons.contains(itemId, lessonId)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        LessonProgress progress = progress(enrolmentId, lessonId);
        lessons.flush();
        lessons.lockProgress(enrolmentId, itemId);
        progress.done(now);
        lessons.flush();
        List<LessonRow> rows = lessons.rows(itemId, enrolmentId);
        if (rows.stream().allMatch(LessonRow::done)) {
            enrolments.record(new ItemOutcome(
                    enrolmentId, ResultKind.MODULE, itemId, null, null, Outcome.PASSED, now, "module:" + itemId));
        }
        int next = rows.stream().map(LessonRow::id).toList().indexOf(lessonId) + 1;
        return Stream.concat(rows.stream().skip(next).limit(1), rows.stream().filter(r -> !r.done()))
                .map(LessonRow::id)
                .findFirst()
                .orElse(null);
    }

    /** The lesson's file, for a participant with a seat. */
    @Allowed(TRAINEE)
    public StoredFile media(long enrolmentId, long lessonId) {
        Lesson lesson = lessons.byId(lessonId).orElseThrow(NotFound::new);
        enrolments.ownForItem(enrolmentId, lesson.syllabusItemId(), ItemKind.MODULE);
        return fileOf(lesson);
    }

    /** The lesson's file, for its author. */
    @Allowed({ORGANISER, INSTRUCTOR})
    public StoredFile mediaToEdit(long lessonId) {
        return fileOf(toEdit(lessonId));
    }

    private static StoredFile fileOf(Lesson lesson) {
        if (lesson.media() == null) {
            throw new NotFound();
        }
        return lesson.media();
    }

    private LessonProgress progress(long enrolmentId, long lessonId) {
        return lessons.progress(enrolmentId, lessonId).orElseGet(() -> {
            LessonProgress first = new LessonProgress(enrolmentId, lessonId, clock.instant());
            lessons.add(first);
            return first;
        });
    }
}
