package id.binahumas.report;

import id.binahumas.enrolment.StaffRow;
import id.binahumas.enrolment.StaffService;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reminds everybody of some units who has something unfinished, some at a time; started again it leaves out those who were reminded today. */
@ApplicationScoped
public class StaffReminderJob implements JobHandler {

    static final String KIND = "staff-reminder";

    private static final int AT_ONCE = 100;

    @Inject
    StaffService staff;

    @Inject
    StaffSheetService sheets;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        StaffReminder reminder = job.payload(StaffReminder.class);
        List<StaffRow> some = staff.unfinished(reminder.rootIds(), reminder.name(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            sheets.remind(some, reminder);
            long last = some.get(some.size() - 1).person().id();
            some = staff.unfinished(reminder.rootIds(), reminder.name(), last, AT_ONCE);
        }
    }
}
