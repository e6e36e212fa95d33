package id.binahumas.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import id.binahumas.testing.Browser;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A page with many forms: the one that was sent and refused stays open, its field says why, and no other form does. */
class RefusedFormsIT {

    private static final String WRONG = "[aria-invalid=true]";

    private final ServerProcess server = ServerProcess.demo();
    private final Visitor admin = Visitor.signedIn(server, "admin");

    @Test
    void ofManyRowsTheOneThatWasSentStaysOpenAndIsMarked() {
        String person = personWithTwoPosts();
        List<String> rows = admin.page(person)
                .select("form:has([name=do][value=endPost]) [name=id]")
                .eachAttr("value");
        Map<String, String> sent = new HashMap<>(admin.fields(person, "endPost", Map.of("until", "")));
        sent.put("id", rows.get(1));
        Document refused = refused(admin.post(person, sent));
        assertEquals(1, refused.select("details[open]").size(), "one fold stays open");
        assertEquals(1, refused.select(WRONG).size(), "one field is wrong");
        Element field = refused.selectFirst(WRONG);
        assertEquals(rows.get(1), field.closest("form").selectFirst("[name=id]").attr("value"));
        assertTrue(field.closest("details").hasAttr("open"));
    }

    @Test
    void aUnitThatIsUnknownIsSaidAtItsFieldOfTheFormThatWasSent() {
        String person = personWithTwoPosts();
        Map<String, String> typed =
                Map.of("duty", "Admin website", "unit", "Dinas Antah Berantah", "from", "2026-01-01");
        Document refused = refused(admin.submit(person, "assign", typed));
        assertEquals(List.of("f-dunit"), refused.select(WRONG).eachAttr("id"));
        assertTrue(refused.select("#f-dunit-e").text().contains("Dinas Antah Berantah"));
        assertEquals("Dinas Antah Berantah", refused.select("#f-dunit").attr("value"));
    }

    @Test
    void ofTwoUnitsInOneFormTheOneThatWasTypedIsMeant() {
        String unit = admin.page("/admin/organisation/units.xhtml?q=TEGAL-UPTD-WKJ")
                .select("a[href*=unit.xhtml?id]")
                .attr("href");
        Map<String, String> typed = Map.of("lastDay", "2031-01-01", "successors", "", "childrenTo", "Kantor Antah");
        Document refused = refused(admin.submit(unit, "close", typed));
        assertEquals(List.of("f-childrenTo"), refused.select(WRONG).eachAttr("id"));
    }

    @Test
    void theReaderIsTakenToWhatWasRefused() {
        String person = personWithTwoPosts();
        try (Browser browser = Browser.open()) {
            Page page = browser.desk(server);
            page.navigate(server.url("/login.xhtml"));
            page.fill("[name=login]", "admin");
            page.fill("[name=password]", ServerProcess.demoPassword());
            page.click("form:has([name=password]) button");
            page.waitForURL(url -> !url.contains("/login.xhtml"));
            page.navigate(server.url(person));
            page.click("tbody tr:nth-of-type(2) summary");
            page.click("tbody tr:nth-of-type(2) form button");
            page.waitForSelector(WRONG);
            assertEquals("until", page.evaluate("document.activeElement.name"));
            assertFalse((Boolean) page.evaluate("document.activeElement.getClientRects().length == 0"));
        }
    }

    /** The address of the page of somebody new. */
    private String personWithTwoPosts() {
        Map<String, String> fields = Map.of(
                "name",
                "Ratna Sari",
                "kind",
                "NON_ASN",
                "post",
                "Pranata Humas",
                "unit",
                "TEGAL-UPTD-WKJ",
                "anyway",
                "true",
                "login",
                "ratna." + Long.toString(System.nanoTime(), 36));
        String account = path(admin.submit("/admin/people/new.xhtml", "save", fields));
        String person = admin.page(account)
                .select("a[href*=/admin/people/person.xhtml]")
                .attr("href");
        Map<String, String> second = Map.of("unit", "TEGAL-UPTD-WKJ", "post", "Juru Bicara", "from", "2026-01-01");
        assertEquals(302, admin.submit(person, "appoint", second).statusCode());
        return person;
    }

    private static String path(HttpResponse<String> moved) {
        assertEquals(302, moved.statusCode(), moved.body());
        String address = moved.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/admin/"));
    }

    private static Document refused(HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        return Jsoup.parse(answer.body());
    }
}
