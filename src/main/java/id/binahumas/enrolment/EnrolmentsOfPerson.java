package id.binahumas.enrolment;

import id.binahumas.people.MergeObjection;
import id.binahumas.people.MergeObjections;
import id.binahumas.people.PeopleMerged;
import id.binahumas.people.PersonErased;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalData;
import id.binahumas.shared.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The runs somebody takes part in. An erased person leaves those that are not over; a merged one takes them along. */
@ApplicationScoped
public class EnrolmentsOfPerson implements PersonalData, MergeObjections {

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
                PersonalTable.of(
                        "bookings", "run,state,queue,booked,seated,ended,reason", rows.bookings(owner.personId())),
                PersonalTable.of(
                        "results", "course,kind,title,outcome,score,maximum,at", rows.results(owner.personId())),
                PersonalTable.of("registrations", "at,no,state,text", rows.registrations(owner.personId())),
                PersonalTable.of(
                        "nominations",
                        "run,course,letter,letterDate,at,state,reason",
                        rows.nominations(owner.personId())));
    }

    @Override
    public List<PersonalCount> counts(DataOwner owner) {
        return PersonalCount.of("enrolments,bookings,results,registrations,nominations", rows.counts(owner.personId()));
    }

    void on(@Observes PersonErased event) {
        rows.running(event.personId()).stream()
                .filter(b -> !runs.find(b.runId()).hasEnded(clock.instant()))
                .forEach(b -> bookings.leave(b.id()));
        rows.erase(event.personId());
    }

    /** Whoever takes part in a run does so once: the other part may only stay behind. One that was given up is in nobody's way. */
    @Override
    public List<MergeObjection> of(long keptId, long goneId) {
        return rows.shared(keptId, goneId).stream()
                .filter(s -> s[3] != EnrolmentState.CANCELLED && s[4] != EnrolmentState.CANCELLED)
                .map(s -> new MergeObjection("merge.sameRun", List.of(s[1], s[2]), true))
                .toList();
    }

    @Override
    public Map<String, Integer> doubled(long keptId, long goneId) {
        return Map.of("enrolments", rows.shared(keptId, goneId).size());
    }

    /**
     * A doubled part stays with the entry that leads on, the one that was given up if there is such a one; if it still held a
     * place, somebody else gets it.
     */
    void on(@Observes PeopleMerged event) {
        rows.swapGivenUp(event.keptId(), event.goneId());
        List<Long> doubled = rows.shared(event.keptId(), event.goneId()).stream()
                .map(s -> (Long) s[0])
                .toList();
        rows.running(event.goneId()).stream()
                .filter(b -> doubled.contains(b.enrolmentId()))
                .forEach(b -> bookings.leave(b.id()));
        rows.move(event.goneId(), event.keptId(), doubled);
    }
}
