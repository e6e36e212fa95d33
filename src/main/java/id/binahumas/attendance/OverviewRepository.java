package id.binahumas.attendance;

import id.binahumas.enrolment.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions to attendance over many sessions or many people. */
@ApplicationScoped
class OverviewRepository {

    private static final String SEATED = """
            join Booking b on b.runId = s.runId and b.status = id.binahumas.enrolment.BookingStatus.SEATED
            and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN join Enrolment e on e.id = b.enrolmentId and %s""".formatted(OwnSessions.OWN);

    /** The same, also of a session that is nobody's. */
    private static final String PERHAPS = SEATED.replace("join ", "left join ");

    @PersistenceContext
    EntityManager em;

    /** All teaching that is somebody's, with what is noted there. */
    List<OwnAttendanceRow> own(long enrolmentId) {
        return em.createQuery("""
                        select new id.binahumas.attendance.OwnAttendanceRow(s.id, s.title, s.startsAt, s.endsAt, s.minutes, p.status, p.minutes, p.source)
                        from Enrolment e join ClassSession s on s.runId = e.runId and %s
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = e.id
                        where e.id = :enrolment and s.minutes > 0 order by s.startsAt, s.id""".formatted(OwnSessions.OWN), OwnAttendanceRow.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** All entries of a run: by enrolment, then by session. */
    Map<Long, Map<Long, Presence>> ofRun(long runId) {
        Map<Long, Map<Long, Presence>> noted = new HashMap<>();
        em.createQuery(
                        "select p from Presence p join ClassSession s on s.id = p.sessionId where s.runId = :run",
                        Presence.class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(p -> noted.computeIfAbsent(p.enrolmentId(), e -> new HashMap<>())
                        .put(p.sessionId(), p));
        return noted;
    }

    /** Sessions of somebody between two moments. */
    List<TodayRow> today(long personId, Instant from, Instant to) {
        return em.createQuery("""
                        select new id.binahumas.attendance.TodayRow(s.id, e.id, c.title, s.title, s.startsAt, s.endsAt, r.zone, w.name, m.printed,
                          (case when s.meetingUrl is not null then true else false end), p.status)
                        from Enrolment e join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                          and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        join Run r on r.id = e.runId and r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING)
                        join Course c on c.id = e.courseId
                        join ClassSession s on s.runId = e.runId join Block k on k.id = s.blockId and %s
                        left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = e.id
                        where e.personId = :person and s.startsAt >= :from and s.startsAt < :to and s.minutes > 0
                        order by s.startsAt, s.id""".formatted(OwnSessions.ATTENDED), TodayRow.class)
                .setParameter("person", personId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Sessions of these runs between two moments, with how many are whose they are, and what is noted of them. */
    List<DayRow> day(Collection<Long> runIds, Instant from, Instant to) {
        return em.createQuery("""
                        select new id.binahumas.attendance.DayRow(s.id, r.id, c.title, s.title, s.startsAt, s.endsAt, r.zone, w.name, m.printed,
                          (case when s.meetingUrl is not null then true else false end), count(e),
                          sum(case when p.status = id.binahumas.attendance.PresenceStatus.PRESENT then 1L else 0L end),
                          sum(case when p.status = id.binahumas.attendance.PresenceStatus.EXCUSED
                            or p.status = id.binahumas.attendance.PresenceStatus.SICK then 1L else 0L end),
                          sum(case when p.status = id.binahumas.attendance.PresenceStatus.ABSENT then 1L else 0L end),
                          (select count(l) from LeaveRequest l join LeaveSession x on x.requestId = l.id where x.sessionId = s.id and l.state in :open))
                        from ClassSession s %s join Run r on r.id = s.runId join Course c on c.id = r.courseId
                        left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = e.id
                        where s.runId in :runs and s.startsAt >= :from and s.startsAt < :to and s.minutes > 0
                        group by s.id, r.id, c.title, s.title, s.startsAt, s.endsAt, r.zone, w.name, m.printed, s.meetingUrl
                        order by s.startsAt, s.id""".formatted(PERHAPS), DayRow.class)
                .setParameter("runs", runIds)
                .setParameter("open", LeaveState.OPEN)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Who is missing from a session: of whom nothing is noted, or that they are away without a word. */
    List<CallRow> missing(long sessionId) {
        return em.createQuery("""
                        select new id.binahumas.attendance.CallRow(e.id, q.id, q.name, e.unitName, q.mail, p.status)
                        from ClassSession s %s join Person q on q.id = e.personId
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = e.id
                        where s.id = :session and (p.id is null or p.status = id.binahumas.attendance.PresenceStatus.ABSENT)
                        order by q.nameKey, e.id""".formatted(SEATED), CallRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}
