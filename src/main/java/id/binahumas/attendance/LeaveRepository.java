package id.binahumas.attendance;

import id.binahumas.enrolment.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions to requests for leave. */
@ApplicationScoped
class LeaveRepository {

    @PersistenceContext
    EntityManager em;

    /** Whose request it is. */
    record Who(long personId, String name, String unitName) {}

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<LeaveRequest> byId(long id) {
        return Optional.ofNullable(em.find(LeaveRequest.class, id));
    }

    Who who(long enrolmentId) {
        Object[] found = em.createQuery(
                        "select p.id, p.name, e.unitName from Enrolment e join Person p on p.id = e.personId where e.id = :enrolment",
                        Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getSingleResult();
        return new Who((Long) found[0], (String) found[1], (String) found[2]);
    }

    /** The sessions of teaching that are somebody's, with what is noted there. */
    List<LeaveSessionRow> sessions(long enrolmentId) {
        return em.createQuery("""
                        select new id.binahumas.attendance.LeaveSessionRow(s.id, s.title, s.startsAt, s.endsAt, p.status)
                        from Enrolment e join ClassSession s on s.runId = e.runId join Block k on k.id = s.blockId and %s
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = e.id
                        where e.id = :enrolment and s.minutes > 0 order by s.startsAt, s.id""".formatted(OwnSessions.ATTENDED), LeaveSessionRow.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** What somebody asked for, the latest first. */
    List<LeaveRequest> of(long enrolmentId) {
        return em.createQuery(
                        "select l from LeaveRequest l where l.enrolmentId = :enrolment order by l.askedAt desc, l.id desc",
                        LeaveRequest.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** The sessions of several requests, with what is noted there of who asked. */
    Map<Long, List<LeaveSessionRow>> sessionsOf(Collection<Long> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select l.id, s.id, s.title, s.startsAt, s.endsAt, p.status from LeaveRequest l
                        join LeaveSession x on x.requestId = l.id join ClassSession s on s.id = x.sessionId
                        left join Presence p on p.sessionId = s.id and p.enrolmentId = l.enrolmentId
                        where l.id in :requests order by s.startsAt, s.id""", Object[].class)
                .setParameter("requests", requestIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        r -> (Long) r[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                r -> new LeaveSessionRow(
                                        (Long) r[1], (String) r[2], (Instant) r[3], (Instant) r[4], (PresenceStatus)
                                                r[5]),
                                Collectors.toList())));
    }

    /** Those of them about which an answer is waited for already. */
    boolean isAsked(long enrolmentId, Collection<Long> sessionIds) {
        return em.createQuery("""
                        select count(l) from LeaveRequest l join LeaveSession x on x.requestId = l.id
                        where l.enrolmentId = :enrolment and x.sessionId in :sessions and l.state in :open""", Long.class)
                        .setParameter("enrolment", enrolmentId)
                        .setParameter("sessions", sessionIds)
                        .setParameter("open", LeaveState.OPEN)
                        .getSingleResult()
                > 0;
    }

    /** The accounts by which somebody was noted as absent in these sessions. */
    Set<Long> notedBy(long enrolmentId, Collection<Long> sessionIds) {
        return Set.copyOf(em.createQuery("""
                        select distinct p.notedBy from Presence p where p.enrolmentId = :enrolment and p.sessionId in :sessions
                        and p.status = id.binahumas.attendance.PresenceStatus.ABSENT and p.notedBy is not null""", Long.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("sessions", sessionIds)
                .getResultList());
    }

    List<LeaveRow> rows(long runId, Collection<LeaveState> states, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.attendance.LeaveRow(l.id, e.id, p.id, p.name, e.unitName, l.kind, l.objection, l.state,
                          (case when l.letterFileId is not null then true else false end), l.askedAt, l.appealedAt,
                          (select count(x) from LeaveSession x where x.requestId = l.id),
                          (select min(s.startsAt) from LeaveSession x join ClassSession s on s.id = x.sessionId where x.requestId = l.id),
                          (select max(s.startsAt) from LeaveSession x join ClassSession s on s.id = x.sessionId where x.requestId = l.id))
                        from LeaveRequest l join Enrolment e on e.id = l.enrolmentId join Person p on p.id = e.personId
                        where l.runId = :run and l.state in :states order by l.askedAt, l.id""", LeaveRow.class)
                .setParameter("run", runId)
                .setParameter("states", states)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(long runId, Collection<LeaveState> states) {
        return em.createQuery(
                        "select count(l) from LeaveRequest l where l.runId = :run and l.state in :states", Long.class)
                .setParameter("run", runId)
                .setParameter("states", states)
                .getSingleResult();
    }

    /** Who waits for an answer about a session: the request, by enrolment. */
    Map<Long, Long> waiting(long sessionId) {
        Map<Long, Long> waiting = new HashMap<>();
        em.createQuery("""
                        select l.enrolmentId, l.id from LeaveRequest l join LeaveSession x on x.requestId = l.id
                        where x.sessionId = :session and l.state in :open""", Object[].class)
                .setParameter("session", sessionId)
                .setParameter("open", LeaveState.OPEN)
                .getResultStream()
                .forEach(r -> waiting.put((Long) r[0], (Long) r[1]));
        return waiting;
    }
}
