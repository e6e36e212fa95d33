package id.binahumas.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** The address by which one's own calendar program reads one's sessions: makes it, shows it once, takes it back. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    CalendarService calendars;

    private String address;
    private Instant since;

    /** The answer to this form is the only place where the address ever stands. */
    public void make() {
        address = calendars.make();
    }

    public String revoke() {
        calendars.revoke();
        return "/trainee/enrolment/agenda.xhtml?faces-redirect=true&ok=calendarRevoked";
    }

    public void load() {
        since = calendars.own().map(CalendarFeed::madeAt).orElse(null);
    }

    public String getAddress() {
        return address;
    }

    /** The same for programs that subscribe when it is opened. */
    public String getSubscription() {
        return address == null ? null : address.replaceFirst("^https?:", "webcal:");
    }

    /** Null when there is none. */
    public Instant getSince() {
        return since;
    }
}
