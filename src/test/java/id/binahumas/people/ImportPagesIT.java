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

/** A sheet of people over HTTP, as an administrator's browser brings it. */
class ImportPagesIT {

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
        String problems = admin.get(
                        "/admin/people/import-problems?format=csv&id=" + result.replaceAll(".*id=(\\d+).*", "$1"))
                .body();
        assertTrue(problems.contains("masalah") && problems.contains("'=1+1"), problems);
        assertFalse(problems.contains("\n=1+1"), problems);
        assertEquals(302, admin.submit(result, "apply", Map.of()).statusCode());
        assertTrue(settled(admin, result).select("main .chip").text().contains("Sudah dimasukkan"));
        assertFalse(admin.get(result).body().contains(SCRIPT));
        assertEquals(302, admin.submit(result, "undo", Map.of()).statusCode());
        assertTrue(settled(admin, result).select("main .chip").text().contains("Dibatalkan"));
        assertEquals(200, admin.get("/admin/people/import-template").statusCode());
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

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(Visitor admin) {
        return admin.page(PAGE).selectFirst("input[name=csrf]").val();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceAll("^https?://[^/]+", "");
    }
}
