package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Questions about the devices an account was signed in on. */
@ApplicationScoped
class KnownDeviceRepository {

    @PersistenceContext
    EntityManager em;

    void add(KnownDevice device) {
        em.persist(device);
    }

    Optional<KnownDevice> of(long accountId, String secretHash) {
        return em.createQuery(
                        "select d from KnownDevice d where d.secretHash = :hash and d.accountId = :account",
                        KnownDevice.class)
                .setParameter("hash", secretHash)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** Asked by the secret first, so that the answer takes the same time whether the account exists or not. */
    boolean isKnown(String secretHash, String typedKey) {
        return em.createQuery("""
                                select count(d) from KnownDevice d join Account a on a.id = d.accountId
                                left join Person p on p.id = a.personId where d.secretHash = :hash
                                and (a.loginKey = :key or p.nip = :key or p.mailKey = :key)""", Long.class)
                        .setParameter("hash", secretHash)
                        .setParameter("key", typedKey)
                        .getSingleResult()
                > 0;
    }

    /** Longest unused first. */
    List<KnownDevice> all(long accountId) {
        return em.createQuery(
                        "select d from KnownDevice d where d.accountId = :account order by d.lastSeenAt, d.id",
                        KnownDevice.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    void remove(KnownDevice device) {
        em.remove(device);
    }

    void removeAll(long accountId) {
        em.createQuery("delete from KnownDevice d where d.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void removeOfPerson(long personId) {
        em.createQuery(
                        "delete from KnownDevice d where d.accountId in (select a.id from Account a where a.personId = :person)")
                .setParameter("person", personId)
                .executeUpdate();
    }

    List<Object[]> ofPerson(long personId) {
        return em.createQuery("""
                        select d.firstSeenAt, d.lastSeenAt from KnownDevice d join Account a on a.id = d.accountId
                        where a.personId = :person order by d.id""", Object[].class)
                .setParameter("person", personId)
                .getResultList();
    }

    long countOfPerson(long personId) {
        return em.createQuery("""
                        select count(d) from KnownDevice d join Account a on a.id = d.accountId
                        where a.personId = :person""", Long.class).setParameter("person", personId).getSingleResult();
    }
}
