package id.binahumas.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** The pools of places and the guarded update on their counters. */
@ApplicationScoped
class SeatPoolRepository {

    private static final String OF_RUN = "select p from SeatPool p where p.runId = :run order by p.id";

    @PersistenceContext
    EntityManager em;

    void add(SeatPool pool) {
        em.persist(pool);
    }

    /** All pools of a run in id order, to look at only: detached, so that a later lock reads them anew. */
    List<SeatPool> look(long runId) {
        List<SeatPool> pools = ofRun(runId);
        pools.forEach(em::detach);
        return pools;
    }

    /**
     * All pools of a run, locked in id order, one by one and by their primary key: a lock found through the index on the run takes
     * index and row in the opposite order to an update's, which MariaDB ends as a deadlock. Asked again under the first lock: a
     * pool added by whoever held it before us is seen.
     */
    List<SeatPool> lock(long runId) {
        List<SeatPool> locked = new ArrayList<>();
        idsOf(runId).stream().limit(1).forEach(id -> locked.add(lockOne(id)));
        idsOf(runId).stream().skip(1).forEach(id -> locked.add(lockOne(id)));
        return locked;
    }

    /**
     * The same, with the next number of the line: the update that deals it locks the first pool as a reading would. What this
     * transaction read of it before is forgotten.
     */
    List<SeatPool> lockAndDeal(long runId, long first) {
        em.detach(em.getReference(SeatPool.class, first));
        int dealt = em.createQuery(
                        "update SeatPool p set p.nextQueueNo = p.nextQueueNo + 1, p.version = p.version + 1 where p.id = :id")
                .setParameter("id", first)
                .executeUpdate();
        List<SeatPool> pools = ofRun(runId);
        if (dealt == 0 || pools.get(0).id() != first) {
            throw new OptimisticLockException("pool " + first + " is no longer the first of run " + runId);
        }
        pools.stream().skip(1).forEach(p -> em.refresh(p, LockModeType.PESSIMISTIC_WRITE));
        return pools;
    }

    private SeatPool lockOne(long id) {
        return em.find(SeatPool.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<SeatPool> ofRun(long runId) {
        return em.createQuery(OF_RUN, SeatPool.class).setParameter("run", runId).getResultList();
    }

    private List<Long> idsOf(long runId) {
        return em.createQuery("select p.id from SeatPool p where p.runId = :run order by p.id", Long.class)
                .setParameter("run", runId)
                .getResultList();
    }

    /** One place, if there is one: the database decides, whatever we believed before. */
    boolean take(long poolId) {
        return em.createQuery("""
                                update SeatPool p set p.taken = p.taken + 1, p.version = p.version + 1
                                where p.id = :id and (p.capacity is null or p.taken < p.capacity)""").setParameter("id", poolId).executeUpdate() == 1;
    }

    void giveBack(long poolId) {
        em.createQuery("update SeatPool p set p.taken = p.taken - 1, p.version = p.version + 1 where p.id = :id")
                .setParameter("id", poolId)
                .executeUpdate();
    }

    List<SeatPoolRow> rows(long runId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SeatPoolRow(p.id, b.id, b.part, b.title, p.capacity, p.taken, p.reason)
                        from SeatPool p left join Block b on b.id = p.blockId
                        where p.runId = :run order by b.part, p.id""", SeatPoolRow.class).setParameter("run", runId).getResultList();
    }
}
