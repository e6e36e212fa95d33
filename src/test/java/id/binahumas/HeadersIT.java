package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.Routes;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every answer tells the browser about itself, whatever the route and whoever asks. */
class HeadersIT {

    private static final List<String> BESIDES = List.of(
            "/",
            "/assets/css/app.css",
            "/assets/css/none.css",
            "/none",
            "/none.xhtml",
            "/run.xhtml?id=x",
            "/api/v1/none",
            "/favicon.ico");

    /** Says the same to everybody, and nothing of anybody. */
    private static final List<String> FOR_ALL =
            List.of("/assets/", "/favicon.ico", "/health/", "/metrics", "/api/v1/units");

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Test
    void everyRouteTellsTheBrowserWhatItMayDo() {
        ServerProcess server = ServerProcess.demo();
        List<Executable> checks = new ArrayList<>();
        for (String login : List.of("", "peserta", "panitia", "admin")) {
            Visitor visitor = login.isEmpty() ? Visitor.of(server) : Visitor.signedIn(server, login);
            paths().forEach(path -> {
                HttpResponse<byte[]> answer = visitor.bytes(path);
                checks.add(() -> assertSafe(path + " for " + login, answer));
                if (!login.isEmpty() && FOR_ALL.stream().noneMatch(path::startsWith)) {
                    checks.add(() -> assertTrue(
                            header(answer, "Cache-Control").contains("no-store"), path + " may be kept: " + answer));
                }
            });
        }
        assertTrue(checks.size() > 400, "all routes are asked");
        assertAll(checks);
    }

    @Test
    void whatOpensByASecretInItsAddressIsKeptNowhere() {
        Visitor visitor = Visitor.of(ServerProcess.demo());
        assertTrue(header(visitor.bytes("/activate.xhtml?token=none"), "Cache-Control")
                .contains("no-store"));
    }

    /** Whoever speaks plainly could otherwise lock others out, or have cookies sent that never come back. */
    @Test
    void onlyATrustedProxySaysThatTheRequestWasEncrypted() {
        String[] encrypted = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
        HttpResponse<String> plain = Visitor.of(ServerProcess.demo()).get("/", encrypted);
        assertTrue(plain.headers().firstValue("Strict-Transport-Security").isEmpty());
        try (ServerProcess server = ServerProcess.start(
                Map.of(
                        "BINAHUMAS_BEHIND_PROXY",
                        "true",
                        "BINAHUMAS_URL",
                        "https://pelatihan.contoh.go.id",
                        "BINAHUMAS_DEMO_PASSWORD",
                        ServerProcess.demoPassword()),
                "demo")) {
            Visitor visitor = Visitor.of(server);
            assertCookiesAreForTlsOnly(visitor);
            assertEquals(
                    "max-age=63072000",
                    visitor.get("/", encrypted)
                            .headers()
                            .firstValue("Strict-Transport-Security")
                            .orElse(""));
            assertTrue(visitor.get("/")
                    .headers()
                    .firstValue("Strict-Transport-Security")
                    .isEmpty());
        }
    }

    /** Of this host alone, over nothing that is not encrypted: the browser itself sees to it by their names. */
    private static void assertCookiesAreForTlsOnly(Visitor visitor) {
        HttpResponse<String> form = visitor.get("/login.xhtml", "X-Forwarded-Proto", "https");
        List<String> set = new ArrayList<>(form.headers().allValues("Set-Cookie"));
        String own = set.get(0).replaceFirst(";.*", "");
        Map<String, String> typed = Map.of(
                "do",
                "login",
                "csrf",
                Jsoup.parse(form.body()).select("form [name=csrf]").attr("value"),
                "login",
                "peserta",
                "password",
                ServerProcess.demoPassword());
        HttpResponse<String> entered = visitor.post("/login.xhtml", typed, "X-Forwarded-Proto", "https", "Cookie", own);
        assertEquals(302, entered.statusCode(), entered.body());
        set.addAll(entered.headers().allValues("Set-Cookie"));
        for (String name : List.of("__Host-JSESSIONID", "__Host-binahumas_device", "__Host-binahumas_form")) {
            assertTrue(set.stream().anyMatch(c -> c.startsWith(name + "=")), name + " is not in " + set);
        }
        for (String cookie : set) {
            String marks = cookie.toLowerCase(Locale.ROOT);
            assertTrue(cookie.startsWith("__Host-"), cookie);
            assertTrue(marks.contains("; secure") && marks.contains("; path=/"), cookie);
            assertTrue(marks.contains("; httponly") && marks.contains("; samesite=lax"), cookie);
            assertFalse(marks.contains("; domain="), cookie);
        }
    }

    private static Stream<String> paths() {
        Stream<Routes.Route> routes =
                Stream.of(Routes.pages(), Routes.servlets(), Routes.resources()).flatMap(List::stream);
        return Stream.concat(
                BESIDES.stream(), routes.filter(Routes.Route::reads).map(route -> route.filled("1")));
    }

    private static void assertSafe(String where, HttpResponse<?> answer) {
        EVERYWHERE.forEach((name, value) -> assertEquals(value, header(answer, name), name + " of " + where));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'"), where + ": " + policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), where + ": " + policy);
        assertFalse(policy.contains("unsafe"), where + ": " + policy);
        assertFalse(policy.contains("*"), where + ": " + policy);
        String camera = where.contains("/organiser/attendance/desk.xhtml") ? "camera=(self)" : "camera=()";
        assertTrue(header(answer, "Permissions-Policy").contains(camera), where);
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty(), where);
        assertTrue(answer.headers().firstValue("Server").isEmpty(), where);
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), where);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
