package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The power goes while a sheet of thousands is checked, entered and taken back: each time nobody is in by half when it is back, and what
 * was begun is done whole.
 */
class ImportKillIT {

    private static final String API = "/api/v1/people/imports";
    private static final String HEADER = "nama;status kepegawaian;surel;jabatan;unit kerja;tugas\r\n";
    private static final int MANY = 3_000;
    private static final long PATIENCE_MILLIS = 180_000;
    /** So far the worker must be for the power to go in the middle of its work. */
    private static final int MIDDLE = 30;
    /** So long the job of a dead server waits for the next one. */
    private static final String LEASE_SECONDS = "8";

    @Test
    void onH2() {
        outlivesPowerCuts(Map.of());
    }

    @Test
    void onMariaDb() {
        outlivesPowerCuts(Map.of(
                "DB_DRIVER", "mariadb",
                "DB_URL",
                        "jdbc:mariadb://127.0.0.1:" + System.getProperty("it.db.port")
                                + "/imported?createDatabaseIfNotExist=true",
                "DB_USER", "root",
                "DB_PASSWORD", "any"));
    }

    private static void outlivesPowerCuts(Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        environment.put("BINAHUMAS_JOB_LEASE_SECONDS", LEASE_SECONDS);
        try (ServerProcess server = ServerProcess.start(environment, "demo")) {
            Visitor admin = Visitor.signedIn(server, "admin");
            byte[] sheet = sheet();

            String location = path(send(admin, API, "text/csv", sheet));
            await(admin, location, s -> is(s, "CHECKING"));
            admin = cut(server);
            assertEquals(MANY, await(admin, location, s -> is(s, "CHECKED")).getInt("added"));

            String page = "{\"choice\":\"ALL_OR_NOTHING\"}";
            assertEquals(
                    202,
                    send(admin, location + "/application", "application/json", page.getBytes(StandardCharsets.UTF_8))
                            .statusCode());
            await(admin, location, s -> is(s, "APPLYING") && s.getInt("progress", 0) >= MIDDLE);
            admin = cut(server);
            assertNobodyByHalf(admin, location);
            assertEquals(MANY, await(admin, location, s -> is(s, "APPLIED")).getInt("added"));
            assertEquals(MANY, checked(admin, sheet).getInt("same"), "each of them once, nobody to add");

            assertEquals(
                    202,
                    send(admin, location + "/undo", "application/json", new byte[0])
                            .statusCode());
            await(admin, location, s -> is(s, "UNDOING") && s.getInt("progress", 0) >= MIDDLE);
            admin = cut(server);
            await(admin, location, s -> is(s, "UNDONE"));
            assertEquals(MANY, checked(admin, sheet).getInt("added"), "all of them gone");
            assertTrue(people(admin).isEmpty());
        }
    }

    private static Visitor cut(ServerProcess server) {
        server.kill();
        server.restart();
        return Visitor.signedIn(server, "admin");
    }

    /** Until the work is taken up again there is nobody of the sheet; after it, everybody. */
    private static void assertNobodyByHalf(Visitor admin, String location) {
        boolean before = is(status(admin, location), "APPLYING");
        boolean nobody = people(admin).isEmpty();
        boolean after = is(status(admin, location), "APPLYING");
        assertTrue(nobody == before || before != after, "state and people do not fit");
    }

    private static String people(Visitor admin) {
        String found = admin.get("/api/v1/people?q=orangpadam&limit=1").body();
        return found.contains("\"fullName\"") ? found : "";
    }

    private static JsonObject checked(Visitor admin, byte[] sheet) {
        return await(admin, path(send(admin, API, "text/csv", sheet)), s -> is(s, "CHECKED"));
    }

    private static boolean is(JsonObject status, String state) {
        return status.getString("state").equals(state);
    }

    private static JsonObject await(Visitor admin, String location, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        JsonObject status = status(admin, location);
        while (!wanted.test(status)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + status);
            }
            pause();
            status = status(admin, location);
        }
        return status;
    }

    private static JsonObject status(Visitor admin, String location) {
        HttpResponse<String> answer = admin.get(location);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static byte[] sheet() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> "Orangpadam " + i + ";Non-ASN;padam" + i + "@contoh.go.id;Perangkat Desa;TEGAL-UPTD-WKJ;"
                        + (i % 2 == 0 ? "Pengelola media sosial" : ""))
                .collect(Collectors.joining("\r\n", HEADER, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(Visitor admin, String path, String type, byte[] body) {
        String token = admin.page("/admin/people/import.xhtml")
                .selectFirst("input[name=csrf]")
                .val();
        return admin.postBody(path, type, body, token);
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceAll("^https?://[^/]+", "");
    }

    private static void pause() {
        try {
            Thread.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
