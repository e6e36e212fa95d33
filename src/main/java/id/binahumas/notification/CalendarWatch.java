package id.binahumas.notification;

import id.binahumas.enrolment.BookingCancelled;
import id.binahumas.enrolment.BookingMoved;
import id.binahumas.enrolment.PartOpened;
import id.binahumas.enrolment.PartSeatGranted;
import id.binahumas.enrolment.PartSeatLeft;
import id.binahumas.enrolment.ReturnedToLine;
import id.binahumas.enrolment.SeatGranted;
import id.binahumas.enrolment.SeatMissed;
import id.binahumas.schedule.RunCancelled;
import id.binahumas.schedule.ScheduleChanged;
import id.binahumas.shared.Settings;
import id.binahumas.shared.jobs.Jobs;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.UUID;

/** Hears what changes in people's calendars and promises to mail it to them; without a mail server nothing can get there. */
@ApplicationScoped
class CalendarWatch {

    /** The letter about the same thing has read the person already. */
    private static final int AFTER_LETTERS = Interceptor.Priority.APPLICATION + 600;

    @Inject
    CalendarRepository calendars;

    @Inject
    RunCalendarsJob run;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void on(@Observes @Priority(AFTER_LETTERS) SeatGranted event) {
        promise(event.enrolmentId());
    }

    void on(@Observes @Priority(AFTER_LETTERS) PartSeatGranted event) {
        promise(event.enrolmentId());
    }

    void on(@Observes PartOpened event) {
        if (Settings.mailServerSet()) {
            run.promiseNow(event.runId());
        }
    }

    void on(@Observes @Priority(AFTER_LETTERS) PartSeatLeft event) {
        promise(event.enrolmentId());
    }

    void on(@Observes @Priority(AFTER_LETTERS) BookingCancelled event) {
        promise(event.enrolmentId());
    }

    void on(@Observes @Priority(AFTER_LETTERS) BookingMoved event) {
        promise(event.enrolmentId());
    }

    void on(@Observes @Priority(AFTER_LETTERS) ReturnedToLine event) {
        promise(event.enrolmentId());
    }

    void on(@Observes @Priority(AFTER_LETTERS) SeatMissed event) {
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
        if (Settings.mailServerSet() && calendars.isReachable(enrolmentId)) {
            jobs.enqueueNew(
                    CalendarJob.KIND,
                    enrolmentId + ":" + UUID.randomUUID(),
                    new CalendarJob.Enrolment(enrolmentId),
                    clock.instant());
        }
    }
}
