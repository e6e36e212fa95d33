package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A sheet of units over HTTP, as an administrator's browser brings it and as a program does; and the people of a unit. */
class UnitImportPagesIT {

    private static final String PAGE = "/admin/organisation/import.xhtml";
    private static final String API = "/api/v1/units/imports";
    private static final String HEADER = "kode;nama;jenis;kode induk;berlaku sejak\r\n";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final long PATIENCE_MILLIS = 150_000;

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void aSheetIsBroughtReadEnteredAndTakenBack() {
        String result = bring(HEADER
                + line("B", "Bidang " + SCRIPT, "bidang", code("A"))
                + line("A", "Badan Impor", "badan", "KENDAL")
                + line("S", "Salah Jenis", "perseroan", code("A"))
                + line("T", "Di Bawahnya", "tim", code("S")));
        Document page = settled(result);
        assertEquals(2, page.select("tbody tr").size(), page.select("main").text());
        assertTrue(page.select("tbody").text().contains("perseroan"));
        assertTrue(page.select("tbody").text().contains("baris 4"));
        Document news = admin.page(result + "&show=NEW");
        assertTrue(news.select("tbody").text().contains("Badan Impor: unit baru di bawah Kabupaten Kendal"));
        assertFalse(admin.get(result + "&show=NEW").body().contains(SCRIPT));
        String problems = admin.get(
                        "/admin/organisation/import-problems?format=csv&id=" + result.replaceAll(".*id=(\\d+).*", "$1"))
                .body();
        assertTrue(problems.contains("kode induk") && problems.contains("Di Bawahnya"), problems);
        assertEquals(200, admin.get("/admin/organisation/import-template").statusCode());

        assertEquals(302, admin.submit(result, "apply", Map.of()).statusCode());
        assertTrue(settled(result).select("main .chip").text().contains("Sudah dimasukkan"));
        assertEquals(2, found());

        String later = bring(HEADER + line("A", "Badan Impor Daerah", "badan", "TEGAL", "2099-01-01"));
        assertTrue(settled(later + "&show=UPDATE")
                .select("tbody")
                .text()
                .contains("ganti nama menjadi Badan Impor Daerah mulai 1 Januari 2099"));

        assertEquals(302, admin.submit(result, "undo", Map.of()).statusCode());
        assertTrue(settled(result).select("main .chip").text().contains("Dibatalkan"));
        assertEquals(0, found());
        assertEquals(
                404,
                admin.get("/admin/people/import-result.xhtml?id=" + result.replaceAll(".*id=(\\d+).*", "$1"))
                        .statusCode());
    }

    @Test
    void aProgramBringsTheSameSheetOnce() {
        byte[] sheet = (HEADER + line("P", "Badan Program", "badan", "ENTAH")).getBytes(StandardCharsets.UTF_8);
        String token = admin.page(PAGE).selectFirst("input[name=csrf]").val();
        HttpResponse<String> first = admin.postBody(API, "text/csv", sheet, token, "Idempotency-Key", mark);
        assertEquals(202, first.statusCode(), first.body());
        HttpResponse<String> again = admin.postBody(API, "text/csv", sheet, token, "Idempotency-Key", mark);
        String id = json(first.body()).getString("id");
        assertEquals(id, json(again.body()).getString("id"));
        assertTrue(first.headers().firstValue("Location").orElseThrow().endsWith(API + "/" + id));
        settled("/admin/organisation/import-result.xhtml?id=" + id);
        JsonObject state = json(admin.get(API + "/" + id).body());
        assertEquals("CHECKED", state.getString("state"));
        assertEquals(1, state.getInt("refused"));
        JsonObject problems = json(admin.get(API + "/" + id + "/problems").body());
        assertEquals(
                "unit.import.parent.unknown",
                problems.getJsonArray("lines")
                        .getJsonObject(0)
                        .getJsonArray("codes")
                        .getString(0));
        assertEquals(404, admin.get("/api/v1/people/imports/" + id).statusCode());
        for (String login : List.of("peserta", "panitia", "unit")) {
            Visitor visitor = Visitor.signedIn(ServerProcess.demo(), login);
            assertEquals(403, visitor.get(API + "/" + id).statusCode());
            assertEquals(
                    403,
                    visitor.get("/admin/organisation/import-problems?id=" + id).statusCode());
        }
    }

    @Test
    void theUnitLeadsToItsPeople() {
        String top = json(admin.get("/api/v1/units?q=KALTENG").body())
                .getJsonArray("units")
                .getJsonObject(0)
                .getString("id");
        String link = admin.page("/admin/organisation/unit.xhtml?id=" + top)
                .select("a[href*='/admin/people/unit.xhtml']")
                .attr("href");
        Document people = admin.page(link + "&below=true");
        assertTrue(people.select("h1").text().startsWith("Orang di "));
        assertFalse(
                people.select("[aria-labelledby=h-people] tbody tr").isEmpty(),
                people.select("main").text());
        assertFalse(people.select("main").text().matches("(?s).*\\b(19|20)\\d{16}\\b.*"), "NIPs are masked");
        assertTrue(admin.page(link + "&q=tidak-ada-orangnya")
                .select("[aria-labelledby=h-people] tbody tr")
                .isEmpty());
        assertEquals(200, admin.get("/admin/people/left.xhtml").statusCode());
    }

    private long found() {
        return json(admin.get("/api/v1/units?q=" + mark).body())
                .getJsonArray("units")
                .size();
    }

    private String code(String name) {
        return "IMP-" + mark + "-" + name;
    }

    private String line(String code, String name, String kind, String parent) {
        return line(code, name, kind, parent, "2020-01-01");
    }

    private String line(String code, String name, String kind, String parent, String since) {
        return String.join(";", code(code), name, kind, parent, since) + "\r\n";
    }

    private String bring(String sheet) {
        String token = admin.page(PAGE).selectFirst("input[name=csrf]").val();
        String part = "--batas\r\nContent-Disposition: form-data; name=";
        String form = part + "\"csrf\"\r\n\r\n" + token + "\r\n" + part + "\"do\"\r\n\r\nupload\r\n" + part
                + "\"file\"; filename=\"unit.csv\"\r\nContent-Type: text/csv\r\n\r\n" + sheet + "\r\n--batas--\r\n";
        HttpResponse<String> sent = admin.postBody(
                PAGE, "multipart/form-data; boundary=batas", form.getBytes(StandardCharsets.UTF_8), token);
        assertEquals(302, sent.statusCode(), sent.body());
        return sent.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private Document settled(String path) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            Document page = admin.page(path);
            if (page.select("meta[http-equiv=refresh]").isEmpty()) {
                return page;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not done: " + path);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
