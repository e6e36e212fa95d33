package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A sheet of people over HTTP, as an administrator's browser and a personnel system bring it. */
class ImportPagesIT {

    private static final String API = "/api/v1/people/imports";
    private static final String JSON = "application/json";
    private static final String UNIT = "TEGAL-UPTD-WKJ";
    private static final String PAGE = "/admin/people/import.xhtml";
    private static final String HEADER = "nama;status kepegawaian;NIP;surel;jabatan;unit kerja\r\n";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final long PATIENCE_MILLIS = 150_000;

    @Test
    void aSheetIsBroughtCheckedCorrectedAndEntered() {
        Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
        String unit = UNIT;
        String sheet = HEADER + "Warga " + SCRIPT + ";Non-ASN;;;Perangkat Desa;" + unit + "\r\n"
                + "Rusak;PNS;1,98604E+17;;Analis;" + unit + "\r\n=1+1;PNS;;;Analis;" + unit + "\r\n";
        String token = token(admin);
        String boundary = "batas";
        String form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\nupload\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"warga.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + sheet + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> sent = admin.postBody(
                PAGE, "multipart/form-data; boundary=" + boundary, form.getBytes(StandardCharsets.UTF_8), token);
        assertEquals(302, sent.statusCode(), sent.body());
        String result = path(sent);
        Document page = settled(admin, result);
        assertEquals(2, page.select("tbody tr").size(), page.select("main").text());
        assertTrue(page.select("tbody").text().contains("Excel"));
        HttpResponse<String> sheetOfProblems =
                admin.get("/admin/people/import-problems?format=csv&id=" + result.replaceAll(".*id=(\\d+).*", "$1"));
        assertEquals(
                "attachment; filename=\"masalah-warga.csv\"",
                sheetOfProblems.headers().firstValue("Content-Disposition").orElseThrow());
        String problems = sheetOfProblems.body();
        assertTrue(problems.contains("masalah") && problems.contains("'=1+1"), problems);
        assertFalse(problems.contains("\n=1+1"), problems);
        assertEquals(302, admin.submit(result, "apply", Map.of()).statusCode());
        assertTrue(settled(admin, result).select("main .chip").text().contains("Sudah dimasukkan"));
        assertFalse(admin.get(result).body().contains(SCRIPT));
        assertEquals(302, admin.submit(result, "undo", Map.of()).statusCode());
        assertTrue(settled(admin, result).select("main .chip").text().contains("Dibatalkan"));
        assertEquals(200, admin.get("/admin/people/import-template").statusCode());
    }

    @Test
    void aProgramSendsASheetOnce() {
        Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
        String token = token(admin);
        byte[] sheet = (HEADER + "Program;PNS;123;;Analis;" + UNIT).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> first = admin.postBody(API, "text/csv", sheet, token, "Idempotency-Key", "simpeg-1");
        assertEquals(202, first.statusCode(), first.body());
        String location = path(first);
        assertEquals(location, path(admin.postBody(API, "text/csv", sheet, token, "Idempotency-Key", "simpeg-1")));
        HttpResponse<String> other =
                admin.postBody(API, "text/csv", new byte[] {'x'}, token, "Idempotency-Key", "simpeg-1");
        assertEquals(422, other.statusCode());
        assertTrue(other.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        awaitState(admin, location, "CHECKED");
        String problems = admin.get(location + "/problems").body();
        assertTrue(problems.contains("\"nip.length\""), problems);
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + new String(sheet, StandardCharsets.UTF_8) + "\r\n--b--\r\n";
        HttpResponse<String> multipart =
                admin.postBody(API, "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8), token);
        assertEquals(202, multipart.statusCode(), multipart.body());
        assertEquals(401, Visitor.of(ServerProcess.demo()).get(location).statusCode());
        assertEquals(
                403,
                Visitor.signedIn(ServerProcess.demo(), "peserta001")
                        .get(location)
                        .statusCode());
        assertEquals(404, admin.get(API + "/1").statusCode());
    }

    /** What a page does, a program does too: applied by choice, refused when it is not the time, undone. */
    @Test
    void aProgramEntersASheetAndTakesItBack() {
        Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
        String token = token(admin);
        String mark = "api" + System.nanoTime();
        byte[] sheet = (HEADER + "Warga Api;Non-ASN;;" + mark + "@contoh.go.id;Perangkat Desa;" + UNIT
                        + "\r\nSalah;PNS;123;;Analis;" + UNIT)
                .getBytes(StandardCharsets.UTF_8);
        String location = path(admin.postBody(API, "text/csv", sheet, token));
        awaitState(admin, location, "CHECKED");
        assertProblem(422, "import.state.not", admin.postBody(location + "/undo", JSON, new byte[0], token));
        assertProblem(422, "api.field.needed", apply(admin, location, "{}", token));
        assertProblem(422, "import.apply.refused", apply(admin, location, "{\"choice\":\"ALL_OR_NOTHING\"}", token));
        assertProblem(422, "api.field.wrong", apply(admin, location, "{\"choice\":\"PERHAPS\"}", token));
        assertProblem(400, "error.400.title", apply(admin, location, "{\"choice\":", token));
        assertProblem(404, "error.404.title", apply(admin, API + "/1", "{\"choice\":\"GOOD_LINES\"}", token));
        HttpResponse<String> applied = apply(admin, location, "{\"choice\":\"GOOD_LINES\",\"sendLinks\":false}", token);
        assertEquals(202, applied.statusCode(), applied.body());
        assertEquals(location, path(applied));
        String status = awaitState(admin, location, "APPLIED");
        assertTrue(status.contains("\"added\":1") && status.contains("\"refused\":1"), status);
        assertEquals(1, admin.get("/api/v1/people?q=warga+api").body().split("\"fullName\"").length - 1);
        HttpResponse<String> undone = admin.postBody(location + "/undo", JSON, new byte[0], token);
        assertEquals(202, undone.statusCode(), undone.body());
        awaitState(admin, location, "UNDONE");
        assertFalse(admin.get("/api/v1/people?q=warga+api").body().contains("Warga Api"));
        Visitor organiser = Visitor.signedIn(ServerProcess.demo(), "panitia");
        assertProblem(
                403,
                "error.403.title",
                apply(
                        organiser,
                        location,
                        "{\"choice\":\"GOOD_LINES\"}",
                        token(organiser, "/organiser/course/edit.xhtml")));
    }

    private static HttpResponse<String> apply(Visitor who, String location, String json, String token) {
        return who.postBody(location + "/application", JSON, json.getBytes(StandardCharsets.UTF_8), token);
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
    }

    private static Document settled(Visitor admin, String path) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            Document page = admin.page(path);
            if (page.select("meta[http-equiv=refresh]").isEmpty()) {
                return page;
            }
            pause();
        }
        throw new AssertionError("not done: " + path);
    }

    private static String awaitState(Visitor admin, String location, String state) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        String status = "";
        while (System.nanoTime() < end) {
            status = admin.get(location).body();
            if (status.contains("\"state\":\"" + state + "\"")) {
                return status;
            }
            pause();
        }
        throw new AssertionError("not " + state + ": " + status);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(Visitor admin) {
        return token(admin, PAGE);
    }

    private static String token(Visitor who, String page) {
        return who.page(page).selectFirst("input[name=csrf]").val();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceAll("^https?://[^/]+", "");
    }
}
