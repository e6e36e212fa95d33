package id.binahumas.notification;

import id.binahumas.enrolment.BlockSeatGranted;
import id.binahumas.enrolment.BookingCancelled;
import id.binahumas.enrolment.BookingMoved;
import id.binahumas.enrolment.ReturnedToLine;
import id.binahumas.enrolment.SeatGranted;
import id.binahumas.enrolment.SeatMissed;
import id.binahumas.schedule.RunCancelled;
import id.binahumas.schedule.ScheduleChanged;
import id.binahumas.shared.Settings;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Hears what changes in people's calendars and promises to mail it to them; without a mail server nothing can get there. */
@ApplicationScoped
class CalendarWatch {

    @Inject
    RunCalendarsJob run;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void on(@Observes SeatGranted event) {
        promise(event.enrolmentId());
    }

    void on(@Observes BlockSeatGranted event) {
        promise(event.enrolmentId());
    }

    void on(@Observes BookingCancelled event) {
        promise(event.enrolmentId());
    }

    void on(@Observes BookingMoved event) {
        promise(event.enrolmentId());
    }

    void on(@Observes ReturnedToLine event) {
        promise(event.enrolmentId());
    }

    void on(@Observes SeatMissed event) {
        promise(event.enrolmentId());
    }

    void on(@Observes RunCancelled event) {
        if (Settings.mailServerSet()) {
            run.promiseNow(event.runId());
        }
    }

    void on(@Observes ScheduleChanged event) {
        if (Settings.mailServerSet()) {
            run.promise(event.runId());
        }
    }

    private void promise(long enrolmentId) {
        if (Settings.mailServerSet()) {
            jobs.enqueueNew(
                    CalendarJob.KIND,
                    enrolmentId + ":" + UUID.randomUUID(),
                    new CalendarJob.Enrolment(enrolmentId),
                    clock.instant());
        }
    }
}
