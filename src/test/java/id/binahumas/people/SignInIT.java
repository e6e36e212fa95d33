package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coming in over HTTP: hashes, sessions and their ends, passwords that must be changed and those that were forgotten. */
@InContainer
class SignInIT {

    private static final String PASSWORD = "kopi pagi di teras";
    private static final String OTHER = "hujan sore di stasiun";
    private static final String INSIDE = "/profile.xhtml";
    private static String hash;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    private String mail;

    @AfterEach
    void timeIsBack() {
        clock.reset();
    }

    @Test
    void anOldHashIsMadeAnewByTheLoginItLetsIn() throws Exception {
        Account account = account(hashOf(PASSWORD, 1_000));
        assertEquals(422, Visitor.here().signIn(account.login(), OTHER).statusCode());
        assertTrue(stored(account).passwordHash().startsWith("pbkdf2-sha512$1000$"));
        enter(account, PASSWORD);
        assertTrue(stored(account).passwordHash().startsWith("pbkdf2-sha512$210000$"));
        enter(account, PASSWORD);
    }

    @Test
    void aLoginBeginsASessionUnderANewIdAndEndsTheOldOne() {
        Account account = account(hash());
        Visitor visitor = enter(account, PASSWORD);
        String first = visitor.cookie("JSESSIONID");
        assertEquals(302, visitor.signIn(account.login(), PASSWORD).statusCode());
        assertNotEquals(first, visitor.cookie("JSESSIONID"));
        assertOut(Visitor.here().get(INSIDE, "Cookie", "JSESSIONID=" + first));
        assertEquals(200, visitor.get(INSIDE).statusCode());
    }

    @Test
    void anUnusedSessionEndsAfterAnHour() {
        Visitor visitor = enter(account(hash()), PASSWORD);
        clock.advance(Duration.ofMinutes(59));
        assertEquals(200, visitor.get(INSIDE).statusCode());
        clock.advance(Duration.ofMinutes(59));
        assertEquals(200, visitor.get(INSIDE).statusCode());
        clock.advance(Duration.ofMinutes(60));
        assertOut(visitor.get(INSIDE));
    }

    @Test
    void aUsedSessionEndsAfterTwelveHours() {
        Visitor visitor = enter(account(hash()), PASSWORD);
        for (int i = 0; i < 14; i++) {
            clock.advance(Duration.ofMinutes(50));
            assertEquals(200, visitor.get(INSIDE).statusCode());
        }
        clock.advance(Duration.ofMinutes(20));
        assertOut(visitor.get(INSIDE));
    }

    @Test
    void leavingAllOtherDevicesKeepsThisOne() {
        Account account = account(hash());
        Visitor here = enter(account, PASSWORD);
        Visitor elsewhere = enter(account, PASSWORD);
        assertEquals(302, here.submit("/account.xhtml", "everywhere", Map.of()).statusCode());
        assertOut(elsewhere.get(INSIDE));
        assertEquals(200, here.get(INSIDE).statusCode());
    }

    @Test
    void nothingElseOpensBeforeADemandedPassword() {
        Account account = account(hash());
        Visitor visitor = enter(account, PASSWORD);
        sample.as(sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null), () -> {
            accounts.demandNewPassword(account.id(), "Tertulis di papan tulis");
            return null;
        });
        for (String path : List.of(INSIDE, "/", "/catalogue.xhtml", "/account.xhtml", "/home", "/profile-data.xhtml")) {
            assertEquals("/password.xhtml", location(visitor.get(path)), path);
        }
        HttpResponse<String> program = visitor.get("/api/v1/me");
        assertEquals(403, program.statusCode());
        assertTrue(program.body().contains("password.due"), program.body());
        Map<String, String> weak = Map.of("current", PASSWORD, "password", "indonesia123", "repeat", "indonesia123");
        assertEquals(422, visitor.submit("/password.xhtml", "change", weak).statusCode());
        Map<String, String> twice = Map.of("current", PASSWORD, "password", "pendek", "repeat", "berbeda");
        Document wrong =
                Jsoup.parse(visitor.submit("/password.xhtml", "change", twice).body());
        assertEquals(1, wrong.select("#f-password-e").size(), "too short");
        assertEquals(1, wrong.select("#f-repeat-e").size(), "and not repeated, both at once");
        Map<String, String> strong = Map.of("current", PASSWORD, "password", OTHER, "repeat", OTHER);
        assertEquals(302, visitor.submit("/password.xhtml", "change", strong).statusCode());
        assertEquals(200, visitor.get(INSIDE).statusCode());
        enter(account, OTHER);
    }

    @Test
    void aPasswordThatNoLongerWillDoMustBeChanged() {
        Account account = account(hasher.hash("indonesia123"));
        assertEquals("/password.xhtml", location(enter(account, "indonesia123").get(INSIDE)));
    }

    @Test
    void aNewDeviceIsToldOfByMailAndAKnownOneIsNot() {
        Account account = account(hash());
        Visitor first = enter(account, PASSWORD);
        assertEquals(302, first.signIn(account.login(), PASSWORD).statusCode());
        jobs.drain();
        assertEquals(List.of(), subjects());
        enter(account, PASSWORD);
        jobs.drain();
        assertEquals(List.of("Masuk dari perangkat baru"), subjects());
        String told = Mailbox.of(mail).mails().get(0).text();
        assertTrue(told.contains("Yth. Dra. Orang Masuk, M.Si.,"), told);
        assertFalse(told.contains(account.login()));
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        Account account = account(hash());
        Visitor elsewhere = enter(account, PASSWORD);
        forgot(account.login());
        String older = link();
        forgot(mail);
        String newer = link();
        assertNotEquals(older, newer);
        assertEquals(422, Visitor.here().get(older).statusCode(), "a newer link ends it");
        assertEquals(200, elsewhere.get(INSIDE).statusCode(), "nothing has changed yet");
        enter(account, PASSWORD);

        Visitor owner = Visitor.here();
        Map<String, String> chosen = Map.of("password", OTHER, "repeat", OTHER);
        assertEquals(302, owner.submit(newer, "activate", chosen).statusCode());
        assertEquals(422, Visitor.here().get(newer).statusCode(), "used");
        assertOut(elsewhere.get(INSIDE));
        assertEquals(422, Visitor.here().signIn(account.login(), PASSWORD).statusCode());
        assertEquals(302, owner.signIn(account.login(), OTHER).statusCode());
        jobs.drain();
        assertTrue(
                subjects().contains("Kata sandi Bina Humas Anda sudah diganti"),
                subjects().toString());
        assertEquals(
                "Kata sandi Bina Humas Anda sudah diganti",
                subjects().get(subjects().size() - 1));
    }

    /** Whoever had a password before is not asked to activate anything. */
    @Test
    void aLinkOfAnAdministratorSaysWhatItIsFor() {
        Account account = account(hash());
        Caller admin = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        sample.as(admin, () -> accounts.renew(account.id()));
        jobs.drain();
        assertEquals(List.of("Atur kata sandi baru Bina Humas"), subjects());
        assertEquals(
                "Atur kata sandi baru", Visitor.here().page(link()).select("h1").text());

        mail = "baru" + Ids.next() + "@contoh.go.id";
        Account invited = sample.house(() -> {
            Person person = people.create("Orang Baru", null, null, PersonKind.NON_ASN, null, mail);
            return accounts.create("baru" + person.id(), person.id(), "id");
        });
        sample.as(admin, () -> accounts.invite(invited.id()));
        jobs.drain();
        assertEquals(List.of("Aktifkan akun Bina Humas Anda"), subjects());
        assertEquals(
                "Buat kata sandi Anda", Visitor.here().page(link()).select("h1").text());
    }

    @Test
    void aLinkEndsAfterAnHour() {
        Account account = account(hash());
        forgot(account.login());
        String link = link();
        clock.advance(Duration.ofMinutes(59));
        assertEquals(200, Visitor.here().get(link).statusCode());
        clock.advance(Duration.ofMinutes(2));
        assertEquals(422, Visitor.here().get(link).statusCode());
    }

    @Test
    void aClosedAccountGetsNoLink() {
        Account account = account(hash());
        sample.as(sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null), () -> {
            accounts.close(account.id(), "Pindah instansi");
            return null;
        });
        forgot(account.login());
        assertEquals(List.of(), subjects());
    }

    private void forgot(String typed) {
        HttpResponse<String> answer = Visitor.here().submit("/forgot.xhtml", "forgot", Map.of("login", typed));
        assertEquals("/forgot.xhtml?ok=resetAsked", location(answer), answer.body());
        jobs.drain();
    }

    private String link() {
        List<Mailbox.Mail> mails = Mailbox.of(mail).mails();
        return mails.get(mails.size() - 1).text().replaceAll("(?s).*(/activate\\.xhtml\\?token=[A-Z0-9]+).*", "$1");
    }

    private List<String> subjects() {
        return Mailbox.of(mail).mails().stream().map(Mailbox.Mail::subject).toList();
    }

    private Account account(String passwordHash) {
        mail = "masuk" + Ids.next() + "@contoh.go.id";
        return sample.house(() -> {
            Person person = people.create("Orang Masuk", "Dra.", "M.Si.", PersonKind.NON_ASN, null, mail);
            return accounts.createOpen("masuk" + person.id(), person.id(), "id", passwordHash);
        });
    }

    private Account stored(Account account) {
        return sample.em()
                .createQuery("select a from Account a where a.id = :id", Account.class)
                .setParameter("id", account.id())
                .getSingleResult();
    }

    private static Visitor enter(Account account, String password) {
        Visitor visitor = Visitor.here();
        HttpResponse<String> answer = visitor.signIn(account.login(), password);
        assertEquals(302, answer.statusCode(), answer.body());
        return visitor;
    }

    private static void assertOut(HttpResponse<String> answer) {
        assertEquals("/login.xhtml?to=%2Fprofile.xhtml&over=1", location(answer));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("stays: " + answer.statusCode())
                .replaceFirst("https?://[^/]+", "");
    }

    private String hash() {
        if (hash == null) {
            hash = hasher.hash(PASSWORD);
        }
        return hash;
    }

    private static String hashOf(String password, int rounds) throws Exception {
        byte[] salt = new byte[32];
        byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 512))
                .getEncoded();
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2-sha512$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(bytes);
    }
}
