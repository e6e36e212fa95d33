package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The administrator's pages over HTTP, as the demo's administrator meets them. */
class AdminPagesIT {

    private static final String NEW = "/admin/people/new.xhtml";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");

    @Test
    void somebodyNewGetsAnAccountALinkAndRolesAndLosesThem() {
        HttpResponse<String> made = admin.submit(NEW, "save", person("Siti " + SCRIPT, Map.of("login", "siti.baru")));
        assertEquals(302, made.statusCode(), made.body());
        String account = made.headers().firstValue("Location").orElseThrow();
        account = account.substring(account.indexOf("/admin/"));

        String list = admin.get("/admin/people/accounts.xhtml?q=siti.baru").body();
        assertFalse(list.contains(SCRIPT));
        assertTrue(Jsoup.parse(list).select("tbody tr").text().contains("Siti " + SCRIPT));
        assertFalse(admin.get(account).body().contains(SCRIPT));

        Document invited = Jsoup.parse(admin.submit(account, "invite", Map.of()).body());
        assertTrue(invited.select("[data-link]").text().contains("/activate.xhtml?token="));

        HttpResponse<String> noReason = admin.submit(account, "withdraw", Map.of("why", " "));
        assertEquals(422, noReason.statusCode());
        assertEquals(
                "why",
                Jsoup.parse(noReason.body())
                        .select("details[open] [aria-invalid=true]")
                        .attr("name"));
        assertEquals(
                302,
                admin.submit(account, "withdraw", Map.of("why", "Salah orang")).statusCode());
        Map<String, String> role = Map.of("role", "INSTRUCTOR", "unit", "", "reason", SCRIPT);
        assertEquals(302, admin.submit(account, "assign", role).statusCode());
        String audit = admin.get("/admin/audit/audit.xhtml?deed=account.assign&by=hendra")
                .body();
        assertFalse(audit.contains(SCRIPT));
        assertTrue(Jsoup.parse(audit).select("tbody").text().contains(SCRIPT));
    }

    @Test
    void aNipThatExcelDamagedIsRefusedInWords() {
        HttpResponse<String> answer = admin.submit(
                NEW, "save", person("Budi", Map.of("login", "budi.rusak", "kind", "PNS", "nip", "1,98604E+17")));
        assertEquals(422, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertTrue(
                page.select("#f-nip-e").text().contains("Excel"),
                page.select("main").text());
        assertEquals("1,98604E+17", page.select("#f-nip").attr("value"));
        assertTrue(admin.page("/admin/people/accounts.xhtml?q=budi.rusak")
                .select("tbody tr")
                .isEmpty());
    }

    @Test
    void mailsKeepTheSecretOfALink() {
        HttpResponse<String> made =
                admin.submit(NEW, "save", person("Dewi", Map.of("login", "dewi.surat", "mail", "dewi@contoh.go.id")));
        String account = made.headers().firstValue("Location").orElseThrow();
        admin.submit(account.substring(account.indexOf("/admin/")), "invite", Map.of());
        String mails = admin.get("/admin/notification/messages.xhtml").body();
        assertTrue(mails.contains("dewi@contoh.go.id"));
        assertFalse(mails.matches("(?s).*token=[A-Z0-9].*"));
    }

    /** A part of a fingerprint is no reason to speak of a changed book. */
    @Test
    void aFingerprintThatWasCutIsToldFromOneThatDiffers() {
        Document cut = admin.page("/admin/audit/chain.xhtml?number=1&hash=34b4");
        assertFalse(cut.select("main").text().contains("Tidak cocok"));
        assertTrue(cut.select("#f-hash-e").text().contains("64"));
        Document other = admin.page("/admin/audit/chain.xhtml?number=1&hash=" + "0".repeat(64));
        assertTrue(other.select("[data-answer]").text().startsWith("Tidak cocok"));
    }

    /** Who writes a last day means that day too; what is stored is the day after it. */
    @Test
    void aRoleIsHeldOnItsLastDay() {
        HttpResponse<String> made =
                admin.submit(NEW, "save", person("Rahmat Hakim", Map.of("login", "rahmat.hakim", "trainee", "")));
        String account = made.headers().firstValue("Location").orElseThrow();
        account = account.substring(account.indexOf("/admin/"));
        Map<String, String> role = Map.of(
                "role",
                "INSTRUCTOR",
                "unit",
                "",
                "validFrom",
                "2031-03-01",
                "validTo",
                "2031-03-31",
                "reason",
                "Mengajar");
        assertEquals(302, admin.submit(account, "assign", role).statusCode());
        assertTrue(admin.page(account).select("tbody").text().contains("31 Mar 2031"));
        Map<String, String> turned = new HashMap<>(role);
        turned.put("validTo", "2031-02-28");
        Document refused = Jsoup.parse(admin.submit(account, "assign", turned).body());
        assertTrue(refused.select("#f-validTo-e").text().contains("hari pertama"));
    }

    @Test
    void anAuditThatEndsBeforeItBeginsIsNotAnEmptyOne() {
        Document turned = admin.page("/admin/audit/audit.xhtml?from=2026-02-02&to=2026-02-01");
        assertTrue(turned.select("#f-to-e").hasText());
        assertFalse(turned.select("main").text().contains("Tidak ada yang cocok"));
        assertTrue(admin.page("/admin/audit/audit.xhtml")
                .select("main [role=status]")
                .text()
                .matches("(Lebih dari )?[0-9.]+ catatan"));
        String sheet =
                admin.get("/admin/audit/export?format=csv&from=2026-01-01").body();
        assertTrue(
                sheet.lines().findFirst().orElseThrow().contains(";Waktu (WIB);"),
                sheet.lines().findFirst().get());
    }

    /** Without a login of its own the account takes the number; nobody else reads it there. */
    @Test
    void aLoginThatIsANumberIsMaskedToOthers() {
        String nip = "198712122011012345";
        HttpResponse<String> made =
                admin.submit(NEW, "save", person("Ratih Nomor", Map.of("kind", "PNS", "nip", nip, "login", "")));
        String account = made.headers().firstValue("Location").orElseThrow();
        account = account.substring(account.indexOf("/admin/"));
        String id = account.replaceAll(".*id=([0-9]+).*", "$1");
        Document found = admin.page("/admin/people/accounts.xhtml?q=" + nip);
        assertTrue(found.select("tbody").text().contains("1987********2345"));
        for (String page : new String[] {
            account,
            "/admin/people/accounts.xhtml?q=ratih",
            "/admin/people/tokens.xhtml?id=" + id,
            "/admin/people/acting.xhtml?id=" + id,
            "/admin/audit/audit.xhtml?about=ratih+nomor"
        }) {
            Document shown = admin.page(page);
            assertFalse(shown.select("main").outerHtml().contains(nip), page);
        }
    }

    @Test
    void aNamesakeIsShownBeforeSomebodyIsEnteredTwice() {
        Map<String, String> first = person("Galuh Namesake", Map.of("login", "galuh.satu", "kind", "PNS"));
        first.put("nip", "198803052012012101");
        assertEquals(302, admin.submit(NEW, "save", first).statusCode());
        Map<String, String> again = person("galuh  namesake", Map.of("login", "galuh.dua", "titleAfter", "S.Sos."));
        HttpResponse<String> asked = admin.submit(NEW, "save", again);
        assertEquals(422, asked.statusCode());
        Document page = Jsoup.parse(asked.body());
        String listed = page.select(".note").text();
        assertTrue(listed.contains("Galuh Namesake") && listed.contains("UPTD Wisata Kesehatan Jamu"), listed);
        assertEquals("S.Sos.", page.select("#f-titleAfter").val());
        assertEquals("TEGAL-UPTD-WKJ", page.select("#f-unit").val());
        String entry = page.select(".note a[href^=/admin/people/person.xhtml]").attr("href");
        assertTrue(admin.page(entry).select("h1").text().contains("Galuh Namesake"));
        Map<String, String> alike = person("Galuh Namesakke", Map.of("login", "galuh.tiga", "kind", "PNS"));
        alike.put("nip", "198803052014022202");
        assertEquals(
                422, admin.submit(NEW, "save", alike).statusCode(), "born on the same day, called nearly the same");
        again.put("anyway", "true");
        assertEquals(302, admin.submit(NEW, "save", again).statusCode());
    }

    @Test
    void unitsAreFoundWithThePathAboveThem() {
        Document units = admin.page("/admin/organisation/units.xhtml?q=puskesmas+slawi");
        assertTrue(units.select("tbody tr").text().contains("Kabupaten Tegal › Kecamatan Slawi ›"));
    }

    private Map<String, String> person(String name, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("name", name, "kind", "NON_ASN", "post", "Pranata Humas", "unit", "TEGAL-UPTD-WKJ"));
        fields.putAll(more);
        return fields;
    }
}
