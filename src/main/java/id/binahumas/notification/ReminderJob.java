package id.binahumas.notification;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reminds all participants of a run of one of its days, some at a time. Done again, it writes no letter twice. */
@ApplicationScoped
public class ReminderJob implements JobHandler {

    static final String KIND = "notification.reminder";

    private static final int AT_ONCE = 20;

    @Inject
    ReminderService reminders;

    @Inject
    CalendarService calendars;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        Due due = job.payload(Due.class);
        Optional<Long> run = reminders.runOf(due.ruleId());
        if (run.isEmpty()) {
            return;
        }
        List<Long> some = calendars.concerned(run.get(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            reminders.remind(due.ruleId(), LocalDate.parse(due.day()), some);
            some = calendars.concerned(run.get(), some.get(some.size() - 1), AT_ONCE);
        }
    }

    /** By which rule, and of which day where it is held. */
    public record Due(long ruleId, String day) {}
}
