package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where somebody is signed in, over HTTP: each session is named, and each can be ended from another. */
@InContainer
class OpenSessionsIT {

    private static final String PASSWORD = "lampu kecil di beranda";
    private static final String ACCOUNT = "/account.xhtml";
    private static final String INSIDE = "/profile.xhtml";
    private static final String GUEST = "/guest/enrolment/home.xhtml";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";
    private static final String CHROME =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";

    private static String hash;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    PersonalLinkService links;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void timeIsBack() {
        clock.reset();
    }

    @Test
    void oneOfThemIsEndedAndTheOthersGoOn() {
        Account account = account();
        Visitor here = enter(account, FIREFOX);
        Visitor phone = enter(account, CHROME);
        Visitor office = enter(account, "");
        assertEquals(List.of("Firefox di Linux", "Peramban lain", "Chrome di Android"), devices(here));
        assertEquals(1, page(here).select("li:has(.chip)").size(), "this one is marked");
        assertTrue(page(here).select("li:has(.chip) form").isEmpty(), "and is left by the other button");

        String cookie = here.cookie("JSESSIONID");
        HttpResponse<String> answer = here.submit(ACCOUNT, "leave", Map.of("id", number(here, "Chrome di Android")));
        assertEquals(302, answer.statusCode(), answer.body());
        assertTrue(answer.headers().allValues("Set-Cookie").stream().noneMatch(c -> c.contains("JSESSIONID")));
        assertEquals(cookie, here.cookie("JSESSIONID"));
        assertOut(phone.get(INSIDE));
        assertEquals(200, office.get(INSIDE).statusCode());
        assertEquals(List.of("Firefox di Linux", "Peramban lain"), devices(here));
        assertEquals(
                302,
                phone.signIn(account.login(), PASSWORD, "User-Agent", CHROME).statusCode());
        assertEquals(3, devices(here).size(), "whoever knows the password comes in again");
    }

    @Test
    void aSessionLeavesTheListWhenItEnds() {
        Account account = account();
        Visitor here = enter(account, FIREFOX);
        Visitor gone = enter(account, CHROME);
        String token = gone.page(ACCOUNT).select("meta[name=csrf]").attr("content");
        assertEquals(302, gone.post("/logout", Map.of("csrf", token)).statusCode());
        assertEquals(List.of("Firefox di Linux"), devices(here), "left");

        Visitor idle = enter(account, CHROME);
        assertEquals(2, devices(here).size());
        clock.advance(Duration.ofMinutes(40));
        assertEquals(200, here.get(INSIDE).statusCode());
        clock.advance(Duration.ofMinutes(40));
        assertEquals(List.of("Firefox di Linux"), devices(here), "unused for more than an hour");
        assertOut(idle.get(INSIDE));

        enter(account, CHROME);
        assertEquals(302, here.submit(ACCOUNT, "everywhere", Map.of()).statusCode());
        assertEquals(List.of("Firefox di Linux"), devices(here));
    }

    @Test
    void aStrangersSessionIsNotFound() {
        Account account = account();
        Visitor owner = enter(account, FIREFOX);
        Visitor second = enter(account, CHROME);
        Visitor stranger = enter(account(), FIREFOX);
        String number = number(owner, "Chrome di Android");
        String token = stranger.page(ACCOUNT).select("input[name=csrf]").attr("value");
        for (String id : List.of(number, "1", "-1", "x", String.valueOf(Ids.next()))) {
            Map<String, String> form = Map.of("do", "leave", "id", id, "csrf", token);
            assertEquals(404, stranger.post(ACCOUNT, form).statusCode(), id);
        }
        assertEquals(200, second.get(INSIDE).statusCode());
        assertEquals(1, devices(stranger).size());
    }

    /** Whoever was in before is out: a browser has one session, and its id is new. */
    @Test
    void aPersonalLinkAndAnAccountTakeEachOthersPlace() {
        Account account = account();
        String link = link();
        Visitor visitor = Visitor.here();
        assertEquals(302, visitor.submit(link, "enter", Map.of()).statusCode());
        assertEquals(200, visitor.get(GUEST).statusCode());
        String asGuest = visitor.cookie("JSESSIONID");

        assertEquals(302, visitor.signIn(account.login(), PASSWORD).statusCode());
        String asOwner = visitor.cookie("JSESSIONID");
        assertNotEquals(asGuest, asOwner);
        assertEquals(200, visitor.get(INSIDE).statusCode());
        assertEquals(403, visitor.get(GUEST).statusCode());
        assertEquals(
                403,
                Visitor.here().get(GUEST, "Cookie", "JSESSIONID=" + asGuest).statusCode());

        assertEquals(302, visitor.submit(link, "enter", Map.of()).statusCode());
        assertNotEquals(asOwner, visitor.cookie("JSESSIONID"));
        assertEquals(200, visitor.get(GUEST).statusCode());
        assertEquals(403, visitor.get(INSIDE).statusCode());
        assertOut(Visitor.here().get(INSIDE, "Cookie", "JSESSIONID=" + asOwner));
    }

    @Test
    void aKeyIsMadeByWhoeverShowsThePasswordOnceMore() {
        Visitor owner = enter(account(), FIREFOX);
        String page = "/profile-tokens.xhtml";
        Map<String, String> key = Map.of("name", "Sistem", "days", "30", "scopes", "PEOPLE_READ");
        assertEquals(422, owner.submit(page, "make", key).statusCode(), "nothing shown");
        HttpResponse<String> wrong = owner.submit(page, "make", with(key, "bukan kata sandinya"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("f-current-e"), "said at the field");
        assertFalse(wrong.body().contains("bukan kata sandinya"), "and not shown again");
        HttpResponse<String> right = owner.submit(page, "make", with(key, PASSWORD));
        assertEquals(200, right.statusCode());
        assertTrue(right.body().contains("data-token=\"new\""), right.body());

        int tries = 0;
        HttpResponse<String> answer = wrong;
        while (answer.statusCode() == 422 && tries < 30) {
            tries++;
            answer = owner.submit(page, "make", with(key, "tebakan " + tries));
        }
        assertEquals(429, answer.statusCode(), "guesses are counted as at the login");
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                429, owner.submit(page, "make", with(key, PASSWORD)).statusCode(), "nothing is looked at meanwhile");
    }

    private static Map<String, String> with(Map<String, String> fields, String current) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("current", current);
        return all;
    }

    private String link() {
        Run run = sample.run();
        ClassSession session = sample.session(
                sample.block(run, BlockKind.LIVE_ONLINE, false),
                clock.instant().plus(Duration.ofMinutes(10)),
                Duration.ofHours(1));
        String address = sample.house(() -> links.make(session.id(), sample.guestDetails(session, false)));
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private Account account() {
        if (hash == null) {
            hash = hasher.hash(PASSWORD);
        }
        Person person = sample.person();
        return sample.house(() -> accounts.createOpen("sesi" + person.id(), person.id(), "id", hash));
    }

    private static Visitor enter(Account account, String agent) {
        Visitor visitor = Visitor.here();
        HttpResponse<String> answer = visitor.signIn(account.login(), PASSWORD, "User-Agent", agent);
        assertEquals(302, answer.statusCode(), answer.body());
        return visitor;
    }

    private static Document page(Visitor visitor) {
        return visitor.page(ACCOUNT);
    }

    private static List<String> devices(Visitor visitor) {
        return page(visitor).select("[aria-labelledby=h-session] li strong").eachText();
    }

    private static String number(Visitor visitor, String device) {
        return page(visitor)
                .select("[aria-labelledby=h-session] li:contains(" + device + ") input[name=id]")
                .attr("value");
    }

    private static void assertOut(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("/login.xhtml?to="));
    }
}
