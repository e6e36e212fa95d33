package id.binahumas.notification;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Brings the calendar of one participant up to date. Done again, it mails nothing twice. */
@ApplicationScoped
public class CalendarJob implements JobHandler {

    static final String KIND = "notification.calendar";

    @Inject
    CalendarService calendars;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        calendars.tell(List.of(job.payload(Enrolment.class).enrolmentId()));
    }

    /** Whose. */
    public record Enrolment(long enrolmentId) {}
}
