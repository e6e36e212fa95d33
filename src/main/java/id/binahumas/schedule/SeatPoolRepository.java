package id.binahumas.schedule;

import id.binahumas.shared.persistence.H2Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** The pools of places, what is kept in them, and the guarded update on their counters. */
@ApplicationScoped
class SeatPoolRepository {

    /** A pool for whoever shows it, with the names of what it is for: {@link #JOINS} after a pool p. */
    static final String ROW =
            "new id.binahumas.schedule.SeatPoolRow(p.id, b.id, b.part, b.title, x.id, x.title, x.startsAt, z.zone, k.id, k.number, k.name, p.mode, g.id, g.name, p.apart,"
                    + " p.policy, p.room, p.quota, p.capacity, p.unitMax, p.taken, p.reserved, p.reason)";

    static final String JOINS =
            " left join Block b on b.id = p.blockId left join ClassSession x on x.id = p.sessionId left join Cohort k on k.id = p.cohortId left join Segment g on g.id = p.segmentId left join Run z on z.id = p.runId";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void removeWithReserves(SeatPool pool) {
        em.createQuery("select r from SeatReserve r where r.poolId = :pool", SeatReserve.class)
                .setParameter("pool", pool.id())
                .getResultList()
                .forEach(em::remove);
        em.flush();
        em.remove(pool);
    }

    /** What is kept, for whom, with the unit's name of this day. */
    List<SeatReserveRow> reserveRows(long runId, LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SeatReserveRow(r.id, r.poolId, g.name, r.unitId, v.name, r.seats, r.seated, r.releaseOn)
                        from SeatReserve r join SeatPool p on p.id = r.poolId left join Segment g on g.id = r.segmentId
                        left join UnitValidity v on v.unit.id = r.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where p.runId = :run and r.releasedAt is null order by r.poolId, r.id""", SeatReserveRow.class)
                .setParameter("run", runId)
                .setParameter("day", day)
                .getResultList();
    }

    /** All pools of a run in id order, and whoever holds the lock of the first knows that they stay so. */
    List<SeatPool> ofRun(long runId) {
        return em.createQuery("select p from SeatPool p where p.runId = :run order by p.id", SeatPool.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /**
     * The same, under the lock of the first, found by its primary key: a lock found through the index on the run takes index and
     * row in the opposite order to an update's, which MariaDB ends as a deadlock. Read under the lock: what whoever held it before
     * us changed is seen.
     */
    List<SeatPool> lock(long runId) {
        first(runId).ifPresent(id -> em.find(SeatPool.class, id, LockModeType.PESSIMISTIC_WRITE));
        return ofRun(runId);
    }

    /**
     * The same, with the next number of the line: the update that deals it locks the first pool as a reading would. What this
     * transaction read of it before is forgotten.
     */
    List<SeatPool> lockAndDeal(long runId, long first) {
        await(first);
        int dealt = counted(
                        "update seat_pool set next_queue_no = next_queue_no + 1, version = version + 1 where id = :id")
                .setParameter("id", first)
                .executeUpdate();
        forget(first);
        List<SeatPool> pools = ofRun(runId);
        if (dealt == 0 || pools.get(0).id() != first) {
            throw new OptimisticLockException("pool " + first + " is no longer the first of run " + runId);
        }
        return pools;
    }

    /** One place of a pool that only counts, if there is one: the database decides, whatever we believed before. */
    boolean take(long poolId) {
        await(poolId);
        int taken = counted("""
                        update seat_pool set taken = taken + 1, version = version + 1
                        where id = :id and (capacity is null or taken < capacity) and unit_max is null and reserved is null""").setParameter("id", poolId).executeUpdate();
        forget(poolId);
        return taken == 1;
    }

    /** In SQL, as an update in the language of entities is translated anew each time, and others wait for this one. */
    private Query counted(String update) {
        return em.createNativeQuery(update).unwrap(NativeQuery.class).addSynchronizedEntityClass(SeatPool.class);
    }

    private void await(long poolId) {
        forget(poolId);
        H2Rows.await(em, SeatPool.class, poolId);
    }

    private void forget(long poolId) {
        em.detach(em.getReference(SeatPool.class, poolId));
    }

    /** What was ever kept in the pools of a run, also what was released. */
    List<SeatReserve> allReserves(long runId) {
        return em.createQuery(
                        "select r from SeatReserve r join SeatPool p on p.id = r.poolId where p.runId = :run order by r.id",
                        SeatReserve.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** What is kept in pools is kept anew in their copies, so many days later. */
    void keepLike(long runId, Map<Long, SeatPool> made, Map<Long, Long> copies, long days) {
        List<SeatReserve> kept = allReserves(runId);
        for (SeatReserve reserve : kept) {
            SeatPool pool = made.get(reserve.poolId());
            if (pool != null && kept.stream().noneMatch(reserve::isReplacedBy)) {
                SeatReserve copy = reserve.copyTo(pool, copies, days);
                pool.requireFree(copy.open());
                pool.startKeeping();
                pool.keep(copy.open());
                add(copy);
                copies.put(reserve.id(), copy.id());
            }
        }
    }

    /** What is kept and not released. */
    List<SeatReserve> reserves(long runId) {
        return em.createQuery("""
                        select r from SeatReserve r join SeatPool p on p.id = r.poolId
                        where p.runId = :run and r.releasedAt is null order by r.id""", SeatReserve.class).setParameter("run", runId).getResultList();
    }

    /** The run alone: a pool or reserve that is read before the lock would be looked at as it was then. */
    Optional<Long> runOfReserve(long id) {
        return em.createQuery(
                        "select p.runId from SeatReserve r join SeatPool p on p.id = r.poolId where r.id = :id",
                        Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Runs in which something is kept no longer than this day. */
    List<Long> runsToRelease(LocalDate day) {
        return em.createQuery("""
                        select distinct p.runId from SeatReserve r join SeatPool p on p.id = r.poolId
                        where r.releasedAt is null and r.releaseOn <= :day order by p.runId""", Long.class).setParameter("day", day).getResultList();
    }

    List<SeatPoolRow> rows(long runId) {
        return em.createQuery(
                        "select " + ROW + " from SeatPool p" + JOINS
                                + " where p.runId = :run order by b.part, x.startsAt, p.id",
                        SeatPoolRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** To look at, or to try something out: changes of it are not kept. */
    void detach(List<?> entities) {
        entities.forEach(em::detach);
    }

    /** Sessions of a run in a room with a known capacity. */
    List<RoomUse> rooms(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.RoomUse(s.blockId, b.kind, b.apart, s.id,
                          (case when exists (select 1 from SeatPool q where q.sessionId = s.id) then true else false end), s.cohortId,
                          (case when s.meetingUrl is not null then true else false end), m.capacity)
                        from ClassSession s join Block b on b.id = s.blockId join Room m on m.id = s.roomId
                        where s.runId = :run and m.capacity is not null""", RoomUse.class).setParameter("run", runId).getResultList();
    }

    Optional<Segment> segment(long id) {
        return Optional.ofNullable(em.find(Segment.class, id));
    }

    Optional<Cohort> cohort(long id) {
        return Optional.ofNullable(em.find(Cohort.class, id));
    }

    List<Cohort> cohorts(long runId) {
        return em.createQuery("select c from Cohort c where c.runId = :run order by c.number", Cohort.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<Segment> segments(long runId) {
        return em.createQuery("select s from Segment s where s.runId = :run order by s.number", Segment.class)
                .setParameter("run", runId)
                .getResultList();
    }

    private Optional<Long> first(long runId) {
        return Optional.ofNullable(em.createQuery("select min(p.id) from SeatPool p where p.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult());
    }
}
