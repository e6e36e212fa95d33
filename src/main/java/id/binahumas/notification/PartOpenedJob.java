package id.binahumas.notification;

import id.binahumas.enrolment.BookingStatus;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.PartOpened;
import id.binahumas.profile.MailKind;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells those who sit in a run that a block or session of it has places of its own now, and whether they have one; some hundreds
 * at a time, and nobody for whom it is no longer so. Done again, it writes no letter twice.
 */
@ApplicationScoped
public class PartOpenedJob implements JobHandler {

    static final String KIND = "notification.part-opened";

    private static final int AT_ONCE = 500;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    Letters letters;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        Told told = job.payload(Told.class);
        SeatPart part = new SeatPart(SeatClaim.Scope.valueOf(told.scope()), told.partId());
        Set<Long> still = Set.copyOf(
                enrolments.inPart(told.runId(), part, told.seated() ? BookingStatus.SEATED : BookingStatus.WAITLISTED));
        told.enrolmentIds().stream()
                .filter(still::contains)
                .forEach(id -> letters.writeOnce(
                        told.seated() ? "block-seat" : "block-line",
                        told.seated() ? MailKind.SEAT : MailKind.LINE,
                        id,
                        job.key(),
                        locale -> runs.title(part, locale)));
    }

    /** What is to be told, in parts that a job can take on. */
    static List<Told> told(PartOpened event) {
        List<Told> all = new ArrayList<>();
        all.addAll(told(event, true, event.seated()));
        all.addAll(told(event, false, event.waiting()));
        return all;
    }

    private static List<Told> told(PartOpened event, boolean seated, List<Long> enrolmentIds) {
        List<Told> some = new ArrayList<>();
        for (int from = 0; from < enrolmentIds.size(); from += AT_ONCE) {
            some.add(new Told(
                    event.runId(),
                    event.part().scope().name(),
                    event.part().id(),
                    seated,
                    enrolmentIds.subList(from, Math.min(from + AT_ONCE, enrolmentIds.size()))));
        }
        return some;
    }

    /** Who got a place in a part of a run at once, or who awaits one. */
    public record Told(long runId, String scope, long partId, boolean seated, List<Long> enrolmentIds) {}
}
