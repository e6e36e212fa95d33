package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand wrong passwords from everywhere: the owner comes in, others come in, and nobody learns who has an account. */
class LoginAttackIT {

    private static final int TRIES = 10_000;
    private static final int ATTACKERS = 8;
    private static final int PATIENCE = 10;
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private static ServerProcess server;

    @BeforeAll
    static void behindAProxy() {
        server = ServerProcess.start(
                Map.of("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword(), "BINAHUMAS_BEHIND_PROXY", "true"),
                "demo");
    }

    @AfterAll
    static void end() {
        server.kill();
    }

    @Test
    void theOwnerAndOthersComeInWhileManyGuess() throws Exception {
        Visitor owner = Visitor.signedIn(server, "peserta");
        owner.submit("/account.xhtml", "everywhere", Map.of());
        assertEquals(302, owner.post("/logout", Map.of("csrf", csrf(owner))).statusCode());
        assertEquals("/login.xhtml?to=%2Fprofile.xhtml", location(owner.get("/profile.xhtml")));

        AtomicInteger made = new AtomicInteger();
        AtomicInteger hashed = new AtomicInteger();
        Callable<Void> attack = () -> {
            Visitor attacker = Visitor.of(server);
            Map<String, String> form = guess(attacker, "peserta");
            while (made.incrementAndGet() <= TRIES) {
                HttpResponse<String> answer = attacker.post("/login.xhtml", form, "X-Forwarded-For", address());
                if (answer.statusCode() == 422) {
                    hashed.incrementAndGet();
                } else {
                    // 503: this machine hashes so slowly that somebody lost patience in the line
                    assertTrue(List.of(429, 503).contains(answer.statusCode()), answer.body());
                    assertTrue(retryAfter(answer) > 0 && retryAfter(answer) <= 901, "the pause is bounded");
                }
            }
            return null;
        };
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                all.add(attackers.submit(attack));
            }
            assertEquals(302, enter(Visitor.of(server), "pengajar", address()).statusCode());
            assertEquals(302, enter(owner, "peserta", address()).statusCode(), "from a device that is known");
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            attackers.shutdownNow();
        }
        assertTrue(hashed.get() <= 20, "looked at: " + hashed);
        assertEquals(302, enter(owner, "peserta", address()).statusCode());
        assertEquals(200, owner.get("/profile.xhtml").statusCode());
        assertEquals(429, enter(Visitor.of(server), "peserta", address()).statusCode(), "an unknown device waits");
    }

    @Test
    void theAnswersForALoginNobodyHasAreTheSame() {
        assertEquals(answers("tidakada", "198.18.1."), answers("panitia", "198.18.2."));
        List<String> forSomebody = new ArrayList<>();
        List<String> forNobody = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            forSomebody.add(forgotten("unit", "198.18.3." + i));
            forNobody.add(forgotten("tidakada", "198.18.4." + i));
        }
        assertEquals(forNobody, forSomebody);
        assertTrue(forSomebody.get(0).startsWith("302 "), forSomebody.get(0));
        assertTrue(forSomebody.get(4).startsWith("429 "), forSomebody.get(4));
    }

    @Test
    void aDeviceIsKnownByACookieThatScriptsAndOtherSitesDoNotGet() {
        Visitor visitor = Visitor.of(server);
        HttpResponse<String> entered = enter(visitor, "camat", address());
        String cookie = cookie(entered);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertFalse(cookie.contains("; secure"), cookie);
        HttpResponse<String> encrypted = Visitor.of(server).get("/login.xhtml", "X-Forwarded-Proto", "https");
        String form = encrypted.headers().allValues("Set-Cookie").get(0);
        assertTrue(form.startsWith("__Host-binahumas_form=") && form.contains("; secure;"), form);
        assertEquals("no-store", encrypted.headers().firstValue("Cache-Control").orElseThrow());
        assertNotNull(visitor.cookie("binahumas_device"));
    }

    /** Statuses and pages for one login, tried from two addresses until all is paused. */
    private static List<String> answers(String login, String network) {
        List<String> answers = new ArrayList<>();
        Visitor visitor = Visitor.of(server);
        for (int i = 0; i < 8; i++) {
            answers.add(told(
                    visitor.post("/login.xhtml", guess(visitor, login), "X-Forwarded-For", network + (i < 6 ? 1 : 2)),
                    login));
        }
        return answers;
    }

    private static String forgotten(String login, String address) {
        Visitor visitor = Visitor.of(server);
        Map<String, String> form = visitor.fields("/forgot.xhtml", "forgot", Map.of("login", login));
        return told(visitor.post("/forgot.xhtml", form, "X-Forwarded-For", address), login);
    }

    /** All that tells one answer from another: not the login that was typed, which is shown again, nor what is random. */
    private static String told(HttpResponse<String> answer, String login) {
        Document page = Jsoup.parse(answer.body());
        page.select("[name=csrf]").remove();
        page.select("[value=" + login + "]").attr("value", "");
        return answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + " "
                + answer.headers().map().keySet() + " " + page.html();
    }

    private static Map<String, String> guess(Visitor visitor, String login) {
        return new HashMap<>(
                visitor.fields("/login.xhtml", "login", Map.of("login", login, "password", "bukan kata sandinya")));
    }

    private static HttpResponse<String> enter(Visitor visitor, String login, String address) {
        HttpResponse<String> answer;
        int times = 0;
        do {
            answer = visitor.signIn(login, ServerProcess.demoPassword(), "X-Forwarded-For", address);
        } while (answer.statusCode() == 503 && ++times < PATIENCE);
        return answer;
    }

    private static String csrf(Visitor visitor) {
        return visitor.page("/account.xhtml").select("meta[name=csrf]").attr("content");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("binahumas_device="))
                .findFirst()
                .orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0"));
    }

    /** One that nobody else has. */
    private static String address() {
        int n = ADDRESS.incrementAndGet();
        return "10." + (n >> 16) + "." + (n >> 8 & 255) + "." + (n & 255);
    }
}
