package id.binahumas.schedule;

import id.binahumas.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions to venues and rooms, and to who has a room or a person at what time. */
@ApplicationScoped
class RoomRepository {

    private static final int MOST = 500;

    private static final String ROOM = """
            select new id.binahumas.schedule.RoomRow(m.id, v.id, v.name, m.printed, m.capacity, m.equipment)
            from Room m join Venue v on v.id = m.venueId
            """;

    /** Sessions of runs that are neither given up nor a template only; each ends at most so long after it starts. */
    private static final String TAKEN = """
             join Run r on r.id = s.runId join Course c on c.id = r.courseId
            left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            where r.state not in (id.binahumas.schedule.RunState.TEMPLATE, id.binahumas.schedule.RunState.CANCELLED)
              and s.startsAt > :earliest and s.startsAt < :to and s.endsAt > :from
            """;

    private static final String CLASH =
            "select new id.binahumas.schedule.ClashRow(s.title, c.title, v.name, s.startsAt, s.endsAt, r.zone) from ClassSession s";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    <T> Optional<T> byId(Class<T> kind, long id) {
        return Optional.ofNullable(em.find(kind, id));
    }

    List<VenueRow> venues(Collection<Long> unitIds, boolean all) {
        return em.createQuery("""
                        select new id.binahumas.schedule.VenueRow(v.id, v.name, v.city, v.outside, count(m))
                        from Venue v left join Room m on m.venueId = v.id where :all = true or v.ownerUnitId in :units
                        group by v.id, v.name, v.city, v.outside order by v.name, v.id""", VenueRow.class)
                .setParameter("all", all)
                .setParameter("units", orNone(unitIds))
                .setMaxResults(MOST)
                .getResultList();
    }

    List<RoomRow> rooms(Collection<Long> unitIds, boolean all) {
        return em.createQuery(
                        ROOM + " where :all = true or m.ownerUnitId in :units order by v.name, m.printed, m.id",
                        RoomRow.class)
                .setParameter("all", all)
                .setParameter("units", orNone(unitIds))
                .setMaxResults(MOST)
                .getResultList();
    }

    List<RoomRow> ofVenue(long venueId) {
        return em.createQuery(ROOM + " where v.id = :venue order by m.printed, m.id", RoomRow.class)
                .setParameter("venue", venueId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Whoever else plans with it waits until we are done; read by its primary key, as a lock through an index would deadlock. */
    void lock(Class<?> kind, long id) {
        em.find(kind, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void lockPerson(long id) {
        lock(Person.class, id);
    }

    List<SessionSpeaker> speakersOf(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select k from SessionSpeaker k where k.sessionId in :sessions and k.personId is not null order by k.id",
                                SessionSpeaker.class)
                        .setParameter("sessions", sessionIds)
                        .getResultList();
    }

    /** The first that has the room in these hours, but for the session itself. */
    Optional<ClashRow> inRoom(long roomId, ClassSession session, LocalDate day) {
        return em.createQuery(
                        CLASH + TAKEN + " and s.roomId = :room and s.id <> :self order by s.startsAt, s.id",
                        ClashRow.class)
                .setParameter("room", roomId)
                .setParameter("self", session.id())
                .setParameter("day", day)
                .setParameter("from", session.startsAt())
                .setParameter("to", session.endsAt())
                .setParameter("earliest", session.startsAt().minus(ClassSession.LONGEST))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The first at which the person speaks in these hours, but for the session itself. */
    Optional<ClashRow> ofPerson(long personId, ClassSession session, LocalDate day) {
        return em.createQuery(
                        CLASH
                                + " join SessionSpeaker k on k.sessionId = s.id and k.personId = :person"
                                + TAKEN
                                + " and s.id <> :self order by s.startsAt, s.id",
                        ClashRow.class)
                .setParameter("person", personId)
                .setParameter("self", session.id())
                .setParameter("day", day)
                .setParameter("from", session.startsAt())
                .setParameter("to", session.endsAt())
                .setParameter("earliest", session.startsAt().minus(ClassSession.LONGEST))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Sessions of a block that are still to come and held in no room, by their ids. */
    List<ClassSession> withoutRoom(long blockId, Instant now) {
        return em.createQuery(
                        "select s from ClassSession s where s.blockId = :block and s.roomId is null and s.startsAt > :now order by s.id",
                        ClassSession.class)
                .setParameter("block", blockId)
                .setParameter("now", now)
                .getResultList();
    }

    /** All that is held in these rooms between two times. */
    List<RoomUseRow> uses(Collection<Long> roomIds, Instant from, Instant to, LocalDate day) {
        return em.createQuery(
                        "select new id.binahumas.schedule.RoomUseRow(s.roomId, s.id, r.id, r.organiserUnitId, r.coOrganiserUnitId, s.title, c.title, v.name,"
                                + " s.startsAt, s.endsAt, r.zone) from ClassSession s"
                                + TAKEN
                                + " and s.roomId in :rooms order by s.startsAt, s.id",
                        RoomUseRow.class)
                .setParameter("rooms", orNone(roomIds))
                .setParameter("day", day)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("earliest", from.minus(ClassSession.LONGEST))
                .getResultList();
    }

    /** Pairs of sessions to come that share a room and a time: the first one's id, the room, and both titles. */
    List<Object[]> heldTwice(Instant now, int most) {
        return em.createQuery("""
                        select a.id, m.printed, a.title, b.title
                        from ClassSession a join ClassSession b on b.roomId = a.roomId and b.id <> a.id and b.startsAt >= a.startsAt
                          and b.startsAt < a.endsAt and (b.startsAt > a.startsAt or b.id > a.id)
                        join Room m on m.id = a.roomId join Run r on r.id = a.runId join Run o on o.id = b.runId
                        where a.endsAt > :now and r.state not in :none and o.state not in :none order by a.startsAt, a.id""", Object[].class)
                .setParameter("now", now)
                .setParameter("none", List.of(RunState.TEMPLATE, RunState.CANCELLED))
                .setMaxResults(most)
                .getResultList();
    }

    private static Collection<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
