package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.CourseService;
import id.binahumas.enrolment.AgendaRow;
import id.binahumas.enrolment.Attendee;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.web.Limit;
import id.binahumas.shared.web.RateLimits;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Door to the door: people check in to a session by the code on its screen, or the committee notes who comes. Once a person, however often it is tried. */
@Service
public class CheckInService {

    private static final int LATEST = 3;

    @Inject
    CheckInRepository checkIns;

    @Inject
    CheckInCodes codes;

    @Inject
    AttendanceService attendance;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    PersonalLinkService links;

    @Inject
    RateLimits limits;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** Who may check in at all, oneself or others. */
    @Allowed({TRAINEE, ORGANISER, RESOURCE_PERSON})
    public void requireMayCheckIn() {
        // the answer is in who passes
    }

    /** The caller's own, by a code of this session; the device is what this browser is known by, or null. */
    @Allowed(TRAINEE)
    @RetriesContention
    public CheckInRow checkIn(long sessionId, String code, String device) {
        return own(runs.session(sessionId), code, device);
    }

    /** The same by the digits alone: of the caller's sessions whose doors are open it is the one on whose screen they stand. */
    @Allowed(TRAINEE)
    @RetriesContention
    public CheckInRow checkInTyped(String code, String device) {
        requireFewMisses();
        Instant now = clock.instant();
        List<ClassSession> open = enrolments.agenda().stream()
                .filter(s -> !now.isBefore(s.startsAt().minus(ClassSession.DOORS_OPEN)))
                .map(AgendaRow::sessionId)
                .map(runs::session)
                .toList();
        ClassSession meant = open.stream()
                .min(Comparator.comparing((ClassSession s) -> codes.judge(s.id(), code)))
                .orElseThrow(() -> new Conflict("checkin.nothing"));
        return own(meant, code, device);
    }

    private CheckInRow own(ClassSession session, String code, String device) {
        CodeStanding standing = standing(session, code);
        Attendee me = me(session).orElseThrow(() -> stranger(standing));
        Run run = runs.find(session.runId());
        CheckInRules.requireRoom(session);
        CheckInRules.requirePlace(me);
        Instant now = clock.instant();
        Optional<Presence> before = attendance.noted(session.id(), me.enrolmentId());
        if (before.isPresent() && !before.get().isLeave()) {
            return repeated(session, run, me, before.get());
        }
        CheckInRules.requireTime(session, run.zone(), dates, now);
        CheckInRules.requireOnScreen(standing);
        if (me.gated()) {
            enrolments.ownForSession(session);
        }
        return note(session, run, me, CheckInWay.ROOM_CODE, now, CheckInCodes.mark(session.id(), device));
    }

    /** Somebody the committee, or a guest who takes the attendance, sees at the door; also handed in later by a desk that had no network. */
    @Allowed({ORGANISER, RESOURCE_PERSON})
    @Audited("attendance.check-in")
    @RetriesContention
    public CheckInRow checkInFor(long sessionId, @NotNull CheckInEntry entry) {
        ClassSession session = runs.session(sessionId);
        Run run = held(session);
        boolean byCode = entry.personCode() != null;
        Long enrolmentId = byCode
                ? codes.enrolment(entry.personCode()).orElseThrow(() -> new Conflict("checkin.person"))
                : entry.enrolmentId();
        Attendee who = Optional.ofNullable(enrolmentId)
                .flatMap(id -> enrolments.attendeeEnrolled(sessionId, id))
                .orElseThrow(() -> new Conflict("checkin.stranger"));
        trail.about(who.personId());
        Duties.requireAnother(callers.current(), who.personId());
        CheckInRules.requireRoom(session);
        CheckInRules.requirePlace(who);
        Instant now = clock.instant();
        Instant came = entry.at() == null ? now : entry.at();
        CheckInRules.requirePast(came, now);
        CheckInRules.requireTime(session, run.zone(), dates, came);
        return note(session, run, who, byCode ? CheckInWay.PERSONAL_CODE : CheckInWay.NAME, came, null);
    }

    private CheckInRow note(ClassSession session, Run run, Attendee who, CheckInWay way, Instant came, String device) {
        Long by = callers.current().actorId();
        Optional<Presence> before =
                attendance.enter(session, run, who.enrolmentId(), who.cohortId(), PresenceSource.CHECK_IN, by);
        if (before.isPresent()) {
            return repeated(session, run, who, before.get());
        }
        checkIns.add(new CheckIn(session.id(), who.enrolmentId(), way, came, clock.instant(), by, device));
        return row(session, who, came, false);
    }

    /** Who is noted present is; what the committee noted otherwise stays, and it says so. */
    private CheckInRow repeated(ClassSession session, Run run, Attendee who, Presence before) {
        if (before.status() == PresenceStatus.PRESENT) {
            return row(session, who, before.notedAt(), true);
        }
        String by = checkIns.nameOf(before.notedBy());
        String time = dates.time(before.notedAt(), run.zone());
        throw by == null
                ? new Conflict("checkin.noted." + before.status(), time)
                : new Conflict("checkin.notedBy." + before.status(), time, by);
    }

    /** What the phone of somebody at the door shows. Whoever is not in the run is shown it only with a code from its screen. */
    @Allowed(TRAINEE)
    public CheckInPhone phone(long sessionId, String code) {
        ClassSession session = runs.session(sessionId);
        Attendee me = me(session).orElse(null);
        if (me == null && (code == null || standing(session, code) == CodeStanding.WRONG)) {
            throw new NotFound();
        }
        Run run = runs.find(session.runId());
        Instant now = clock.instant();
        LocalDate day = session.dayIn(run.zone());
        Presence noted = me == null
                ? null
                : attendance.noted(sessionId, me.enrolmentId()).orElse(null);
        return new CheckInPhone(
                sessionId,
                session.title(),
                courses.find(run.courseId()).title(),
                session.startsAt(),
                session.endsAt(),
                run.zone(),
                me == null ? null : me.enrolmentId(),
                me == null ? null : me.name(),
                me == null ? null : me.unitName(),
                noted == null ? null : noted.status(),
                noted == null ? null : noted.notedAt(),
                noted != null && noted.isLeave(),
                isOpen(session, now),
                me == null
                        ? List.of()
                        : checkIns.day(
                                me.enrolmentId(),
                                day.atStartOfDay(run.zone()).toInstant(),
                                day.plusDays(1).atStartOfDay(run.zone()).toInstant()));
    }

    /** The code the caller shows to the committee at every door of a run. */
    @Allowed(TRAINEE)
    public String personCode(long enrolmentId) {
        return codes.ofPerson(enrolments.own(enrolmentId).id());
    }

    /** What stands on the wall. The names on it are read by the room itself, so looking is not written down each time. */
    @Allowed({ORGANISER, RESOURCE_PERSON})
    public RoomScreen screen(long sessionId) {
        ClassSession session = runs.session(sessionId);
        Run run = held(session);
        CheckInRules.requireRoom(session);
        Instant now = clock.instant();
        return new RoomScreen(
                session,
                run.zone(),
                courses.find(run.courseId()).title(),
                codes.ofRoom(sessionId),
                now,
                isOpen(session, now),
                checkIns.present(sessionId),
                enrolments.attendees(sessionId),
                checkIns.latest(sessionId, LATEST));
    }

    /** The screen of the session a guest leads. */
    @Allowed(RESOURCE_PERSON)
    public RoomScreen guestScreen() {
        return screen(links.pass().sessionId());
    }

    /** Everybody whose session it is, for the table at its door. */
    @Allowed(ORGANISER)
    public CheckInDesk desk(long sessionId) {
        ClassSession session = runs.session(sessionId);
        AttendanceSheet sheet = attendance.sheet(sessionId);
        CheckInRules.requireRoom(session);
        return new CheckInDesk(session, sheet.zone(), sheet.runTitle(), sheet.rows(), isOpen(session, clock.instant()));
    }

    /** Phones by which many checked in to a session of the organiser's own run. */
    @Allowed(ORGANISER)
    public List<SharedPhone> sharedPhones(long sessionId) {
        runs.ownSession(sessionId);
        return checkIns.sharedPhones(sessionId, SharedPhone.WORTH_A_LOOK);
    }

    private Optional<Attendee> me(ClassSession session) {
        Long personId = callers.current().personId();
        return personId == null ? Optional.empty() : enrolments.attendee(session.id(), personId);
    }

    /** Guesses are counted: of six digits some thousand would do. */
    private CodeStanding standing(ClassSession session, String code) {
        requireFewMisses();
        CodeStanding standing = codes.judge(session.id(), code);
        if (standing == CodeStanding.WRONG && code != null) {
            limits.take(Limit.CHECK_IN_MISSES);
        }
        return standing;
    }

    private void requireFewMisses() {
        if (limits.isReached(Limit.CHECK_IN_MISSES)) {
            throw new Conflict("checkin.misses");
        }
    }

    /** Whoever holds the code of a room is told why it is of no use; to all others there is no such session. */
    private static RuntimeException stranger(CodeStanding standing) {
        return standing == CodeStanding.WRONG ? new NotFound() : new Conflict("checkin.stranger");
    }

    /** The committee's, or a guest's who leads the session and was given its attendance. */
    private Run held(ClassSession session) {
        if (!callers.current().isGuest()) {
            return runs.own(session.runId());
        }
        links.pass().requireAttendance(session.id());
        return runs.find(session.runId());
    }

    private static boolean isOpen(ClassSession session, Instant now) {
        return AttendanceRules.takesMarks(session, now) && now.isBefore(session.endsAt());
    }

    private static CheckInRow row(ClassSession session, Attendee who, Instant at, boolean repeated) {
        return new CheckInRow(
                Long.toString(session.id()),
                Long.toString(who.enrolmentId()),
                who.name(),
                PresenceStatus.PRESENT,
                at,
                repeated);
    }
}
