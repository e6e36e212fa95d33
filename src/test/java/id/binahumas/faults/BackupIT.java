package id.binahumas.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * A backup taken while people work, brought back as another installation: its data hold together, people are let in, and a
 * certificate of before has the same bytes.
 */
class BackupIT {

    private static final int TRAINEES = 3;
    private static final int PATIENCE_SECONDS = 240;
    private static final Path BUILD =
            Path.of(System.getProperty("binahumas.build")).toAbsolutePath();

    /** Somebody's certificate: whose it is, where it is fetched, and the hash of what came. */
    private record Paper(String login, String path, String sha256) {}

    /** How a script ended, and all it said. */
    private record Outcome(int code, String said) {}

    @Test
    void onH2() throws Exception {
        survives(false);
    }

    @Test
    void onMariaDb() throws Exception {
        survives(true);
    }

    private static void survives(boolean mariaDb) throws Exception {
        Path place = Files.createTempDirectory(Files.createDirectories(BUILD.resolve("backup-it")), "place-");
        Path archive = place.resolve("backup.tar");
        Path restored = place.resolve("restored");
        try (Ground ground = Ground.open(mariaDb)) {
            Paper paper = backUpAmongPeople(ground, archive);
            ground.server().kill();

            Map<String, String> environment = environment(ground, restored, "restored");
            Path damaged = damagedCopy(archive);
            assertNotEquals(
                    0, run(environment, "restore.sh", damaged.toString()).code());
            assertTrue(Files.notExists(restored.resolve("keys")), "a damaged archive has touched the place");
            assertDone(run(environment, "restore.sh", archive.toString()));
            assertNotEquals(
                    0, run(environment, "restore.sh", archive.toString()).code());
            assertDone(run(environment, "restore.sh", archive.toString(), "--force"));

            try (ServerProcess server = ServerProcess.startOver(restored, database(ground, "restored"))) {
                Scene scene = new Scene(server);
                Pages pages = new Pages(scene);
                pages.check();
                assertEquals(List.of(), pages.wrong());
                assertEquals(paper.sha256(), hashAt(scene.client(paper.login()), paper.path()));
            }
        }
    }

    private static Paper backUpAmongPeople(Ground ground, Path archive) throws Exception {
        Scene scene = new Scene(ground.server());
        scene.prepare();
        AtomicBoolean over = new AtomicBoolean();
        List<Actor> actors = new ArrayList<>(List.of(new Grader(scene, 1, over)));
        for (int i = 0; i < TRAINEES; i++) {
            actors.add(new Trainee(scene, 10 + i, over));
        }
        List<Thread> threads = actors.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            Paper paper = firstPaper(scene);
            assertDone(run(environment(ground, ground.data(), Ground.SCHEMA), "backup.sh", archive.toString()));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)));
            return paper;
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** The first certificate that somebody has fetched. */
    private static Paper firstPaper(Scene scene) throws Unanswered {
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            if (scene.journal().states().keySet().stream().anyMatch(key -> key.startsWith("certificate/"))) {
                return paperOfAnyone(scene);
            }
            Ground.sleep(1000);
        }
        throw new AssertionError("nobody got a certificate: " + scene.stumbles());
    }

    private static Paper paperOfAnyone(Scene scene) throws Unanswered {
        for (int i = 1; ; i++) {
            Client trainee = scene.client("peserta%03d".formatted(i));
            List<String> files = trainee.open("/trainee/certificate/my.xhtml").links("/trainee/certificate/file?id=");
            if (!files.isEmpty()) {
                return new Paper(trainee.login(), files.get(0), hashAt(trainee, files.get(0)));
            }
        }
    }

    private static String hashAt(Client trainee, String path) throws Unanswered {
        Answer file = trainee.open(path);
        assertEquals(200, file.status());
        return Trainee.sha256(file.body());
    }

    private static Path damagedCopy(Path archive) throws IOException {
        Path copy = archive.resolveSibling("damaged.tar");
        Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int old = file.read();
            file.seek(file.length() / 2);
            file.write(old ^ 1);
        }
        return copy;
    }

    private static Map<String, String> environment(Ground ground, Path data, String schema) {
        Map<String, String> environment = new HashMap<>(database(ground, schema));
        environment.put("BINAHUMAS_DATA", data.toString());
        environment.put(
                "BINAHUMAS_PORT",
                String.valueOf(URI.create(ground.server().url("/")).getPort()));
        ground.database().ifPresent(database -> {
            environment.put("BINAHUMAS_DB_DUMP", database.tool("mariadb-dump").toString());
            environment.put("BINAHUMAS_DB_CLIENT", database.tool("mariadb").toString());
        });
        return environment;
    }

    private static Map<String, String> database(Ground ground, String schema) {
        return ground.database().map(database -> database.environment(schema)).orElse(Map.of());
    }

    private static void assertDone(Outcome outcome) {
        assertEquals(0, outcome.code(), outcome.said());
    }

    private static Outcome run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("bash", BUILD.resolve("server/bin").resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
