package id.binahumas.testing;

import id.binahumas.course.Course;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItem;
import id.binahumas.enrolment.BookingService;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.Run;
import id.binahumas.shared.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A trainee with a seat in a run, and one item of a kind before them; the item is in the only block, or in a second that is closed. */
@ApplicationScoped
public class Seats {

    /** Who sits there, by which enrolment, before which item, and who organises it. */
    public record Seat(Caller trainee, Caller organiser, long enrolment, long item, Run run) {}

    @Inject
    Sample sample;

    @Inject
    BookingService bookings;

    public Seat before(ItemKind kind) {
        return seat(kind, 1);
    }

    /** The block of the item opens only when an earlier one is done, which it is not. */
    public Seat closed(ItemKind kind) {
        return seat(kind, 2);
    }

    /** Somebody else with a seat in the same run. */
    public Seat neighbour(Seat seat) {
        return take(seat.organiser(), seat.item(), seat.run());
    }

    private Seat seat(ItemKind kind, int part) {
        Course course = sample.course();
        for (int before = 1; before < part; before++) {
            sample.item(course.id(), before, ItemKind.MODULE, 0);
        }
        SyllabusItem item = sample.item(course.id(), part, kind, 0);
        Run run = sample.run(course.id());
        sample.block(run, BlockKind.SELF_PACED, false);
        for (int block = 2; block <= part; block++) {
            sample.block(run, BlockKind.LIVE_ONLINE, true);
        }
        return take(sample.organiser(course.ownerUnitId()), item.id(), run);
    }

    private Seat take(Caller organiser, long item, Run run) {
        Caller trainee = sample.trainee();
        long enrolment = sample.as(trainee, () -> bookings.book(run.id())).enrolmentId();
        return new Seat(trainee, organiser, enrolment, item, run);
    }
}
