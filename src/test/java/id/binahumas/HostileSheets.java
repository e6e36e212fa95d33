package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.Crawl;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.function.Executable;

/** Brings a sheet with one hostile line a row to every import, enters what is good of it, and hands out the pages that show it. */
final class HostileSheets {

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Visitor admin;
    private final List<String> lines;
    private final String token;
    private final List<Executable> checks = new ArrayList<>();
    private final Map<String, String> pages = new LinkedHashMap<>();

    HostileSheets(Visitor admin, List<String> lines) {
        this.admin = admin;
        this.lines = lines;
        Document page = admin.page("/admin/people/import.xhtml");
        assertNotNull(page.selectFirst("input[name=csrf]"), page::text);
        token = page.selectFirst("input[name=csrf]").val();
    }

    List<Executable> bring() {
        StringBuilder people = new StringBuilder("nama;status kepegawaian;NIP;surel;jabatan;unit kerja\r\n");
        StringBuilder units = new StringBuilder("kode;nama;jenis;kode induk;berlaku sejak\r\n");
        int number = 0;
        for (String line : lines) {
            people.append(quoted("Ujizq " + line))
                    .append(";Non-ASN;;;")
                    .append(quoted(line))
                    .append(";TEGAL-UPTD-WKJ\r\n");
            units.append("UJI-")
                    .append(++number)
                    .append(';')
                    .append(quoted(line))
                    .append(";desa;TEGAL;2026-01-01\r\n");
        }
        bring("people", people.toString());
        bring("units", units.toString());
        return checks;
    }

    /** What showed the sheets, by address. */
    Map<String, String> pages() {
        return pages;
    }

    private void bring(String kind, String sheet) {
        HttpResponse<String> taken = admin.postBody(
                "/api/v1/" + kind + "/imports",
                "text/csv",
                sheet.getBytes(StandardCharsets.UTF_8),
                token,
                "Idempotency-Key",
                "hostile-" + kind);
        assertEquals(202, taken.statusCode(), taken.body());
        String location = taken.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        settled(location, List.of("CHECKED"));
        String folder = kind.equals("people") ? "/admin/people/" : "/admin/organisation/";
        String id = location.replaceAll(".*/", "");
        show(folder + "import-result.xhtml?id=" + id);
        for (String file : List.of("csv", "xlsx")) {
            int status = admin.bytes(folder + "import-problems?format=" + file + "&id=" + id)
                    .statusCode();
            checks.add(() -> assertTrue(status == 200 || status == 404, kind + " problems " + file + " " + status));
        }
        HttpResponse<String> problems = admin.get(location + "/problems");
        checks.add(() -> assertEquals(200, problems.statusCode(), problems.body()));
        HttpResponse<String> entered = admin.postBody(
                location + "/application",
                "application/json",
                "{\"choice\":\"GOOD_LINES\",\"sendLinks\":false}".getBytes(StandardCharsets.UTF_8),
                token);
        checks.add(() -> assertEquals(202, entered.statusCode(), entered.body()));
        String done = settled(location, List.of("APPLIED", "FAILED"));
        checks.add(() -> assertFalse(done.contains("FAILED"), done));
        show(folder + "import-result.xhtml?id=" + id);
        show(kind.equals("people") ? "/admin/people/people.xhtml?q=ujizq" : "/admin/organisation/units.xhtml?q=uji");
        Crawl.of(
                        admin,
                        1,
                        kind.equals("people")
                                ? "/admin/people/people.xhtml?q=ujizq"
                                : "/admin/organisation/units.xhtml?q=uji")
                .pages()
                .forEach(pages::putIfAbsent);
    }

    private void show(String address) {
        HttpResponse<String> answer = admin.get(address);
        checks.add(() -> assertEquals(200, answer.statusCode(), address));
        pages.put(address, answer.body());
    }

    /** Checked and entered by a worker, so within moments, not at once. */
    private String settled(String location, List<String> states) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String status = "";
        while (System.nanoTime() < end) {
            status = admin.get(location).body();
            String shown = status;
            if (states.stream().anyMatch(s -> shown.contains("\"state\":\"" + s + "\""))) {
                return status;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not " + states + ": " + status);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
