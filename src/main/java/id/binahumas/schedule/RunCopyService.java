package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.CourseService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Door to runs made after another one: blocks, sessions, cohorts, segments, places and legal bases are taken over and their
 * days moved; so is what is kept for whom. Of people only those who speak go with a template, each with the office of the new
 * day: neither committee nor instructors. A room, or somebody from inside, that others have then is left out. Only who
 * holds the course does this.
 */
@Service
public class RunCopyService {

    private static final int LONGEST_STEM = 30;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Inject
    RunRepository repository;

    @Inject
    SeatPoolRepository pools;

    @Inject
    SegmentRepository segments;

    @Inject
    RunService runs;

    @Inject
    OfficialService officials;

    @Inject
    ClashGuard clashes;

    @Inject
    CourseService courses;

    @Inject
    Event<RunCopied> copied;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The run to be copied, for one who may. */
    @Allowed({ORGANISER, SYSTEM})
    public Run source(long runId) {
        Run run = runs.own(runId);
        courses.own(run.courseId());
        return run;
    }

    /** Places of the whole run; null when they are not limited. */
    @Allowed({ORGANISER, SYSTEM})
    public Integer places(long runId) {
        source(runId);
        return repository.ofRun(SeatPool.class, runId).stream()
                .filter(SeatPool::isOfWholeRun)
                .map(SeatPool::policy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Allowed(ORGANISER)
    public List<RunRow> templates() {
        Caller caller = callers.current();
        return repository.templates(
                caller.scopeIds(ORGANISER, ScopeKind.UNIT), caller.hasGlobal(ORGANISER), LocalDate.now(clock));
    }

    /** Keeps the shape of a run for later ones, by a name; the run itself stays as it is. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.template")
    public Run keepAsTemplate(long runId, @NotBlank @Size(max = 200) String name) {
        Run source = source(runId);
        String code = freeCode("TPL-" + courses.find(source.courseId()).code());
        RunDetails details = new RunDetails(
                code,
                source.theme(),
                source.mode(),
                source.coOrganiserUnitId(),
                source.startsOn(),
                source.endsOn(),
                null,
                null,
                source.place(),
                source.city(),
                source.zone());
        Run template = new Run(source.courseId(), source.organiserUnitId(), details);
        template.keepAsTemplate(name);
        copy(source, template, 0, null);
        return template;
    }

    /** A new run in preparation after a template or any other run; its code is given and can be changed later. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.copy")
    @RetriesContention
    public Run create(long sourceId, @Valid NewRun wanted) {
        Run source = source(sourceId);
        LocalDate first = firstDay(source, wanted.firstDay());
        long days = ChronoUnit.DAYS.between(first, wanted.firstDay());
        LocalDate last =
                source.endsOn() == null ? wanted.firstDay() : source.endsOn().plusDays(days);
        String code = freeCode(
                courses.find(source.courseId()).code() + "-" + wanted.firstDay().getYear());
        boolean samePlace = source.place() != null && source.place().equals(wanted.place());
        RunDetails details = new RunDetails(
                code,
                wanted.theme(),
                source.mode(),
                source.coOrganiserUnitId(),
                wanted.firstDay(),
                last,
                null,
                endOf(wanted.registrationUntil(), source.zone()),
                wanted.place(),
                samePlace ? source.city() : null,
                source.zone());
        Run run = new Run(source.courseId(), source.organiserUnitId(), details);
        copy(source, run, days, wanted);
        return run;
    }

    private void copy(Run source, Run run, long days, NewRun wanted) {
        run.holdUnder(new RunTerms(
                source.hostUnitId(),
                source.minParticipants(),
                source.decideBy() == null ? null : source.decideBy().plusDays(days),
                source.whenNote()));
        run.ruleSeats(
                source.offerHours(),
                source.cancelUntil() == null
                        ? null
                        : source.cancelUntil()
                                .atZone(source.zone())
                                .plusDays(days)
                                .toInstant());
        run.askSuperiors(source.asksSuperiors());
        repository.add(run);
        repository.flushOrRefuse("data.changed");
        boolean sameRooms = wanted == null || Objects.equals(blankToNull(wanted.place()), source.place());
        Map<Long, Long> copies = new HashMap<>();
        copyCohorts(source, run, copies);
        copySegments(source, run, copies);
        copyPlan(source, run, days, sameRooms, copies);
        if (wanted == null || source.isTemplate()) {
            copySpeakers(source, days, copies);
        }
        copyPools(source, run, wanted, days, sameRooms, copies);
        repository.ofRun(RunBasis.class, source.id()).forEach(b -> repository.add(b.copyTo(run.id())));
        copied.fire(new RunCopied(source.id(), run.id(), days, copies));
    }

    private void copyCohorts(Run source, Run run, Map<Long, Long> copies) {
        for (Cohort cohort : repository.ofRun(Cohort.class, source.id())) {
            Cohort copy = new Cohort(run.id(), cohort.number());
            copy.rename(cohort.name());
            copy.permitMoves(cohort.permitsMoves());
            repository.add(copy);
            copies.put(cohort.id(), copy.id());
        }
    }

    private void copySegments(Run source, Run run, Map<Long, Long> copies) {
        for (Segment segment : repository.ofRun(Segment.class, source.id())) {
            Segment copy = new Segment(
                    run.id(), segment.number(), segment.name(), copies.get(segment.cohortId()), segment.mode());
            repository.add(copy);
            copies.put(segment.id(), copy.id());
            segments.rules(segment.id()).forEach(rule -> repository.add(rule.copyTo(copy.id())));
        }
    }

    private void copyPlan(Run source, Run run, long days, boolean sameRooms, Map<Long, Long> copies) {
        ZoneId zone = source.zone();
        Map<Long, Block> blocks = new HashMap<>();
        for (Block block : repository.ofRun(Block.class, source.id())) {
            Block copy = block.copyTo(run, days);
            repository.add(copy);
            blocks.put(block.id(), copy);
            copies.put(block.id(), copy.id());
        }
        List<ClassSession> sessions = repository.ofRun(ClassSession.class, source.id());
        clashes.holdAll(sessions);
        for (ClassSession session : sessions) {
            ClassSession copy = session.copyTo(
                    blocks.get(session.blockId()), session.dayIn(zone).plusDays(days), zone);
            copy.keepTo(copies.get(session.cohortId()));
            if (!sameRooms || !clashes.isRoomFree(run, copy)) {
                copy.leaveRoom();
            }
            repository.add(copy);
            copies.put(session.id(), copy.id());
        }
    }

    private void copySpeakers(Run source, long days, Map<Long, Long> copies) {
        for (ClassSession session : repository.ofRun(ClassSession.class, source.id())) {
            officials.copySpeakers(
                    session,
                    repository
                            .byId(ClassSession.class, copies.get(session.id()))
                            .orElseThrow(NotFound::new),
                    session.dayIn(source.zone()).plusDays(days));
        }
    }

    /** In the order of their ids: the first one is the row that is locked and deals the numbers of the line. */
    private void copyPools(Run source, Run run, NewRun wanted, long days, boolean sameRooms, Map<Long, Long> copies) {
        Map<Long, SeatPool> made = new HashMap<>();
        for (SeatPool pool : repository.ofRun(SeatPool.class, source.id())) {
            SeatPool copy = pool.copyTo(run.id(), copies, sameRooms);
            if (wanted != null && pool.isOfWholeRun()) {
                copy.plan(wanted.places(), wanted.reasonOfPlaces());
            }
            pools.add(copy);
            made.put(pool.id(), copy);
        }
        pools.keepLike(source.id(), made, copies, days);
    }

    /** Of the run or, while that is not known, of its sessions. */
    private LocalDate firstDay(Run source, LocalDate otherwise) {
        return source.startsOn() != null
                ? source.startsOn()
                : repository.ofRun(ClassSession.class, source.id()).stream()
                        .map(s -> s.dayIn(source.zone()))
                        .min(LocalDate::compareTo)
                        .orElse(otherwise);
    }

    private String freeCode(String wanted) {
        String stem = Texts.start(wanted, LONGEST_STEM) + "-";
        int number = 1;
        while (repository.codeTaken(stem + number, 0)) {
            number++;
        }
        return stem + number;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LAST_MINUTE).atZone(zone).toInstant();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
