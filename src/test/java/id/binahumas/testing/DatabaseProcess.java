package id.binahumas.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB in a process of its own, each commit on the disk before it is acknowledged: to be killed, measured and backed up.
 * It runs from the server that the build unpacked.
 */
public final class DatabaseProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final String USER = "root";
    private static final String PASSWORD = "any";

    private final Path directory;
    private final int port;
    private final Thread lastAct = new Thread(this::kill);
    private Process process;

    private DatabaseProcess(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.port = freePort();
    }

    /** Starts over the data below the directory, made when there is none yet. */
    public static DatabaseProcess start(Path directory) {
        DatabaseProcess database = new DatabaseProcess(directory);
        if (!Files.isDirectory(database.data())) {
            database.install();
        }
        database.start();
        Runtime.getRuntime().addShutdownHook(database.lastAct);
        return database;
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    /** What a server process must be told to work with a database here, which it makes when it is missing. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "DB_DRIVER",
                "mariadb",
                "DB_URL",
                url(database) + "?createDatabaseIfNotExist=true",
                "DB_USER",
                USER,
                "DB_PASSWORD",
                PASSWORD);
    }

    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.put("user", USER);
        login.put("password", PASSWORD);
        login.put("connectTimeout", "2000");
        return DriverManager.getConnection(url(database), login);
    }

    /** A program that came with the server, such as its dump. */
    public Path tool(String name) {
        Path tool = base().resolve("bin").resolve(name);
        makeRunnable(tool);
        return tool;
    }

    /** Stops its clock, as a machine that hangs does. */
    public void pause() {
        Signals.send("STOP", pid());
    }

    public void resume() {
        Signals.send("CONT", pid());
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as its administrator would. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Starts it again with the same data on the same port. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        start();
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(lastAct);
    }

    private void install() {
        try {
            Files.createDirectories(directory);
            Path script = base().resolve("scripts/mariadb-install-db");
            makeRunnable(script);
            List.of("my_print_defaults", "mariadbd", "resolveip").forEach(this::tool);
            Process install = new ProcessBuilder(
                            script.toString(),
                            "--no-defaults",
                            "--basedir=" + base(),
                            "--datadir=" + data(),
                            "--user=" + System.getProperty("user.name"),
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db")
                    .redirectErrorStream(true)
                    .redirectOutput(log())
                    .start();
            if (install.waitFor() != 0) {
                throw new IllegalStateException("No database was made:\n" + Files.readString(log().toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void start() {
        List<String> command = new ArrayList<>(List.of(
                tool("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base(),
                "--datadir=" + data(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--user=" + System.getProperty("user.name"),
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=1",
                "--skip-grant-tables",
                "--skip-name-resolve",
                // it would make itself a key at every start, which takes ten seconds
                "--skip-ssl"));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    private void awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Connection connection = connect("")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                waitAMoment();
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("MariaDB did not start, see " + log());
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("MariaDB does not end");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return directory.resolve("mariadb");
    }

    private File log() {
        return directory.resolve("mariadb.log").toFile();
    }

    private static Path base() {
        return Path.of(System.getProperty("binahumas.build"), "mariadb", "base").toAbsolutePath();
    }

    private static void makeRunnable(Path tool) {
        if (!Files.isExecutable(tool) && !tool.toFile().setExecutable(true)) {
            throw new IllegalStateException("No " + tool + ": the build unpacks it before the integration tests");
        }
    }

    private static void waitAMoment() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private static int freePort() {
        try (ServerSocket candidate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return candidate.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
