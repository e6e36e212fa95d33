package id.binahumas.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions to the files of sessions. */
@ApplicationScoped
class SessionMaterialRepository {

    private static final String ROW = """
            select new id.binahumas.learning.SessionMaterialRow(m.id, s.id, s.title, s.startsAt, s.endsAt, f.displayName, f.byteSize, m.addedBy,
              m.addedAt, m.linkId)
            from SessionMaterial m join ClassSession s on s.id = m.sessionId join StoredFile f on f.id = m.fileId where\s""";
    private static final String ORDER = " order by s.startsAt, s.id, m.addedAt, m.id";

    @PersistenceContext
    EntityManager em;

    void add(SessionMaterial material) {
        em.persist(material);
    }

    void remove(SessionMaterial material) {
        em.remove(material);
    }

    void flush() {
        em.flush();
    }

    Optional<SessionMaterial> byId(long id) {
        return Optional.ofNullable(em.find(SessionMaterial.class, id));
    }

    long count(long sessionId) {
        return em.createQuery("select count(m) from SessionMaterial m where m.sessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    List<SessionMaterialRow> ofSession(long sessionId) {
        return em.createQuery(ROW + "m.sessionId = :session" + ORDER, SessionMaterialRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    List<SessionMaterialRow> ofRun(long runId) {
        return em.createQuery(ROW + "s.runId = :run" + ORDER, SessionMaterialRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    void forgetGuests(Collection<Long> linkIds, String nobody) {
        em.createQuery("update SessionMaterial m set m.linkId = null, m.addedBy = :nobody where m.linkId in :links")
                .setParameter("nobody", nobody)
                .setParameter("links", linkIds)
                .executeUpdate();
    }
}
