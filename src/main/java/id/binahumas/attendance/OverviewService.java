package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ParticipantRow;
import id.binahumas.enrolment.SessionPlaces;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Door to attendance as a whole: one's own against the rule, everybody's of a run, and the sessions of this day. */
@Service
public class OverviewService {

    private static final int MOST_ROWS = 200;

    /** The farthest that a day somewhere in the country begins from one here. */
    private static final Duration APART = Duration.ofHours(3);

    @Inject
    OverviewRepository overviews;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The caller's own, session by session, beside what the course asks for. */
    @Allowed(TRAINEE)
    public OwnAttendance own(long enrolmentId) {
        Enrolment enrolment = enrolments.own(enrolmentId);
        Run run = runs.find(enrolment.runId());
        Course course = courses.find(run.courseId());
        Instant now = clock.instant();
        List<OwnAttendanceRow> rows = overviews.own(enrolmentId);
        int attended = rows.stream()
                .mapToInt(r -> r.attended() == null ? 0 : r.attended())
                .sum();
        return new OwnAttendance(
                enrolmentId,
                course.title(),
                run.zone(),
                run.isOver(),
                now,
                new AttendanceTotal(
                        rows.stream().mapToInt(OwnAttendanceRow::minutes).sum(),
                        attended,
                        rows.stream()
                                .filter(r -> r.isOpen(now))
                                .mapToInt(OwnAttendanceRow::minutes)
                                .sum(),
                        course.minAttendancePercent()),
                rows);
    }

    /** The caller's own sessions of this day, each on the day it falls on where it is held. */
    @Allowed(TRAINEE)
    public List<TodayRow> today() {
        Long personId = callers.current().personId();
        if (personId == null) {
            return List.of();
        }
        LocalDate day = LocalDate.now(clock.withZone(Zones.HOME));
        return overviews
                .today(personId, begin(day).minus(APART), begin(day.plusDays(1)).plus(APART))
                .stream()
                .filter(r -> isOn(day, r.startsAt(), r.venueZone()))
                .toList();
    }

    /** Everybody who is seated in a run of the organiser's own, or only those who have not attended enough yet. */
    @Allowed(ORGANISER)
    @Audited("attendance.overview")
    public AttendanceOverview overview(long runId, boolean below, int first, int size) {
        Run run = runs.own(runId);
        int min = courses.find(run.courseId()).minAttendancePercent();
        List<SessionRow> sessions =
                runs.sessions(runId).stream().filter(s -> s.kind().counts()).toList();
        SessionPlaces places = enrolments.sessionPlaces(runId);
        Map<Long, Map<Long, Presence>> noted = overviews.ofRun(runId);
        Instant now = clock.instant();
        List<OverviewRow> all = enrolments.participants(runId).stream()
                .map(p -> row(p, sessions, places, noted.getOrDefault(p.enrolmentId(), Map.of()), min, now))
                .toList();
        List<OverviewRow> matching = all.stream()
                .filter(r -> !below || r.total().standing().isBelow())
                .toList();
        int from = Math.min(first, matching.size());
        return new AttendanceOverview(
                run.zone(),
                min,
                sessions,
                matching.subList(from, Math.min(from + Math.min(size, MOST_ROWS), matching.size())),
                matching.size(),
                all.size(),
                count(all, AttendanceStanding.MET),
                count(all, AttendanceStanding.POSSIBLE),
                count(all, AttendanceStanding.SHORT));
    }

    /** The sessions of this day of all runs the organiser holds, each on the day it falls on where it is held. */
    @Allowed(ORGANISER)
    public List<DayRow> day() {
        LocalDate day = LocalDate.now(clock.withZone(Zones.HOME));
        Instant from = begin(day).minus(APART);
        Instant to = begin(day.plusDays(1)).plus(APART);
        List<Long> held = runs.mineBetween(from, to);
        return held.isEmpty()
                ? List.of()
                : overviews.day(held, from, to).stream()
                        .filter(r -> isOn(day, r.startsAt(), r.venueZone()))
                        .toList();
    }

    /** Who is missing from a session, and how to reach them; it is written down whose address was read. */
    @Allowed(ORGANISER)
    @Audited("attendance.call")
    public List<CallRow> missing(long sessionId) {
        runs.ownSession(sessionId);
        List<CallRow> missing = overviews.missing(sessionId);
        missing.forEach(m -> trail.alsoAbout(m.personId(), null, null));
        return missing;
    }

    private static OverviewRow row(
            ParticipantRow who,
            List<SessionRow> sessions,
            SessionPlaces places,
            Map<Long, Presence> noted,
            int min,
            Instant now) {
        List<OverviewMark> marks = new ArrayList<>();
        int held = 0;
        int attended = 0;
        int ahead = 0;
        for (SessionRow session : sessions) {
            boolean own = session.isFor(who.cohortId()) && places.admit(session.id(), who.enrolmentId());
            Presence presence = own ? noted.get(session.id()) : null;
            marks.add(new OverviewMark(marks.size() + 1, own, presence == null ? null : presence.status()));
            if (own) {
                held += session.minutes();
                attended += presence == null ? 0 : presence.minutes();
                ahead += presence == null && session.endsAt().isAfter(now) ? session.minutes() : 0;
            }
        }
        return new OverviewRow(
                who.enrolmentId(), who.name(), who.unitName(), marks, new AttendanceTotal(held, attended, ahead, min));
    }

    private static long count(List<OverviewRow> rows, AttendanceStanding standing) {
        return rows.stream().filter(r -> r.total().standing() == standing).count();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Zones.HOME).toInstant();
    }

    private static boolean isOn(LocalDate day, Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().equals(day);
    }
}
