package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions to personal links. */
@ApplicationScoped
class PersonalLinkRepository {

    /** A link with what it depends on. */
    record Held(PersonalLink link, ClassSession session, Run run) {}

    private static final String HELD = """
            select l, s, r from PersonalLink l join ClassSession s on s.id = l.sessionId join Run r on r.id = s.runId where\s""";

    @PersistenceContext
    EntityManager em;

    void add(PersonalLink link) {
        em.persist(link);
    }

    void remove(PersonalLink link) {
        em.remove(link);
    }

    Optional<PersonalLink> byId(long id) {
        return Optional.ofNullable(em.find(PersonalLink.class, id));
    }

    Optional<Held> held(long id) {
        return held(em.createQuery(HELD + "l.id = :id", Object[].class).setParameter("id", id));
    }

    Optional<Held> heldByHash(String hash) {
        return held(em.createQuery(HELD + "l.tokenHash = :hash", Object[].class).setParameter("hash", hash));
    }

    private static Optional<Held> held(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .findFirst()
                .map(row -> new Held((PersonalLink) row[0], (ClassSession) row[1], (Run) row[2]));
    }

    List<PersonalLinkRow> rows(long sessionId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.PersonalLinkRow(l.id, l.guestName, l.mail, l.role, l.takesAttendance, size(l.itemIds),
                          l.validFrom, l.validTo, l.revokedAt, l.uses, l.firstUsedAt, l.lastUsedAt, l.lastAddress)
                        from PersonalLink l where l.sessionId = :session order by l.guestName, l.id""", PersonalLinkRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    long count(long sessionId) {
        return em.createQuery("select count(l) from PersonalLink l where l.sessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    Optional<GuestInvitation> invitation(long linkId, Instant now, LocalDate today) {
        return em.createQuery("""
                        select new id.binahumas.schedule.GuestInvitation(l.guestName, l.role, s.title, c.title, s.startsAt, s.endsAt, r.zone, l.validFrom, l.validTo,
                          case when l.validFrom > :now then true else false end, v.name)
                        from PersonalLink l join ClassSession s on s.id = l.sessionId join Run r on r.id = s.runId join Course c on c.id = r.courseId
                        left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :today and (v.validTo is null or v.validTo > :today)
                        where l.id = :id""", GuestInvitation.class)
                .setParameter("id", linkId)
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    Optional<GuestSession> session(long linkId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.GuestSession(s.id, r.id, l.guestName, l.role, l.takesAttendance, size(l.itemIds), s.title, u.title,
                          c.title, r.theme, s.startsAt, s.endsAt, r.zone, m.printed, w.name, r.place, s.meetingUrl, l.validTo)
                        from PersonalLink l join ClassSession s on s.id = l.sessionId join Run r on r.id = s.runId join Course c on c.id = r.courseId
                        left join CourseSubject u on u.id = s.subjectId left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId where l.id = :id""", GuestSession.class)
                .setParameter("id", linkId)
                .getResultStream()
                .findFirst();
    }

    List<PersonalLink> ofSession(long sessionId) {
        return em.createQuery("select l from PersonalLink l where l.sessionId = :session", PersonalLink.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<PersonalLink> judging(long itemId) {
        return em.createQuery("select l from PersonalLink l join l.itemIds i where i = :item", PersonalLink.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    List<PersonalLink> endedBefore(Instant time, int size) {
        return em.createQuery(
                        "select l from PersonalLink l where l.validTo < :time order by l.validTo", PersonalLink.class)
                .setParameter("time", time)
                .setMaxResults(size)
                .getResultList();
    }
}
