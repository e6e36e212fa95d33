package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.HeldOffice;
import id.binahumas.people.PersonRow;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Door to those from inside who speak at a session: they stand there with the office they hold on its day ("Plt. Bupati"), for good. */
@Service
public class OfficialService {

    private static final int SHOWN = 10;

    @Inject
    RunRepository repository;

    @Inject
    ClashGuard clashes;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    AuditTrail trail;

    /** Who is found under a name, with every office each holds on the day of the session. */
    @Allowed(ORGANISER)
    public List<HeldOffice> find(long sessionId, @Size(max = 200) String typed) {
        ClassSession session = runs.ownSession(sessionId);
        List<Long> found = people.search(typed, 0, SHOWN).rows().stream()
                .map(PersonRow::id)
                .toList();
        return people.officesOn(found, dayOf(session)).stream()
                .sorted(Comparator.comparingInt(o -> found.indexOf(o.personId())))
                .toList();
    }

    /** The holding is one that the search named; the wording is pinned as of the session's day. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.official.add")
    @RetriesContention
    public void add(long sessionId, long holdingId) {
        ClassSession session = runs.ownSession(sessionId);
        Run run = runs.find(session.runId());
        run.requireOpen();
        LocalDate day = dayOf(session);
        HeldOffice office = people.office(holdingId, day).orElseThrow(NotFound::new);
        if (!office.heldOn(day)) {
            throw new Refusal("session.official.notThen");
        }
        if (repository.speakersOf(sessionId).stream().anyMatch(k -> k.isOf(office.personId()))) {
            throw new Refusal("session.official.twice");
        }
        SessionSpeaker speaker = new SessionSpeaker(sessionId, office.personId(), office.fullName(), office.wording());
        clashes.engage(run, session, speaker);
        repository.add(speaker);
        trail.about(office.personId());
        trail.changed(null, office.wording());
    }

    /**
     * For a session held once more: somebody from inside stands there with the office of that day, others as they did. Who
     * speaks elsewhere in its hours does not come along.
     */
    @Allowed(SYSTEM)
    public void copySpeakers(ClassSession from, ClassSession to, LocalDate day) {
        Run run = runs.find(to.runId());
        List<SessionSpeaker> speakers = repository.speakersOf(from.id());
        List<HeldOffice> then = people.officesOn(
                speakers.stream()
                        .filter(SessionSpeaker::isFromInside)
                        .map(SessionSpeaker::personId)
                        .toList(),
                day);
        for (SessionSpeaker speaker : speakers) {
            String office = then.stream()
                    .filter(o -> speaker.isOf(o.personId()))
                    .findFirst()
                    .map(HeldOffice::wording)
                    .orElse(speaker.office());
            SessionSpeaker again = new SessionSpeaker(to.id(), speaker.personId(), speaker.name(), office);
            if (clashes.isFree(run, to, again)) {
                repository.add(again);
            }
        }
    }

    private LocalDate dayOf(ClassSession session) {
        return session.dayIn(runs.find(session.runId()).zone());
    }
}
