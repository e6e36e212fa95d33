package id.binahumas.shared.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Questions about the chain, and the one thing that is ever added to an entry: its place in it. */
@ApplicationScoped
class AuditChainRepository {

    @PersistenceContext
    EntityManager em;

    /** An entry that has its place keeps it. */
    private static final String PLACE =
            "update audit_entry set chain_number = ?, chain_hash = ? where id = ? and chain_number is null";

    Optional<AuditHead> lockHead() {
        return Optional.ofNullable(em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<AuditHead> head() {
        return em.createQuery("select h from AuditHead h where h.id = :id", AuditHead.class)
                .setParameter("id", AuditHead.ONLY)
                .getResultStream()
                .findFirst();
    }

    boolean anyUnsealed() {
        return !em.createQuery("select e.id from AuditEntry e where e.chainNumber is null", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    long countUnsealed() {
        return em.createQuery("select count(e) from AuditEntry e where e.chainNumber is null", Long.class)
                .getSingleResult();
    }

    Optional<Instant> oldestUnsealed() {
        return Optional.ofNullable(
                em.createQuery("select min(e.happenedAt) from AuditEntry e where e.chainNumber is null", Instant.class)
                        .getSingleResult());
    }

    List<AuditEntry> unsealed(int most) {
        return em.createQuery("select e from AuditEntry e where e.chainNumber is null order by e.id", AuditEntry.class)
                .setMaxResults(most)
                .getResultList();
    }

    void place(List<ChainPlace> places) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(PLACE)) {
                for (ChainPlace place : places) {
                    update.setLong(1, place.number());
                    update.setString(2, place.hash());
                    update.setLong(3, place.entryId());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** As the database has them now, in the order of the chain, from the one after this. */
    List<AuditEntry> after(long number, int most) {
        em.clear();
        return em.createQuery(
                        "select e from AuditEntry e where e.chainNumber > :number order by e.chainNumber",
                        AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    long lastNumber() {
        Long last = em.createQuery("select max(e.chainNumber) from AuditEntry e", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    Optional<String> hashAt(long number) {
        return em.createQuery("select e.chainHash from AuditEntry e where e.chainNumber = :number", String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
