package id.binahumas.enrolment;

import id.binahumas.schedule.SessionRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** A trainee's way through one run. */
@Named("myEnrolmentPage")
@RequestScoped
public class MyEnrolmentPage {

    private long id;
    private LearningPath path;
    private Instant now;

    @Inject
    EnrolmentService enrolments;

    @Inject
    BookingService bookings;

    @Inject
    Clock clock;

    public void load() {
        now = clock.instant();
        path = enrolments.path(id);
    }

    public String cancel(long bookingId) {
        bookings.cancel(bookingId);
        return "/trainee/enrolment/home.xhtml?faces-redirect=true&ok=cancelled";
    }

    /** Nobody has missed anything before the first session. */
    public boolean hasBegun(PathBlock block) {
        return block.sessions().stream().anyMatch(s -> !now.isBefore(s.startsAt()));
    }

    public boolean canJoin(SessionRow session) {
        return path.enrolment().learns() && session.canBeJoined(now);
    }

    public boolean canJoinAny(PathBlock block) {
        return block.sessions().stream().anyMatch(this::canJoin);
    }

    /** The block before one, whose completion opens it; null for the first. */
    public PathBlock before(PathBlock block) {
        int place = path.blocks().indexOf(block);
        return place > 0 ? path.blocks().get(place - 1) : null;
    }

    public boolean isNow(PathBlock block) {
        return path.current().filter(block::equals).isPresent();
    }

    public EnrolmentRow getRow() {
        return path.enrolment();
    }

    public LearningPath getPath() {
        return path;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
