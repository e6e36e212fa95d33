package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItemRemoved;
import id.binahumas.schedule.BlockRow;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.RunState;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to what becomes of a participant in a run: the way through its blocks, results, and completion, which nobody else decides. */
@Service
public class EnrolmentService {

    private static final int LISTED = 50;
    private static final int NEXT_SESSIONS = 5;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    Event<CourseCompleted> completed;

    @Inject
    Event<CompletionWithdrawn> withdrawn;

    /** The caller's own enrolment; a stranger's is not found. */
    @Allowed(TRAINEE)
    public Enrolment own(long enrolmentId) {
        Enrolment enrolment = find(enrolmentId);
        if (!isOwn(enrolment)) {
            throw new NotFound();
        }
        return enrolment;
    }

    /** The caller's own enrolment, seated, with this item on its syllabus in a block that is open: the way into any activity. */
    @Allowed(TRAINEE)
    public Enrolment ownForItem(long enrolmentId, long itemId, ItemKind kind) {
        EnrolmentRepository.Way way = enrolments
                .way(enrolmentId, itemId)
                .filter(w -> w.kind() == kind && isOwn(w.enrolment()))
                .orElseThrow(NotFound::new);
        requireSeat(way.seat());
        if (!isOpen(way.enrolment(), way.part())) {
            throw new Refusal("enrolment.block-closed");
        }
        return way.enrolment();
    }

    /** The caller's own enrolment in a run in which a seat is held. */
    @Allowed(TRAINEE)
    public Enrolment ownSeatedIn(long runId) {
        Long personId = callers.current().personId();
        Enrolment enrolment =
                personId == null ? null : enrolments.of(runId, personId).orElse(null);
        if (enrolment == null || enrolment.isCancelled()) {
            throw new NotFound();
        }
        requireSeat(enrolments.seat(enrolment.id()).orElseThrow(() -> new Refusal("enrolment.not-seated")));
        return enrolment;
    }

    /** The caller's own enrolment, seated, in a block that is open: the way into its sessions; those of another cohort are not found. */
    @Allowed(TRAINEE)
    public Enrolment ownForSession(ClassSession session) {
        Enrolment enrolment = ownSeatedIn(session.runId());
        if (!session.isFor(enrolment.cohortId())) {
            throw new NotFound();
        }
        if (!enrolments.isOwnSession(enrolment.id(), session.id())) {
            throw new Refusal("enrolment.session-seat");
        }
        int part = runs.blocks(session.runId()).stream()
                .filter(b -> b.id() == session.blockId())
                .findFirst()
                .orElseThrow(NotFound::new)
                .part();
        if (!isOpen(enrolment, part)) {
            throw new Refusal("enrolment.block-closed");
        }
        return enrolment;
    }

    /** How somebody stands to a session of a run; empty for who is not in the run. For doors of higher floors, which check who asks. */
    @Allowed(SYSTEM)
    public Optional<Attendee> attendee(long sessionId, long personId) {
        return enrolments.attendee(sessionId, personId, null);
    }

    /** The same of an enrolment. */
    @Allowed(SYSTEM)
    public Optional<Attendee> attendeeEnrolled(long sessionId, long enrolmentId) {
        return enrolments.attendee(sessionId, null, enrolmentId);
    }

    /** For how many a session is. */
    @Allowed(SYSTEM)
    public long attendees(long sessionId) {
        return enrolments.attendees(sessionId);
    }

    /** For doors of higher floors, which check who asks. */
    @Allowed(SYSTEM)
    public Enrolment find(long enrolmentId) {
        return enrolments.byId(enrolmentId).orElseThrow(NotFound::new);
    }

    @Allowed(TRAINEE)
    public List<EnrolmentRow> mine() {
        Long personId = callers.current().personId();
        return personId == null ? List.of() : enrolments.mine(personId, LocalDate.now(clock), LISTED);
    }

    /** What somebody takes part in; callers of higher floors have checked who asks. */
    @Allowed(SYSTEM)
    public List<EnrolmentRow> ofPerson(long personId) {
        return enrolments.mine(personId, LocalDate.now(clock), LISTED);
    }

    /** The way through the caller's own run, block by block. */
    @Allowed(TRAINEE)
    public LearningPath path(long enrolmentId) {
        return pathOf(enrolments
                .enrolmentRow(enrolmentId, requirePerson(), LocalDate.now(clock))
                .orElseThrow(NotFound::new));
    }

    /** What the caller's home page shows, and what to do next. */
    @Allowed(TRAINEE)
    public TraineeHome home() {
        Long personId = callers.current().personId();
        if (personId == null) {
            return new TraineeHome(
                    List.of(), List.of(), NextStep.of(List.of(), List.of(), null, null, clock.instant()));
        }
        Instant now = clock.instant();
        List<EnrolmentRow> mine = enrolments.mine(personId, LocalDate.now(clock), LISTED);
        List<AgendaRow> agenda = enrolments.agenda(personId, now, NEXT_SESSIONS);
        EnrolmentRow current = mine.stream()
                .filter(e -> e.learns() && !e.completed() && e.itemsDone() < e.items())
                .findFirst()
                .orElse(null);
        PathItemRow item = current == null ? null : nextItem(current);
        return new TraineeHome(mine, agenda, NextStep.of(mine, agenda, current, item, now));
    }

    /** The first required item, in an open block or in none, that is not done; null when nothing can be done now. */
    private PathItemRow nextItem(EnrolmentRow row) {
        List<Gate> gates = enrolments.gates(row.id(), row.runId());
        Set<Integer> open = Gate.openParts(gates);
        Set<Integer> parts = gates.stream().map(Gate::part).collect(Collectors.toSet());
        return enrolments.pathItems(row.id(), row.courseId()).stream()
                .filter(i -> i.outstanding() && (open.contains(i.part()) || !parts.contains(i.part())))
                .min(Comparator.comparing((PathItemRow i) -> !parts.contains(i.part())))
                .orElse(null);
    }

    /** The sessions the caller will attend, the next one first. */
    @Allowed(TRAINEE)
    public List<AgendaRow> agenda() {
        Long personId = callers.current().personId();
        return personId == null ? List.of() : enrolments.agenda(personId, clock.instant(), LISTED);
    }

    /**
     * Lets results of one participant come in one after the other: whoever reports a sum or the best of several asks for this
     * before reading them, and for several participants in the order of their ids.
     */
    @Allowed(SYSTEM)
    public void lock(long enrolmentId) {
        enrolments.lock(enrolmentId).orElseThrow(NotFound::new);
    }

    /** Takes a reading of one item or block; completes the enrolment when it was the last thing missing, or takes that back. */
    @Allowed(SYSTEM)
    public void record(ItemOutcome outcome) {
        Enrolment enrolment = enrolments.lock(outcome.enrolmentId()).orElseThrow(NotFound::new);
        List<ItemResult> results = new ArrayList<>(enrolments.results(enrolment.id()));
        ItemResult known = results.stream()
                .filter(r -> r.kind() == outcome.kind() && r.itemId() == outcome.itemId())
                .findFirst()
                .orElse(null);
        if (known == null) {
            ItemResult first = new ItemResult(outcome);
            enrolments.add(first);
            if (outcome.isBeginning()) {
                return;
            }
            results.add(first);
        } else if (!known.revise(outcome)) {
            return;
        }
        decide(enrolment, results);
    }

    /** Opens a gated block for one participant, with a reason that is kept. */
    @Allowed(ORGANISER)
    @Audited("enrolment.waive")
    public void waive(long enrolmentId, long blockId, String reason) {
        Enrolment enrolment = find(enrolmentId);
        runs.own(enrolment.runId());
        trail.about(enrolment.personId());
        Duties.requireAnother(callers.current(), enrolment.personId());
        if (runs.ownBlock(blockId).runId() != enrolment.runId()) {
            throw new NotFound();
        }
        boolean waived = enrolments.waivers(enrolmentId).stream().anyMatch(w -> w.blockId() == blockId);
        if (!waived) {
            enrolments.add(new GateWaiver(
                    enrolmentId, blockId, reason, callers.current().accountId(), clock.instant()));
        }
    }

    /** How far a participant of the organiser's own run has come. */
    @Allowed(ORGANISER)
    public LearningPath pathFor(long enrolmentId) {
        Enrolment enrolment = find(enrolmentId);
        runs.own(enrolment.runId());
        return pathOf(
                enrolments.enrolmentRow(enrolmentId, null, LocalDate.now(clock)).orElseThrow(NotFound::new));
    }

    /** A participant of the organiser's own run. */
    @Allowed(ORGANISER)
    @Audited("participant.read")
    public RosterRow participant(long enrolmentId) {
        Enrolment enrolment = find(enrolmentId);
        runs.own(enrolment.runId());
        trail.read(enrolment.personId());
        return enrolments.rosterRow(enrolmentId).orElseThrow(NotFound::new);
    }

    /** What somebody achieved in an item is kept for ever, and so is the item. */
    void keepItemsWithResults(@Observes SyllabusItemRemoved removed) {
        if (enrolments.hasResults(removed.itemId())) {
            throw new Refusal("course.item.used");
        }
    }

    /** The enrolments of all who hold a seat in a run or wait for one. */
    @Allowed(SYSTEM)
    public List<Long> active(long runId) {
        return enrolments.active(runId);
    }

    /** The enrolments of all whose booking of a part of a run stands like this. */
    @Allowed(SYSTEM)
    public List<Long> inPart(long runId, SeatPart part, BookingStatus status) {
        return enrolments.everOfPart(runId, part).stream()
                .filter(b -> b.status() == status)
                .map(Booking::enrolmentId)
                .toList();
    }

    /** Who holds a seat in a run, by name; callers of higher floors have checked the run. */
    @Allowed(SYSTEM)
    public List<ParticipantRow> participants(long runId) {
        return enrolments.participants(runId);
    }

    /** Those whose session it is: of its cohort and, where it has places of its own, with one of them. */
    @Allowed(SYSTEM)
    public List<ParticipantRow> participantsOf(long sessionId) {
        return enrolments.participantsOf(sessionId);
    }

    /** For doors of higher floors, which check who asks. */
    @Allowed(SYSTEM)
    public SessionPlaces sessionPlaces(long runId) {
        return enrolments.sessionPlaces(runId, List.of());
    }

    /** The same of some, at least one. */
    @Allowed(SYSTEM)
    public SessionPlaces sessionPlaces(long runId, Collection<Long> enrolmentIds) {
        return enrolments.sessionPlaces(runId, enrolmentIds);
    }

    private void decide(Enrolment enrolment, List<ItemResult> results) {
        EnrolmentRepository.Held held = enrolments.held(enrolment.runId());
        if (enrolment.isCancelled() || held.run().isCancelled()) {
            return;
        }
        CompletionRules rules = rules(held.course(), enrolment, results);
        boolean complete = rules.completed();
        if (complete && !enrolment.isCompleted()) {
            Instant now = clock.instant();
            enrolment.complete(rules.score(), now);
            completed.fire(new CourseCompleted(enrolment.id()));
        } else if (!complete && enrolment.isCompleted()) {
            enrolment.reopen();
            withdrawn.fire(new CompletionWithdrawn(enrolment.id()));
        }
    }

    private CompletionRules rules(Course course, Enrolment enrolment, List<ItemResult> results) {
        return new CompletionRules(
                course.minAttendancePercent(),
                course.passMark(),
                courses.syllabus(enrolment.courseId()),
                enrolments.sessionsOf(enrolment.id()),
                results);
    }

    private boolean isOwn(Enrolment enrolment) {
        return Long.valueOf(enrolment.personId()).equals(callers.current().personId());
    }

    /** A seat counts as long as the run is held. */
    private static void requireSeat(EnrolmentRepository.Seat seat) {
        if (seat.booking() != BookingStatus.SEATED) {
            throw new Refusal("enrolment.not-seated");
        }
        if (seat.run() == RunState.CANCELLED) {
            throw new Refusal("run.ended");
        }
    }

    /** An item of a part that no block of the run has is never locked. */
    private boolean isOpen(Enrolment enrolment, int part) {
        List<Gate> gates = enrolments.gates(enrolment.id(), enrolment.runId());
        return gates.stream().noneMatch(g -> g.part() == part)
                || Gate.openParts(gates).contains(part);
    }

    private LearningPath pathOf(EnrolmentRow row) {
        List<BlockRow> blocks = runs.blocks(row.runId());
        List<PathItemRow> items = enrolments.pathItems(row.id(), row.courseId());
        List<SessionRow> sessions = enrolments.sessionsOf(row.id());
        List<Gate> gates = enrolments.gates(row.id(), row.runId());
        Map<Long, Gate> gateOf = gates.stream().collect(Collectors.toMap(Gate::blockId, Function.identity()));
        Set<Integer> open = row.learns() ? Gate.openParts(gates) : Set.of();
        List<PathBlock> path = new ArrayList<>();
        for (BlockRow block : blocks) {
            Gate gate = gateOf.get(block.id());
            path.add(new PathBlock(
                    block,
                    sessions.stream().filter(s -> s.blockId() == block.id()).toList(),
                    items.stream().filter(i -> i.part() == block.part()).toList(),
                    open.contains(block.part()),
                    gate.done(),
                    gate.waived(),
                    gate.attendancePercent()));
        }
        Set<Integer> parts = blocks.stream().map(BlockRow::part).collect(Collectors.toSet());
        List<PathItemRow> unplaced =
                items.stream().filter(i -> !parts.contains(i.part())).toList();
        return new LearningPath(row, path, unplaced, row.minAttendancePercent());
    }

    private long requirePerson() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
