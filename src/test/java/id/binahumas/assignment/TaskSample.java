package id.binahumas.assignment;

import id.binahumas.course.Course;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.BookingService;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.Run;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;

/** An assignment of a test's own: two criteria of 50 points, one of them with levels, 70 percent to pass. */
@ApplicationScoped
class TaskSample {

    static final String TEXT = "Empat SD di Lebaksiu mulai antar jemput siswa.";

    @Inject
    Sample sample;

    @Inject
    AssignmentService assignments;

    @Inject
    SubmissionService submissions;

    @Inject
    GradingService gradings;

    @Inject
    BookingService bookings;

    /** What a test has before its eyes. */
    record Task(Run run, long unit, long item, long free, long levelled) {}

    /** A participant with a seat. */
    record Hand(Caller caller, long enrolment) {}

    Task task() {
        Course course = sample.course();
        SyllabusItem item = sample.item(course.id(), 1, ItemKind.ASSIGNMENT, 100);
        Run run = sample.run(course.id());
        sample.block(run, BlockKind.SELF_PACED, false);
        return sample.house(() -> {
            assignments.describe(item.id(), -1, new AssignmentDetails("Tulis berita 200–300 kata.", 70, 2, true));
            Criterion free = assignments.addCriterion(
                    item.id(), new CriterionDetails("Isi", "Menjawab warga", BigDecimal.valueOf(50), null));
            Criterion levelled = assignments.addCriterion(
                    item.id(),
                    new CriterionDetails("Bahasa", null, BigDecimal.valueOf(50), "Kurang\nCukup\nBaik\nSangat baik"));
            return new Task(run, course.ownerUnitId(), item.id(), free.id(), levelled.id());
        });
    }

    Hand hand(Task task) {
        Caller caller = sample.trainee();
        return new Hand(
                caller, sample.as(caller, () -> bookings.book(task.run().id()).enrolmentId()));
    }

    Submission handIn(Task task, Hand hand, int number) {
        return as(hand.caller(), () -> submissions.handIn(hand.enrolment(), task.item(), number, -1, TEXT, true));
    }

    Submission handedIn(Task task) {
        return handIn(task, hand(task), 1);
    }

    void grade(Caller instructor, Submission submission, int seen, Assessment assessment) {
        as(instructor, () -> {
            gradings.grade(submission.id(), seen, assessment);
            return null;
        });
    }

    static Assessment marks(Task task, String free, String levelled) {
        return new Assessment(
                "Bagus",
                List.of(
                        new Assessment.Point(task.free(), new BigDecimal(free), "Sebutkan tanggalnya"),
                        new Assessment.Point(task.levelled(), new BigDecimal(levelled), null)));
    }

    <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }
}
