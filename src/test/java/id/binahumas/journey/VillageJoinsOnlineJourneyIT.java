package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One session in a room and online at once, in which staying counts: somebody in a village enters on a phone, the page stays open
 * beside the meeting and counts the minutes, and the organiser's sheet shows them.
 */
class VillageJoinsOnlineJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String MEETING = "https://meet.example/desa";

    private final ServerProcess server = ServerProcess.demo();
    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(WIB);
    private final Visitor organiser = Visitor.signedIn(server, "panitia");

    @Test
    void aVillageEntersOnlineAndItsMinutesAreOnTheSheet() {
        String run = run();
        String page = "/organiser/schedule/run.xhtml?id=" + run;
        String sheet = organiser
                .page("/organiser/attendance/attendance.xhtml?id=" + run)
                .select("a[href*='attendance/session.xhtml']")
                .attr("href");
        done(Visitor.signedIn(server, "peserta474").submit("/run.xhtml?id=" + run, "book", Map.of()));
        done(organiser.submit(sheet, "count", Map.of("percent", "75")));
        LocalTime now = LocalTime.now(WIB);
        String edit = organiser
                .page(page)
                .select("a[href*='schedule/session.xhtml?id=']")
                .attr("href");
        Map<String, String> hours = new HashMap<>();
        hours.put("day", today.toString());
        hours.put("from", (now.isBefore(LocalTime.of(0, 6)) ? LocalTime.MIN : now.minusMinutes(5)).format(HOUR));
        hours.put("to", (now.isAfter(LocalTime.of(22, 50)) ? LocalTime.of(23, 59) : now.plusHours(1)).format(HOUR));
        done(organiser.submit(edit, "save", hours));
        try (Browser browser = Browser.open()) {
            Page phone = signedIn(browser.phone(server), "peserta474");
            phone.navigate("/trainee/enrolment/agenda.xhtml");
            assertFalse(phone.content().contains(MEETING), "the address is for who has entered");
            browser.check(phone);
            browser.shoot(phone, "live-agenda-390");
            press(phone, phone.locator("[aria-labelledby=h-today] form button").first());
            assertTrue(phone.url().contains("/join.xhtml"), phone.url());
            Locator meeting = phone.locator("a[href='" + MEETING + "']");
            assertEquals("_blank", meeting.getAttribute("target"));
            phone.locator("[data-stay-state]").waitFor();
            assertTrue(phone.locator("main").innerText().contains("Menit Anda sedang dihitung."));
            browser.check(phone);
            browser.shoot(phone, "live-staying-390");

            Page desk = signedIn(browser.desk(server), "panitia");
            desk.navigate(sheet);
            String said = desk.locator("main").innerText();
            assertTrue(said.contains("1 menit terhitung di ruang daring"), said);
            assertTrue(said.contains("Hadir bila mengikuti sedikitnya 75 % menit"), said);
            assertTrue(said.contains("Belum tercatat"), "it is settled when the session is over");
            browser.check(desk);
            browser.shoot(desk, "live-sheet-1280");
            assertTrue(browser.complaints().isEmpty(), browser.complaints().toString());
        }
    }

    /** A hybrid day whose one session is planned for tomorrow. */
    private String run() {
        Map<String, String> course = new HashMap<>();
        course.put("title", "Bimtek Hibrida " + mark);
        course.put("code", "HI-" + mark);
        course.put("summary", "Kecamatan di ruang, desa daring.");
        Map<String, String> facts = new HashMap<>();
        facts.put("code", "R-" + mark);
        facts.put("startsOn", today.toString());
        facts.put("endsOn", today.plusDays(1).toString());
        facts.put("registrationCloses", today.plusDays(1) + "T12:00");
        facts.put("place", "Pendopo");
        facts.put("city", "Cibinong");
        String run = id(organiser.submit(
                "/organiser/schedule/edit.xhtml?course="
                        + id(organiser.submit("/organiser/course/edit.xhtml", "save", course)),
                "save",
                facts));
        organiser.submit(
                "/organiser/schedule/block.xhtml?run=" + run,
                "save",
                Map.of("title", "Kelas hibrida", "kind", "HYBRID_LIVE"));
        String page = "/organiser/schedule/run.xhtml?id=" + run;
        Map<String, String> hours = new HashMap<>();
        hours.put("day", today.plusDays(1).toString());
        hours.put("from", "09:00");
        hours.put("to", "10:00");
        hours.put("kind", "TEACHING");
        hours.put("title", "Kebijakan " + mark);
        hours.put("meetingUrl", MEETING);
        done(organiser.submit(
                organiser.page(page).select("a[href*='session.xhtml?block=']").attr("href"), "save", hours));
        done(organiser.submit(page, "publish", Map.of()));
        return run;
    }

    private Page signedIn(Page page, String login) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill(login);
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        press(
                page,
                page.locator("form:has(input[name=do][value=login])")
                        .first()
                        .locator("button:not([hidden])")
                        .last());
        return page;
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
    }

    private static String id(HttpResponse<String> saved) {
        done(saved);
        return saved.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void press(Page page, Locator button) {
        page.waitForNavigation(button::click);
    }
}
