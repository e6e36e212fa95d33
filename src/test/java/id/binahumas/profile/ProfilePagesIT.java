package id.binahumas.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages about one's own data over HTTP, and those on which administrators answer. */
class ProfilePagesIT {

    private static final String PROFILE = "/profile.xhtml";
    private static final String DATA = "/profile-data.xhtml";
    private static final long PATIENCE_MILLIS = 60_000;

    private final ServerProcess server = ServerProcess.demo();
    private final Visitor admin = Visitor.signedIn(server, "admin");

    @Test
    void aCorrectionIsAskedAcceptedAndShown() {
        Visitor trainee = Visitor.signedIn(server, "peserta451");
        assertEquals(0, trainee.page(PROFILE).select("[data-nip=whole]").size());
        HttpResponse<String> empty =
                trainee.submit("/profile-correction.xhtml?field=NAME", "ask", Map.of("value", "Baru", "reason", ""));
        assertEquals(422, empty.statusCode());
        assertEquals(
                302,
                trainee.submit(
                                "/profile-correction.xhtml?field=TITLE_AFTER",
                                "ask",
                                Map.of("value", "M.Uji.", "reason", "Ijazah <b>2024</b>"))
                        .statusCode());
        assertTrue(trainee.page(PROFILE).text().contains("M.Uji."));

        Document start = admin.page("/admin/people/accounts.xhtml");
        assertTrue(start.select(".note a[href=/admin/profile/corrections.xhtml]")
                .text()
                .matches("[0-9]+ permohonan .*"));
        Document queue = admin.page("/admin/profile/corrections.xhtml");
        String request = queue.select("tr:contains(M.Uji.) a.act").attr("href");
        assertTrue(admin.page(request).text().contains("Ijazah <b>2024</b>"));
        assertEquals(302, admin.submit(request, "accept", Map.of()).statusCode());
        Document profile = trainee.page(PROFILE);
        assertTrue(profile.select("tr:contains(M.Uji.)").text().contains("Diterima"));
        assertTrue(profile.select("dl").text().contains("M.Uji."));
    }

    @Test
    void mailIsConfirmedOnlyByItsLink() {
        Visitor trainee = Visitor.signedIn(server, "peserta452");
        assertEquals(
                302,
                trainee.submit(PROFILE, "mail", Map.of("mail", "baru452@contoh.go.id"))
                        .statusCode());
        assertTrue(trainee.page(PROFILE).text().contains("baru452@contoh.go.id menunggu konfirmasi"));
        assertEquals(
                422, trainee.get("/profile-mail.xhtml?token=ABCDEFGHJKMNPQRS").statusCode());
        assertEquals(
                422,
                trainee.submit(PROFILE, "mail", Map.of("mail", "bukan surel")).statusCode());
    }

    @Test
    void theCopyOfOneIsNotAnothers() {
        Visitor trainee = Visitor.signedIn(server, "peserta453");
        assertEquals(302, trainee.submit(DATA, "copy", Map.of()).statusCode());
        await(() -> !trainee.page(DATA).select("a[href^=/profile-copy]").isEmpty());
        String link = trainee.page(DATA).select("a[href^=/profile-copy]").attr("href");
        HttpResponse<String> copy = trainee.get(link);
        assertEquals(200, copy.statusCode());
        assertEquals(
                "application/zip", copy.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, Visitor.signedIn(server, "peserta454").get(link).statusCode());
        assertEquals(302, Visitor.of(server).get(link).statusCode());
    }

    @Test
    void whoIsErasedIsSignedOutAndNotFound() {
        Visitor trainee = Visitor.signedIn(server, "peserta455");
        String name = trainee.page(PROFILE).select("dd").get(0).text();
        assertEquals(422, trainee.submit(DATA, "erase", Map.of("reason", "")).statusCode());
        assertEquals(
                302,
                trainee.submit(DATA, "erase", Map.of("reason", "Pindah kerja", "understood", "true"))
                        .statusCode());
        Document queue = admin.page("/admin/profile/erasures.xhtml");
        String request = queue.select("tbody tr").stream()
                .filter(row -> name.contains(row.select("th").text()))
                .findFirst()
                .orElseThrow()
                .select("a.act")
                .attr("href");
        assertEquals(302, admin.submit(request, "accept", Map.of()).statusCode());
        await(() -> trainee.get(PROFILE).statusCode() == 302);
        assertTrue(admin.page(request).select("h1").text().contains("Data dihapus"));
        assertFalse(admin.page("/admin/people/accounts.xhtml?q=peserta455")
                .select("tbody tr")
                .text()
                .contains("peserta455"));
    }

    @Test
    void twoEntriesAreComparedAndAnOldLinkLeadsOn() {
        String kept = person("peserta456");
        String gone = person("peserta457");
        String merge = "/admin/people/merge.xhtml?keep=" + kept + "&gone=" + gone;
        Document preview = admin.page(merge);
        assertTrue(preview.select("table").text().contains("Kepesertaan"));
        assertEquals("Hasilnya", preview.select("table thead th").last().text());
        assertEquals(
                preview.select("tbody tr").first().select("td").first().text(),
                preview.select("tbody tr").first().select("td").last().text());
        assertEquals(422, admin.submit(merge, "merge", Map.of("reason", "")).statusCode());
        HttpResponse<String> merged =
                admin.submit(merge, "merge", Map.of("reason", "Tercatat dua kali", "leaveDoubled", "true"));
        assertEquals(302, merged.statusCode(), merged.body());
        HttpResponse<String> old = admin.get("/admin/people/person.xhtml?id=" + gone);
        assertEquals(302, old.statusCode());
        assertTrue(old.headers().firstValue("Location").orElse("").contains("id=" + kept));
        assertEquals(422, admin.get(merge).statusCode());
    }

    private String person(String login) {
        String account = admin.page("/admin/people/accounts.xhtml?q=" + login)
                .select("a[href^=/admin/people/account.xhtml]")
                .attr("href");
        String name = admin.page(account).select("h1").text();
        String bare = name.replaceAll(",.*", "");
        return admin.page("/admin/people/people.xhtml?q=" + bare.replace(' ', '+')).select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow()
                .select("a.act")
                .attr("href")
                .replaceAll(".*id=", "");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
