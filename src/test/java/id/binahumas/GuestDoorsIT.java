package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.GuestLink;
import id.binahumas.testing.Routes;
import id.binahumas.testing.Routes.Route;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A guest with a personal link over HTTP: what is open, and that everything else there is answers no; with every id put into every form. */
class GuestDoorsIT {

    /** Open to everybody, guests or not. */
    private static final Set<String> PUBLIC_FOLDERS =
            Set.of("trainee", "organiser", "instructor", "admin", "unit", "guest");

    private static final List<String> OWN_PAGES = List.of(
            "/guest/enrolment/home.xhtml",
            "/guest/learning/materials.xhtml",
            "/guest/attendance/session.xhtml",
            "/guest/assignment/queue.xhtml");

    private final ServerProcess server = ServerProcess.demo();

    @Test
    void lookingAtALinkUsesNothingAndEnteringTakesTheSecretOutOfTheAddress() {
        GuestLink link = GuestLink.made(server, "Tamu Pindai " + System.nanoTime(), "pindai@example.go.id");
        Visitor scanner = Visitor.of(server);
        HttpResponse<String> looked = scanner.get(link.path());
        assertEquals(200, looked.statusCode());
        assertEquals(403, scanner.get(OWN_PAGES.get(0)).statusCode());
        Visitor guest = Visitor.of(server);
        HttpResponse<String> entered = guest.submit(link.path(), "enter", Map.of());
        String secret = link.path().substring(link.path().indexOf('=') + 1);
        String location = entered.headers().firstValue("Location").orElseThrow();
        assertTrue(location.endsWith(OWN_PAGES.get(0)), location);
        for (String page : OWN_PAGES) {
            HttpResponse<String> seen = guest.get(page);
            assertEquals(200, seen.statusCode(), page);
            assertFalse(seen.body().contains(secret), page);
            assertEquals("no-store", seen.headers().firstValue("Cache-Control").orElse(""), page);
        }
    }

    @Test
    void aGuestOpensTheOwnFolderAndNothingElse() {
        Visitor guest =
                GuestLink.made(server, "Tamu Pintu " + System.nanoTime(), "").enter(server);
        String token = guest.page("/guest/learning/materials.xhtml")
                .select("input[name=csrf]")
                .attr("value");
        List<Executable> checks = new ArrayList<>();
        List<Route> guarded = new ArrayList<>(Routes.pages());
        guarded.addAll(Routes.servlets());
        for (Route route : guarded) {
            String folder = route.path().split("/")[1];
            if (PUBLIC_FOLDERS.contains(folder) && !folder.equals("guest")
                    || route.path().startsWith("/profile")) {
                HttpResponse<String> answer = guest.get(route.filled("1") + "?id=1");
                checks.add(() -> assertEquals(403, answer.statusCode(), route.path()));
                checks.add(() -> assertTrue(answer.body().contains("hanya membuka sesi"), route.path()));
            }
        }
        checks.add(() -> assertEquals(403, guest.get("/password.xhtml").statusCode()));
        for (Route route : Routes.resources()) {
            String path = route.filled("1");
            HttpResponse<String> answer = route.reads()
                    ? guest.get(path)
                    : guest.send(route.method(), path, "application/json", "{\"fields\":{}}", token);
            boolean open = route.reads() && Visitor.of(server).get(path).statusCode() == answer.statusCode();
            checks.add(() -> assertTrue(
                    open || answer.statusCode() >= 400 && answer.statusCode() < 500,
                    route.method() + " " + path + ": " + answer.statusCode()));
            checks.add(() -> assertFalse(answer.statusCode() == 401 && !open, path));
        }
        assertTrue(checks.size() > 100, "there are routes");
        assertAll(checks);
    }

    @Test
    void strangersIdsInEveryFormAreNotFound() {
        GuestLink own = GuestLink.made(server, "Tamu Satu " + System.nanoTime(), "");
        GuestLink other = GuestLink.made(server, "Tamu Dua " + System.nanoTime(), "");
        Visitor guest = own.enter(server);
        Visitor stranger = other.enter(server);
        String theirs = upload(stranger, "milik-orang.pdf");
        Map<String, String> form = guest.fields("/guest/learning/materials.xhtml", "add", Map.of());
        for (String deed : List.of("remove", "replace")) {
            Map<String, String> sent = new HashMap<>(form);
            sent.put("do", deed);
            sent.put("id", theirs);
            int status = guest.post("/guest/learning/materials.xhtml", sent).statusCode();
            assertTrue(status == 404 || status == 422, deed + " " + status);
        }
        assertTrue(stranger.page("/guest/learning/materials.xhtml").text().contains("milik-orang.pdf"));
        for (String path : List.of(
                "/guest/assignment/grade.xhtml?id=" + theirs,
                "/guest/assignment/file?id=" + theirs,
                "/guest/learning/material?id=1",
                "/guest/assignment/grade.xhtml?id=abc")) {
            assertEquals(404, guest.get(path).statusCode(), path);
        }
        Visitor trainee = Visitor.signedIn(server, "peserta");
        assertEquals(403, trainee.get("/guest/learning/material?id=" + theirs).statusCode());
        assertEquals(404, trainee.get("/trainee/learning/material?id=" + theirs).statusCode());
        Visitor organiser = Visitor.signedIn(server, "panitia");
        Map<String, String> revoke = new HashMap<>(organiser.fields(own.session(), "makeLink", Map.of()));
        revoke.put("do", "revokeLink");
        revoke.put("id", "12345");
        assertEquals(404, organiser.post(own.session(), revoke).statusCode());
    }

    @Test
    void revokedTheNextClickIsRefusedInWords() {
        GuestLink link = GuestLink.made(server, "Tamu Cabut " + System.nanoTime(), "");
        Visitor guest = link.enter(server);
        Map<String, String> form = guest.fields("/guest/learning/materials.xhtml", "add", Map.of());
        link.revoke(server);
        HttpResponse<String> posted = guest.post("/guest/learning/materials.xhtml", form);
        assertEquals(403, posted.statusCode());
        assertTrue(Jsoup.parse(posted.body()).text().contains("sudah dicabut"), posted.body());
        assertFalse(Jsoup.parse(posted.body()).title().contains("peran"), posted.body());
        HttpResponse<String> looked = guest.get("/guest/learning/materials.xhtml");
        assertFalse(Jsoup.parse(looked.body()).title().contains("peran"), looked.body());
        HttpResponse<String> again = guest.get(link.path());
        assertEquals(422, again.statusCode());
        assertTrue(Jsoup.parse(again.body()).text().contains("sudah dicabut"), again.body());
        assertTrue(Jsoup.parse(again.body()).select("input[value=enter]").isEmpty());
    }

    @Test
    void whoeverComesTooEarlyIsToldWhenAndWhomToAsk() {
        GuestLink link = GuestLink.made(
                server,
                "Tamu Awal " + System.nanoTime(),
                "",
                LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1));
        Document page = Visitor.of(server).page(link.path());
        assertTrue(page.select(".note--bad").isEmpty(), page.text());
        assertTrue(page.select("input[value=enter]").isEmpty());
        assertTrue(page.text().contains("belum waktunya"), page.text());
        assertTrue(page.select(".lead").text().contains(" WI"), "with its zone");
        assertFalse(page.select("dt:contains(Penyelenggara) + dd").text().isBlank(), page.text());
    }

    @Test
    void theWayBackFromASessionNamesItsRun() {
        GuestLink link = GuestLink.made(server, "Tamu Remah " + System.nanoTime(), "");
        Document session = Visitor.signedIn(server, "panitia").page(link.session());
        String crumbs = session.select("nav.crumb").text();
        assertTrue(crumbs.contains("Digital Public Relations"), crumbs);
        assertFalse(crumbs.contains("Penyelenggaraan ini"), crumbs);
        String title = session.select("input[name=title]").val();
        assertTrue(!title.isBlank() && crumbs.contains(title), crumbs);
    }

    @Test
    void whatAGuestTypedOutlivesTheSession() {
        GuestLink link = GuestLink.made(server, "Tamu Tulis " + System.nanoTime(), "");
        Visitor guest = link.enter(server);
        String page = "/guest/learning/materials.xhtml";
        String typed = "Catatan panjang <b>narasumber</b> yang tidak boleh hilang";
        Map<String, String> form = guest.fields(page, "add", Map.of("catatan", typed));
        form.remove("file");
        assertEquals(302, guest.post("/logout", form).statusCode());

        Document outside = Jsoup.parse(answered(403, guest.post(page, form)));
        assertEquals(typed, outside.select(".quote").text());
        assertTrue(outside.text().contains("Buka lagi tautan pribadi Anda"), outside.text());
        Map<String, String> kept = new HashMap<>();
        outside.select("form[action=" + page + "] input[name]").forEach(i -> kept.put(i.attr("name"), i.attr("value")));
        assertEquals(form, kept);
        answered(403, guest.post(page, kept, "Origin", server.url("")));

        assertEquals(302, guest.submit(link.path(), "enter", Map.of()).statusCode());
        String taken = answered(422, guest.post(page, kept, "Origin", server.url("")));
        assertFalse(taken.contains("Buka lagi tautan pribadi Anda"), "it came through; only the file is missing");
        Visitor other =
                GuestLink.made(server, "Tamu Asing " + System.nanoTime(), "").enter(server);
        answered(403, other.post(page, kept, "Origin", server.url("")));
    }

    private static String answered(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    /** Answers with its id. */
    private static String upload(Visitor guest, String name) {
        String page = "/guest/learning/materials.xhtml";
        String token = guest.fields(page, "add", Map.of()).get("csrf");
        String line = "\r\n";
        String border = "----garis";
        String body = "--" + border + line + "Content-Disposition: form-data; name=\"do\"" + line + line + "add" + line
                + "--" + border + line + "Content-Disposition: form-data; name=\"csrf\"" + line + line + token + line
                + "--" + border + line + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\""
                + line
                + "Content-Type: application/pdf" + line + line + "%PDF-1.4 bahan" + line + "--" + border + "--" + line;
        HttpResponse<String> answer =
                guest.postBody(page, "multipart/form-data; boundary=" + border, body.getBytes(), token);
        assertEquals(302, answer.statusCode(), answer.body());
        return guest.page(page)
                .select("a[href*='/guest/learning/material?id=']:contains(" + name + ")")
                .attr("href")
                .replaceAll(".*id=", "");
    }
}
