package id.binahumas.shared.jobs;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.invariants.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.LockOptions;

/** Questions to the job table. */
@ApplicationScoped
class JobRepository {

    @PersistenceContext
    EntityManager em;

    void add(Job job) {
        em.persist(job);
    }

    boolean exists(String kind, String key) {
        return em.createQuery("select count(j) from Job j where j.kind = :kind and j.jobKey = :key", Long.class)
                        .setParameter("kind", kind)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }

    Job find(long id) {
        return Optional.ofNullable(em.find(Job.class, id)).orElseThrow(NotFound::new);
    }

    /** The longest due job nobody else is about to take, locked: due and queued, or left behind by a node that died. */
    Optional<Job> lockDue(Instant now, Collection<String> exceptKinds) {
        return lockFirst(JobState.QUEUED, "runAt", now, exceptKinds)
                .or(() -> lockFirst(JobState.RUNNING, "leaseUntil", now, exceptKinds));
    }

    void renew(Collection<Long> ids, Instant until) {
        em.createQuery("update Job j set j.leaseUntil = :until where j.id in :ids and j.state = :running")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("running", JobState.RUNNING)
                .executeUpdate();
    }

    private Optional<Job> lockFirst(JobState state, String moment, Instant now, Collection<String> exceptKinds) {
        String others = exceptKinds.isEmpty() ? "" : " and j.kind not in :exceptKinds";
        TypedQuery<Job> query = em.createQuery(
                "select j from Job j where j.state = :state and j." + moment + " <= :now" + others + " order by j."
                        + moment,
                Job.class);
        if (!exceptKinds.isEmpty()) {
            query.setParameter("exceptKinds", exceptKinds);
        }
        List<Job> found = query.setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .getResultList();
        return found.stream().findFirst();
    }

    boolean anyBusy(Instant now) {
        return em.createQuery("""
                                select count(j) from Job j where j.state = :queued and j.runAt <= :now or j.state = :running""", Long.class)
                        .setParameter("queued", JobState.QUEUED)
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    OptionalInt progressOf(String kind, Instant now) {
        return em.createQuery("""
                        select j.progress from Job j
                        where j.kind = :kind and (j.state = :queued and j.runAt <= :now or j.state = :running)""", Integer.class)
                .setParameter("kind", kind)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("running", JobState.RUNNING)
                .setParameter("now", now)
                .getResultStream()
                .mapToInt(Integer::intValue)
                .max();
    }

    Optional<Instant> oldestDue(Instant now) {
        return Optional.ofNullable(em.createQuery(
                        "select min(j.runAt) from Job j where j.state = :state and j.runAt <= :now", Instant.class)
                .setParameter("state", JobState.QUEUED)
                .setParameter("now", now)
                .getSingleResult());
    }

    /** Given up, or tried so often already that it will hardly succeed by itself. */
    List<Job> failing(int attempts, int most) {
        return em.createQuery("""
                        select j from Job j where j.state = :failed or j.state = :queued and j.attempts >= :attempts
                        order by j.runAt""", Job.class)
                .setParameter("failed", JobState.FAILED)
                .setParameter("queued", JobState.QUEUED)
                .setParameter("attempts", attempts)
                .setMaxResults(most)
                .getResultList();
    }

    /** Due before this and taken by nobody. */
    List<Job> late(Instant before) {
        return before(JobState.QUEUED, "runAt", before);
    }

    /** Taken by a worker whose lease ran out before this, and by no other one since. */
    List<Job> abandoned(Instant before) {
        return before(JobState.RUNNING, "leaseUntil", before);
    }

    private List<Job> before(JobState state, String moment, Instant before) {
        return em.createQuery(
                        "select j from Job j where j.state = :state and j." + moment + " < :before order by j."
                                + moment,
                        Job.class)
                .setParameter("state", state)
                .setParameter("before", before)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    Map<JobState, Long> counts() {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        em.createQuery("select j.state, count(j) from Job j group by j.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((JobState) row[0], (Long) row[1]));
        return counts;
    }

    void drop(String kind, Collection<String> keys) {
        em.createQuery("delete from Job j where j.kind = :kind and j.jobKey in (:keys) and j.state <> :running")
                .setParameter("kind", kind)
                .setParameter("keys", keys)
                .setParameter("running", JobState.RUNNING)
                .executeUpdate();
    }
}
