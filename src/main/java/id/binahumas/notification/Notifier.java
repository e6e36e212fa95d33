package id.binahumas.notification;

import id.binahumas.enrolment.PlacedInLine;
import id.binahumas.enrolment.SeatGranted;
import id.binahumas.enrolment.BookingCancelled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what happened below and tells the people it happened to. */
@ApplicationScoped
class Notifier {

    @Inject
    Letters letters;

    void on(@Observes SeatGranted event) {
        letters.write(event.fromLine() ? "seat-from-line" : "seat", event.enrolmentId());
    }

    void on(@Observes PlacedInLine event) {
        letters.write("in-line", event.enrolmentId());
    }

    void on(@Observes BookingCancelled event) {
        letters.write("cancelled", event.enrolmentId());
    }
}
