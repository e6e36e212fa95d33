package id.binahumas.notification;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.OwnSessions;
import id.binahumas.people.Person;
import id.binahumas.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Questions to calendars: what is to stand in them, and what they were told. */
@ApplicationScoped
class CalendarRepository {

    /** Sessions of a seat; of a part with places of its own only those of a seat there. */
    private static final String ATTENDED = """
            select new id.binahumas.notification.CalendarRow(e.id, s.id, c.title, v.name, s.title, s.startsAt, s.endsAt, r.zone, w.name, m.printed, r.place, r.city,
              (case when s.meetingUrl is not null then true else false end))
            from Enrolment e join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
              and b.status = id.binahumas.enrolment.BookingStatus.SEATED
            join Run r on r.id = e.runId join Course c on c.id = e.courseId
            join ClassSession s on s.runId = e.runId join Block k on k.id = s.blockId
            left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId
            left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            where s.kind <> id.binahumas.schedule.SessionKind.BREAK and s.endsAt > :after and %s
            """.formatted(OwnSessions.ATTENDED);

    private static final String ORDER = " order by s.startsAt, s.id";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void remove(CalendarFeed feed) {
        em.remove(feed);
    }

    /** Whether there is an address to write to; costs nothing where the person was read before. */
    boolean isReachable(long enrolmentId) {
        Enrolment enrolment = em.find(Enrolment.class, enrolmentId);
        return em.find(Person.class, enrolment.personId()).mail() != null;
    }

    /** Held, so that two who tell the same calendar something do so one after the other; empty when it is gone. */
    Optional<Enrolment> held(long enrolmentId) {
        return Optional.ofNullable(em.find(Enrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE));
    }

    List<CalendarRow> attended(long enrolmentId, Instant after, LocalDate day) {
        return em.createQuery(ATTENDED + " and e.id = :enrolment" + ORDER, CalendarRow.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("after", after)
                .setParameter("day", day)
                .getResultList();
    }

    /** Of runs that are held or were, the earliest first. */
    List<CalendarRow> attendedBy(long personId, Instant after, LocalDate day, int most) {
        return em.createQuery(
                        ATTENDED
                                + " and e.personId = :person and r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING, id.binahumas.schedule.RunState.CLOSED)"
                                + ORDER,
                        CalendarRow.class)
                .setParameter("person", personId)
                .setParameter("after", after)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /** One of those. */
    Optional<CalendarRow> attendedBy(long personId, long sessionId, LocalDate day) {
        return em.createQuery(
                        ATTENDED
                                + " and e.personId = :person and s.id = :session and r.state <> id.binahumas.schedule.RunState.CANCELLED",
                        CalendarRow.class)
                .setParameter("person", personId)
                .setParameter("session", sessionId)
                .setParameter("after", Instant.EPOCH)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<CalendarEntry> told(long enrolmentId) {
        return em.createQuery("select c from CalendarEntry c where c.enrolmentId = :enrolment", CalendarEntry.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    List<CalendarEntry> toldTo(long personId, Instant after) {
        return em.createQuery(
                        "select c from CalendarEntry c join Enrolment e on e.id = c.enrolmentId where e.personId = :person and c.endsAt > :after",
                        CalendarEntry.class)
                .setParameter("person", personId)
                .setParameter("after", after)
                .getResultList();
    }

    /** Those who hold a seat in the run, and those whose calendar was told of it; some after this one. */
    List<Long> concerned(long runId, long after, int most) {
        return em.createQuery("""
                        select e.id from Enrolment e where e.runId = :run and e.id > :after
                          and (exists (select 1 from Booking b where b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                              and b.status = id.binahumas.enrolment.BookingStatus.SEATED)
                            or exists (select 1 from CalendarEntry c where c.enrolmentId = e.id and c.standing = true))
                        order by e.id""", Long.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** What calendars were told of the session stays; that it was this one is forgotten, so that it can go. */
    void leave(long sessionId) {
        em.createQuery("update CalendarEntry c set c.sessionId = null where c.sessionId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    Optional<CalendarFeed> feedOf(long personId) {
        return em.createQuery("select f from CalendarFeed f where f.personId = :person", CalendarFeed.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Not of somebody whose account was closed. */
    Optional<CalendarFeed> feed(String secret) {
        return em.createQuery(
                        "select f from CalendarFeed f where f.secretHash = :hash and not exists (select 1 from Account a where a.personId = f.personId and a.active = false)",
                        CalendarFeed.class)
                .setParameter("hash", Ids.hash(secret))
                .getResultStream()
                .findFirst();
    }

    void forgetFeed(long personId) {
        em.createQuery("delete from CalendarFeed f where f.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    List<Object[]> feedRows(long personId) {
        return em.createQuery("select f.madeAt from CalendarFeed f where f.personId = :person", Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    List<Object[]> entryRows(long personId) {
        return em.createQuery(
                        "select c.title, c.startsAt, c.endsAt, c.revision, c.toldAt from CalendarEntry c join Enrolment e on e.id = c.enrolmentId where e.personId = :person order by c.startsAt",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** In the order of the tables. */
    Object[] counts(long personId) {
        return em.createQuery("""
                        select (select count(f) from CalendarFeed f where f.personId = p.id),
                        (select count(c) from CalendarEntry c join Enrolment e on e.id = c.enrolmentId where e.personId = p.id)
                        from Person p where p.id = :person""", Object[].class)
                .setParameter("person", personId)
                .getSingleResult();
    }
}
