package id.binahumas.faults;

import id.binahumas.testing.DatabaseProcess;
import id.binahumas.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product with all it stands on: its own database process, a small disk of its own, a mail server. All of it can be broken. */
final class Ground implements AutoCloseable {

    static final String SCHEMA = "binahumas";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DISK_SIZE = "400m";
    /** Few, so that they can all be taken. */
    private static final String CONNECTIONS = "6";

    private final Path directory;
    private final Path data;
    private final boolean ownDisk;
    private final DatabaseProcess database;
    private final MailGate mail = new MailGate();
    private final ServerProcess server;

    private Ground(Path directory, boolean mariaDb) {
        this.directory = directory;
        this.data = directory.resolve("data");
        this.ownDisk = mount();
        this.database = mariaDb ? DatabaseProcess.start(directory) : null;
        mail.up();
        Map<String, String> environment = new HashMap<>(Map.of(
                "BINAHUMAS_DEMO_PASSWORD",
                ServerProcess.demoPassword(),
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(mail.port()),
                "DB_POOL_MAX",
                CONNECTIONS));
        if (database != null) {
            environment.putAll(database.environment(SCHEMA));
        }
        this.server = ServerProcess.startOver(data, environment, "demo");
    }

    static Ground open(boolean mariaDb) {
        Path parent = Path.of(System.getProperty("binahumas.build"), "faults").toAbsolutePath();
        try {
            return new Ground(Files.createTempDirectory(Files.createDirectories(parent), "ground-"), mariaDb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ServerProcess server() {
        return server;
    }

    Optional<DatabaseProcess> database() {
        return Optional.ofNullable(database);
    }

    MailGate mail() {
        return mail;
    }

    /** Whether the disk can be filled without filling everybody's. */
    boolean ownDisk() {
        return ownDisk;
    }

    Path data() {
        return data;
    }

    /** The rows themselves, past the product. The file of H2 has one reader: then the server must not run. */
    Connection rows() throws SQLException {
        return database != null
                ? database.connect(SCHEMA)
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("db/binahumas") + ";NON_KEYWORDS=VALUE", "sa", "sa");
    }

    /** Waits until the product can work again, by itself; how long that took. */
    Duration awaitReady() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            if (isReady()) {
                return Duration.ofNanos(System.nanoTime() - start);
            }
            sleep(200);
        }
        throw new IllegalStateException("the product did not recover in " + PATIENCE);
    }

    /** A figure of the product, by its name in /metrics. */
    double figure(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private boolean isReady() {
        try {
            return fetch("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String metrics() {
        try {
            return fetch("/metrics").body();
        } catch (IOException e) {
            return "";
        }
    }

    private HttpResponse<String> fetch(String path) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url(path)))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The last log and the rows stay for who must find out; the disk does not. */
    @Override
    public void close() {
        server.close();
        mail.close();
        if (database != null) {
            database.close();
        }
        keepLog();
        if (ownDisk) {
            run("umount", data.toString());
        }
        delete(directory);
    }

    private void keepLog() {
        Path kept = directory.resolveSibling(directory.getFileName() + ".log");
        try {
            Files.move(data.resolve("console.log"), kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mount() {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("mount", "-t", "tmpfs", "-o", "size=" + DISK_SIZE, "tmpfs", data.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
