package id.binahumas.enrolment;

import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.GuestSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** Where a guest starts: the own session, and what there is to do for it now. */
@Named
@RequestScoped
public class GuestHomePage {

    /** What stands in the frame of the next step. */
    public enum Step {
        MEET,
        PREPARE,
        JUDGE,
        DONE
    }

    @Inject
    GuestService guests;

    @Inject
    Clock clock;

    private GuestHome home;

    public void load() {
        home = guests.home();
    }

    public Step getStep() {
        GuestSession session = home.session();
        Instant now = clock.instant();
        if (!now.isBefore(session.endsAt())) {
            return session.judges() ? Step.JUDGE : Step.DONE;
        }
        boolean doorsOpen = !now.isBefore(session.startsAt().minus(ClassSession.DOORS_OPEN));
        return doorsOpen && session.meetingUrl() != null ? Step.MEET : Step.PREPARE;
    }

    public GuestHome getHome() {
        return home;
    }
}
