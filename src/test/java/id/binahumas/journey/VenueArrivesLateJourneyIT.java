package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.Participants;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody has a place in a class whose room is not known; a hotel is hired, and all its sessions are held there by one action
 * that first says who else is there at that time; a host receives the letter of a visit and answers it on a phone.
 */
class VenueArrivesLateJourneyIT {

    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(20);
    private static final ServerProcess SERVER = ServerProcess.demo();
    private static final String MARK = Long.toString(System.nanoTime(), 36);
    private static final String HALL = "Ballroom " + MARK;

    private static Browser browser;
    private static Page desk;

    @BeforeAll
    static void theOrganiserSitsDown() {
        browser = Browser.open();
        desk = signedIn(browser.desk(SERVER), "panitia");
    }

    @AfterAll
    static void theBrowserIsClosed() {
        browser.close();
    }

    @Test
    void everySessionMovesInAndTheParticipantSeesWhere() {
        String run = newRun("Bimtek Pengelola Kehumasan");
        newBlock(run, "CLASSROOM");
        newSession(run, "Strategi konten", "08:00", "09:30");
        newSession(run, "Menulis berita", "10:00", "11:30");
        publish(run);
        Page phone = signedIn(browser.phone(SERVER), "peserta372");
        phone.navigate("/run.xhtml?id=" + run);
        submit(phone, form(phone, "book"));
        phone.navigate("/trainee/enrolment/home.xhtml");
        assertTrue(phone.locator("main").innerText().contains("Strategi konten"), "in the agenda");
        assertFalse(phone.locator("main").innerText().contains(HALL), "nobody knows where");

        hire();
        String other = newRun("Rapat kerja");
        newBlock(other, "CLASSROOM");
        newSession(other, "Rapat persiapan", "11:00", "12:00");
        hold(other);
        assertTrue(desk.locator("main").innerText().contains(HALL), "the meeting has the hall");

        hold(run);
        String refused = desk.locator(".note--bad").first().innerText();
        assertTrue(refused.contains("Rapat persiapan") && refused.contains("11.00–12.00 WIB"), refused);
        browser.forgetComplaints();
        browser.check(desk);
        browser.shoot(desk, "room-refused-1280");

        desk.navigate("/organiser/schedule/run.xhtml?id=" + other);
        desk.locator("a[href*='schedule/session.xhtml?id=']").first().click();
        desk.waitForURL("**/session.xhtml?id=**");
        Locator meeting = form(desk, "save");
        meeting.locator("[name=from]").fill("13:00");
        meeting.locator("[name=to]").fill("14:00");
        submit(desk, meeting);
        hold(run);
        assertEquals(
                2,
                desk.locator("main li p:has-text('" + HALL + "')").count(),
                desk.locator("main").innerText());
        assertEquals(0, desk.locator("a[href$='#h-room']").count(), "nothing is left to be placed");

        phone.navigate("/trainee/enrolment/home.xhtml");
        assertTrue(phone.locator("main").innerText().contains(HALL + ", Lantai 2"), "told where");
        browser.check(phone);
        browser.shoot(phone, "room-told-390");
        week();
    }

    @Test
    void theHostOfAVisitAnswersOnAPhoneWithoutAnAccount() {
        String run = newRun("Kunjungan belajar");
        newBlock(run, "VISIT");
        publish(run);
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        desk.locator("a[href*='visit.xhtml?block=']").first().click();
        desk.waitForURL("**/visit.xhtml?block=**");
        browser.check(desk);
        String requests = desk.url();
        Locator letter = form(desk, "send");
        letter.locator("[name=host]").fill("Diskominfo Jawa Tengah " + MARK);
        letter.locator("[name=addressee]").fill("Kepala Dinas");
        letter.locator("[name=day]").fill(DAY.toString());
        letter.locator("[name=from]").fill("09:00");
        letter.locator("[name=to]").fill("12:00");
        letter.locator("[name=visitors]").fill("12");
        letter.locator("[name=purpose]").fill("Belajar tentang manajemen krisis.");
        letter.locator("[name=coordinator]").fill("Dewi Rahmawati");
        submit(desk, letter);
        browser.check(desk);
        String link = desk.locator("#new-link").innerText().trim();
        browser.shoot(desk, "visit-made-1280");

        Page host = browser.phone(SERVER);
        host.navigate(link.substring(link.indexOf("/visit.xhtml")));
        browser.check(host);
        browser.shoot(host, "visit-letter-390");
        Locator answer = form(host, "answer");
        answer.locator("[name=answer]").selectOption("ACCEPTED");
        answer.locator("[name=by]").fill("Bambang Setiawan, Sekretaris Dinas");
        answer.locator("[name=place]").fill("Gedung A, lantai 3");
        submit(host, answer);
        browser.check(host);
        assertTrue(host.locator("main").innerText().contains("Bambang Setiawan"), "thanked");
        browser.shoot(host, "visit-answered-390");

        desk.navigate(requests);
        assertTrue(desk.locator("main .list").innerText().contains("Gedung A, lantai 3"), "where they are received");
        browser.check(desk);
        browser.shoot(desk, "visit-accepted-1280");
    }

    /** A place from outside, and a room in it. */
    private static void hire() {
        desk.navigate("/organiser/schedule/rooms.xhtml");
        browser.check(desk);
        Locator venue = form(desk, "save");
        venue.locator("[name=owner]").fill("KOMINFO");
        venue.locator("[name=venue]").fill("Hotel Bahari " + MARK);
        venue.locator("[name=outside]").check();
        submit(desk, venue);
        if (!desk.url().contains("/venue.xhtml")) {
            desk.locator("a:has-text('Hotel Bahari " + MARK + "')").click();
            desk.waitForURL("**/venue.xhtml**");
        }
        Locator room = form(desk, "saveRoom");
        room.locator("[name=room]").fill(HALL);
        room.locator("[name=storey]").fill("Lantai 2");
        room.locator("[name=capacity]").fill("80");
        submit(desk, room);
        browser.check(desk);
        browser.shoot(desk, "venue-1280");
    }

    /** From the run's page to its block, and all that has no room into the hall. */
    private static void hold(String run) {
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        desk.locator("a[href$='#h-room']").first().click();
        desk.waitForURL("**/block.xhtml**");
        Locator form = form(desk, "hold");
        String hall = form.locator("option:has-text('" + HALL + "')").getAttribute("value");
        form.locator("[name=roomId]").selectOption(hall);
        submit(desk, form);
    }

    private static void week() {
        for (Page page : List.of(desk, signedIn(browser.phone(SERVER), "panitia"))) {
            page.navigate("/organiser/schedule/rooms-week.xhtml?day=" + DAY);
            browser.check(page);
            assertEquals(
                    3,
                    page.locator("tr:has-text('" + HALL + "') li").count(),
                    page.locator("main").innerText());
            browser.shoot(page, page == desk ? "rooms-week-1280" : "rooms-week-390");
        }
    }

    private static String newRun(String title) {
        Map<String, String> course = new HashMap<>();
        course.put("title", title + " " + MARK);
        course.put("code", "R" + System.nanoTime());
        course.put("summary", title);
        String made = Participants.idOf(
                Visitor.signedIn(SERVER, "panitia").submit("/organiser/course/edit.xhtml", "save", course));
        desk.navigate("/organiser/schedule/edit.xhtml?course=" + made);
        Locator form = form(desk, "save");
        form.locator("[name=code]").fill("R" + System.nanoTime());
        form.locator("[name=startsOn]").fill(DAY.toString());
        form.locator("[name=endsOn]").fill(DAY.toString());
        form.locator("[name=registrationCloses]").fill(DAY.minusDays(1) + "T16:00");
        submit(desk, form);
        return desk.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void newBlock(String run, String kind) {
        desk.navigate("/organiser/schedule/block.xhtml?run=" + run);
        Locator form = form(desk, "save");
        form.locator("[name=title]").fill("Tatap muka");
        form.locator("[name=kind]").selectOption(kind);
        submit(desk, form);
    }

    private static void newSession(String run, String title, String from, String to) {
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        desk.locator("a[href*='session.xhtml?block=']").first().click();
        desk.waitForURL("**/session.xhtml**");
        Locator form = form(desk, "save");
        form.locator("[name=kind]").selectOption("TEACHING");
        form.locator("[name=title]").fill(title);
        form.locator("[name=day]").fill(DAY.toString());
        form.locator("[name=from]").fill(from);
        form.locator("[name=to]").fill(to);
        submit(desk, form);
    }

    private static void publish(String run) {
        desk.navigate("/organiser/schedule/run.xhtml?id=" + run);
        browser.check(desk);
        submit(desk, form(desk, "publish"));
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

    /** Presses the button, says yes where the page asks first, and waits for the page that comes. */
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
