package id.binahumas.shared.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows that give stored bytes a name. */
@ApplicationScoped
class FileRepository {

    @PersistenceContext
    EntityManager em;

    /** Joins the caller's transaction; an upload on its own gets one as short as the row. */
    @Transactional
    void add(StoredFile file) {
        em.persist(file);
    }

    @Transactional
    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            // whoever named the file lets go of it first
            em.flush();
            em.createQuery("delete from StoredFile f where f.id in (:ids)")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    Optional<StoredFile> byId(long id) {
        return Optional.ofNullable(em.find(StoredFile.class, id));
    }

    /** In order of their ids, from the one after this. */
    List<StoredFile> after(long id, int most) {
        return em.createQuery("select f from StoredFile f where f.id > :id order by f.id", StoredFile.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** How much somebody has sent since then, as far as it is still kept. */
    UploadShare sharedSince(long accountId, Instant since) {
        return em.createQuery(
                        "select new id.binahumas.shared.files.UploadShare(count(f), coalesce(sum(f.byteSize), 0L)) from StoredFile f where f.uploadedBy = :account and f.uploadedAt >= :since",
                        UploadShare.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    long count() {
        return em.createQuery("select count(f) from StoredFile f", Long.class).getSingleResult();
    }

    Set<String> known(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                em.createQuery("select distinct f.sha256 from StoredFile f where f.sha256 in :hashes", String.class)
                        .setParameter("hashes", hashes)
                        .getResultList());
    }
}
