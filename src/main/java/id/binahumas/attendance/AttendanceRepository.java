package id.binahumas.attendance;

import id.binahumas.enrolment.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to presences. */
@ApplicationScoped
class AttendanceRepository {

    @PersistenceContext
    EntityManager em;

    void add(Presence presence) {
        em.persist(presence);
    }

    Optional<Presence> of(long sessionId, long enrolmentId) {
        return em.createQuery(
                        "select p from Presence p where p.sessionId = :session and p.enrolmentId = :enrolment",
                        Presence.class)
                .setParameter("session", sessionId)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    List<Presence> of(long sessionId) {
        return em.createQuery("select p from Presence p where p.sessionId = :session", Presence.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** How many of each status, by session. */
    Map<Long, Map<PresenceStatus, Long>> counts(long runId) {
        Map<Long, Map<PresenceStatus, Long>> counts = new HashMap<>();
        em.createQuery("""
                        select p.sessionId, p.status, count(p) from Presence p join ClassSession s on s.id = p.sessionId
                        where s.runId = :run group by p.sessionId, p.status""", Object[].class)
                .setParameter("run", runId)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new EnumMap<>(PresenceStatus.class))
                        .put((PresenceStatus) row[1], (Long) row[2]));
        return counts;
    }

    /** The enrolments in a run of whom something was noted, in the order of their ids. */
    List<Long> reported(long runId) {
        return em.createQuery("""
                        select distinct p.enrolmentId from Presence p join ClassSession s on s.id = p.sessionId
                        where s.runId = :run order by p.enrolmentId""", Long.class).setParameter("run", runId).getResultList();
    }

    /** The blocks in which something was noted of somebody. */
    List<Long> blocks(long enrolmentId) {
        return em.createQuery("""
                        select distinct s.blockId from Presence p join ClassSession s on s.id = p.sessionId
                        where p.enrolmentId = :enrolment order by s.blockId""", Long.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** Minutes attended in the sessions of a block that were for them, by enrolment, in one question for all. */
    Map<Long, Integer> minutes(long blockId, Collection<Long> enrolmentIds) {
        Map<Long, Integer> minutes = new HashMap<>();
        em.createQuery("""
                        select p.enrolmentId, sum(p.minutes) from Presence p join ClassSession s on s.id = p.sessionId
                        join Enrolment e on e.id = p.enrolmentId and %s
                        where s.blockId = :block and p.enrolmentId in :enrolments group by p.enrolmentId""".formatted(OwnSessions.OWN), Object[].class)
                .setParameter("block", blockId)
                .setParameter("enrolments", enrolmentIds)
                .getResultList()
                .forEach(row -> minutes.put((Long) row[0], ((Long) row[1]).intValue()));
        return minutes;
    }
}
