package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.Participants;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The morning of a training for 82: the code stands on the wall, people scan it with their phones, one phone is handed around, and the
 * committee's table goes on while the network is away.
 */
class CheckInByPhoneJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ServerProcess SERVER = ServerProcess.demo();
    private static final String MARK = Long.toString(System.nanoTime(), 36);
    private static final int PEOPLE = 82;

    /** Nobody else's journey leads over these. */
    private static final int FIRST = 201;

    private static final int IN_THE_BROWSER = 3;
    private static final int BY_ONE_PHONE = 3;
    private static final int HANDS = 4;

    private static Browser browser;
    private static Page desk;

    @BeforeAll
    static void theCommitteeSitsDown() {
        browser = Browser.open();
        desk = signedIn(browser.desk(SERVER), "panitia");
    }

    @AfterAll
    static void theBrowserIsClosed() {
        browser.close();
    }

    @Test
    void eightyTwoComeThroughTheDoor() throws Exception {
        String run = newRun();
        String session = newSession(run);
        Map<String, Visitor> phones = new java.util.concurrent.ConcurrentHashMap<>();
        atOnce(logins(0, PEOPLE)
                .map(login -> (Callable<Void>) () -> {
                    Visitor visitor = Visitor.signedIn(SERVER, login);
                    assertEquals(
                            302,
                            visitor.submit("/run.xhtml?id=" + run, "book", Map.of())
                                    .statusCode(),
                            login);
                    phones.put(login, visitor);
                    return null;
                })
                .toList());

        desk.navigate("/organiser/attendance/session.xhtml?id=" + session);
        browser.check(desk);
        desk.locator("a[href*='screen.xhtml']").click();
        desk.waitForURL("**/screen.xhtml**");
        browser.check(desk);
        browser.shoot(desk, "checkin-screen-1280");
        assertEquals("0", come());

        scanInTheBrowser();
        logins(IN_THE_BROWSER, BY_ONE_PHONE).forEach(login -> handedAround(phones.get(login(IN_THE_BROWSER)), login));
        byHttp(session, phones, IN_THE_BROWSER + BY_ONE_PHONE, PEOPLE - 1);
        desk.locator(".seat__n b:text-is('" + (PEOPLE - 1) + "')").waitFor();
        browser.shoot(desk, "checkin-screen-full-1280");

        desk.navigate("/organiser/attendance/session.xhtml?id=" + session);
        browser.check(desk);
        String flagged = desk.locator(".note--wait").first().innerText();
        assertTrue(flagged.contains("Satu ponsel mencatat 3 orang"), flagged);
        browser.shoot(desk, "checkin-sheet-1280");

        Page phone = browser.phone(SERVER);
        signedIn(phone, login(PEOPLE - 1));
        phone.navigate("/trainee/enrolment/home.xhtml");
        phone.locator("a[href*='/trainee/enrolment/my.xhtml?id=']:has-text('" + MARK + "')")
                .first()
                .click();
        phone.locator("a[href*='my-code.xhtml']").click();
        phone.waitForURL("**/my-code.xhtml**");
        browser.check(phone);
        browser.shoot(phone, "checkin-own-code-390");
        String code = decoded(picture(phone.locator("img.qr").getAttribute("src")));
        assertEquals(phone.locator("p.code").innerText(), code);

        desk.navigate("/organiser/attendance/desk.xhtml?id=" + session);
        browser.check(desk);
        browser.shoot(desk, "checkin-desk-1280");
        atTheTable(code);
        desk.navigate("/organiser/attendance/screen.xhtml?id=" + session);
        assertEquals(Integer.toString(PEOPLE), come());
    }

    /** The network goes away while people stand in line: the table goes on, also opened anew, and hands in what it noted. */
    private static void atTheTable(String code) {
        desk.waitForFunction("() => caches.match(location.pathname + location.search).then(kept => !!kept)");
        desk.context().setOffline(true);
        desk.reload();
        Locator form = form(desk, "scan");
        form.locator("[name=personCode]").fill(code);
        form.locator("button").click();
        form.locator("[name=personCode]").fill("123456-ABCDEFGHJK");
        form.locator("button").click();
        desk.locator("text=belum terkirim (2)").waitFor();
        browser.shoot(desk, "checkin-desk-offline-1280");
        desk.reload();
        desk.locator("text=belum terkirim (2)").waitFor();
        browser.forgetComplaints();

        desk.context().setOffline(false);
        desk.locator("[data-desk-trouble] .note--bad").waitFor();
        desk.locator("[data-desk-come]:text-is('" + PEOPLE + "')").waitFor();
        String refused = desk.locator("[data-desk-trouble]").innerText();
        assertTrue(refused.contains("Kode peserta ini tidak dikenal"), refused);
        browser.shoot(desk, "checkin-desk-back-1280");
        desk.locator("[data-desk-trouble] button").click();
        assertEquals(0, desk.locator("[data-desk-trouble] .note").count());
        browser.forgetComplaints();
        desk.reload();
        String come = desk.locator(".seat__n").first().innerText().replaceAll("\\s+", " ");
        assertTrue(come.contains(PEOPLE + " dari " + PEOPLE), come);
        browser.check(desk);
        assertEquals(0, desk.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('desk-')).length"));
    }

    /** The picture on the wall, read off the screen; the first phone has not signed in yet and comes back to the door. */
    private static void scanInTheBrowser() {
        for (int i = 0; i < IN_THE_BROWSER; i++) {
            Page phone = browser.phone(SERVER);
            if (i > 0) {
                signedIn(phone, login(i));
            }
            phone.navigate(scanned());
            if (i == 0) {
                phone.locator("main [name=login]").fill(login(i));
                phone.locator("main [name=password]").fill(ServerProcess.demoPassword());
                submit(phone, form(phone, "login"));
            }
            assertTrue(phone.url().contains("/check-in.xhtml"), phone.url());
            browser.check(phone);
            if (i == 1) {
                browser.shoot(phone, "checkin-scanned-390");
            }
            submit(phone, form(phone, "checkIn"));
            browser.check(phone);
            assertTrue(phone.locator(".note--ok").innerText().contains("Anda tercatat hadir"), phone.url());
            browser.shoot(phone, "checkin-done-390");
        }
        desk.locator(".seat__n b:text-is('" + IN_THE_BROWSER + "')").waitFor();
    }

    /** What a camera sees on the wall, as the address it opens here. */
    private static String scanned() {
        return local(decoded(desk.locator("img.qr").screenshot()));
    }

    /** Somebody signs in on a phone that is not theirs, says "I am here" and signs out. */
    private static void handedAround(Visitor phone, String login) {
        String csrf =
                phone.page("/account.xhtml").selectFirst("input[name=csrf]").val();
        assertEquals(302, phone.post("/logout", Map.of("csrf", csrf)).statusCode());
        assertEquals(302, phone.signIn(login, ServerProcess.demoPassword()).statusCode());
        come(phone, scanned());
    }

    private static void byHttp(String session, Map<String, Visitor> phones, int from, int to) throws Exception {
        Visitor wall = Visitor.signedIn(SERVER, "panitia");
        atOnce(logins(from, to - from)
                .map(login -> (Callable<Void>) () -> {
                    String picture = wall.page("/organiser/attendance/screen.xhtml?id=" + session)
                            .selectFirst("img.qr")
                            .attr("src");
                    come(phones.get(login), local(decoded(picture(picture))));
                    return null;
                })
                .toList());
    }

    /** Follows the link of the picture and presses the button. */
    private static void come(Visitor phone, String link) {
        HttpResponse<String> led = phone.get(link);
        assertEquals(302, led.statusCode());
        String page = local(led.headers().firstValue("Location").orElseThrow());
        assertEquals(302, phone.submit(page, "checkIn", Map.of()).statusCode());
    }

    private static String come() {
        return desk.locator(".seat__n b").innerText();
    }

    private static String local(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static byte[] picture(String src) {
        return Base64.getDecoder().decode(src.substring(src.indexOf(',') + 1));
    }

    private static String decoded(byte[] picture) {
        try {
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(
                            new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture))))))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("no code in the picture", e);
        }
    }

    private static String newRun() {
        Map<String, String> course = new HashMap<>();
        course.put("title", "Bimtek Pengelola Kehumasan " + MARK);
        course.put("code", "H" + System.nanoTime());
        course.put("summary", "Sehari penuh");
        String made = Participants.idOf(
                Visitor.signedIn(SERVER, "panitia").submit("/organiser/course/edit.xhtml", "save", course));
        LocalDate today = LocalDate.now(WIB);
        desk.navigate("/organiser/schedule/edit.xhtml?course=" + made);
        Locator form = form(desk, "save");
        form.locator("[name=code]").fill("H" + System.nanoTime());
        form.locator("[name=startsOn]").fill(today.toString());
        form.locator("[name=endsOn]").fill(today.toString());
        form.locator("[name=registrationCloses]").fill(today.plusDays(1) + "T16:00");
        submit(desk, form);
        return desk.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    /** One that is going on now, in a room that is not known, and the run is announced. */
    private static String newSession(String run) {
        desk.navigate("/organiser/schedule/block.xhtml?run=" + run);
        Locator block = form(desk, "save");
        block.locator("[name=title]").fill("Tatap muka");
        block.locator("[name=kind]").selectOption("CLASSROOM");
        submit(desk, block);
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        desk.locator("a[href*='session.xhtml?block=']").first().click();
        desk.waitForURL("**/session.xhtml**");
        ZonedDateTime now = ZonedDateTime.now(WIB);
        LocalTime from = now.toLocalTime().isAfter(LocalTime.of(0, 10))
                ? now.toLocalTime().minusMinutes(10)
                : LocalTime.MIN;
        LocalTime to = now.toLocalTime().isBefore(LocalTime.of(22, 30)) ? from.plusMinutes(90) : LocalTime.of(23, 59);
        Locator form = form(desk, "save");
        form.locator("[name=kind]").selectOption("TEACHING");
        form.locator("[name=title]").fill("Mengelola media sosial instansi");
        form.locator("[name=day]").fill(now.toLocalDate().toString());
        form.locator("[name=from]").fill(clock(from));
        form.locator("[name=to]").fill(clock(to));
        submit(desk, form);
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        submit(desk, form(desk, "publish"));
        desk.navigate("/organiser/attendance/attendance.xhtml?id=" + run);
        return desk.locator("a[href*='attendance/session.xhtml?id=']")
                .first()
                .getAttribute("href")
                .replaceAll(".*id=(\\d+).*", "$1");
    }

    private static String clock(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static Stream<String> logins(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(CheckInByPhoneJourneyIT::login);
    }

    private static String login(int number) {
        return "peserta" + (FIRST + number);
    }

    private static void atOnce(List<Callable<Void>> deeds) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            for (Future<Void> done :
                    hands.invokeAll(deeds, Duration.ofMinutes(5).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private static Page signedIn(Page page, String login) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill(login);
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        submit(page, form(page, "login"));
        return page;
    }

    private static Locator form(Page page, String action) {
        return page.locator("form:has(input[name=do][value=" + action + "])").first();
    }

    private static void submit(Page page, Locator form) {
        boolean asks = !String.valueOf(form.getAttribute("data-confirm")).matches("null|");
        page.waitForNavigation(() -> {
            form.locator("button:not([hidden])").last().click();
            if (asks) {
                page.locator("dialog[open] button[value=yes]").click();
            }
        });
    }
}
