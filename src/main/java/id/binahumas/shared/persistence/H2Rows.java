package id.binahumas.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Rows that an update counts on ("taken = taken + 1"). An update of H2 2.4 that had to wait for its row may count on from what the
 * row held before: decision 0032. Whoever has locked the row before does not wait. MariaDB reads it anew, so nothing is asked there.
 */
public final class H2Rows {

    private H2Rows() {}

    /** Locks the row on H2, so that the update that follows finds it as it is. */
    public static void await(EntityManager em, Class<?> type, long id) {
        boolean h2 = em.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof H2Dialect;
        if (h2) {
            em.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        }
    }
}
