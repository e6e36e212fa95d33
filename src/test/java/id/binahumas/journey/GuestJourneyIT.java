package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import id.binahumas.testing.Browser;
import id.binahumas.testing.GuestLink;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * A resource person from outside, with a telephone: comes in by the personal link, brings slides, sees the roster and judges a hand-in;
 * revoked, the next tap is refused in words, and so is a link whose time is over.
 */
class GuestJourneyIT {

    private static final String HOME = "/guest/enrolment/home.xhtml";
    private static final String MATERIALS = "/guest/learning/materials.xhtml";
    private static final String TRAINEE = "peserta333";

    private ServerProcess server;

    @Test
    void aPersonalLinkIsWalkedRevokedAndExpired() throws Exception {
        Map<String, String> settings = Map.of("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        server = ServerProcess.start(settings, "demo");
        try (Browser browser = Browser.open()) {
            String handsIn = handIn();
            GuestLink link = GuestLink.renewed(server);
            Page guest = browser.phone(server);
            enter(browser, guest, link);
            bringSlides(browser, guest);
            assertTrue(trainee()
                    .page("/trainee/learning/materials.xhtml?enrolment=" + handsIn)
                    .text()
                    .contains("tayang.pdf"));
            readRoster(browser, guest);
            judge(browser, guest);
            assertTrue(
                    trainee().page(assignment(handsIn)).text().contains("narasumber: Ratna Puspitasari"),
                    "the participant reads who judged");

            look(browser, browser.desk(server), link, "1280");
            look(browser, browser.phone(server), link, "390");
            guest.navigate(MATERIALS);
            link.revoke(server);
            Response refused = guest.waitForResponse(
                    r -> r.url().contains("/guest/"),
                    () -> guest.locator(".tabs a[href='/guest/attendance/session.xhtml']")
                            .click());
            assertEquals(403, refused.status());
            said(browser, guest, "sudah dicabut");
            browser.shoot(guest, "journey-guest-revoked-390");

            GuestLink late = GuestLink.renewed(server);
            enter(browser, guest, late);
            server.stop();
            end(late);
            server = ServerProcess.startOver(server.data(), settings, "demo");
            Page again = browser.phone(server);
            again.navigate(late.path());
            said(browser, again, "sudah berakhir");
            browser.shoot(again, "journey-guest-expired-390");
            assertEquals(0, again.locator("form:has(input[value=enter])").count());
        } finally {
            server.close();
        }
    }

    /** The organiser's side: who has a link, how it was used, and a new one, shown once. */
    private void look(Browser browser, Page page, GuestLink link, String width) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill("panitia");
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        press(
                page,
                page.locator("form:has(input[name=do][value=login]) button:not([hidden])")
                        .last());
        page.navigate(link.session());
        browser.check(page);
        assertTrue(page.locator("[aria-labelledby=h-links]").innerText().contains("Berlaku"));
        page.locator("details:has(input[value=makeLink]) > summary").click();
        Locator form = page.locator("form:has(input[value=makeLink])");
        form.locator("[name=guest]").fill("Tamu " + width);
        form.locator("[name=role]").selectOption("HOST");
        browser.check(page);
        browser.shoot(page, "journey-guest-form-" + width);
        press(page, form.locator("button"));
        browser.check(page);
        browser.shoot(page, "journey-guest-organiser-" + width);
        assertTrue(page.locator("[data-link=guest]").innerText().contains("/guest.xhtml?token="));
    }

    private void enter(Browser browser, Page page, GuestLink link) {
        page.navigate(link.path());
        browser.check(page);
        browser.shoot(page, "journey-guest-link-390");
        press(page, page.locator("form:has(input[value=enter]) button"));
        assertTrue(page.url().endsWith(HOME), page.url());
        assertFalse(page.content().contains(link.path().substring(link.path().indexOf('=') + 1)));
        browser.check(page);
        browser.shoot(page, "journey-guest-home-390");
        assertTrue(page.locator("main").innerText().contains("Ratna Puspitasari"));
    }

    private static void bringSlides(Browser browser, Page page) {
        press(page, page.locator("main a[href='" + MATERIALS + "']").first());
        browser.check(page);
        upload(page, "add", "rancangan.pdf");
        browser.check(page);
        page.locator("details:has(input[value=replace]) > summary").click();
        upload(page, "replace", "tayang.pdf");
        browser.check(page);
        browser.shoot(page, "journey-guest-materials-390");
        String shown = page.locator("main").innerText();
        assertTrue(shown.contains("tayang.pdf"), shown);
        assertFalse(shown.contains("rancangan.pdf"), shown);
    }

    private static void upload(Page page, String action, String name) {
        Locator form = page.locator("form:has(input[name=do][value=" + action + "])");
        form.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(name, "application/pdf", "%PDF-1.4 bahan".getBytes(StandardCharsets.US_ASCII)));
        press(page, form.locator("button"));
    }

    private static void readRoster(Browser browser, Page page) {
        press(page, page.locator(".tabs a[href='/guest/attendance/session.xhtml']"));
        browser.check(page);
        browser.shoot(page, "journey-guest-roster-390");
        assertEquals(1, page.locator("main ol li").count());
        assertEquals(0, page.locator("main select").count(), "its doors are not open yet");
        assertFalse(page.locator("main").innerText().contains("****"), "no numbers");
    }

    private static void judge(Browser browser, Page page) {
        press(page, page.locator(".tabs a[href='/guest/assignment/queue.xhtml']"));
        browser.check(page);
        browser.shoot(page, "journey-guest-queue-390");
        press(
                page,
                page.locator("main a[href*='/guest/assignment/grade.xhtml']").first());
        browser.check(page);
        for (Locator levels : page.locator(".levels").all()) {
            levels.locator("label").last().click();
        }
        page.locator("#comment").fill("Takarirnya jelas.");
        browser.shoot(page, "journey-guest-grader-390");
        press(
                page,
                page.locator("form:has(input[name=do][value=grade]) .sticky button")
                        .first());
        assertTrue(page.url().contains("/guest/assignment/queue.xhtml"), page.url());
        browser.check(page);
    }

    private static void said(Browser browser, Page page, String words) {
        assertTrue(
                page.locator("main").innerText().contains(words),
                page.locator("main").innerText());
        browser.forgetComplaints();
        browser.check(page);
    }

    /** A participant whose way the organiser has opened hands in; answers with the enrolment. */
    private String handIn() {
        String run = Visitor.of(server)
                .page("/catalogue.xhtml?q=digital+public+relations")
                .select("a[href*='/run.xhtml?id=']")
                .attr("href");
        assertEquals(302, trainee().submit(run, "book", Map.of()).statusCode());
        String enrolment = trainee()
                .page("/trainee/enrolment/home.xhtml")
                .select("a[href*='/trainee/enrolment/my.xhtml?id=']")
                .attr("href")
                .replaceAll(".*id=(\\d+).*", "$1");
        HttpResponse<String> opened = Visitor.signedIn(server, "panitia")
                .submit(
                        "/organiser/enrolment/participant.xhtml?id=" + enrolment,
                        "waive",
                        Map.of("reason", "Sudah mengikuti tahap daring di angkatan lain"));
        assertEquals(302, opened.statusCode(), opened.body());
        HttpResponse<String> sent = trainee()
                .submit(
                        assignment(enrolment),
                        "save",
                        Map.of(
                                "then",
                                "handIn",
                                "text",
                                "Mulai Senin loket buka sampai pukul 19.00 WIB.",
                                "ownWork",
                                "true"));
        assertEquals(302, sent.statusCode(), sent.body());
        return enrolment;
    }

    private String assignment(String enrolment) {
        Document path = trainee().page("/trainee/enrolment/my.xhtml?id=" + enrolment);
        return path.select("main a[href*='/trainee/assignment/assignment.xhtml']")
                .attr("href");
    }

    private Visitor trainee() {
        return Visitor.signedIn(server, TRAINEE);
    }

    /** No door moves a link's end into the past, so its row is changed while the server stands. */
    private void end(GuestLink link) throws Exception {
        try (Connection rows = DriverManager.getConnection(
                        "jdbc:h2:file:" + server.data().resolve("db/binahumas") + ";NON_KEYWORDS=VALUE", "sa", "sa");
                PreparedStatement change =
                        rows.prepareStatement("update personal_link set valid_from = ?, valid_to = ? where id = ?")) {
            change.setTimestamp(1, Timestamp.valueOf("2026-01-01 00:00:00"));
            change.setTimestamp(2, Timestamp.valueOf("2026-01-02 00:00:00"));
            change.setLong(3, Long.parseLong(link.id()));
            assertEquals(1, change.executeUpdate());
        }
    }

    private static void press(Page page, Locator button) {
        page.waitForNavigation(button::click);
    }
}
