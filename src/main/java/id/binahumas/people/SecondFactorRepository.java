package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Questions about second factors and the codes that stand in for them. */
@ApplicationScoped
class SecondFactorRepository {

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<SecondFactor> of(long accountId) {
        return em.createQuery("select f from SecondFactor f where f.accountId = :account", SecondFactor.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Of many codes shown at once each is judged after the other. */
    Optional<SecondFactor> locked(long accountId) {
        return em.createQuery("select f from SecondFactor f where f.accountId = :account", SecondFactor.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<RecoveryCode> unused(long accountId) {
        return em.createQuery(
                        "select c from RecoveryCode c where c.accountId = :account and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    void removeCodes(long accountId) {
        em.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void remove(SecondFactor factor) {
        em.remove(factor);
    }
}
