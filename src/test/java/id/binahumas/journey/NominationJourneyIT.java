package id.binahumas.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
 * A head names two of three people for a class with two places, with the letter; on the morning one of them does not come, and
 * the third sits in the same place although registration is over. The organiser sees it all and reads the letter.
 */
class NominationJourneyIT {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final byte[] LETTER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST = 3;

    private final ServerProcess server = ServerProcess.demo();
    private final String mark = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(WIB);
    private final Visitor organiser = Visitor.signedIn(server, "panitia");

    @Test
    void aHeadNamesTwoOfThreeAndSwapsOneOnTheMorning() {
        String run = run();
        try (Browser browser = Browser.open()) {
            Page head = browser.phone(server);
            signIn(head, "unit");
            head.navigate("/unit/enrolment/nominations.xhtml");
            browser.check(head);
            browser.shoot(head, "journey-nominations-390");
            head.locator("main h2 a:has-text('" + mark + "')").click();
            head.waitForURL("**/nominate.xhtml**");
            List<String> people = names(head);
            name(head, 2);
            browser.check(head);
            browser.shoot(head, "journey-nominate-390");
            assertEquals(2, head.locator("[aria-labelledby=h-sent] tbody tr").count());
            assertEquals(
                    2,
                    head.locator("[aria-labelledby=h-sent] .chip:has-text('Mendapat kursi')")
                            .count());
            assertTrue(head.locator("[aria-labelledby=h-quota]").innerText().contains("1 dijamin, paling banyak 2"));

            registrationIsOver(run);
            head.reload();
            assertFalse(head.locator("form:has(input[value=nominate])").isVisible(), "nobody new");
            head.locator("[aria-labelledby=h-sent] tr:has-text('" + people.get(0) + "') a[href*='nominee.xhtml']")
                    .click();
            head.waitForURL("**/nominee.xhtml**");
            browser.check(head);
            Locator swap = form(head, "swap");
            swap.locator("li:has-text('" + people.get(2) + "') input[name=successor]")
                    .check();
            swap.locator("[name=reason]").fill("Sakit sejak pagi");
            browser.shoot(head, "journey-swap-390");
            press(head, swap.locator("button").last());
            browser.check(head);
            String sent = head.locator("[aria-labelledby=h-sent]").innerText();
            assertTrue(sent.contains("Digantikan oleh " + bare(people.get(2))), sent);
            assertTrue(sent.contains("Sakit sejak pagi"), sent);

            Page desk = browser.desk(server);
            signIn(desk, "panitia");
            desk.navigate("/organiser/enrolment/nominations.xhtml?id=" + run);
            browser.check(desk);
            browser.shoot(desk, "journey-nominations-1280");
            assertTrue(desk.locator("dl.tally").innerText().contains("1 dari 1"), "the unit is represented");
            String letter = desk.locator("a[href*='/organiser/enrolment/letter']")
                    .first()
                    .getAttribute("href");
            assertEquals(LETTER.length, organiser.bytes(letter).body().length);

            String seated = organiser
                    .page("/organiser/enrolment/roster.xhtml?id=" + run)
                    .select("tbody")
                    .text();
            assertTrue(seated.contains(bare(people.get(1))) && seated.contains(bare(people.get(2))), seated);
            String pools = organiser.get("/api/v1/runs/" + run + "/pools").body();
            assertTrue(pools.contains("\"taken\":2") && pools.contains("\"free\":0"), pools);
        }
    }

    /** So many, in the order in which they stand there; as the first ones other journeys learn. */
    private void name(Page page, int howMany) {
        Locator form = form(page, "nominate");
        for (int i = FIRST; i < FIRST + howMany; i++) {
            form.locator("input[name=person]").nth(i).check();
        }
        form.locator("input[name=whole][value=true]").check();
        form.locator("[name=letterNumber]").fill("800/12/" + mark);
        form.locator("[name=letter]").setInputFiles(new FilePayload("usulan.pdf", "application/pdf", LETTER));
        press(page, form.locator("button").last());
    }

    private static List<String> names(Page page) {
        return form(page, "nominate").locator("tbody th label").allInnerTexts().stream()
                .map(String::strip)
                .skip(FIRST)
                .limit(3)
                .toList();
    }

    /** Without titles. */
    private static String bare(String name) {
        return name.replaceAll(",.*", "").replaceAll("^(Drs?a?|Ir)\\. ", "");
    }

    /** Two days in a class with two places, one of them kept for the unit. */
    private String run() {
        Map<String, String> course = new HashMap<>();
        course.put("title", "Bimtek Usulan " + mark);
        course.put("code", "US-" + mark);
        course.put("summary", "Bimtek sehari bagi orang yang diutus unitnya.");
        Map<String, String> facts = new HashMap<>();
        facts.put("code", "R-" + mark);
        facts.put("startsOn", today.toString());
        facts.put("endsOn", today.plusDays(1).toString());
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
        Map<String, String> hours = new HashMap<>();
        hours.put("day", today.toString());
        hours.put("from", "08:00");
        hours.put("to", "16:00");
        hours.put("kind", "TEACHING");
        hours.put("title", "Praktik");
        done(organiser.submit(
                organiser.page(page).select("a[href*='session.xhtml?block=']").attr("href"), "save", hours));
        String seats = "/organiser/enrolment/seats.xhtml?id=" + run;
        String pool = organiser.page(seats).select("a[href*='pool=']").attr("href");
        done(organiser.submit(pool, "resize", Map.of("capacity", "2", "reason", "Kapasitas aula dua orang")));
        done(organiser.submit(page, "publish", Map.of()));
        Map<String, String> share = new HashMap<>();
        share.put("unit", "KALTENG-01");
        share.put("kind", "");
        share.put("least", "1");
        share.put("most", "2");
        share.put("deadline", today.plusDays(1).toString());
        done(organiser.submit("/organiser/enrolment/nominations.xhtml?id=" + run, "share", share));
        return run;
    }

    private void registrationIsOver(String run) {
        done(organiser.submit(
                "/organiser/schedule/edit.xhtml?id=" + run, "save", Map.of("registrationCloses", today + "T00:00")));
    }

    private void signIn(Page page, String login) {
        page.navigate("/login.xhtml");
        page.locator("main [name=login]").fill(login);
        page.locator("main [name=password]").fill(ServerProcess.demoPassword());
        press(page, form(page, "login").locator("button:not([hidden])").last());
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
