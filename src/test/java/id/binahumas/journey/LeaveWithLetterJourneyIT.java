package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Somebody asks for leave from a day of class on a phone, with a letter; the committee grants it, and the sheet and the own page
 * say so. Another one is declined, appeals, and somebody else of the committee grants it then. The paper is printed and its numbers
 * are entered; the day view tells who is missing.
 */
class LeaveWithLetterJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final byte[] LETTER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerProcess server = ServerProcess.demo();
    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(WIB);
    private final Visitor organiser = Visitor.signedIn(server, "panitia");

    @Test
    void leaveIsAskedGrantedAndAppealed() {
        String run = run();
        for (String login : List.of("peserta471", "peserta472")) {
            done(Visitor.signedIn(server, login).submit("/run.xhtml?id=" + run, "book", Map.of()));
        }
        done(organiser.submit("/organiser/schedule/run.xhtml?id=" + run, "appoint", Map.of("member", "peserta473")));
        String sheet = organiser
                .page("/organiser/attendance/attendance.xhtml?id=" + run)
                .select("a[href*='attendance/session.xhtml']")
                .attr("href");
        try (Browser browser = Browser.open()) {
            Page phone = signedIn(browser.phone(server), "peserta471");
            ask(phone, browser, run, "SICK", true);
            browser.shoot(phone, "leave-asked-390");

            Page desk = signedIn(browser.desk(server), "panitia");
            desk.navigate(sheet);
            assertEquals(1, desk.locator("a:has-text('Permohonan menunggu')").count());
            browser.check(desk);
            browser.shoot(desk, "leave-sheet-1280");
            desk.navigate("/organiser/attendance/leaves.xhtml?id=" + run);
            browser.check(desk);
            browser.shoot(desk, "leave-queue-1280");
            open(desk);
            browser.check(desk);
            browser.shoot(desk, "leave-decide-1280");
            assertTrue(desk.locator("main").innerText().contains("Demam sejak semalam"));
            String letter =
                    desk.locator("a[href*='/organiser/attendance/letter']").getAttribute("href");
            assertEquals(LETTER.length, organiser.bytes(letter).body().length);
            press(desk, form(desk, "grant").locator("button").last());
            desk.navigate(sheet);
            assertEquals(
                    "SICK",
                    desk.locator("select[name^='status-']").evaluateAll("all => all.map(s => s.value).sort().pop()"));
            phone.navigate("/trainee/attendance/check-in.xhtml?id=" + sheet.replaceAll(".*id=", ""));
            assertTrue(phone.locator("main").innerText().contains("Permohonan Anda disetujui: Sakit"), "at the door");
            browser.check(phone);
            browser.shoot(phone, "leave-door-390");
            phone.navigate("/trainee/enrolment/agenda.xhtml");
            assertTrue(phone.locator("[aria-labelledby=h-today]").innerText().contains("Sakit"), "in the agenda");
            browser.check(phone);
            browser.shoot(phone, "leave-agenda-390");
            phone.locator("[aria-labelledby=h-today] a:has-text('Kehadiran saya')")
                    .first()
                    .click();
            phone.waitForURL("**/own.xhtml**");
            browser.check(phone);
            browser.shoot(phone, "attendance-own-390");
            assertTrue(phone.locator("main").innerText().contains("Kehadiran 0 %, minimal 80 %"));

            Page other = signedIn(browser.phone(server), "peserta472");
            ask(other, browser, run, "EXCUSED", false);
            desk.navigate("/organiser/attendance/leaves.xhtml?id=" + run);
            open(desk);
            desk.locator("summary:has-text('Tidak menyetujui')").click();
            form(desk, "decline").locator("[name=answer]").fill("Tidak ada surat tugas");
            press(desk, form(desk, "decline").locator("button").last());
            other.reload();
            other.locator("summary:has-text('Ajukan banding')").click();
            form(other, "appeal").locator("[name=appeal]").fill("Surat tugas baru terbit pagi ini");
            press(other, form(other, "appeal").locator("button").last());
            browser.check(other);
            browser.shoot(other, "leave-appealed-390");
            desk.reload();
            assertEquals(0, form(desk, "grant").count(), "not by who said no");

            Page second = signedIn(browser.phone(server), "peserta473");
            second.navigate("/organiser/attendance/leaves.xhtml?id=" + run);
            browser.check(second);
            browser.shoot(second, "leave-queue-390");
            open(second);
            browser.shoot(second, "leave-decide-390");
            press(second, form(second, "grant").locator("button").last());
            browser.check(second);

            day(browser, second, desk);
            paper(browser, desk, sheet);
            desk.navigate("/organiser/attendance/overview.xhtml?id=" + run);
            browser.check(desk);
            browser.shoot(desk, "attendance-all-1280");
            second.navigate("/organiser/attendance/overview.xhtml?id=" + run + "&show=below");
            browser.check(second);
            browser.shoot(second, "attendance-all-390");
            assertEquals(2, second.locator("main tbody tr").count());
            assertTrue(browser.complaints().isEmpty(), browser.complaints().toString());
        }
    }

    private void ask(Page page, Browser browser, String run, String kind, boolean letter) {
        page.navigate("/trainee/enrolment/home.xhtml");
        page.locator("main a:has-text('" + mark + "')").first().click();
        page.waitForURL("**/my.xhtml**");
        page.locator("a[href*='/trainee/attendance/leave.xhtml']").first().click();
        page.waitForURL("**/leave.xhtml**");
        browser.check(page);
        browser.shoot(page, "leave-form-390");
        Locator form = form(page, "ask");
        form.locator("input[name=session]").first().check();
        form.locator("input[name=kind][value=" + kind + "]").check();
        form.locator("[name=reason]").fill("Demam sejak semalam");
        if (letter) {
            form.locator("[name=letter]").setInputFiles(new FilePayload("surat.pdf", "application/pdf", LETTER));
        }
        press(page, form.locator("button").last());
        browser.check(page);
        assertEquals(
                1,
                page.locator("[aria-labelledby=h-mine] .chip:has-text('Menunggu keputusan')")
                        .count());
    }

    private void day(Browser browser, Page phone, Page desk) {
        for (Page page : List.of(phone, desk)) {
            page.navigate("/organiser/attendance/today.xhtml");
            browser.check(page);
            Locator card = page.locator("section.card:has-text('" + mark + "')").first();
            assertTrue(card.innerText().contains("Belum hadir"), card.innerText());
            browser.shoot(page, page == desk ? "today-1280" : "today-390");
        }
        Locator second = desk.locator("section.card:has-text('Penutup " + mark + "')");
        second.locator("a:has-text('Daftar panggil')").click();
        desk.waitForURL("**session=**");
        assertEquals(2, desk.locator("section.card ul.list li").count());
        browser.check(desk);
        browser.shoot(desk, "today-call-1280");
    }

    /** One of two signed the second session. */
    private void paper(Browser browser, Page desk, String sheet) {
        HttpResponse<byte[]> printed =
                organiser.bytes(sheet.replace("/session.xhtml", "/sign-in") + "&mode=landscape&kind=filled");
        assertEquals(200, printed.statusCode());
        assertEquals("%PDF-", new String(printed.body(), 0, 5, StandardCharsets.US_ASCII));
        desk.navigate(sheet);
        desk.locator("a[href*='quick.xhtml']").click();
        desk.waitForURL("**/quick.xhtml**");
        Locator form = form(desk, "preview");
        form.locator("[name=numbers]").fill("1-2");
        press(desk, form.locator("button").last());
        browser.check(desk);
        browser.shoot(desk, "quick-1280");
        assertEquals(2, desk.locator("[aria-labelledby=h-preview] tbody tr").count());
    }

    private void open(Page page) {
        page.locator("main tbody a[href*='leave.xhtml?id=']").first().click();
        page.waitForURL("**/leave.xhtml?id=**");
    }

    /** A day with two sessions, the first of which is under way. */
    private String run() {
        Map<String, String> course = new HashMap<>();
        course.put("title", "Bimtek Izin " + mark);
        course.put("code", "IZ-" + mark);
        course.put("summary", "Bimtek sehari dengan presensi.");
        Map<String, String> facts = new HashMap<>();
        facts.put("code", "R-" + mark);
        facts.put("startsOn", today.toString());
        facts.put("endsOn", today.toString());
        facts.put("registrationCloses", today.plusDays(1) + "T12:00");
        facts.put("place", "Aula");
        facts.put("city", "Palangka Raya");
        String run = id(organiser.submit(
                "/organiser/schedule/edit.xhtml?course="
                        + id(organiser.submit("/organiser/course/edit.xhtml", "save", course)),
                "save",
                facts));
        organiser.submit(
                "/organiser/schedule/block.xhtml?run=" + run, "save", Map.of("title", "Kelas", "kind", "CLASSROOM"));
        String page = "/organiser/schedule/run.xhtml?id=" + run;
        session(page, "Pembuka " + mark, "00:01", "12:00");
        session(page, "Penutup " + mark, "12:00", "23:59");
        done(organiser.submit(page, "publish", Map.of()));
        return run;
    }

    private void session(String page, String title, String from, String to) {
        Map<String, String> hours = new HashMap<>();
        hours.put("day", today.toString());
        hours.put("from", from);
        hours.put("to", to);
        hours.put("kind", "TEACHING");
        hours.put("title", title);
        done(organiser.submit(
                organiser.page(page).select("a[href*='session.xhtml?block=']").attr("href"), "save", hours));
    }

    private Page signedIn(Page page, String login) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill(login);
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        press(page, form(page, "login").locator("button:not([hidden])").last());
        return page;
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
    }

    private static String id(HttpResponse<String> saved) {
        done(saved);
        return saved.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static Locator form(Page page, String action) {
        return page.locator("form:has(input[name=do][value=" + action + "])").first();
    }

    private static void press(Page page, Locator button) {
        page.waitForNavigation(button::click);
    }
}
