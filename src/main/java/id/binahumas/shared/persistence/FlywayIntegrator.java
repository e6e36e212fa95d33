package id.binahumas.shared.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateOutput;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jboss.logging.Logger;

/** Brings the schema up to date: after Hibernate has read the mappings, before it validates them against the tables. */
public class FlywayIntegrator implements Integrator {

    private static final Logger LOG = Logger.getLogger(FlywayIntegrator.class);
    private static final String DATA_SOURCE = "java:jboss/datasources/BinaHumasDS";

    /** MariaDB's and MySQL's own timestamp ends in 2038; H2 knows datetime only in its compatibility modes. */
    private static final Map<String, String> TIMESTAMP_TYPES =
            Map.of("H2", "timestamp(6)", "MariaDB", "datetime(6)", "MySQL", "datetime(6)");

    /** MySQL before 8.0.19 knows a constraint by its kind alone; H2 knows no kinds. */
    private static final Map<String, String> FOREIGN_KEY_WORDS =
            Map.of("H2", "constraint", "MariaDB", "constraint", "MySQL", "foreign key");

    /** Mended for MySQL after other databases had it: they knew the script by another sum. */
    private static final String MENDED = "038";

    /** Compares letter by letter, as H2 does, whatever the server's own default is. */
    private static final String TABLE_OPTIONS = " default charset=utf8mb4 collate=utf8mb4_bin";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor factory) {
        try {
            migrate((DataSource) new InitialContext().lookup(DATA_SOURCE));
        } catch (NamingException | SQLException e) {
            throw new IllegalStateException("The database could not be migrated", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // A migration leaves nothing open.
    }

    /** For whoever prepares a database before its server starts. */
    public static void migrate(DataSource dataSource) throws SQLException {
        String vendor = vendorOf(dataSource);
        Flyway flyway = Flyway.configure(FlywayIntegrator.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .placeholders(Map.of(
                        "timestamp",
                        timestampType(vendor),
                        "table",
                        vendor.equals("H2") ? "" : TABLE_OPTIONS,
                        "foreignKey",
                        FOREIGN_KEY_WORDS.get(vendor)))
                .ignoreMigrationPatterns("*:future", "*:pending")
                .load();
        learnTheSumOfTheMended(flyway);
        var result = flyway.migrate();
        LOG.infof(
                "Schema is at version %s on %s, %d migrations run",
                version(result.targetSchemaVersion), vendor, result.migrationsExecuted);
    }

    /** Any other script that is not as it ran still keeps the product from starting. */
    private static void learnTheSumOfTheMended(Flyway flyway) {
        List<ValidateOutput> changed = flyway.validateWithResult().invalidMigrations;
        if (!changed.isEmpty() && changed.stream().allMatch(script -> MENDED.equals(script.version))) {
            flyway.repair();
        }
    }

    private static String vendorOf(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static String timestampType(String vendor) {
        String type = TIMESTAMP_TYPES.get(vendor);
        if (type == null) {
            throw new IllegalStateException("Not a database this application runs on: " + vendor);
        }
        return type;
    }

    private static String version(String target) {
        return target == null ? "unchanged" : target;
    }
}
