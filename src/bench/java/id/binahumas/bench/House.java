package id.binahumas.bench;

import id.binahumas.shared.persistence.FlywayIntegrator;
import id.binahumas.shared.web.Limit;
import id.binahumas.testing.DatabaseProcess;
import id.binahumas.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The product with its database, as measured: processes of their own, options as shipped. */
final class House implements AutoCloseable {

    private static final String NAME = "ukuran";
    static final double MOST_COMPILING = 0.05;
    private static final int COMPILER_MILLIS = 500;
    private static final int MOST_LOOKS = 40;

    private final Dialect dialect;
    private final Path directory;
    private final DatabaseProcess mariaDb;
    /** A benchmark that is broken off leaves no server behind. */
    private final Thread lastAct = new Thread(this::stop);

    private Population population;
    private ServerProcess server;
    private double bootSeconds;
    private double bootCpuSeconds;

    House(Dialect dialect, Path directory) {
        this.dialect = dialect;
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(lastAct);
        this.mariaDb = dialect == Dialect.MARIADB ? DatabaseProcess.start(directory) : null;
    }

    Dialect dialect() {
        return dialect;
    }

    Population population() {
        return population;
    }

    ServerProcess server() {
        return server;
    }

    ProcessFigures application() {
        return new ProcessFigures(server.pid());
    }

    double bootSeconds() {
        return bootSeconds;
    }

    double bootCpuSeconds() {
        return bootCpuSeconds;
    }

    /** Until the server compiles hardly anything any more of what was asked of it. */
    void awaitCompiler() {
        double before;
        double now = application().compilerCpuSeconds();
        int looks = 0;
        do {
            try {
                Thread.sleep(COMPILER_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            before = now;
            now = application().compilerCpuSeconds();
        } while (now - before > COMPILER_MILLIS / 1000.0 * MOST_COMPILING && ++looks < MOST_LOOKS);
    }

    /** Of the database where it is a process apart; with H2 it is part of the application's. */
    double databaseCpuSeconds() {
        return mariaDb == null ? 0 : new ProcessFigures(mariaDb.pid()).cpuSeconds();
    }

    /** Ends the server, lets the database grow, and starts the server over it. */
    void grow(Population to) throws SQLException {
        stop();
        fill(to);
        start();
    }

    /** A register of so many people and nothing else. */
    void gather(int people) throws SQLException {
        create();
        try (Connection connection = mariaDb == null ? connect() : mariaDb.connect(NAME + "?useBulkStmts=true")) {
            new Crowd(connection, dialect, people).fill();
        }
    }

    void start() {
        long begun = System.nanoTime();
        server = ServerProcess.startOver(directory, environment());
        bootSeconds = (System.nanoTime() - begun) / 1e9;
        bootCpuSeconds = application().cpuSeconds();
    }

    /** The database alone, without a server. */
    void fill(Population to) throws SQLException {
        if (population == null) {
            create();
        }
        try (Connection connection = connect()) {
            Generator.grow(connection, dialect, directory, population, to);
        }
        population = to;
    }

    void stop() {
        if (server != null && server.isAlive()) {
            server.stop();
        }
    }

    /** To the database itself; with H2 only while the server is down. */
    Connection connect() throws SQLException {
        return mariaDb == null ? DriverManager.getConnection(h2Url(), "sa", "sa") : mariaDb.connect(NAME);
    }

    /** Statements the server has sent to its database since its start. */
    long statements() {
        return (long) metric("binahumas_sql_statements_total");
    }

    /** Writes that were forced to the disk by MariaDB; H2 says nothing of its own. */
    long forcedWrites() {
        if (mariaDb == null) {
            return 0;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "show global status where variable_name in ('Innodb_os_log_fsyncs', 'Innodb_data_fsyncs')")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commands for the administration of the running server, without a change to what is installed. */
    String administer(String... commands) {
        try {
            Path cli = Path.of(System.getProperty("binahumas.build"), "server", "bin", "jboss-cli.sh");
            int port = URI.create(server.url("/")).getPort();
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "bash",
                            cli.toString(),
                            "--connect",
                            "--controller=127.0.0.1:" + (port + 1910),
                            "--file=" + script(commands)))
                    .redirectErrorStream(true);
            builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("The server refuses: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path script(String... commands) throws IOException {
        return Files.write(directory.resolve("administer.cli"), List.of(commands));
    }

    @Override
    public void close() {
        stop();
        if (mariaDb != null) {
            mariaDb.close();
        }
        Runtime.getRuntime().removeShutdownHook(lastAct);
    }

    private void create() throws SQLException {
        if (mariaDb == null) {
            try {
                Files.createDirectories(directory.resolve("db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(h2Url());
            source.setUser("sa");
            source.setPassword("sa");
            FlywayIntegrator.migrate(source);
            return;
        }
        try (Connection connection = mariaDb.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
        MariaDbDataSource source = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + mariaDb.port() + "/" + NAME);
        source.setUser("root");
        source.setPassword("any");
        FlywayIntegrator.migrate(source);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        // empty: the script's own defaults, not those of the tests
        environment.put("BINAHUMAS_JAVA_OPTS", "");
        // all who come here come from one address, faster than any office
        Limit.settings().forEach(name -> environment.put(name, "0"));
        if (mariaDb != null) {
            environment.putAll(mariaDb.environment(NAME));
        }
        return environment;
    }

    private String h2Url() {
        return "jdbc:h2:file:" + directory.toAbsolutePath()
                + "/db/binahumas;WRITE_DELAY=0;LOCK_TIMEOUT=10000;NON_KEYWORDS=VALUE";
    }

    private double metric(String name) {
        try {
            String page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url("/metrics")))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return page.lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
