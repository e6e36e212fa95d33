package id.binahumas.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions to stays in live sessions and to the rules by which they count. */
@ApplicationScoped
class LiveRepository {

    @PersistenceContext
    EntityManager em;

    Optional<LiveRule> rule(long sessionId) {
        return em.createQuery("select r from LiveRule r where r.sessionId = :session", LiveRule.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .findFirst();
    }

    void add(LiveRule rule) {
        em.persist(rule);
    }

    void remove(LiveRule rule) {
        em.remove(rule);
    }

    Optional<LiveStay> of(long sessionId, long enrolmentId) {
        return em.createQuery(
                        "select s from LiveStay s where s.sessionId = :session and s.enrolmentId = :enrolment",
                        LiveStay.class)
                .setParameter("session", sessionId)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    /** The stay under its row's lock: two beats of the same minute come in one after the other. */
    Optional<LiveStay> lock(long sessionId, long enrolmentId) {
        return em.createQuery(
                        "select s from LiveStay s where s.sessionId = :session and s.enrolmentId = :enrolment",
                        LiveStay.class)
                .setParameter("session", sessionId)
                .setParameter("enrolment", enrolmentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<LiveStay> of(long sessionId) {
        return em.createQuery(
                        "select s from LiveStay s where s.sessionId = :session order by s.enrolmentId", LiveStay.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** Somebody comes in, for the first time or again. Under the enrolment's lock. */
    void enter(long sessionId, long enrolmentId, Instant now) {
        if (of(sessionId, enrolmentId).isEmpty()) {
            em.persist(new LiveStay(sessionId, enrolmentId, now));
        }
    }
}
