package id.binahumas.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.ApiScope;
import id.binahumas.testing.Keys;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who asks too often is told so, in words or as a problem, and when to come back. The installation stands behind a proxy. */
class LimitsIT {

    private static final int FEW = 4;
    private static final int TOO_MANY = 429;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>();
        settings.put("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        settings.put("BINAHUMAS_BEHIND_PROXY", "true");
        Limit.settings().forEach(name -> settings.put(name, String.valueOf(FEW)));
        settings.put("BINAHUMAS_LIMIT_VERIFY", String.valueOf(3 * FEW));
        server = ServerProcess.start(settings, "demo");
    }

    @AfterAll
    static void stop() {
        server.kill();
    }

    @Test
    void strangersAtTheProgramsDoors() {
        assertLimitedProblem(() -> ask("/api/v1/runs", "203.0.113.1"));
        assertEquals(200, ask("/api/v1/runs", "203.0.113.2").statusCode(), "another address is somebody else");
        assertEquals(200, ask("/index.xhtml", "203.0.113.1").statusCode(), "pages are no program's business");
    }

    @Test
    void neighboursInOneNetworkOfTheLongKindAreOne() {
        assertLimitedProblem(
                () -> ask("/api/v1/runs", "2001:db8:7:7::" + Long.toHexString(System.nanoTime() & 0xffff)));
        assertEquals(200, ask("/api/v1/runs", "2001:db8:7:8::1").statusCode());
    }

    @Test
    void keysThatOpenNothing() {
        assertEquals(
                401,
                ask("/api/v1/runs", "203.0.113.3", "Authorization", "Bearer nothing")
                        .statusCode());
        assertLimitedProblem(() -> ask("/api/v1/runs", "203.0.113.3", "Authorization", "Bearer nothing"));
    }

    @Test
    void everyKeyHasItsOwnCountWhereverItIsUsed() {
        Visitor admin = Visitor.signedIn(server, "admin");
        String key = Keys.make(admin, ApiScope.RUNS_READ);
        String other = Keys.make(admin, ApiScope.RUNS_READ);
        int[] address = {10};
        assertLimitedProblem(() -> ask("/api/v1/runs", "203.0.113." + address[0]++, "Authorization", "Bearer " + key));
        assertEquals(
                200,
                ask("/api/v1/runs", "203.0.113.10", "Authorization", "Bearer " + other)
                        .statusCode());
    }

    @Test
    void accountsOfOneOfficeDoNotShareTheirCount() {
        Visitor admin = Visitor.signedIn(server, "admin");
        Visitor organiser = Visitor.signedIn(server, "panitia");
        assertLimitedProblem(() -> admin.get("/api/v1/units"));
        assertEquals(200, organiser.get("/api/v1/units").statusCode());
    }

    @Test
    void certificates() {
        assertLimitedPage(() -> ask("/v/7K4M92QXHB3T7K4M92QXHB3T7K4M", "203.0.113.4"), "verdict");
        int[] address = {40};
        assertNotEquals(
                TOO_MANY, ask("/v/7K4M92QXHB3T7K4M92QXHB3T7K4M", "203.0.113.41").statusCode());
        assertFalse(ask("/verify.xhtml", "203.0.113.4").body().contains("verdict"), "the form is still there");
        HttpResponse<String> last = null;
        for (int i = 0; i < 20 * FEW && (last == null || last.body().contains("verdict")); i++) {
            last = ask("/verify.xhtml?code=7K4M92QXHB3T7K4M92QXHB3T7K4M", "203.0.113." + address[0]);
        }
        assertPage(last);
    }

    @Test
    void oneTimeLinks() {
        assertLimitedPage(() -> ask("/activate.xhtml?token=ABC", "203.0.113.5"), null);
    }

    @Test
    void placesAskedFor() {
        Visitor trainee = Visitor.signedIn(server, "peserta");
        Map<String, String> form = Map.of("do", "nothing", "csrf", token(trainee));
        assertLimitedPage(() -> trainee.post("/trainee/enrolment/home.xhtml", form), null);
        assertEquals(200, trainee.get("/trainee/enrolment/home.xhtml").statusCode(), "reading goes on");
    }

    @Test
    void filesSent() {
        Visitor admin = Visitor.signedIn(server, "admin");
        String token = token(admin);
        assertLimitedPage(
                () -> admin.postBody(
                        "/admin/people/import.xhtml", "multipart/form-data; boundary=x", "--x--".getBytes(), token),
                null);
    }

    @Test
    void listsTakenAway() {
        Visitor coordinator = Visitor.signedIn(server, "unit");
        assertLimitedPage(() -> coordinator.get("/unit/report/export"), null);
        Visitor admin = Visitor.signedIn(server, "admin");
        for (String path : List.of("/admin/people/export", "/profile-copy", "/admin/people/import-problems")) {
            assertLimitedPage(() -> admin.get(path), null);
        }
    }

    /** As often as the operator allows it goes well, and somewhat later no more. */
    private static HttpResponse<String> untilLimited(Supplier<HttpResponse<String>> question) {
        for (int i = 0; i < 20 * FEW; i++) {
            HttpResponse<String> answer = question.get();
            if (answer.statusCode() == TOO_MANY) {
                return answer;
            }
        }
        throw new AssertionError("never limited");
    }

    private static void assertLimitedProblem(Supplier<HttpResponse<String>> question) {
        HttpResponse<String> answer = untilLimited(question);
        assertRetry(answer);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertEquals(
                "limit.reached",
                Json.createReader(new StringReader(answer.body())).readObject().getString("code"));
    }

    /** In place, where the page can say it itself, or on a page of its own. */
    private static void assertLimitedPage(Supplier<HttpResponse<String>> question, String inPlace) {
        HttpResponse<String> answer = untilLimited(question);
        assertRetry(answer);
        if (inPlace == null) {
            assertPage(answer);
        } else {
            assertTrue(answer.body().contains(inPlace), answer.body());
        }
    }

    private static void assertPage(HttpResponse<String> answer) {
        assertEquals(TOO_MANY, answer.statusCode());
        String text = Jsoup.parse(answer.body()).text();
        assertTrue(text.matches(".*Tunggu \\d+ detik, lalu coba lagi.*"), text);
    }

    private static void assertRetry(HttpResponse<String> answer) {
        int seconds =
                Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
        assertTrue(seconds >= 1 && seconds <= 60, "Retry-After " + seconds);
    }

    private static HttpResponse<String> ask(String path, String address, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "X-Forwarded-For";
        all[headers.length + 1] = address;
        return Visitor.of(server).get(path, all);
    }

    private static String token(Visitor who) {
        return who.page("/login.xhtml").selectFirst("meta[name=csrf]").attr("content");
    }
}
