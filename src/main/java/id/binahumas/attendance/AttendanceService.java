package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ItemOutcome;
import id.binahumas.enrolment.ParticipantRow;
import id.binahumas.enrolment.ResultKind;
import id.binahumas.enrolment.SessionPlaces;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.GuestPass;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.AuditWords;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to attendance: entering a live session, the committee's sheet, and what is reported of a block after every change. */
@Service
public class AttendanceService {

    @Inject
    AttendanceRepository presences;

    @Inject
    LiveRepository stays;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    PersonalLinkService links;

    @Any
    @Inject
    Instance<MeetingProvider> meetings;

    @Inject
    CourseService courses;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** The door of a live session of the caller's own run. */
    @Allowed(TRAINEE)
    public JoinSession door(long sessionId) {
        ClassSession session = runs.session(sessionId);
        Enrolment enrolment = enrolments.ownForSession(session);
        boolean open = session.canBeJoined(clock.instant());
        boolean entered = open
                && (!session.kind().counts()
                        || presences
                                .of(sessionId, enrolment.id())
                                .filter(p -> !p.isLeave())
                                .isPresent()
                        || stays.of(sessionId, enrolment.id()).isPresent());
        return new JoinSession(
                sessionId,
                session.title(),
                session.startsAt(),
                session.endsAt(),
                runs.find(session.runId()).zone(),
                enrolment.id(),
                session.meetingUrl() != null,
                open,
                entered ? address(session) : null,
                stays.rule(sessionId).map(LiveRule::minPercent).orElse(null));
    }

    /** Enters a live session: notes the presence once and answers with the meeting's address. What the committee noted stays. */
    @Allowed(TRAINEE)
    @RetriesContention
    public String join(long sessionId) {
        ClassSession session = runs.session(sessionId);
        Enrolment enrolment = enrolments.ownForSession(session);
        Run run = runs.find(session.runId());
        Instant now = clock.instant();
        AttendanceRules.requireJoinable(session, run.zone(), dates, now);
        enrolments.lock(enrolment.id());
        Optional<Presence> noted = presences.of(sessionId, enrolment.id());
        boolean counted = session.kind().counts() && stays.rule(sessionId).isPresent();
        if (session.kind().counts()) {
            stays.enter(sessionId, enrolment.id(), now);
        }
        if (session.kind().counts() && noted.map(Presence::isLeave).orElse(true) && !counted) {
            come(
                    session,
                    noted,
                    PresenceMark.present(enrolment.id()),
                    PresenceSource.JOIN,
                    callers.current().accountId(),
                    now);
            report(session.blockId(), run, Collections.singletonMap(enrolment.id(), enrolment.cohortId()), now);
        }
        return address(session);
    }

    private String address(ClassSession session) {
        String link = session.meetingUrl();
        return meetings.stream()
                .flatMap(m -> m.address(link, callers.current().name()).stream())
                .findFirst()
                .orElse(link);
    }

    /** What is noted of somebody; for other doors of this feature, which check who asks. */
    @Allowed(SYSTEM)
    public Optional<Presence> noted(long sessionId, long enrolmentId) {
        return presences.of(sessionId, enrolmentId);
    }

    /** Notes the presence of somebody whom another door of this feature let in; answers with what was noted before, which stays unless it is leave. */
    @Allowed(SYSTEM)
    public Optional<Presence> enter(
            ClassSession session, Run run, long enrolmentId, Long cohortId, PresenceSource source, Long by) {
        enrolments.lock(enrolmentId);
        Optional<Presence> before = presences.of(session.id(), enrolmentId);
        if (before.isPresent() && !before.get().isLeave()) {
            return before;
        }
        Instant now = clock.instant();
        come(session, before, PresenceMark.present(enrolmentId), source, by, now);
        report(session.blockId(), run, Collections.singletonMap(enrolmentId, cohortId), now);
        return Optional.empty();
    }

    /** Writes that somebody is there: for the first time, or in spite of their leave, which then is said not to be used. */
    private void come(
            ClassSession session,
            Optional<Presence> leave,
            PresenceMark mark,
            PresenceSource source,
            Long by,
            Instant now) {
        if (leave.isEmpty()) {
            presences.add(new Presence(session.id(), mark, session.minutes(), source, by, now));
            return;
        }
        leave.get().come(mark, session.minutes(), source, by, now);
        trail.record(
                "leave.unused",
                enrolments.find(mark.enrolmentId()).personId(),
                Json.createObjectBuilder()
                        .add("sessionId", Long.toString(session.id()))
                        .build()
                        .toString());
    }

    /** In another cohort other sessions count: what was reported of somebody is reported anew, block by block. */
    @Allowed(SYSTEM)
    public void recount(long enrolmentId) {
        List<Long> blocks = presences.blocks(enrolmentId);
        if (blocks.isEmpty()) {
            return;
        }
        enrolments.lock(enrolmentId);
        Enrolment enrolment = enrolments.find(enrolmentId);
        Run run = runs.find(enrolment.runId());
        Instant now = clock.instant();
        blocks.forEach(block -> report(block, run, Collections.singletonMap(enrolmentId, enrolment.cohortId()), now));
    }

    /** The same for everybody in a run of whom anything was reported, in the order of their ids. */
    @Allowed(SYSTEM)
    public void recountAll(long runId) {
        presences.reported(runId).forEach(this::recount);
    }

    /** The sessions of the organiser's own run that are noted, with counts. */
    @Allowed(ORGANISER)
    public List<SessionAttendanceRow> sessions(long runId) {
        runs.own(runId);
        Map<Long, Map<PresenceStatus, Long>> counts = presences.counts(runId);
        List<ParticipantRow> participants = enrolments.participants(runId);
        SessionPlaces places = enrolments.sessionPlaces(runId);
        return runs.sessions(runId).stream()
                .filter(s -> s.kind().counts())
                .map(s -> row(
                        s,
                        counts.getOrDefault(s.id(), Map.of()),
                        participants.stream()
                                .filter(p -> s.isFor(p.cohortId()) && places.admit(s.id(), p.enrolmentId()))
                                .count()))
                .toList();
    }

    @Allowed(ORGANISER)
    @Audited("attendance.read")
    public AttendanceSheet sheet(long sessionId) {
        ClassSession session = runs.session(sessionId);
        return sheet(session, runs.own(session.runId()));
    }

    private AttendanceSheet sheet(ClassSession session, Run run) {
        Map<Long, Presence> noted = byEnrolment(session.id());
        List<PresenceRow> rows = enrolments.participantsOf(session.id()).stream()
                .map(p -> PresenceRow.of(p, noted.get(p.enrolmentId()), session.minutes()))
                .toList();
        boolean open = AttendanceRules.takesMarks(session, clock.instant());
        return new AttendanceSheet(
                session, run.zone(), courses.find(run.courseId()).title(), rows, open, true);
    }

    /** Who attends the caller's own session; what was noted of them only for a guest who takes the attendance. */
    @Allowed(RESOURCE_PERSON)
    public AttendanceSheet guestSheet() {
        GuestPass pass = links.pass();
        ClassSession session = runs.session(pass.sessionId());
        Run run = runs.find(session.runId());
        AttendanceSheet whole = sheet(session, run);
        return new AttendanceSheet(
                session,
                run.zone(),
                whole.runTitle(),
                whole.rows().stream()
                        .map(r -> r.forGuest(pass.takesAttendance()))
                        .toList(),
                whole.open(),
                pass.takesAttendance());
    }

    /** Takes the whole sheet at once; an entry that was there and changes asks for a reason. */
    @Allowed({ORGANISER, RESOURCE_PERSON, SYSTEM})
    @Audited("attendance.take")
    @RetriesContention
    public void take(long sessionId, @NotNull List<PresenceMark> all, @Size(max = 500) String reason) {
        ClassSession session = runs.session(sessionId);
        Run run = held(session);
        if (run.isCancelled()) {
            throw new Refusal("run.ended");
        }
        Instant now = clock.instant();
        AttendanceRules.requireMarks(session, run.zone(), dates, now);
        List<ParticipantRow> participants = enrolments.participantsOf(session.id());
        requireParticipants(participants, all);
        List<PresenceMark> marks = ofOthers(participants, all);
        Map<Long, Presence> noted = byEnrolment(sessionId);
        marks.stream()
                .filter(m -> isNews(m, noted.get(m.enrolmentId()), session))
                .map(PresenceMark::enrolmentId)
                .sorted()
                .forEach(enrolments::lock);
        Caller caller = callers.current();
        Long by = caller.isSystem() ? null : caller.actorId();
        String why = Texts.plain(reason, 500);
        Map<Long, Long> cohorts = new HashMap<>();
        participants.forEach(p -> cohorts.put(p.enrolmentId(), p.cohortId()));
        Map<Long, Long> changed = new TreeMap<>();
        Map<Long, Long> people = new HashMap<>();
        participants.forEach(p -> people.put(p.enrolmentId(), p.personId()));
        for (PresenceMark mark : marks) {
            Presence presence = noted.get(mark.enrolmentId());
            if (presence == null) {
                Presence first = new Presence(sessionId, mark, session.minutes(), PresenceSource.MANUAL, by, now);
                presences.add(first);
                noted.put(mark.enrolmentId(), first);
            } else if (presence.says(mark, session.minutes())) {
                continue;
            } else {
                String before = told(presence);
                presence.correct(mark, session.minutes(), why, by, now);
                trail.alsoAbout(people.get(mark.enrolmentId()), before, told(presence));
            }
            changed.put(mark.enrolmentId(), cohorts.get(mark.enrolmentId()));
        }
        report(session.blockId(), run, changed, now);
    }

    /**
     * A live session in which staying counts is over: whoever stayed long enough was there, with the minutes counted; of whom nothing
     * was ever counted, the entering alone counts. What is noted already stays, but not leave. Says when the session will be over if it is not yet.
     */
    @Allowed(SYSTEM)
    @RetriesContention
    public Optional<Instant> settleLive(long sessionId) {
        LiveRule rule = stays.rule(sessionId).orElse(null);
        if (rule == null) {
            return Optional.empty();
        }
        ClassSession session = runs.session(sessionId);
        Run run = runs.find(session.runId());
        Instant now = clock.instant();
        if (now.isBefore(session.endsAt())) {
            return Optional.of(session.endsAt());
        }
        if (run.isCancelled()) {
            return Optional.empty();
        }
        Map<Long, Long> cohorts = new HashMap<>();
        enrolments.participantsOf(sessionId).forEach(p -> cohorts.put(p.enrolmentId(), p.cohortId()));
        Map<Long, Long> changed = new TreeMap<>();
        for (LiveStay stay : stays.of(sessionId)) {
            long enrolment = stay.enrolmentId();
            if (!cohorts.containsKey(enrolment)) {
                continue;
            }
            enrolments.lock(enrolment);
            Optional<Presence> noted = presences.of(sessionId, enrolment);
            PresenceMark mark = settled(session, rule, stay);
            if (noted.isEmpty() || noted.get().isLeave() && mark.status() == PresenceStatus.PRESENT) {
                come(session, noted, mark, stay.hasBeaten() ? PresenceSource.LIVE : PresenceSource.JOIN, null, now);
                changed.put(enrolment, cohorts.get(enrolment));
            }
        }
        report(session.blockId(), run, changed, now);
        return Optional.empty();
    }

    private static PresenceMark settled(ClassSession session, LiveRule rule, LiveStay stay) {
        boolean there = !stay.hasBeaten() || rule.isMet(stay.minutes(), session.minutes());
        return new PresenceMark(
                stay.enrolmentId(),
                there ? PresenceStatus.PRESENT : PresenceStatus.ABSENT,
                there && stay.hasBeaten() ? Integer.valueOf(stay.minutes()) : null);
    }

    /**
     * What was decided about somebody's leave stands on the sheets of these sessions, also of those to come; who came in
     * by themselves stays present. For doors that have checked who decides.
     */
    @Allowed(SYSTEM)
    public void settle(long enrolmentId, Collection<Long> sessionIds, PresenceStatus status, String why) {
        enrolments.lock(enrolmentId);
        Enrolment enrolment = enrolments.find(enrolmentId);
        Run run = runs.find(enrolment.runId());
        Instant now = clock.instant();
        long by = callers.current().actorId();
        PresenceMark mark = new PresenceMark(enrolmentId, status, null);
        Set<Long> blocks = new TreeSet<>();
        for (long sessionId : sessionIds) {
            ClassSession session = runs.session(sessionId);
            Presence presence = presences.of(sessionId, enrolmentId).orElse(null);
            if (presence == null) {
                presences.add(new Presence(sessionId, mark, session.minutes(), PresenceSource.LEAVE, by, now));
            } else if (presence.isSeen() || presence.says(mark, session.minutes())) {
                continue;
            } else {
                String before = told(presence);
                presence.correct(mark, session.minutes(), why, by, now);
                trail.alsoAbout(enrolment.personId(), before, told(presence));
            }
            blocks.add(session.blockId());
        }
        blocks.forEach(block -> report(block, run, Collections.singletonMap(enrolmentId, enrolment.cohortId()), now));
    }

    private static boolean isNews(PresenceMark mark, Presence noted, ClassSession session) {
        return noted == null || !noted.says(mark, session.minutes());
    }

    /**
     * What changed, by enrolment with its cohort. The enrolments are locked before their presences are written, so that no sum
     * misses what another session brings.
     */
    private void report(long blockId, Run run, Map<Long, Long> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        List<SessionRow> ofBlock = runs.sessions(run.id()).stream()
                .filter(s -> s.blockId() == blockId)
                .toList();
        Course course = courses.find(run.courseId());
        SessionPlaces places = enrolments.sessionPlaces(run.id(), changed.keySet());
        Map<Long, Integer> attended = presences.minutes(blockId, changed.keySet());
        changed.forEach((enrolmentId, cohort) -> {
            List<SessionRow> own = ofBlock.stream()
                    .filter(s -> s.isFor(cohort) && places.admit(s.id(), enrolmentId))
                    .toList();
            int held = own.stream().mapToInt(SessionRow::minutes).sum();
            boolean over = own.stream().allMatch(s -> !s.endsAt().isAfter(now));
            int minutes = attended.getOrDefault(enrolmentId, 0);
            enrolments.record(new ItemOutcome(
                    enrolmentId,
                    ResultKind.ATTENDANCE,
                    blockId,
                    BigDecimal.valueOf(minutes),
                    BigDecimal.valueOf(held),
                    AttendanceRules.outcome(minutes, held, course.minAttendancePercent(), over),
                    now,
                    "attendance:" + blockId));
        });
    }

    /** The committee's, or a guest's who leads the session and was given its attendance. */
    private Run held(ClassSession session) {
        if (!callers.current().isGuest()) {
            return runs.own(session.runId());
        }
        links.pass().requireAttendance(session.id());
        return runs.find(session.runId());
    }

    private static void requireParticipants(List<ParticipantRow> participants, List<PresenceMark> marks) {
        Set<Long> seated =
                participants.stream().map(ParticipantRow::enrolmentId).collect(Collectors.toSet());
        if (!marks.stream().allMatch(m -> m.status() != null && seated.contains(m.enrolmentId()))) {
            throw new NotFound();
        }
    }

    /** Whoever takes a sheet on which the own name stands leaves that line to a colleague. */
    private List<PresenceMark> ofOthers(List<ParticipantRow> participants, List<PresenceMark> marks) {
        Caller caller = callers.current();
        Set<Long> own = participants.stream()
                .filter(p -> Duties.isOwn(caller, p.personId()))
                .map(ParticipantRow::enrolmentId)
                .collect(Collectors.toSet());
        if (!own.isEmpty() && marks.stream().allMatch(m -> own.contains(m.enrolmentId()))) {
            throw new Refusal("duty.own");
        }
        return marks.stream().filter(m -> !own.contains(m.enrolmentId())).toList();
    }

    private Map<Long, Presence> byEnrolment(long sessionId) {
        return presences.of(sessionId).stream().collect(Collectors.toMap(Presence::enrolmentId, Function.identity()));
    }

    private static SessionAttendanceRow row(SessionRow session, Map<PresenceStatus, Long> counts, long participants) {
        return new SessionAttendanceRow(
                session,
                counts.getOrDefault(PresenceStatus.PRESENT, 0L),
                counts.getOrDefault(PresenceStatus.EXCUSED, 0L),
                counts.getOrDefault(PresenceStatus.SICK, 0L),
                counts.getOrDefault(PresenceStatus.ABSENT, 0L),
                participants);
    }

    private static String told(Presence presence) {
        return AuditWords.kept(presence.status(), presence.minutes());
    }
}
