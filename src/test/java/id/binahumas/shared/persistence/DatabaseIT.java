package id.binahumas.shared.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.jobs.Jobs;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
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

    /** One script was mended for MySQL after other databases had run it; any other change still stops the start. */
    @Test
    void aDatabaseThatRanTheMendedScriptBeforeStartsAgain() throws Exception {
        int sum = sumOf("038");
        setSumOf("038", sum + 1);
        FlywayIntegrator.migrate(dataSource);
        assertEquals(sum, sumOf("038"));
        int other = sumOf("039");
        setSumOf("039", other + 1);
        try {
            assertThrows(FlywayException.class, () -> FlywayIntegrator.migrate(dataSource));
            assertEquals(other + 1, sumOf("039"));
        } finally {
            setSumOf("039", other);
        }
    }

    private int sumOf(String version) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        quoted(connection, "select 'checksum' from 'flyway_schema_history' where 'version' = ?"))) {
            query.setString(1, version);
            ResultSet row = query.executeQuery();
            assertTrue(row.next());
            return row.getInt(1);
        }
    }

    private void setSumOf(String version, int sum) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        quoted(connection, "update 'flyway_schema_history' set 'checksum' = ? where 'version' = ?"))) {
            update.setInt(1, sum);
            update.setString(2, version);
            assertEquals(1, update.executeUpdate());
        }
    }

    /** Names in small letters, as each database writes them. */
    private static String quoted(Connection connection, String sql) throws Exception {
        return sql.replace("'", connection.getMetaData().getIdentifierQuoteString());
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
