package id.binahumas.notification;

import id.binahumas.attendance.LeaveAsked;
import id.binahumas.attendance.LeaveDecided;
import id.binahumas.attendance.LeaveState;
import id.binahumas.profile.MailKind;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells who decides that leave was asked for, and who asked what became of it; never why somebody is away, which may be an illness. */
@ApplicationScoped
class LeaveLetters {

    @Inject
    Letters letters;

    @Inject
    Jobs jobs;

    /** To all who organise the run: a job finds them. */
    void on(@Observes LeaveAsked event) {
        jobs.enqueue(
                LeaveAskedJob.KIND,
                event.requestId() + ":" + UUID.randomUUID(),
                new LeaveAskedJob.Asked(event.requestId()));
    }

    void on(@Observes LeaveDecided event) {
        letters.write(
                event.state() == LeaveState.GRANTED
                        ? "leave-granted"
                        : event.state() == LeaveState.UPHELD ? "leave-upheld" : "leave-declined",
                MailKind.SEAT,
                event.enrolmentId());
    }
}
