package id.binahumas.testing;

import id.binahumas.shared.web.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as its administrator starts it, in a process of its own: for journeys, outside callers and power cuts. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final int MANAGEMENT_STEP = 1910;

    private static ServerProcess demo;

    private final Path data;
    private final Map<String, String> environment;
    private final String[] arguments;
    private final int port;
    private Process process;

    private ServerProcess(Path data, Map<String, String> environment, String... arguments) {
        this.data = data;
        this.environment = environment;
        this.arguments = arguments;
        this.port = freePort();
    }

    /** A fresh installation; {@code environment} is what its administrator sets. */
    public static ServerProcess start(Map<String, String> environment, String... arguments) {
        ServerProcess server = new ServerProcess(freshData(), environment, arguments);
        server.start();
        return server;
    }

    /** An installation over the data of an earlier one, or over a directory that was prepared for it. */
    public static ServerProcess startOver(Path data, Map<String, String> environment, String... arguments) {
        ServerProcess server = new ServerProcess(data.toAbsolutePath(), environment, arguments);
        server.start();
        return server;
    }

    /** The demo that all journeys share, started by the first and ended with the suite; its password is in {@link #demoPassword}. */
    public static synchronized ServerProcess demo() {
        if (demo == null) {
            demo = start(demoSettings(), "demo");
            Runtime.getRuntime().addShutdownHook(new Thread(demo::kill));
        }
        return demo;
    }

    /** Without limits: a suite is quicker than any office. */
    public static Map<String, String> demoSettings() {
        Map<String, String> settings = new HashMap<>(Map.of("BINAHUMAS_DEMO_PASSWORD", demoPassword()));
        Limit.settings().forEach(name -> settings.put(name, "0"));
        return settings;
    }

    public static String demoPassword() {
        return "contoh-sandi-demo-9";
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public Path data() {
        return data;
    }

    /** Of the Java machine: the script that starts it becomes it. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops its clock, as a machine that hangs does; it keeps its memory, its connections and its locks. */
    public void pause() {
        Signals.send("STOP", pid());
    }

    public void resume() {
        Signals.send("CONT", pid());
    }

    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something went wrong that nobody foresaw; Hibernate calls it an error, too, when a foreign key keeps a row and that becomes a refusal. */
    public boolean saysError() {
        return log().lines().anyMatch(l -> l.contains(" ERROR ") && !l.contains("SqlExceptionHelper"));
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

    /** Starts it again with the same data. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        start();
    }

    @Override
    public void close() {
        kill();
    }

    private void start() {
        try {
            Files.createDirectories(data);
            process = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    private ProcessBuilder builder() {
        Path script = build().resolve("server/bin/binahumas.sh");
        String[] command = new String[arguments.length + 2];
        command[0] = "bash";
        command[1] = script.toString();
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        Map<String, String> settings = new HashMap<>();
        settings.put("BINAHUMAS_PORT", String.valueOf(port));
        settings.put("BINAHUMAS_DATA", data.toString());
        settings.put(
                "BINAHUMAS_JAVA_OPTS",
                "-Xmx512m -XX:TieredStopAtLevel=1 -Duser.timezone=" + System.getProperty("binahumas.test.zone"));
        settings.putAll(environment);
        builder.environment().putAll(settings);
        return builder;
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(url("/health/ready")))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server did not start:\n" + log());
            }
            if (answersOk(client, ready)) {
                return;
            }
            waitAMoment();
        }
        kill();
        throw new IllegalStateException("The server is not ready after " + PATIENCE + ":\n" + log());
    }

    private static boolean answersOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void waitAMoment() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private Path logFile() {
        return data.resolve("console.log");
    }

    private static Path build() {
        return Path.of(System.getProperty("binahumas.build"));
    }

    private static Path freshData() {
        try {
            return Files.createTempDirectory(Files.createDirectories(build().resolve("it-servers")), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        while (true) {
            try (ServerSocket candidate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = candidate.getLocalPort();
                if (port + MANAGEMENT_STEP < 65536 && isFree(port + MANAGEMENT_STEP)) {
                    return port;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket candidate = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return candidate.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
