package id.binahumas.attendance;

import id.binahumas.enrolment.OwnSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions to check-ins. */
@ApplicationScoped
class CheckInRepository {

    @PersistenceContext
    EntityManager em;

    void add(CheckIn checkIn) {
        em.persist(checkIn);
    }

    long present(long sessionId) {
        return em.createQuery("""
                        select count(p) from Presence p where p.sessionId = :session
                        and p.status = id.binahumas.attendance.PresenceStatus.PRESENT""", Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    /** Who checked in last, the last one first. */
    List<String> latest(long sessionId, int most) {
        return em.createQuery("""
                        select p.name from CheckIn c join Enrolment e on e.id = c.enrolmentId join Person p on p.id = e.personId
                        where c.sessionId = :session order by c.cameAt desc, c.id desc""", String.class)
                .setParameter("session", sessionId)
                .setMaxResults(most)
                .getResultList();
    }

    /** The names of those who checked in by one phone, phone by phone, where they are so many at least. */
    List<SharedPhone> sharedPhones(long sessionId, long fewest) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        em.createQuery("""
                        select c.deviceHash, p.name from CheckIn c join Enrolment e on e.id = c.enrolmentId join Person p on p.id = e.personId
                        where c.sessionId = :session and c.deviceHash in (select d.deviceHash from CheckIn d
                          where d.sessionId = :session and d.deviceHash is not null group by d.deviceHash having count(d) >= :fewest)
                        order by c.deviceHash, c.cameAt, c.id""", Object[].class)
                .setParameter("session", sessionId)
                .setParameter("fewest", fewest)
                .getResultList()
                .forEach(row -> names.computeIfAbsent((String) row[0], phone -> new ArrayList<>())
                        .add((String) row[1]));
        return names.values().stream().map(SharedPhone::new).toList();
    }

    /** The sessions of somebody between two moments that are noted, and what is noted. */
    List<CheckInDayRow> day(long enrolmentId, Instant from, Instant to) {
        return em.createQuery("""
                        select new id.binahumas.attendance.CheckInDayRow(s.id, s.title, s.startsAt, n.status)
                        from Enrolment e join ClassSession s on s.runId = e.runId and %s
                        left join Presence n on n.sessionId = s.id and n.enrolmentId = e.id
                        where e.id = :enrolment and s.startsAt >= :from and s.startsAt < :to
                        and s.kind = id.binahumas.schedule.SessionKind.TEACHING order by s.startsAt, s.id""".formatted(OwnSessions.OWN), CheckInDayRow.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Whose account this is; null for a guest, an office or nobody. */
    String nameOf(Long accountId) {
        return em.createQuery(
                        "select p.name from Account a join Person p on p.id = a.personId where a.id = :account",
                        String.class)
                .setParameter("account", accountId == null ? 0 : accountId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    List<Object[]> ofPerson(long personId) {
        return em.createQuery("""
                        select k.title, s.title, c.cameAt, c.way, c.notedAt from CheckIn c join ClassSession s on s.id = c.sessionId
                        join Enrolment e on e.id = c.enrolmentId join Course k on k.id = e.courseId where e.personId = :person order by c.cameAt""", Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    long countOfPerson(long personId) {
        return em.createQuery(
                        "select count(c) from CheckIn c join Enrolment e on e.id = c.enrolmentId where e.personId = :person",
                        Long.class)
                .setParameter("person", personId)
                .getSingleResult();
    }

    /** By which phone it was is nobody's business any more. */
    void forgetPhones(long personId) {
        em.createQuery("""
                        update CheckIn c set c.deviceHash = null
                        where c.enrolmentId in (select e.id from Enrolment e where e.personId = :person)""").setParameter("person", personId).executeUpdate();
    }
}
