package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.INSTRUCTOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.AssignedRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door to runs: how a course is held, its blocks, sessions, rooms and resource persons. */
@Service
public class RunService {

    private static final int FILED_AT_ONCE = 50;

    /** Where a day begins before it does anywhere else in the country. */
    private static final ZoneId EARLIEST = IndonesianZone.WIT.id();

    @Inject
    RunRepository runs;

    @Inject
    RunIndex index;

    @Inject
    RunWordRepository words;

    @Inject
    SeatPoolRepository pools;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RoomService rooms;

    @Inject
    ClashGuard clashes;

    @Inject
    CourseService courses;

    @Inject
    UnitService units;

    @Inject
    AccountService accounts;

    @Inject
    CommitteeService committees;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<RunCancelled> cancelled;

    @Inject
    SessionPools sessionPools;

    @Inject
    Event<SessionRemoved> sessionRemoved;

    @Inject
    Event<ScheduleChanged> changed;

    /** A new run in preparation, with one unlimited pool for all, so that there is always a row to lock and a line to stand in. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.create")
    public Run create(long courseId, @Valid RunDetails details) {
        return create(courseId, details, RunTerms.NONE);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.create")
    public Run create(long courseId, @Valid RunDetails details, @Valid RunTerms terms) {
        long organiser = courses.own(courseId).ownerUnitId();
        refuseTakenCode(details.code(), 0);
        requireUnit(details.coOrganiserUnitId());
        requireUnit(terms.hostUnitId());
        Run run = new Run(courseId, organiser, details);
        run.holdUnder(terms);
        runs.add(run);
        runs.add(new Cohort(run.id(), 1));
        pools.add(SeatPool.ofRun(run.id(), null, null));
        return run;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.describe")
    @RetriesContention
    public void describe(long runId, int version, @Valid RunDetails details) {
        Run run = own(runId);
        run.requireVersion(version);
        refuseTakenCode(details.code(), runId);
        requireUnit(details.coOrganiserUnitId());
        run.describe(details);
        index.file(run);
        committees.endWith(run);
        changed.fire(new ScheduleChanged(runId));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.describe")
    @RetriesContention
    public void describe(long runId, int version, @Valid RunDetails details, @Valid RunTerms terms) {
        describe(runId, version, details);
        requireUnit(terms.hostUnitId());
        find(runId).holdUnder(terms);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.publish")
    @RetriesContention
    public void publish(long runId) {
        Run run = own(runId);
        run.publish(clock.instant());
        index.file(run);
    }

    /** From the first day on, by hand; at night it happens by itself. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.start")
    public void start(long runId) {
        own(runId).start(clock.instant());
    }

    /** Those whose first day has come, some at a time; says how many began. */
    @Allowed(SYSTEM)
    @Audited("run.start-due")
    @RetriesContention
    public int startDue() {
        Instant now = clock.instant();
        List<Run> due = runs.toBegin(LocalDate.now(clock.withZone(EARLIEST)), FILED_AT_ONCE).stream()
                .filter(run -> run.hasBegun(now))
                .toList();
        due.forEach(run -> run.start(now));
        return due.size();
    }

    /** It will be held although fewer came than it should have. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.go")
    public void go(long runId) {
        own(runId).go(clock.instant());
    }

    /** With it the committee of this run alone ends. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.close")
    public void close(long runId) {
        Run run = own(runId);
        run.close();
        committees.withdrawAll(runId);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.cancel")
    public void cancel(long runId, @Size(max = 500) String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason.missing");
        }
        Run run = own(runId);
        run.cancel();
        index.file(run);
        committees.withdrawAll(runId);
        cancelled.fire(new RunCancelled(runId));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.add")
    public Block addBlock(
            long runId,
            BlockKind kind,
            @NotBlank @Size(max = 200) String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean gated) {
        return addBlock(runId, kind, title, startsOn, endsOn, gated, false);
    }

    /** One apart has places of its own. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.add")
    public Block addBlock(
            long runId,
            BlockKind kind,
            @NotBlank @Size(max = 200) String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean gated,
            boolean apart) {
        own(runId).requireOpen();
        int part = runs.blocks(runId).stream().mapToInt(BlockRow::part).max().orElse(0) + 1;
        Block block = new Block(runId, part, kind, title, startsOn, endsOn, gated && part > 1);
        block.standApart(apart);
        runs.add(block);
        return block;
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.edit")
    public void editBlock(
            long blockId,
            int version,
            BlockKind kind,
            @NotBlank @Size(max = 200) String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean gated,
            boolean apart) {
        Block block = ownBlock(blockId);
        find(block.runId()).requireOpen();
        block.requireVersion(version);
        block.describe(kind, title, startsOn, endsOn, gated);
        if (apart != block.apart()) {
            seatPools.standApart(blockId, apart);
        }
    }

    /** One place up or down, as long as the run is planned: the items of the syllabus stay where they are, by number. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.move")
    public void moveBlock(long blockId, boolean up) {
        Block block = ownBlock(blockId);
        if (!find(block.runId()).state().isPlanned()) {
            throw new Refusal("block.move.announced");
        }
        Optional<Block> neighbour = runs.neighbour(block, up);
        if (neighbour.isEmpty()) {
            return;
        }
        int from = block.part();
        int to = neighbour.get().part();
        // the number is unique in a run: one of them steps aside first
        block.standAt(-from);
        runs.flush();
        neighbour.get().standAt(from);
        runs.flush();
        block.standAt(to);
    }

    /** A block with sessions, participants or waivers stays. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("block.remove")
    public void removeBlock(long blockId) {
        Block block = ownBlock(blockId);
        find(block.runId()).requireOpen();
        removePlaces(block.runId(), SeatPart.block(blockId), "block.used");
        runs.remove(block);
        runs.flushOrRefuse("block.used");
    }

    /** Of a part that goes; as long as nobody holds one of them. */
    private void removePlaces(long runId, SeatPart part, String used) {
        for (SeatPool pool : pools.lock(runId)) {
            if (part.equals(pool.part())) {
                if (pool.taken() > 0) {
                    throw new Refusal(used);
                }
                runs.remove(pool);
            }
        }
    }

    /** The session's title falls back on its subject's. Its room is free then, or it is said who has it. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.add")
    @RetriesContention
    public ClassSession addSession(long blockId, @Valid SessionDetails d) {
        Block block = ownBlock(blockId);
        Run run = find(block.runId());
        run.requireOpen();
        ClassSession session = new ClassSession(
                block, d.kind(), titleOr(d.title(), run, d.subjectId()), d.subjectId(), d.startsAt(), d.endsAt());
        session.keepTo(cohortOf(run, d.cohortId()));
        place(session, run, d.roomId(), d.meetingUrl());
        clashes.hold(Collections.singleton(d.roomId()), List.of());
        clashes.requireFree(run, session, List.of());
        runs.add(session);
        seatPools.measure(run.id());
        changed.fire(new ScheduleChanged(run.id()));
        return session;
    }

    /** At other hours or in another room its room and those who speak in it are free then, or it is said who has them. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.edit")
    @RetriesContention
    public void editSession(long sessionId, int version, @Valid SessionDetails d) {
        ClassSession session = session(sessionId);
        Run run = own(session.runId());
        run.requireOpen();
        session.requireVersion(version);
        String title = titleOr(d.title(), run, d.subjectId());
        boolean moved = !session.stands(d.startsAt(), d.endsAt(), d.roomId());
        List<SessionSpeaker> speakers = moved ? clashes.hold(session) : List.of();
        if (moved) {
            clashes.hold(Collections.singleton(d.roomId()), speakers);
        }
        sessionPools.keepTo(session, cohortOf(run, d.cohortId()));
        session.describe(d.kind(), title, d.subjectId(), d.startsAt(), d.endsAt());
        place(session, run, d.roomId(), d.meetingUrl());
        if (moved) {
            clashes.requireFree(run, session, speakers);
        }
        seatPools.measure(run.id());
        changed.fire(new ScheduleChanged(run.id()));
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.basis.add")
    public void addBasis(long runId, @NotBlank @Size(max = 500) String wording, @Size(max = 500) String link) {
        own(runId).requireOpen();
        int number = runs.basis(runId).stream().mapToInt(BasisRow::number).max().orElse(0) + 1;
        runs.add(new RunBasis(runId, number, wording, link));
        runs.flushOrRefuse("data.changed");
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.basis.remove")
    public void removeBasis(long basisId) {
        RunBasis basis = runs.byId(RunBasis.class, basisId).orElseThrow(NotFound::new);
        own(basis.runId()).requireOpen();
        runs.remove(basis);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<BasisRow> basis(long runId) {
        return runs.basis(runId);
    }

    /** A session at which somebody was noted present, or has a place of its own, stays. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.remove")
    public void removeSession(long sessionId) {
        ClassSession session = session(sessionId);
        own(session.runId()).requireOpen();
        removePlaces(session.runId(), SeatPart.session(sessionId), "session.seated");
        runs.removeSpeakersOf(sessionId);
        sessionRemoved.fire(new SessionRemoved(sessionId));
        runs.remove(session);
        runs.flushOrRefuse("session.used");
        seatPools.measure(session.runId());
        changed.fire(new ScheduleChanged(session.runId()));
    }

    /** Somebody from inside is free then, or it is said where they speak. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.speaker.add")
    @RetriesContention
    public void addSpeaker(
            long sessionId, Long personId, @Size(max = 200) String name, @Size(max = 200) String office) {
        ClassSession session = session(sessionId);
        Run run = own(session.runId());
        run.requireOpen();
        if (name == null || name.isBlank()) {
            throw new Refusal("speaker.name.missing");
        }
        SessionSpeaker speaker = new SessionSpeaker(sessionId, personId, name, office);
        clashes.engage(run, session, speaker);
        runs.add(speaker);
        trail.changed(null, name);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.speaker.remove")
    public void removeSpeaker(long speakerId) {
        SessionSpeaker speaker = runs.byId(SessionSpeaker.class, speakerId).orElseThrow(NotFound::new);
        own(session(speaker.sessionId()).runId()).requireOpen();
        runs.remove(speaker);
        trail.about(speaker.personId());
        trail.changed(speaker.name(), null);
    }

    /** Makes somebody an instructor of this run alone, who is named as one signs in: login, NIP or mail address. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.instructor.assign")
    public void assignInstructor(long runId, @NotBlank @Size(max = 200) String login) {
        own(runId).requireOpen();
        Account account = accounts.byAnyName(login.strip()).orElseThrow(() -> new Refusal("run.instructor.unknown"));
        if (assigned(runId).stream().anyMatch(a -> a.accountId() == account.id())) {
            throw new Refusal("run.instructor.twice");
        }
        trail.about(account.id());
        accounts.assign(account.id(), INSTRUCTOR, ScopeKind.RUN, runId, LocalDate.now(clock), null);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.instructor.withdraw")
    public void withdrawInstructor(long runId, long assignmentId) {
        own(runId);
        AssignedRow assigned = assigned(runId).stream()
                .filter(a -> a.assignmentId() == assignmentId)
                .findFirst()
                .orElseThrow(NotFound::new);
        trail.about(assigned.accountId());
        accounts.withdraw(assignmentId);
    }

    /** The instructors of this run alone; those of the whole unit are not among them. */
    @Allowed({ORGANISER, SYSTEM})
    public List<AssignedRow> instructors(long runId) {
        own(runId);
        return assigned(runId);
    }

    /** Runs of the own units, and those on whose committee the caller is. */
    @Allowed(ORGANISER)
    public List<RunRow> mine() {
        Caller caller = callers.current();
        return runs.organisedBy(
                caller.scopeIds(ORGANISER, ScopeKind.UNIT),
                caller.scopeIds(ORGANISER, ScopeKind.RUN),
                caller.hasGlobal(ORGANISER),
                LocalDate.now(clock));
    }

    /** Of the same, those that are open and hold a session which begins between two moments. */
    @Allowed(ORGANISER)
    public List<Long> mineBetween(Instant from, Instant to) {
        Caller caller = callers.current();
        return runs.organisedBetween(
                caller.scopeIds(ORGANISER, ScopeKind.UNIT),
                caller.scopeIds(ORGANISER, ScopeKind.RUN),
                caller.hasGlobal(ORGANISER),
                from,
                to);
    }

    /** What is announced, running or over, by the visitor's filters, newest first. */
    @Allowed(ANYONE)
    public RunHits search(RunSearch search) {
        return runs.search(search, LocalDate.now(clock));
    }

    /** For a search that found nothing: the filters each of which, dropped alone, would bring something up. */
    @Allowed(ANYONE)
    public List<RunFilter> toDrop(RunSearch search) {
        return search.filters().stream()
                .filter(f -> runs.any(search.without(f)))
                .toList();
    }

    /** Runs one can register for now, the first to start first. */
    @Allowed(ANYONE)
    public List<RunRow> open(int size) {
        return Stream.of(RunState.PUBLISHED, RunState.RUNNING)
                .flatMap(state -> runs.open(state, clock.instant(), LocalDate.now(clock), size).stream())
                .sorted(Comparator.comparing(RunRow::startsOn).thenComparing(RunRow::id))
                .limit(size)
                .toList();
    }

    /** All that an announced run tells the public. */
    @Allowed(ANYONE)
    public RunSheet sheet(long runId) {
        List<Object[]> found = runs.sheet(runId, LocalDate.now(clock));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Object[] head = found.get(0);
        Run run = (Run) head[0];
        Course course = (Course) head[1];
        if (!run.isVisible()) {
            throw new NotFound();
        }
        return new RunSheet(
                run,
                course,
                (String) head[2],
                (String) head[3],
                courses.subjects(course.id()),
                courses.competencies(course.id()),
                programme(run, course),
                found.stream().map(row -> (SeatPoolRow) row[5]).toList(),
                (String) head[4],
                runs.basis(runId));
    }

    private Programme programme(Run run, Course course) {
        Set<BlockRow> blocks = new LinkedHashSet<>();
        Set<SessionRow> sessions = new LinkedHashSet<>();
        Map<Long, List<SpeakerRow>> speakers = new HashMap<>();
        for (Object[] row : runs.programme(run.id())) {
            blocks.add((BlockRow) row[0]);
            if (row[1] == null) {
                continue;
            }
            SessionRow session = (SessionRow) row[2];
            sessions.add(session);
            if (row[3] != null) {
                speakers.computeIfAbsent(session.id(), id -> new ArrayList<>())
                        .add(new SpeakerRow((Long) row[3], session.id(), (String) row[4], (String) row[5]));
            }
        }
        return new Programme(
                List.copyOf(blocks),
                sessions.stream().collect(Collectors.groupingBy(SessionRow::blockId)),
                speakers,
                course.minutesPerJp(),
                run.zone());
    }

    /** An announced run, for everybody. */
    @Allowed(ANYONE)
    public Run announced(long runId) {
        Run run = find(runId);
        if (!run.isVisible()) {
            throw new NotFound();
        }
        return run;
    }

    /** The run for those who hold it: organiser or co-organiser; a stranger's is not found. */
    @Allowed({ORGANISER, SYSTEM})
    public Run own(long runId) {
        Run run = find(runId);
        if (!holds(run, ORGANISER)) {
            throw new NotFound();
        }
        return run;
    }

    /** The run for organisers of the units that hold it; not for those who are of its committee alone. */
    @Allowed({ORGANISER, SYSTEM})
    public Run ownByUnit(long runId) {
        Run run = find(runId);
        if (!holdsByUnit(run, ORGANISER)) {
            throw new NotFound();
        }
        return run;
    }

    /** Whether the caller organises one of the units that hold the run. */
    @Allowed({ORGANISER, SYSTEM})
    public boolean isHeldByUnit(long runId) {
        return holdsByUnit(find(runId), ORGANISER);
    }

    /** The run for one who teaches in it: an instructor of its organisers or of the run itself. */
    @Allowed({INSTRUCTOR, SYSTEM})
    public Run taught(long runId) {
        Run run = find(runId);
        if (!holds(run, INSTRUCTOR)) {
            throw new NotFound();
        }
        return run;
    }

    /** For doors of higher floors: whether the caller holds the run in this role. */
    @Allowed(SYSTEM)
    public boolean isHeldAs(long runId, Role role) {
        return holds(find(runId), role);
    }

    @Allowed({ORGANISER, SYSTEM})
    public ClassSession ownSession(long sessionId) {
        ClassSession session = session(sessionId);
        own(session.runId());
        return session;
    }

    @Allowed({ORGANISER, SYSTEM})
    public Block ownBlock(long blockId) {
        Block block = runs.byId(Block.class, blockId).orElseThrow(NotFound::new);
        own(block.runId());
        return block;
    }

    /** For doors of higher floors. */
    @Allowed(SYSTEM)
    public Run find(long runId) {
        return runs.byId(Run.class, runId).orElseThrow(NotFound::new);
    }

    /** For doors of higher floors. */
    @Allowed(SYSTEM)
    public Block block(long blockId) {
        return runs.byId(Block.class, blockId).orElseThrow(NotFound::new);
    }

    /** What a part of a run is called; for doors of higher floors. */
    @Allowed(SYSTEM)
    public String title(SeatPart part, Locale locale) {
        if (!part.isSession()) {
            return block(part.id()).title();
        }
        ClassSession session = session(part.id());
        return PartTitle.of(
                session.title(),
                session.startsAt(),
                find(session.runId()).zone().getId(),
                locale);
    }

    /** For doors of higher floors. */
    @Allowed(SYSTEM)
    public ClassSession session(long sessionId) {
        return runs.byId(ClassSession.class, sessionId).orElseThrow(NotFound::new);
    }

    @Allowed({ORGANISER, SYSTEM})
    public RunRow row(long runId) {
        return runs.row(runId, LocalDate.now(clock)).orElseThrow(NotFound::new);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<BlockRow> blocks(long runId) {
        return runs.blocks(runId);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SessionRow> sessions(long runId) {
        return runs.sessions(runId);
    }

    @Allowed({ORGANISER, SYSTEM})
    public List<SpeakerRow> speakers(long runId) {
        return runs.speakers(runId);
    }

    /** Whether runs are announced that no search finds, as they were there before there was an index. */
    @Allowed(SYSTEM)
    public boolean isIndexIncomplete() {
        return !words.announcedWithoutWords(1).isEmpty();
    }

    /** Files some of those, and says how many. */
    @Allowed(SYSTEM)
    @RetriesContention
    public int completeIndex() {
        return index.fileSome(FILED_AT_ONCE);
    }

    private List<AssignedRow> assigned(long runId) {
        return accounts.assigned(INSTRUCTOR, ScopeKind.RUN, runId);
    }

    private void place(ClassSession session, Run run, Long roomId, String meetingUrl) {
        session.leaveRoom();
        session.meetNowhere();
        if (roomId != null) {
            session.holdIn(rooms.forRun(run.id(), roomId));
        }
        if (meetingUrl != null && !meetingUrl.isBlank()) {
            session.meetAt(meetingUrl.strip());
        }
    }

    private Long cohortOf(Run run, Long cohortId) {
        return cohortId == null
                ? null
                : Long.valueOf(runs.byId(Cohort.class, cohortId)
                        .filter(c -> c.runId() == run.id())
                        .orElseThrow(NotFound::new)
                        .id());
    }

    private String titleOr(String title, Run run, Long subjectId) {
        String subject = subjectId == null ? null : requireSubject(run, subjectId);
        String name = title == null || title.isBlank() ? subject : title;
        if (name == null) {
            throw new Refusal("session.title.missing");
        }
        return name;
    }

    private void requireUnit(Long unitId) {
        if (unitId != null) {
            units.row(unitId, LocalDate.now(clock));
        }
    }

    private boolean holds(Run run, Role role) {
        Caller caller = callers.current();
        return caller.hasFor(role, ScopeKind.RUN, run.id()) || holdsByUnit(run, role);
    }

    private boolean holdsByUnit(Run run, Role role) {
        Caller caller = callers.current();
        return caller.isSystem()
                || caller.hasFor(role, ScopeKind.UNIT, run.organiserUnitId())
                || run.coOrganiserUnitId() != null && caller.hasFor(role, ScopeKind.UNIT, run.coOrganiserUnitId());
    }

    private String requireSubject(Run run, long subjectId) {
        return courses.subjects(run.courseId()).stream()
                .filter(s -> s.id() == subjectId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .title();
    }

    private void refuseTakenCode(String code, long exceptId) {
        if (runs.codeTaken(code.strip(), exceptId)) {
            throw new Refusal("run.code.taken", code);
        }
    }
}
