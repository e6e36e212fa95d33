package id.binahumas.enrolment;

import id.binahumas.people.PersonErased;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The runs somebody takes part in. An erased person leaves those that are not over; a merged one takes them along. */
@ApplicationScoped
public class EnrolmentsOfPerson implements PersonalData {

    @Inject
    EnrolmentsOfPersonRepository rows;

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    Clock clock;

    @Override
    public List<PersonalTable> tables(DataOwner owner) {
        return List.of(
                PersonalTable.of(
                        "enrolments",
                        "run,course,state,registered,completed,score,unit,agency,post,grade",
                        rows.enrolments(owner.personId())),
                PersonalTable.of("bookings", "run,state,queue,booked,seated,ended", rows.bookings(owner.personId())),
                PersonalTable.of(
                        "results", "course,kind,title,outcome,score,maximum,at", rows.results(owner.personId())));
    }

    void on(@Observes PersonErased event) {
        rows.running(event.personId()).stream()
                .filter(b -> !runs.find(b.runId()).hasEnded(clock.instant()))
                .forEach(b -> bookings.cancelFor(b.id()));
        rows.erase(event.personId());
    }
}
