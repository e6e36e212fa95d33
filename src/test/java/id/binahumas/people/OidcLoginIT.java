package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.KeycloakProcess;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Signing in by a real Keycloak: what a browser walks, and what whoever tampers with it meets. In the profile "oidc" only. */
@Tag("oidc")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcLoginIT {

    private static final String RETURN = "/login/oidc/return?";
    private static final String PRIVATE = "/profile.xhtml";

    private static KeycloakProcess keycloak;
    private static ServerProcess server;
    private static Visitor admin;
    private static String bagus;

    @BeforeAll
    static void startBoth() {
        keycloak = KeycloakProcess.start();
        Map<String, String> settings = new HashMap<>(keycloak.settings());
        settings.put("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        server = ServerProcess.start(settings, "demo");
        admin = Visitor.signedIn(server, "admin");
        String rina = enter("Rina Contoh", Map.of("kind", "PNS", "nip", "198903122015032004"));
        admin.submit(rina, "assign", Map.of("role", "INSTRUCTOR", "unit", "", "reason", "Mengajar"));
        bagus = enter("Bagus Contoh", Map.of("login", "bagus.sso", "mail", "bagus.sso@contoh.go.id"));
        enter("Bersama Satu", Map.of("login", "bersama.satu", "mail", "bersama.sso@contoh.go.id"));
        enter("Bersama Dua", Map.of("login", "bersama.dua", "mail", "bersama.sso@contoh.go.id"));
        enter("Palsu Contoh", Map.of("login", "palsu.sso", "mail", "palsu.sso@contoh.go.id"));
        enter("Lain Contoh", Map.of("kind", "PNS", "nip", "198806152012121002", "mail", "lain.sso@contoh.go.id"));
        String closed = enter("Tutup Contoh", Map.of("login", "tutup.sso", "mail", "tutup.sso@contoh.go.id"));
        // an account without a first password has no form to close it: it is opened, then closed
        String link = admin.submit(closed, "invite", Map.of())
                .body()
                .replaceAll("(?s).*(/activate\\.xhtml\\?token=[A-Z0-9]+).*", "$1");
        Visitor owner = Visitor.of(server);
        owner.submit(link, "activate", Map.of("password", "Pelita-senja-77", "repeat", "Pelita-senja-77"));
        assertEquals(
                302,
                admin.submit(closed, "close", Map.of("closeReason", "Pindah instansi"))
                        .statusCode());
    }

    @AfterAll
    static void stopBoth() {
        if (server != null) {
            server.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void inABrowserTheButtonLeadsToTheProviderAndBackAsTheRightPerson() {
        try (Browser browser = Browser.open()) {
            Page page = browser.desk(server);
            page.navigate("/instructor/assignment/queue.xhtml");
            browser.check(page);
            browser.shoot(page, "oidc-login-1280");
            signIn(page, "rina");
            page.waitForURL("**/instructor/assignment/queue.xhtml");
            browser.check(page);
            assertTrue(page.locator("header").innerText().contains("Rina Contoh"));
            // the provider says nothing of roles, so this is the one given here, and no other
            assertEquals(403, page.navigate("/admin/people/accounts.xhtml").status());
            page.navigate("/account.xhtml");
            assertTrue(page.locator("main").innerText().contains("Rina Contoh"));

            Page stranger = browser.phone(server);
            browser.forgetComplaints();
            stranger.navigate("/login.xhtml");
            browser.shoot(stranger, "oidc-login-390");
            signIn(stranger, "tamu");
            stranger.waitForURL("**/login.xhtml?oidc=UNKNOWN*");
            browser.check(stranger);
            browser.shoot(stranger, "oidc-unknown-390");
            assertTrue(stranger.locator("[role=alert]").innerText().contains("administrator"));
            stranger.navigate(PRIVATE);
            assertTrue(stranger.url().contains("/login.xhtml"), stranger.url());
        }
    }

    @Test
    @Order(2)
    void aVerifiedMailAddressOpensAnAccountThatAwaitedItsPassword() {
        Visitor owner = Visitor.of(server);
        String begun = begin(owner, "/login/oidc?to=%2Fprofile.xhtml%3Fa%3D1");
        HttpResponse<String> answer = owner.get(back(keycloak.signIn(begun, "bagus")));
        assertEquals("/profile.xhtml?a=1", path(answer));
        Document profile = owner.page(PRIVATE);
        assertTrue(profile.text().contains("Bagus Contoh"), profile.text());
        String cookie = answer.headers().allValues("Set-Cookie").toString();
        assertTrue(
                cookie.contains("JSESSIONID") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
                cookie);
        assertEquals(
                "/login.xhtml?oidc=EXPIRED",
                path(owner.get(back(keycloak.signIn(begun, "bagus")))),
                "the attempt is used up");
        String audit = admin.page("/admin/audit/audit.xhtml?deed=account.open.provider")
                .select("tbody")
                .text();
        assertFalse(audit.isBlank());
    }

    @Test
    @Order(3)
    void whoHasNoOneAccountHereIsToldWhatToDo() {
        assertEquals("/login.xhtml?oidc=UNKNOWN&to=%2Fhome", refusal("tamu"));
        assertEquals("/login.xhtml?oidc=SEVERAL&to=%2Fhome", refusal("bersama"));
        assertEquals("/login.xhtml?oidc=CLOSED&to=%2Fhome", refusal("tutup"));
        assertEquals("/login.xhtml?oidc=UNKNOWN&to=%2Fhome", refusal("palsu"), "not verified");
        assertEquals("/login.xhtml?oidc=UNKNOWN&to=%2Fhome", refusal("lain"), "the register knows another NIP");
        for (String trouble : new String[] {"UNKNOWN", "SEVERAL", "CLOSED", "EXPIRED", "DENIED", "AWAY", "UNTRUSTED"}) {
            assertEquals(
                    1,
                    Visitor.of(server)
                            .page("/login.xhtml?oidc=" + trouble)
                            .select("[role=alert]")
                            .size());
        }
        assertEquals(
                0,
                Visitor.of(server)
                        .page("/login.xhtml?oidc=%3Cb%3E")
                        .select("[role=alert]")
                        .size());
    }

    @Test
    @Order(4)
    void aWrongStateOrAnotherBrowserIsRefused() {
        Visitor rina = Visitor.of(server);
        String returned = back(keycloak.signIn(begin(rina, "/login/oidc"), "rina"));
        assertEquals("/login.xhtml?oidc=EXPIRED", path(Visitor.of(server).get(returned)), "no cookie");
        assertEquals(
                "/login.xhtml?oidc=EXPIRED", path(rina.get(returned.replaceFirst("state=[^&]+", "state=another"))));
        outside(rina);
        assertEquals("/login.xhtml?oidc=EXPIRED", path(rina.get(returned)), "a refused attempt is over");
        outside(rina);
    }

    @Test
    @Order(5)
    void aReplayedCodeIsRefused() {
        Visitor rina = Visitor.of(server);
        String returned = back(keycloak.signIn(begin(rina, "/login/oidc"), "rina"));
        assertEquals("/home", path(rina.get(returned)));
        String code = parameter(returned, "code");
        Visitor thief = Visitor.of(server);
        String state = parameter(begin(thief, "/login/oidc"), "state");
        String issuer = parameter(returned, "iss");
        assertEquals(
                "/login.xhtml?oidc=UNTRUSTED",
                path(thief.get(RETURN + "state=" + state + "&iss=" + issuer + "&code=" + code)));
        outside(thief);
    }

    @Test
    @Order(6)
    void aCodeIsWorthNothingToWhoeverDidNotBeginTheLogin() {
        Visitor rina = Visitor.of(server);
        String returned = back(keycloak.signIn(begin(rina, "/login/oidc"), "rina"));
        Visitor thief = Visitor.of(server);
        String state = parameter(begin(thief, "/login/oidc"), "state");
        String taken = returned.replaceFirst("state=[^&]+", "state=" + state);
        assertEquals("/login.xhtml?oidc=UNTRUSTED", path(thief.get(taken)), "PKCE: another verifier");
        outside(thief);
    }

    @Test
    @Order(7)
    void aWrongNonceAndAWrongIssuerAreRefused() {
        Visitor rina = Visitor.of(server);
        String begun = begin(rina, "/login/oidc").replaceFirst("nonce=[^&]+", "nonce=another");
        assertEquals("/login.xhtml?oidc=UNTRUSTED", path(rina.get(back(keycloak.signIn(begun, "rina")))));
        outside(rina);
        String returned = back(keycloak.signIn(begin(rina, "/login/oidc"), "rina"));
        assertEquals(
                "/login.xhtml?oidc=UNTRUSTED",
                path(rina.get(returned.replaceFirst("iss=[^&]+", "iss=https%3A%2F%2Flain.contoh"))));
        outside(rina);
    }

    @Test
    @Order(8)
    void theFlowCarriesPkceAndLeadsNowhereElse() {
        Visitor rina = Visitor.of(server);
        HttpResponse<String> begun = rina.get("/login/oidc?to=//evil.example/x");
        String address = begun.headers().firstValue("Location").orElseThrow();
        assertTrue(address.startsWith(keycloak.issuer() + "/protocol/openid-connect/auth?"), address);
        assertEquals("S256", parameter(address, "code_challenge_method"));
        assertEquals("code", parameter(address, "response_type"));
        assertTrue(address.contains("redirect_uri="
                + java.net.URLEncoder.encode(
                        server.url("/login/oidc/return"), java.nio.charset.StandardCharsets.UTF_8)));
        String cookie = begun.headers().allValues("Set-Cookie").toString();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertFalse(cookie.contains("JSESSIONID"), "no session before somebody is in");
        assertFalse(cookie.contains(parameter(address, "state")), "sealed");
        String bare = address.replaceFirst("&code_challenge=[^&]+", "").replaceFirst("&code_challenge_method=S256", "");
        assertTrue(keycloak.signIn(bare, "rina").contains("error=invalid_request"), "the provider insists on PKCE");
        assertEquals("/home", path(rina.get(back(keycloak.signIn(address, "rina")))));
        assertEquals(
                "/login.xhtml?oidc=DENIED",
                path(rina.get(RETURN + "error=access_denied&state=" + parameter(begin(rina, "/login/oidc"), "state"))));
    }

    @Test
    @Order(9)
    void theProviderDoesNotStandInForASecondFactor() {
        Map<String, String> role = Map.of("role", "ORGANISER", "unit", "TEGAL-UPTD-WKJ", "reason", "Panitia");
        assertEquals(302, admin.submit(bagus, "assign", role).statusCode());
        Visitor owner = Visitor.of(server);
        assertEquals("/home", path(owner.get(back(keycloak.signIn(begin(owner, "/login/oidc"), "bagus")))));
        assertEquals(
                302, owner.submit("/second-factor.xhtml", "begin", Map.of()).statusCode());
        String key = owner.page("/second-factor.xhtml")
                .selectFirst("[data-key]")
                .text()
                .replace(" ", "");
        long step = Totp.step(Instant.now());
        Map<String, String> first = Map.of("code", SecondFactorIT.code(key, step));
        assertEquals(200, owner.submit("/second-factor.xhtml", "confirm", first).statusCode());

        Visitor again = Visitor.of(server);
        String half = path(again.get(back(keycloak.signIn(begin(again, "/login/oidc"), "bagus"))));
        assertEquals("/login-code.xhtml?to=%2Fhome", half);
        outside(again);
        long later = Math.max(step + 1, Totp.step(Instant.now()));
        assertEquals("/home", path(again.submit(half, "code", Map.of("code", SecondFactorIT.code(key, later)))));
        assertEquals(200, again.get(PRIVATE).statusCode());
    }

    @Test
    @Order(10)
    void somebodyElseWhoComesInTakesThePlaceOfWhoeverWasIn() {
        Visitor visitor = Visitor.of(server);
        assertEquals("/home", path(visitor.get(back(keycloak.signIn(begin(visitor, "/login/oidc"), "rina")))));
        String session = visitor.cookie("JSESSIONID");
        assertEquals(
                302, visitor.signIn("peserta002", ServerProcess.demoPassword()).statusCode());
        assertNotEquals(session, visitor.cookie("JSESSIONID"));
        assertFalse(visitor.page(PRIVATE).text().contains("Rina Contoh"));
        session = visitor.cookie("JSESSIONID");
        assertEquals("/home", path(visitor.get(back(keycloak.signIn(begin(visitor, "/login/oidc"), "rina")))));
        assertNotEquals(session, visitor.cookie("JSESSIONID"));
        assertTrue(visitor.page(PRIVATE).text().contains("Rina Contoh"));
        assertEquals(
                "/login.xhtml?to=%2Fprofile.xhtml&over=1",
                path(Visitor.of(server).get(PRIVATE, "Cookie", "JSESSIONID=" + session)),
                "the session before has ended");
    }

    @Test
    @Order(11)
    void whatWasTypedOutlivesTheSessionThroughTheProvider() {
        Visitor rina = Visitor.of(server);
        rina.get(back(keycloak.signIn(begin(rina, "/login/oidc"), "rina")));
        String text = "Catatan yang panjang sekali dan tidak boleh hilang";
        Map<String, String> typed = rina.fields(PRIVATE, "speak", Map.of("catatan", text));
        leave(rina);
        HttpResponse<String> over = rina.post(PRIVATE, typed);
        assertEquals(401, over.statusCode());
        Document login = Jsoup.parse(over.body());
        assertEquals("_blank", login.select("main a[href=/login/oidc]").attr("target"), "beside what was typed");
        Map<String, String> form = new HashMap<>(Map.of("then", "resume"));
        login.select("form[action=/login.xhtml] input[name]")
                .forEach(input -> form.put(input.attr("name"), input.attr("value")));
        HttpResponse<String> early = rina.post("/login.xhtml", form);
        assertEquals(422, early.statusCode());
        assertEquals(
                form.get("kept"),
                Jsoup.parse(early.body()).select("input[name=kept]").attr("value"),
                "nobody is in yet, and nothing is lost");

        assertEquals("/home", path(rina.get(back(keycloak.signIn(begin(rina, "/login/oidc"), "rina")))));
        Document again = Jsoup.parse(rina.post("/login.xhtml", form).body());
        assertEquals(
                text, again.select("form[action=/profile.xhtml] [name=catatan]").attr("value"));
        Map<String, String> sent = new HashMap<>();
        again.select("form[action=/profile.xhtml] input[name]")
                .forEach(input -> sent.put(input.attr("name"), input.attr("value")));
        assertEquals(302, rina.post(PRIVATE, sent).statusCode());
    }

    @Test
    @Order(12)
    void whoLeavesIsShownTheWayOutOfTheProvider() {
        Visitor byPassword = Visitor.signedIn(server, "peserta003");
        assertEquals("/?ok=loggedout", path(leave(byPassword)));
        Visitor rina = Visitor.of(server);
        rina.get(back(keycloak.signIn(begin(rina, "/login/oidc"), "rina")));
        String left = path(leave(rina));
        assertEquals("/login.xhtml?left=provider", left);
        assertEquals(1, rina.page(left).select("main a[href=/login/oidc/out]").size());
        String out =
                rina.get("/login/oidc/out").headers().firstValue("Location").orElseThrow();
        assertTrue(out.startsWith(keycloak.issuer() + "/"), out);
        assertEquals("bina-humas", parameter(out, "client_id"));

        try (Browser browser = Browser.open()) {
            Page page = browser.desk(server);
            page.navigate("/login.xhtml");
            signIn(page, "rina");
            page.waitForURL(url -> url.contains("/instructor/"));
            page.navigate("/account.xhtml");
            page.locator("main form[action='/logout'] button").click();
            page.waitForURL("**/login.xhtml?left=provider");
            browser.check(page);
            browser.shoot(page, "oidc-left-1280");
            page.locator("a[href='/login/oidc/out']").click();
            page.locator("#kc-logout").click();
            page.waitForURL(server.url("/"));
            page.navigate("/login.xhtml");
            page.locator("a[href^='/login/oidc']").click();
            page.locator("#password").waitFor();
        }
    }

    private static HttpResponse<String> leave(Visitor visitor) {
        String token = visitor.page("/account.xhtml").select("meta[name=csrf]").attr("content");
        return visitor.post("/logout", Map.of("csrf", token));
    }

    @Test
    @Order(13)
    void withoutTheProviderPasswordsStillWork() {
        keycloak.close();
        server.restart();
        Visitor rina = Visitor.of(server);
        assertEquals("/login.xhtml?oidc=AWAY&to=%2Fprofile.xhtml", path(rina.get("/login/oidc?to=/profile.xhtml")));
        assertTrue(rina.page("/login.xhtml?oidc=AWAY")
                .select("[role=alert]")
                .text()
                .contains("kata sandi"));
        assertEquals(200, Visitor.signedIn(server, "admin").get(PRIVATE).statusCode());
    }

    private static void signIn(Page page, String user) {
        page.locator("a[href^='/login/oidc']").click();
        page.locator("#username").fill(user);
        page.locator("#password").fill(KeycloakProcess.PASSWORD);
        page.locator("#kc-login").click();
    }

    private static String refusal(String user) {
        Visitor visitor = Visitor.of(server);
        String where = path(visitor.get(back(keycloak.signIn(begin(visitor, "/login/oidc"), user))));
        outside(visitor);
        return where;
    }

    private static String begin(Visitor visitor, String path) {
        return visitor.get(path).headers().firstValue("Location").orElseThrow();
    }

    /** The path at the product that the provider sent the browser back to. */
    private static String back(String address) {
        assertTrue(address.startsWith(server.url(RETURN)), address);
        return address.substring(server.url("").length());
    }

    private static void outside(Visitor visitor) {
        assertEquals("/login.xhtml?to=%2Fprofile.xhtml", path(visitor.get(PRIVATE)));
    }

    private static String path(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse(answer.statusCode() + "");
        return location.startsWith("http") ? location.substring(server.url("").length()) : location;
    }

    private static String parameter(String address, String name) {
        for (String part : URI.create(address).getRawQuery().split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        throw new AssertionError(name + " is not in " + address);
    }

    /** Enters somebody with an account, as an administrator does; the path of the account's page. */
    private static String enter(String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", name, "kind", "NON_ASN", "post", "Pranata Humas", "unit", "TEGAL-UPTD-WKJ", "anyway", "true"));
        fields.putAll(more);
        HttpResponse<String> made = admin.submit("/admin/people/new.xhtml", "save", fields);
        assertEquals(302, made.statusCode(), made.body());
        String account = made.headers().firstValue("Location").orElseThrow();
        return account.substring(account.indexOf("/admin/"));
    }
}
