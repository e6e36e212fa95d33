package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.CourseService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Door to leave: a participant asks, with a letter; those who organise the run grant or decline; an appeal, and what is said against
 * an entry of absence, is decided by somebody else than who decided or noted it. What is granted goes onto the sheets as a correction would.
 */
@Service
public class LeaveService {

    private static final int MOST_ROWS = 200;

    @Inject
    LeaveRepository leaves;

    @Inject
    AttendanceService attendance;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    Event<LeaveAsked> asked;

    @Inject
    Event<LeaveDecided> decided;

    /** What the caller may ask for in an own run, and has asked. */
    @Allowed(TRAINEE)
    public LeaveDesk desk(long enrolmentId) {
        Enrolment enrolment = enrolments.own(enrolmentId);
        Run run = runs.find(enrolment.runId());
        Instant now = clock.instant();
        boolean open = !run.isOver() && !enrolment.isCancelled();
        List<LeaveRequest> requests = leaves.of(enrolmentId);
        Map<Long, List<LeaveSessionRow>> sessions =
                leaves.sessionsOf(requests.stream().map(LeaveRequest::id).toList());
        // whoever asks again for what waits for an answer would be refused, and so is not offered it
        Set<Long> waiting = requests.stream()
                .filter(r -> r.state().isOpen())
                .flatMap(r -> sessions.getOrDefault(r.id(), List.of()).stream())
                .map(LeaveSessionRow::id)
                .collect(Collectors.toSet());
        Map<LocalDate, List<LeaveSessionRow>> days = leaves.sessions(enrolmentId).stream()
                .filter(s -> open && !waiting.contains(s.id()) && LeaveRules.canBeAsked(s.endsAt(), s.noted(), now))
                .collect(Collectors.groupingBy(
                        s -> s.startsAt().atZone(run.zone()).toLocalDate(), TreeMap::new, Collectors.toList()));
        LeaveRepository.Who who = leaves.who(enrolmentId);
        String title = courses.find(run.courseId()).title();
        List<LeaveDay> shown = new ArrayList<>();
        days.forEach((day, rows) -> shown.add(new LeaveDay(day, rows)));
        return new LeaveDesk(
                enrolmentId,
                title,
                run.zone(),
                open,
                shown,
                requests.stream()
                        .map(r -> sheet(r, sessions.getOrDefault(r.id(), List.of()), who, title, run, false))
                        .toList());
    }

    /** For some sessions of an own run; of one that is noted as absence it is an objection. */
    @Allowed(TRAINEE)
    @Audited("leave.ask")
    @RetriesContention
    public LeaveRequest ask(
            long enrolmentId,
            @NotNull LeaveKind kind,
            @NotEmpty List<Long> sessionIds,
            @NotBlank @Size(max = 1000) String why,
            Long proofFileId) {
        Enrolment enrolment = enrolments.ownSeatedIn(enrolments.own(enrolmentId).runId());
        Run run = runs.find(enrolment.runId());
        if (run.isOver()) {
            throw new Refusal("run.ended");
        }
        enrolments.lock(enrolment.id());
        Instant now = clock.instant();
        Map<Long, LeaveSessionRow> own =
                leaves.sessions(enrolmentId).stream().collect(Collectors.toMap(LeaveSessionRow::id, s -> s));
        List<LeaveSessionRow> chosen =
                sessionIds.stream().distinct().map(own::get).toList();
        if (chosen.contains(null)) {
            throw new NotFound();
        }
        if (!chosen.stream().allMatch(s -> LeaveRules.canBeAsked(s.endsAt(), s.noted(), now))) {
            throw new Refusal("leave.late", LeaveRules.AFTERWARDS.toDays());
        }
        boolean objection = chosen.stream().anyMatch(LeaveSessionRow::absent);
        LeaveRules.requireFitting(kind, chosen.stream().allMatch(LeaveSessionRow::absent));
        if (leaves.isAsked(enrolmentId, sessionIds)) {
            throw new Refusal("leave.twice");
        }
        LeaveRequest request = new LeaveRequest(run.id(), enrolmentId, kind, objection, why, proofFileId, now);
        leaves.add(request);
        chosen.forEach(s -> leaves.add(new LeaveSession(request.id(), s.id())));
        asked.fire(new LeaveAsked(request.id()));
        return request;
    }

    @Allowed(TRAINEE)
    @Audited("leave.withdraw")
    public void withdraw(long requestId) {
        own(requestId).withdraw();
    }

    /** Once, after a "no": somebody else of those who organise the run decides. */
    @Allowed(TRAINEE)
    @Audited("leave.appeal")
    public void appeal(long requestId, @NotBlank @Size(max = 1000) String why) {
        LeaveRequest request = own(requestId);
        request.appeal(why, clock.instant());
        asked.fire(new LeaveAsked(requestId));
    }

    /** The letter the caller sent. */
    @Allowed(TRAINEE)
    public StoredFile ownLetter(long requestId) {
        return letter(own(requestId));
    }

    /** Requests in a run of the organiser's own, those asked first at the top; open ones when no state is named. */
    @Allowed(ORGANISER)
    @Audited("leave.list")
    public List<LeaveRow> page(long runId, LeaveState state, int first, int size) {
        runs.own(runId);
        return leaves.rows(runId, states(state), first, Math.min(size, MOST_ROWS));
    }

    @Allowed(ORGANISER)
    public long count(long runId, LeaveState state) {
        runs.own(runId);
        return leaves.count(runId, states(state));
    }

    /** All that was said; it may tell of an illness. */
    @Allowed(ORGANISER)
    @Audited("leave.read")
    public LeaveSheet find(long requestId) {
        LeaveRequest request = held(requestId);
        LeaveRepository.Who who = leaves.who(request.enrolmentId());
        trail.read(who.personId());
        Run run = runs.find(request.runId());
        List<LeaveSessionRow> sessions = leaves.sessionsOf(List.of(requestId)).getOrDefault(requestId, List.of());
        return sheet(
                request,
                sessions,
                who,
                courses.find(run.courseId()).title(),
                run,
                request.state().isOpen() && why(request, who, ids(sessions)) == null);
    }

    @Allowed(ORGANISER)
    @Audited("leave.letter")
    public StoredFile letter(long requestId) {
        LeaveRequest request = held(requestId);
        trail.read(leaves.who(request.enrolmentId()).personId());
        return letter(request);
    }

    /** Who of a session's sheet waits for an answer: the request, by enrolment. */
    @Allowed(ORGANISER)
    public Map<Long, Long> waiting(long sessionId) {
        runs.own(runs.session(sessionId).runId());
        return leaves.waiting(sessionId);
    }

    /** The sheets of its sessions say so from now on, also of those to come. */
    @Allowed(ORGANISER)
    @Audited("leave.grant")
    @RetriesContention
    public void grant(long requestId, int version, @Size(max = 1000) String answer) {
        LeaveRequest request = forDecision(requestId, version);
        List<Long> sessions = ids(leaves.sessionsOf(List.of(requestId)).getOrDefault(requestId, List.of()));
        LeaveState before = request.state();
        request.grant(answer, callers.current().accountId(), clock.instant());
        attendance.settle(
                request.enrolmentId(),
                sessions,
                request.kind().status(),
                Messages.text(
                        Languages.INDONESIAN, request.isObjection() ? "leave.noted.objection" : "leave.noted.granted"));
        told(request, before);
    }

    @Allowed(ORGANISER)
    @Audited("leave.decline")
    @RetriesContention
    public void decline(long requestId, int version, @NotBlank @Size(max = 1000) String answer) {
        LeaveRequest request = forDecision(requestId, version);
        LeaveState before = request.state();
        request.decline(answer, callers.current().accountId(), clock.instant());
        told(request, before);
    }

    /** For doors of higher floors, which tell those concerned. */
    @Allowed(SYSTEM)
    public LeaveRequest forLetters(long requestId) {
        return leaves.byId(requestId).orElseThrow(NotFound::new);
    }

    private void told(LeaveRequest request, LeaveState before) {
        trail.changed(before, request.state());
        decided.fire(new LeaveDecided(request.id(), request.enrolmentId(), request.state()));
    }

    private LeaveRequest forDecision(long requestId, int version) {
        LeaveRequest request = held(requestId);
        LeaveRepository.Who who = leaves.who(request.enrolmentId());
        trail.about(who.personId());
        Duties.requireAnother(callers.current(), who.personId());
        enrolments.lock(request.enrolmentId());
        if (runs.find(request.runId()).isCancelled()
                || enrolments.find(request.enrolmentId()).isCancelled()) {
            throw new Refusal("run.ended");
        }
        request.requireVersion(version);
        String why = why(request, who, ids(leaves.sessionsOf(List.of(requestId)).getOrDefault(requestId, List.of())));
        if (why != null) {
            throw new Refusal(why);
        }
        return request;
    }

    /** Why the caller leaves it to a colleague; null when nothing stands against it. */
    private String why(LeaveRequest request, LeaveRepository.Who who, List<Long> sessionIds) {
        long account = callers.current().accountId();
        if (Duties.isOwn(callers.current(), who.personId())) {
            return "duty.own";
        }
        if (!request.isFor(account)) {
            return "leave.another";
        }
        return request.isObjection()
                        && leaves.notedBy(request.enrolmentId(), sessionIds).contains(account)
                ? "leave.noted.another"
                : null;
    }

    private LeaveSheet sheet(
            LeaveRequest request,
            List<LeaveSessionRow> sessions,
            LeaveRepository.Who who,
            String title,
            Run run,
            boolean mayDecide) {
        return new LeaveSheet(
                request, sessions, who.personId(), who.name(), who.unitName(), title, run.zone(), mayDecide);
    }

    private StoredFile letter(LeaveRequest request) {
        if (request.letterFileId() == null) {
            throw new NotFound();
        }
        return files.find(request.letterFileId());
    }

    private LeaveRequest own(long requestId) {
        LeaveRequest request = leaves.byId(requestId).orElseThrow(NotFound::new);
        enrolments.own(request.enrolmentId());
        return request;
    }

    private LeaveRequest held(long requestId) {
        LeaveRequest request = leaves.byId(requestId).orElseThrow(NotFound::new);
        runs.own(request.runId());
        return request;
    }

    private static Collection<LeaveState> states(LeaveState state) {
        return state == null ? LeaveState.OPEN : Arrays.asList(state);
    }

    private static List<Long> ids(List<LeaveSessionRow> sessions) {
        return sessions.stream().map(LeaveSessionRow::id).toList();
    }
}
