package id.binahumas.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.jobs.Jobs;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InContainer
class DatabaseIT {

    public record Nothing(String word) {}

    @Resource(lookup = "java:jboss/datasources/BinaHumasDS")
    DataSource dataSource;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    @AfterEach
    void clockRunsOn() {
        testClock.reset();
    }

    @Test
    void theDatabaseIsTheOneThisRunAskedFor() throws Exception {
        String asked = System.getenv().getOrDefault("DB_DRIVER", "h2");
        try (Connection connection = dataSource.getConnection()) {
            assertEquals(
                    asked, connection.getMetaData().getDatabaseProductName().toLowerCase());
        }
    }

    @Test
    void everyConnectionReadsCommitted() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    void aCodeInOtherLettersIsAnotherCode() {
        String key = "Kunci-" + System.nanoTime();
        Instant later = clock.instant().plusSeconds(3_000_000);
        for (String spelled : List.of(key, key.toUpperCase(Locale.ROOT), key)) {
            jobs.enqueueAt("database-it", spelled, new Nothing("x"), later);
        }
        assertEquals(
                List.of(key),
                entityManager
                        .createQuery("select j.jobKey from Job j where j.jobKey = :key", String.class)
                        .setParameter("key", key)
                        .getResultList());
        assertEquals(
                2L,
                entityManager
                        .createQuery("select count(j) from Job j where lower(j.jobKey) = :key", Long.class)
                        .setParameter("key", key.toLowerCase(Locale.ROOT))
                        .getSingleResult());
    }

    @Test
    void anInstantAfter2038IsKeptAsUtcWhateverTheZoneOfTheMachine() throws Exception {
        assertEquals("Asia/Jayapura", TimeZone.getDefault().getID());
        Instant later = Instant.parse("2050-06-01T01:02:03.456789Z");
        testClock.moveTo(later.minusSeconds(60));
        assertTrue(clock.instant().isAfter(Instant.parse("2050-06-01T01:00:00Z")));
        String key = "key-" + System.nanoTime();
        jobs.enqueueAt("database-it", key, new Nothing("x"), later);
        Instant read = entityManager
                .createQuery("select j.runAt from Job j where j.jobKey = :key", Instant.class)
                .setParameter("key", key)
                .getSingleResult();
        assertEquals(later, read);
        Object stored = entityManager
                .createNativeQuery("select cast(run_at as char(26)) from job where job_key = ?1")
                .setParameter(1, key)
                .getSingleResult();
        assertEquals("2050-06-01 01:02:03.456789", stored);
    }
}
