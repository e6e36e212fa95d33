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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * A unit is renamed and moved twice through the pages: what is asked as of yesterday and a certificate issued before have the old
 * name, the page of today and a certificate issued after have the new one.
 */
class UnitKeepsItsPastJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String LOGIN = "peserta150";

    private final ServerProcess server = ServerProcess.demo();
    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    private final LocalDate today = LocalDate.now(WIB);
    private final String first = "Bidang Humas " + mark;
    private final String second = "Bidang Humas dan Protokol " + mark;
    private final String third = "Bidang Komunikasi Publik " + mark;

    @Test
    void aUnitRenamedAndMovedTwiceKeepsItsPast() throws Exception {
        try (Browser browser = Browser.open()) {
            Page admin = browser.desk(server);
            signIn(admin);
            String unit = makeUnit(browser, admin);
            place(admin);
            String course = course();
            String before = certificate(course);
            assertTrue(before.contains(first), before);

            change(browser, admin, unit, second, "TEGAL", today.minusDays(1));
            change(browser, admin, unit, third, "KENDAL – Kabupaten Kendal", today);

            admin.navigate(unit);
            browser.check(admin);
            browser.shoot(admin, "journey-unit-1280");
            assertEquals(third, admin.locator("h1").innerText());
            assertTrue(admin.locator(".crumb").innerText().contains("Kabupaten Kendal"));
            assertEquals(3, admin.locator("[aria-labelledby=h-past] tbody tr").count());
            asOf(admin, unit, today.minusDays(1), second, "Kabupaten Tegal");
            asOf(admin, unit, today.minusDays(2), first, "Kabupaten Bogor");
            Page phone = browser.phone(server);
            signIn(phone);
            phone.navigate(unit);
            browser.check(phone);
            browser.shoot(phone, "journey-unit-390");

            assertEquals(before, firstCertificate());
            String after = certificate(course);
            assertTrue(after.contains(third), after);
            assertFalse(after.contains(first), after);
        }
    }

    private void asOf(Page page, String unit, LocalDate day, String name, String parent) {
        page.navigate(unit);
        page.locator("main [name=asOf]").fill(day.toString());
        press(page, page.locator("form:has([name=asOf]) button"));
        assertEquals(name, page.locator("h1").innerText());
        assertTrue(page.locator(".crumb").innerText().contains(parent));
    }

    private String makeUnit(Browser browser, Page page) {
        page.navigate("/admin/organisation/units.xhtml");
        browser.check(page);
        page.locator("tbody tr:has-text('Kabupaten Bogor') a.act").first().click();
        page.waitForURL("**/unit.xhtml**");
        open(page, "add");
        form(page, "add").locator("[name=newName]").fill(first);
        form(page, "add").locator("[name=newCode]").fill("J-" + mark);
        form(page, "add").locator("[name=newKind]").selectOption("DIVISION");
        form(page, "add").locator("[name=newFrom]").fill("2020-01-01");
        press(page, form(page, "add").locator("button").last());
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("&ok=.*", "");
    }

    /** The participant works there since last month. */
    private void place(Page page) {
        page.navigate("/admin/people/accounts.xhtml?q=" + LOGIN);
        page.locator("tbody a").first().click();
        page.waitForURL("**/account.xhtml**");
        page.locator("main a[href*='/admin/people/person.xhtml']").first().click();
        page.waitForURL("**/person.xhtml**");
        open(page, "appoint");
        Locator form = form(page, "appoint");
        form.locator("[name=unit]").fill("J-" + mark);
        form.locator("[name=post]").fill("Pranata Humas");
        form.locator("[name=from]").fill(today.minusDays(30).toString());
        press(page, form.locator("button").last());
    }

    private void change(Browser browser, Page page, String unit, String name, String parent, LocalDate from) {
        page.navigate(unit);
        open(page, "rename");
        form(page, "rename").locator("[name=name]").fill(name);
        form(page, "rename").locator("[name=renameFrom]").fill(from.toString());
        agree(page, form(page, "rename"));
        browser.check(page);
        open(page, "move");
        form(page, "move").locator("[name=parent]").fill(parent);
        form(page, "move").locator("[name=moveFrom]").fill(from.toString());
        agree(page, form(page, "move"));
        browser.check(page);
    }

    /** A course that asks for nothing but presence. */
    private String course() {
        Map<String, String> fields = new HashMap<>();
        fields.put("title", "Bimtek Nama Unit " + mark);
        fields.put("code", "NU-" + mark);
        fields.put("summary", "Bimtek sehari tentang nama unit.");
        return id(organiser().submit("/organiser/course/edit.xhtml", "save", fields));
    }

    /** A run of it from the announcement to the certificate; the text that stands on the paper. */
    private String certificate(String course) throws Exception {
        Visitor organiser = organiser();
        Map<String, String> facts = new HashMap<>();
        facts.put("code", "R" + System.nanoTime());
        facts.put("startsOn", today.minusDays(1).toString());
        facts.put("endsOn", today.plusDays(1).toString());
        facts.put("registrationCloses", today.plusDays(1) + "T16:00");
        facts.put("place", "Aula");
        facts.put("city", "Cibinong");
        String run = id(organiser.submit("/organiser/schedule/edit.xhtml?course=" + course, "save", facts));
        organiser.submit(
                "/organiser/schedule/block.xhtml?run=" + run, "save", Map.of("title", "Kelas", "kind", "CLASSROOM"));
        String runPage = "/organiser/schedule/run.xhtml?id=" + run;
        String session = organiser
                .page(runPage)
                .select("a[href*='session.xhtml?block=']")
                .attr("href");
        Map<String, String> hours = new HashMap<>();
        hours.put("day", today.minusDays(1).toString());
        hours.put("from", "08:00");
        hours.put("to", "09:00");
        hours.put("kind", "TEACHING");
        hours.put("title", "Pembukaan");
        assertEquals(302, organiser.submit(session, "save", hours).statusCode());
        String block = session.replaceAll(".*block=(\\d+).*", "$1");
        assertEquals(
                302,
                organiser
                        .submit(
                                "/organiser/enrolment/seats.xhtml?id=" + run,
                                "add",
                                Map.of("blockId", block, "capacity", "10", "reason", "Kapasitas aula"))
                        .statusCode());
        assertEquals(302, organiser.submit(runPage, "publish", Map.of()).statusCode());
        assertEquals(
                302, trainee().submit("/run.xhtml?id=" + run, "book", Map.of()).statusCode());
        String taken = organiser
                .page("/organiser/attendance/attendance.xhtml?id=" + run)
                .select("main a[href*='/organiser/attendance/session.xhtml']")
                .attr("href");
        Map<String, String> present = new HashMap<>();
        organiser.page(taken).select("select[name^=status-]").forEach(s -> present.put(s.attr("name"), "PRESENT"));
        present.put("reason", "Daftar hadir kelas");
        assertEquals(302, organiser.submit(taken, "save", present).statusCode());
        return paper(run);
    }

    private String oldest;

    private String firstCertificate() throws Exception {
        return text(oldest);
    }

    /** Issued by a worker, so within moments, not at once. */
    private String paper(String run) throws Exception {
        for (int i = 0; i < 120; i++) {
            Document mine = trainee().page("/trainee/certificate/my.xhtml");
            for (Element link : mine.select("a[href*='/trainee/certificate/file']")) {
                String text = oldest == null || !link.attr("href").equals(oldest) ? text(link.attr("href")) : "";
                if (text.contains(mark)) {
                    oldest = oldest == null ? link.attr("href") : oldest;
                    return text;
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no certificate of run " + run);
    }

    private String text(String file) throws Exception {
        try (PDDocument paper = Loader.loadPDF(trainee().bytes(file).body())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private Visitor organiser() {
        return Visitor.signedIn(server, "panitia");
    }

    private Visitor trainee() {
        return Visitor.signedIn(server, LOGIN);
    }

    private void signIn(Page page) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill("admin");
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        press(page, form(page, "login").locator("button:not([hidden])").last());
    }

    private static String id(HttpResponse<String> saved) {
        assertEquals(302, saved.statusCode(), saved.body());
        return saved.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void open(Page page, String action) {
        if (!form(page, action).isVisible()) {
            page.locator("details:has(input[name=do][value=" + action + "]) > summary")
                    .last()
                    .click();
        }
    }

    private static Locator form(Page page, String action) {
        return page.locator("form:has(input[name=do][value=" + action + "])").first();
    }

    /** What changes a unit is asked about once more. */
    private static void agree(Page page, Locator form) {
        form.locator("button").last().click();
        press(page, page.locator("dialog[open] button[value=yes]"));
    }

    private static void press(Page page, Locator button) {
        page.waitForNavigation(button::click);
    }
}
