package id.binahumas.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Questions about the keys of programs. */
@ApplicationScoped
class ApiTokenRepository {

    @PersistenceContext
    EntityManager em;

    void add(ApiToken token) {
        em.persist(token);
    }

    Optional<ApiToken> byId(long id) {
        return Optional.ofNullable(em.find(ApiToken.class, id));
    }

    /** With the stamp of its account. */
    Optional<Object[]> byHash(String hash) {
        return em.createQuery("""
                        select t, a.tokenStamp from ApiToken t join Account a on a.id = t.accountId where t.tokenHash = :hash""", Object[].class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Of two keys made at once, one waits for the other. */
    Optional<Account> lockAccount(long accountId) {
        return Optional.ofNullable(em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest first. */
    List<ApiToken> of(long accountId, int most) {
        return em.createQuery(
                        "select t from ApiToken t where t.accountId = :account order by t.id desc", ApiToken.class)
                .setParameter("account", accountId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Not by way of the entity: a use is no change of the key. */
    void used(long id, Instant at, String address, Instant unlessSince) {
        em.createQuery("""
                        update ApiToken t set t.lastUsedAt = :at, t.lastUsedFrom = :address
                        where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :since)""")
                .setParameter("at", at)
                .setParameter("address", address)
                .setParameter("id", id)
                .setParameter("since", unlessSince)
                .executeUpdate();
    }
}
