package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Door to the classes of a run (angkatan): one or several, each perhaps with sessions of its own, which are copied day by day. */
@Service
public class CohortService {

    private static final int MOST = 50;

    @Inject
    RunRepository repository;

    @Inject
    SeatPoolService seatPools;

    @Inject
    SeatPoolRepository pools;

    @Inject
    SessionPools sessionPools;

    @Inject
    RunService runs;

    @Inject
    RunIndex index;

    @Inject
    OfficialService officials;

    @Inject
    CommitteeService committees;

    @Inject
    ClashGuard clashes;

    @Inject
    Event<ScheduleChanged> changed;

    @Allowed({ORGANISER, SYSTEM})
    @Audited("cohort.add")
    @RetriesContention
    public Cohort add(long runId, @Size(max = 200) String name) {
        runs.own(runId).requireOpen();
        return next(runId, name);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("cohort.rename")
    public void rename(long cohortId, int version, @Size(max = 200) String name) {
        Cohort cohort = own(cohortId);
        cohort.requireVersion(version);
        cohort.rename(name);
    }

    /** The last one stays, and so does one with sessions, places or people of its own. The others keep their numbers. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("cohort.remove")
    public void remove(long cohortId) {
        Cohort cohort = own(cohortId);
        if (repository.cohorts(cohort.runId()).size() == 1) {
            throw new Refusal("cohort.last");
        }
        repository.remove(cohort);
        repository.flushOrRefuse("cohort.used");
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<CohortRow> rows(long runId) {
        runs.own(runId);
        return repository.cohorts(runId);
    }

    /** What can be copied as one. */
    @Allowed({ORGANISER, SYSTEM})
    public List<SessionGroup> groups(long runId) {
        Run run = runs.own(runId);
        return SessionGroup.of(repository.cohorts(runId), repository.sessions(runId), run.zone());
    }

    @Allowed({ORGANISER, SYSTEM})
    public SessionGroup group(long runId, String key) {
        return groups(runId).stream()
                .filter(g -> g.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Holds sessions once more on another day or for another cohort, with subjects, hours, rooms, meeting links, resource
     * persons and places of their own, officials with their office of that day; says how many. What was for all becomes the
     * first cohort's when it is copied for another one. The days of run and blocks reach that far. When a room or somebody from
     * inside is taken then, nothing is copied, and it is said who has them.
     */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.copy")
    @RetriesContention
    public int copy(long runId, @Valid SessionCopy copy) {
        Run run = runs.own(runId);
        run.requireOpen();
        ZoneId zone = run.zone();
        List<ClassSession> all = repository.ofRun(ClassSession.class, runId);
        List<ClassSession> chosen =
                all.stream().filter(s -> copy.takes(s, s.dayIn(zone))).toList();
        LocalDate first = chosen.stream()
                .map(s -> s.dayIn(zone))
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new Refusal("session.copy.nothing"));
        List<SessionSpeaker> speakers = clashes.holdAll(chosen);
        // before anything is written that who books would wait for
        pools.lock(runId);
        Long target = target(runId, copy);
        long days = ChronoUnit.DAYS.between(first, copy.to());
        boolean forAnother = target != null && copy.cohortId() == null;
        for (ClassSession session : chosen) {
            LocalDate day = session.dayIn(zone).plusDays(days);
            if (all.stream().anyMatch(s -> s.isSameAs(session, target, day, zone))) {
                throw new Refusal("session.copy.twice");
            }
            Block block = repository.byId(Block.class, session.blockId()).orElseThrow(NotFound::new);
            block.reachTo(day);
            run.reachTo(day);
            ClassSession again = session.copyTo(block, day, zone);
            again.keepTo(target);
            again.meetLike(session);
            clashes.requireFree(
                    run,
                    again,
                    speakers.stream().filter(k -> k.sessionId() == session.id()).toList());
            repository.add(again);
            officials.copySpeakers(session, again, day);
            sessionPools.copy(session, again, days);
        }
        if (forAnother) {
            long firstCohort = firstBeside(runId, target);
            chosen.forEach(s -> sessionPools.keepTo(s, firstCohort));
        }
        seatPools.measure(runId);
        index.file(run);
        committees.endWith(run);
        changed.fire(new ScheduleChanged(runId));
        return chosen.size();
    }

    private Long target(long runId, SessionCopy copy) {
        if (copy.forNewCohort()) {
            return next(runId, null).id();
        }
        return copy.forCohortId() == null
                ? copy.cohortId()
                : Long.valueOf(ownedBy(runId, copy.forCohortId()).id());
    }

    private long firstBeside(long runId, Long target) {
        return repository.cohorts(runId).stream()
                .map(CohortRow::id)
                .filter(id -> !id.equals(target))
                .findFirst()
                .orElseThrow(() -> new Refusal("session.copy.oneCohort"));
    }

    private Cohort next(long runId, String name) {
        List<CohortRow> known = repository.cohorts(runId);
        if (known.size() >= MOST) {
            throw new Refusal("cohort.many", MOST);
        }
        Cohort cohort = new Cohort(
                runId, known.stream().mapToInt(CohortRow::number).max().orElse(0) + 1);
        cohort.rename(name);
        repository.add(cohort);
        repository.flushOrRefuse("data.changed");
        return cohort;
    }

    private Cohort own(long cohortId) {
        Cohort cohort = repository.byId(Cohort.class, cohortId).orElseThrow(NotFound::new);
        runs.own(cohort.runId()).requireOpen();
        return cohort;
    }

    private Cohort ownedBy(long runId, long cohortId) {
        return repository
                .byId(Cohort.class, cohortId)
                .filter(c -> c.runId() == runId)
                .orElseThrow(NotFound::new);
    }
}
