package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Two-step verification over HTTP, of organisers who were entered for it. */
class SecondFactorIT {

    private static final String KEYS = "/profile-tokens.xhtml";
    private static final String MINE = "/second-factor.xhtml";
    private static final String CODE = "/login-code.xhtml";
    private static final String PASSWORD = "Pelita-senja-77";
    private static final String PRIVATE = "/profile.xhtml";
    private static final String AREA = "/organiser/enrolment/home.xhtml";

    private final ServerProcess server = ServerProcess.demo();
    private final Visitor admin = Visitor.signedIn(server, "admin");
    private final String login = "langkah" + Long.toString(System.nanoTime(), 36);
    private final String account = organiser();

    @Test
    void theCodeStandsBetweenThePasswordAndEverything() {
        Visitor owner = signedIn();
        Visitor elsewhere = signedIn();
        String key = begin(owner);
        long step = Totp.step(Instant.now());
        assertEquals(422, owner.submit(MINE, "confirm", Map.of("code", "12 34")).statusCode());
        Document shown = Jsoup.parse(
                owner.submit(MINE, "confirm", Map.of("code", code(key, step))).body());
        List<String> codes = shown.select("[data-codes] li").eachText();
        assertEquals(SecondFactorService.CODES, codes.size());
        assertTrue(shown.select("a[download]").attr("href").startsWith("data:text/plain"));
        assertTrue(owner.page(MINE).select("[data-codes]").isEmpty(), "shown once");
        assertEquals(200, owner.get(PRIVATE).statusCode(), "the session it was switched on in goes on");
        assertEquals(302, elsewhere.get(PRIVATE).statusCode(), "the others end");

        Visitor half = Visitor.of(server);
        HttpResponse<String> first = enter(half);
        assertEquals(CODE + "?to=%2Fprofile.xhtml", path(first));
        nothingOpens(half);
        assertEquals(
                422,
                half.submit(CODE, "code", Map.of("code", code(key, step))).statusCode(),
                "the code it was confirmed with");
        nothingOpens(half);
        String next = code(key, Math.max(step + 1, Totp.step(Instant.now())));
        HttpResponse<String> in = half.submit(path(first), "code", Map.of("code", next));
        assertEquals("/profile.xhtml", path(in));
        assertNotEquals(session(first), session(in));
        assertEquals(200, half.get(AREA).statusCode());

        Visitor replay = Visitor.of(server);
        enter(replay);
        assertEquals(422, replay.submit(CODE, "code", Map.of("code", next)).statusCode(), "a code is taken once");
        HttpResponse<String> byPaper =
                replay.submit(CODE, "paper", Map.of("paper", codes.get(0).toLowerCase()));
        assertEquals("/account.xhtml?ok=recoveryUsed&to=%2Fhome", path(byPaper));
        Document left = replay.page(path(byPaper));
        assertTrue(left.select(".note").text().contains("Kode cadangan yang tersisa: 9."), left.text());
        assertEquals(1, left.select(".note a[href=/home]").size());
        assertEquals("Aktif", left.select("[aria-labelledby=h-second] .chip").text());
        assertEquals(200, replay.get(AREA).statusCode());
        assertEquals("9", fact(replay.page(MINE)));

        Visitor again = Visitor.of(server);
        enter(again);
        assertEquals(
                422, again.submit(CODE, "paper", Map.of("paper", codes.get(0))).statusCode(), "used up");
        nothingOpens(again);
        Document renewed = Jsoup.parse(
                replay.submit(MINE, "codes", Map.of("code", codes.get(1))).body());
        assertEquals(
                SecondFactorService.CODES, renewed.select("[data-codes] li").size());
        assertEquals(
                422, again.submit(CODE, "paper", Map.of("paper", codes.get(2))).statusCode(), "of the old set");
        Map<String, String> wanted = Map.of("name", "Sistem", "days", "30", "scopes", "PEOPLE_READ");
        Map<String, String> proven = new HashMap<>(wanted);
        proven.put("current", ServerProcess.demoPassword());
        assertEquals(422, replay.submit(KEYS, "make", proven).statusCode(), "the password is not enough for a key");
        proven.put("current", renewed.select("[data-codes] li").get(1).text());
        assertEquals(200, replay.submit(KEYS, "make", proven).statusCode());
        String fresh = renewed.select("[data-codes] li").get(0).text();
        assertEquals(302, replay.submit(MINE, "off", Map.of("code", fresh)).statusCode());
        assertEquals("/profile.xhtml", path(enter(Visitor.of(server))), "the password is enough again");
        theAuditTellsTheStepsApart();
    }

    /** Whoever gave the password alone did not come in yet. */
    private void theAuditTellsTheStepsApart() {
        Element rows = admin.page("/admin/audit/audit.xhtml?about=" + login)
                .select("tbody")
                .first();
        List<String> deeds = rows.select("summary").eachText();
        assertEquals(3, Collections.frequency(deeds, "Kata sandi benar, menunggu kode"), deeds.toString());
        assertTrue(deeds.contains("Masuk"), deeds.toString());
        assertTrue(rows.text().contains("Kode benar") && rows.text().contains("Kode salah"), rows.text());
        assertFalse(rows.text().contains("RIGHT") || rows.text().contains("WRONG"), rows.text());
    }

    @Test
    void fiveWrongCodesBringAPauseAndALetter() {
        Visitor owner = signedIn();
        String key = begin(owner);
        long step = Totp.step(Instant.now());
        List<String> codes = Jsoup.parse(owner.submit(MINE, "confirm", Map.of("code", code(key, step)))
                        .body())
                .select("[data-codes] li")
                .eachText();
        Visitor thief = Visitor.of(server);
        enter(thief);
        for (int i = 0; i < SecondFactor.TRIES; i++) {
            HttpResponse<String> wrong = thief.submit(CODE, "code", Map.of("code", "00000" + i + "0"));
            assertEquals(422, wrong.statusCode());
            assertEquals(i == SecondFactor.TRIES - 1, wrong.body().contains("15 menit"), "after " + (i + 1));
        }
        for (String right : List.of(code(key, step + 1), codes.get(0))) {
            HttpResponse<String> answer = thief.submit(CODE, "code", Map.of("code", right));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("15 menit"));
        }
        nothingOpens(thief);
        Visitor other = Visitor.of(server);
        enter(other);
        assertEquals(
                422, other.submit(CODE, "code", Map.of("code", codes.get(1))).statusCode(), "of any browser");
        assertTrue(admin.get("/admin/notification/messages.xhtml").body().contains("Kode salah berulang kali"));
    }

    @Test
    void anAdministratorTakesItOffWithAReason() {
        Visitor owner = signedIn();
        String key = begin(owner);
        owner.submit(MINE, "confirm", Map.of("code", code(key, Totp.step(Instant.now()))));
        assertEquals(
                422,
                admin.submit(account, "secondOff", Map.of("secondReason", " ")).statusCode());
        assertEquals(
                302,
                admin.submit(account, "secondOff", Map.of("secondReason", "Ponsel hilang, sudah bertemu langsung"))
                        .statusCode());
        assertEquals(302, owner.get(PRIVATE).statusCode(), "its sessions end");
        assertEquals("/profile.xhtml", path(enter(Visitor.of(server))));
        String audit = admin.page("/admin/audit/audit.xhtml?deed=account.second.off&person=hendra")
                .select("tbody")
                .text();
        assertTrue(audit.contains("Ponsel hilang, sudah bertemu langsung"), audit);
        assertTrue(admin.get("/admin/notification/messages.xhtml")
                .body()
                .contains("Verifikasi dua langkah dimatikan administrator"));
    }

    @Test
    void itIsForThoseWhoDecideMuchAboutOthers() {
        Visitor trainee = Visitor.signedIn(server, "peserta");
        Document page = trainee.page(MINE);
        assertTrue(page.select("form:has([value=begin])").isEmpty());
        String token = page.select("input[name=csrf]").first().val();
        HttpResponse<String> forced = trainee.post(MINE, Map.of("do", "begin", "csrf", token));
        assertEquals(422, forced.statusCode());
        assertTrue(Visitor.of(server).page("/login.xhtml").select("form").size() > 0);
        assertEquals("/login.xhtml", path(Visitor.of(server).get(CODE)), "nothing without the password");
    }

    private void nothingOpens(Visitor half) {
        assertEquals(302, half.get(PRIVATE).statusCode());
        assertEquals(302, half.get(AREA).statusCode());
        assertEquals(302, half.get(MINE).statusCode());
        assertEquals(401, half.get("/api/v1/people?q=a").statusCode());
        assertFalse(half.get("/account.xhtml").body().contains(login));
    }

    private String begin(Visitor owner) {
        assertEquals(302, owner.submit(MINE, "begin", Map.of()).statusCode());
        Element key = owner.page(MINE).selectFirst("[data-key]");
        return key.text().replace(" ", "");
    }

    private Visitor signedIn() {
        Visitor visitor = Visitor.of(server);
        assertEquals("/profile.xhtml", path(enter(visitor)));
        return visitor;
    }

    private HttpResponse<String> enter(Visitor visitor) {
        return visitor.submit("/login.xhtml?to=/profile.xhtml", "login", Map.of("login", login, "password", PASSWORD));
    }

    /** Entered by an administrator, opened by its link, with the role of an organiser. */
    private String organiser() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                "Dua Langkah",
                "kind",
                "NON_ASN",
                "post",
                "Pranata Humas",
                "unit",
                "TEGAL-UPTD-WKJ",
                "anyway",
                "true",
                "login",
                login,
                "mail",
                login + "@contoh.go.id"));
        String made = path(admin.submit("/admin/people/new.xhtml", "save", fields));
        Document invited = Jsoup.parse(admin.submit(made, "invite", Map.of()).body());
        String link = invited.select("[data-link]").text().replaceFirst("^https?://[^/]+", "");
        Visitor.of(server).submit(link, "activate", Map.of("password", PASSWORD, "repeat", PASSWORD));
        Map<String, String> role = Map.of("role", "ORGANISER", "unit", "TEGAL-UPTD-WKJ", "reason", "Panitia");
        assertEquals(302, admin.submit(made, "assign", role).statusCode());
        return made;
    }

    /** How many codes on paper are left. */
    private static String fact(Document page) {
        return page.select("dt:contains(Kode pemulihan tersisa) + dd").text();
    }

    static String code(String key, long step) {
        return Totp.code(unbase32(key), step, Totp.DIGITS);
    }

    private static byte[] unbase32(String key) {
        byte[] bytes = new byte[key.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char c : key.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("JSESSIONID="))
                .findFirst()
                .orElse("none of " + answer.headers().map());
    }

    private String path(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
        return location.startsWith("http") ? location.substring(server.url("").length()) : location;
    }
}
