package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditFilter;
import id.binahumas.shared.audit.AuditService;
import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.LoginRequired;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Keys of programs, used over HTTP against the server this test runs in, so that its clock can be moved. */
@InContainer
class ApiTokenIT {

    private static final String PEOPLE = "/api/v1/people";
    private static final String UNITS = "/api/v1/units";

    @Inject
    ApiTokenService tokens;

    @Inject
    AccountService accounts;

    @Inject
    AccountCallers callers;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    MergeService merges;

    @Inject
    PersonService people;

    @Inject
    AuditService audit;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aKeyOpensWhatItsScopesName() throws Exception {
        Caller admin = somebody(Role.ADMINISTRATOR);
        String key = key(admin, ApiScope.PEOPLE_READ);
        HttpResponse<String> answer = get(PEOPLE, bearer(key));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), "no session, no cookie");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(200, get(PEOPLE, "authorization", "bearer  " + key).statusCode());
        assertProblem(403, "api.token.scope", get(UNITS, bearer(key)));
        assertEquals(
                "Bearer realm=\"Bina Humas\", error=\"insufficient_scope\", scope=\"units:read\"",
                challenge(get(UNITS, bearer(key))));
        assertProblem(403, "api.token.scope", post(PEOPLE, "{}", bearer(key)));
        assertProblem(403, "api.token.scope", get("/api/v1/runs", bearer(key)));
        assertProblem(404, "error.404.title", get("/api/v1/nowhere", bearer(key)));
        assertProblem(422, "api.field.needed", post(PEOPLE, "{}", bearer(key(admin, ApiScope.PEOPLE_WRITE))));
    }

    @Test
    void aKeyIsNoMoreThanItsOwner() throws Exception {
        Caller nobody = somebody(Role.TRAINEE);
        String all = key(nobody, ApiScope.values());
        assertProblem(403, "error.403.title", get(PEOPLE, bearer(all)));
        assertProblem(403, "error.403.title", post(UNITS, "{}", bearer(all)));
        assertEquals(200, get("/api/v1/runs", bearer(all)).statusCode());

        Caller admin = somebody(Role.ADMINISTRATOR);
        String key = key(admin, ApiScope.PEOPLE_READ);
        assertEquals(200, get(PEOPLE, bearer(key)).statusCode());
        sample.house(() -> {
            accounts.assignmentsOf(admin.accountId()).forEach(r -> accounts.withdraw(r.id()));
            return null;
        });
        assertProblem(403, "error.403.title", get(PEOPLE, bearer(key)));
    }

    @Test
    void whatIsNoKeyOpensNothing() throws Exception {
        String key = key(somebody(Role.ADMINISTRATOR), ApiScope.values());
        char last = key.charAt(key.length() - 1) == 'a' ? 'b' : 'a';
        for (String wrong : List.of(
                "",
                "bh_",
                "geheim",
                key.substring(0, key.length() - 1) + last,
                key.toLowerCase(java.util.Locale.ROOT),
                ApiTokenSecret.make().text())) {
            HttpResponse<String> answer = get(PEOPLE, "Authorization", "Bearer " + wrong);
            assertProblem(401, "api.token.invalid", answer);
            assertEquals("Bearer realm=\"Bina Humas\", error=\"invalid_token\"", challenge(answer));
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        }
        HttpResponse<String> without = get(PEOPLE);
        assertProblem(401, "error.401.title", without);
        assertEquals("Bearer realm=\"Bina Humas\"", challenge(without));
    }

    /** A public door answers strangers, but not somebody whose key is wrong: it would never find out. */
    @Test
    void aWrongKeyIsToldSoAlsoWhereNoneIsNeeded() throws Exception {
        assertEquals(200, get("/api/v1/runs").statusCode());
        assertProblem(401, "api.token.invalid", get("/api/v1/runs", bearer("bh_" + "0".repeat(42))));
    }

    @Test
    void aKeyOpensNoPageAndNoDoorOfOurOwnPages() throws Exception {
        String key = key(somebody(Role.ADMINISTRATOR), ApiScope.values());
        for (String page :
                List.of("/profile.xhtml", "/profile-tokens.xhtml", "/password.xhtml", "/admin/people/people.xhtml")) {
            HttpResponse<String> answer = get(page, bearer(key));
            assertEquals(302, answer.statusCode(), page);
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("/login.xhtml"), page);
        }
        assertEquals(302, get("/admin/people/export", bearer(key)).statusCode());
        assertProblem(
                403,
                "api.token.none",
                send("PUT", "/api/v1/lessons/1/place", "{\"enrolment\":\"1\",\"reached\":1}", bearer(key)));
        HttpResponse<String> page = send("POST", "/profile-tokens.xhtml", "do=make&name=x", bearer(key));
        assertEquals(302, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").contains("/login.xhtml"));
    }

    @Test
    void aKeyEndsOnItsDay() throws Exception {
        Caller admin = somebody(Role.ADMINISTRATOR);
        String key = key(admin, ApiScope.PEOPLE_READ);
        clock.advance(Duration.ofDays(30).minusMinutes(2));
        assertEquals(200, get(PEOPLE, bearer(key)).statusCode());
        clock.advance(Duration.ofMinutes(3));
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(key)));
        assertEquals(ApiTokenState.EXPIRED, only(admin).state());
    }

    @Test
    void whatIsRevokedOpensNothingMore() throws Exception {
        Caller owner = somebody(Role.ADMINISTRATOR);
        Caller other = somebody(Role.ADMINISTRATOR);
        String key = key(owner, ApiScope.PEOPLE_READ);
        long id = only(owner).id();
        assertThrows(NotFound.class, () -> as(other, () -> tokens.revoke(id)));
        assertThrows(NotFound.class, () -> as(other, () -> tokens.revoke(id, other.accountId(), "Hilang")));
        assertEquals(200, get(PEOPLE, bearer(key)).statusCode());
        as(owner, () -> tokens.revoke(id));
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(key)));

        String second = key(owner, ApiScope.PEOPLE_READ);
        long secondId = sample.as(owner, () -> tokens.own()).get(0).id();
        as(other, () -> tokens.revoke(secondId, owner.accountId(), "Kunci ditemukan di repositori"));
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(second)));
        assertTrue(sample.as(other, () -> audit.page(deedOf(other, "token.revoke"), null, 10)).rows().stream()
                .anyMatch(e -> "Kunci ditemukan di repositori".equals(e.reason())));
    }

    /** A key does not come back when its account does. */
    @Test
    void theClosingOfAnAccountEndsItsKeys() throws Exception {
        Caller owner = somebody(Role.ADMINISTRATOR);
        Caller other = somebody(Role.ADMINISTRATOR);
        String key = key(owner, ApiScope.PEOPLE_READ);
        as(other, () -> accounts.close(owner.accountId(), "Pindah tugas"));
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(key)));
        String link = sample.as(other, () -> accounts.invite(owner.accountId()));
        as(Caller.ANYONE, () -> accounts.activate(link.substring(link.indexOf('=') + 1), "hash"));
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(key)));
        assertEquals(ApiTokenState.CLOSED, only(owner).state());
        assertEquals(200, get(PEOPLE, bearer(key(owner, ApiScope.PEOPLE_READ))).statusCode());
    }

    /** The account that stays keeps its keys, also under another entry; those of the one that is closed end. */
    @Test
    void mergingEndsTheKeysOfTheAccountThatIsClosed() throws Exception {
        Caller admin = somebody(Role.ADMINISTRATOR);
        Caller kept = somebody(Role.ADMINISTRATOR);
        Caller gone = somebody(Role.ADMINISTRATOR);
        String stays = key(kept, ApiScope.PEOPLE_READ);
        String ends = key(gone, ApiScope.PEOPLE_READ);
        Person first = sample.house(() -> people.find(kept.personId()));
        Person second = sample.house(() -> people.find(gone.personId()));
        sample.as(
                admin,
                () -> merges.merge(
                        first.id(),
                        first.version(),
                        second.id(),
                        second.version(),
                        new MergeChoices(false, false, false, false, false),
                        "Orang yang sama"));
        assertEquals(200, get(PEOPLE, bearer(stays)).statusCode());
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(ends)));
    }

    @Test
    void erasingTakesTheKeysAway() throws Exception {
        Caller owner = somebody(Role.ADMINISTRATOR);
        somebody(Role.ADMINISTRATOR);
        String key = key(owner, ApiScope.PEOPLE_READ);
        sample.house(() -> {
            privacy.erase(owner.personId());
            return null;
        });
        assertProblem(401, "api.token.invalid", get(PEOPLE, bearer(key)));
        assertEquals(
                0L,
                sample.house(() -> sample.em()
                        .createQuery("select count(t) from ApiToken t where t.accountId = :id", Long.class)
                        .setParameter("id", owner.accountId())
                        .getSingleResult()));
    }

    @Test
    void theLastUseIsNotedToTheMinute() throws Exception {
        Caller owner = somebody(Role.ADMINISTRATOR);
        String key = key(owner, ApiScope.PEOPLE_READ);
        assertEquals(null, only(owner).lastUsedAt());
        get(PEOPLE, bearer(key));
        ApiTokenRow first = only(owner);
        assertNotNull(first.lastUsedAt());
        assertEquals("127.0.0.1", first.lastUsedFrom());
        clock.advance(Duration.ofSeconds(20));
        get(PEOPLE, bearer(key));
        assertEquals(first.lastUsedAt(), only(owner).lastUsedAt(), "within the minute nothing is written");
        clock.advance(Duration.ofSeconds(90));
        get(UNITS, bearer(key));
        assertTrue(only(owner).lastUsedAt().isAfter(first.lastUsedAt()), "a call that is refused is a use too");
    }

    /** Neither a session that stands beside the key, nor the key in place of a proof of origin where it opens nothing. */
    @Test
    void aCookieBesideTheKeyDoesNotCount() throws Exception {
        String key = key(somebody(Role.TRAINEE), ApiScope.PEOPLE_READ);
        assertProblem(
                403, "error.403.title", get(PEOPLE, "Authorization", "Bearer " + key, "Cookie", "JSESSIONID=abc"));
        assertProblem(
                403,
                "error.csrf",
                send("POST", PEOPLE, "{}", "Authorization", "Basic dTpw", "Content-Type", "application/json"));
    }

    @Test
    void whatAProgramDidIsToldFromWhatItsOwnerDid() throws Exception {
        Caller owner = somebody(Role.ADMINISTRATOR);
        String key = key(owner, ApiScope.PEOPLE_WRITE);
        assertEquals(
                201,
                post(PEOPLE, "{\"name\":\"Kiriman Program\",\"kind\":\"NON_ASN\"}", bearer(key))
                        .statusCode());
        Caller reader = somebody(Role.ADMINISTRATOR);
        assertFalse(sample.as(reader, () -> audit.page(deedOf(owner, "person.create"), null, 10))
                .rows()
                .isEmpty());
    }

    private static AuditFilter deedOf(Caller who, String deed) {
        return new AuditFilter(null, null, who.accountId(), null, deed, null, null, null, null);
    }

    @Test
    void whatCannotBeAKeyIsRefused() {
        Caller owner = somebody(Role.TRAINEE);
        assertRefused("token.scopes", owner, "Sistem", List.of(), 30);
        assertRefused("token.days", owner, "Sistem", List.of(ApiScope.RUNS_READ), 366);
        assertRefused("token.days", owner, "Sistem", List.of(ApiScope.RUNS_READ), 0);
        for (int i = 0; i < 20; i++) {
            key(owner, ApiScope.RUNS_READ);
        }
        assertRefused("token.many", owner, "Sistem", List.of(ApiScope.RUNS_READ), 30);
        as(owner, () -> tokens.revoke(tokens.own().get(0).id()));
        assertNotNull(key(owner, ApiScope.RUNS_READ));
        assertThrows(LoginRequired.class, () -> as(Caller.ANYONE, () -> tokens.own()));
        assertThrows(Forbidden.class, () -> as(owner, () -> tokens.of(owner.accountId())));
    }

    @Test
    void onlyTheHashIsKept() {
        Caller owner = somebody(Role.TRAINEE);
        String key = key(owner, ApiScope.RUNS_READ);
        List<?> row = Arrays.asList((Object[]) sample.house(() -> sample.em()
                .createNativeQuery("select name, scopes, token_hash, hint from api_token where account_id = :id")
                .setParameter("id", owner.accountId())
                .getSingleResult()));
        assertFalse(row.toString().contains(key.substring(3, 39)), row.toString());
        assertEquals(key.substring(41), row.get(3));
        assertEquals(64, row.get(2).toString().length());
    }

    private Caller somebody(Role role) {
        Person person = sample.person();
        long account = sample.house(() -> {
            Account opened = accounts.createOpen("kunci" + Ids.next(), person.id(), "id", "hash");
            accounts.assign(opened.id(), role, ScopeKind.GLOBAL, null, LocalDate.now(clock), null);
            return opened.id();
        });
        return callers.load(account).orElseThrow().caller();
    }

    private String key(Caller owner, ApiScope... scopes) {
        ApiTokenSecret secret = ApiTokenSecret.make();
        Set<ApiScope> wanted = EnumSet.copyOf(Arrays.asList(scopes));
        sample.as(owner, () -> tokens.make("Sistem", List.copyOf(wanted), 30, secret));
        return secret.text();
    }

    private ApiTokenRow only(Caller owner) {
        return sample.as(owner, () -> tokens.own())
                .get(sample.as(owner, () -> tokens.own()).size() - 1);
    }

    private void assertRefused(String key, Caller who, String name, List<ApiScope> scopes, int days) {
        assertEquals(
                key,
                assertThrows(Refusal.class, () -> as(who, () -> tokens.make(name, scopes, days, ApiTokenSecret.make())))
                        .key());
    }

    private void as(Caller who, Executable task) {
        sample.as(who, () -> {
            try {
                task.execute();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    private static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    private static HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("jboss.http.port") + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.uri() + " " + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        JsonObject problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertEquals(code, problem.getString("code"));
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("title").contains("{"), problem.toString());
    }
}
