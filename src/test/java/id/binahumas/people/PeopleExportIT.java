package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.sheets.SheetLimits;
import id.binahumas.shared.sheets.SheetReader;
import id.binahumas.shared.sheets.SheetRow;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People leave the house as a sheet: those who were looked for, without formulas, their NIPs masked unless somebody says why. */
class PeopleExportIT {

    private static final String ADMIN = "/admin/people/export";
    private static final String UNIT = "/unit/report/export";
    private static final String PEOPLE = "/api/v1/people";
    private static final String MASKED = "[0-9]{4}\\*{8}[0-9]{4}";
    private static final int NIP = 4;

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");

    @Test
    void everybodyComesOnceInBothForms() {
        for (String format : List.of("csv", "xlsx")) {
            HttpResponse<byte[]> answer = admin.bytes(ADMIN + "?format=" + format);
            assertEquals(200, answer.statusCode());
            String disposition =
                    answer.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(disposition.startsWith("attachment") && disposition.contains("." + format), disposition);
            List<SheetRow> rows = rows(answer);
            assertTrue(rows.size() > 500, "only " + rows.size());
            assertEquals("nama", rows.get(0).cells().get(0));
            for (SheetRow row : rows.subList(1, rows.size())) {
                String nip = nip(row);
                assertTrue(nip.isEmpty() || nip.matches(MASKED), format + " " + row);
            }
        }
    }

    @Test
    void aSearchIsExportedAsItWasFound() {
        List<SheetRow> rows = rows(admin.bytes(ADMIN + "?format=csv&q=sri+wahyu"));
        assertTrue(rows.size() > 1);
        rows.subList(1, rows.size())
                .forEach(row -> assertTrue(row.cells().get(0).startsWith("Sri Wahyu"), row.toString()));
        assertEquals(
                1, rows(admin.bytes(ADMIN + "?format=csv&q=tidakadayangbegini")).size(), "only the header");
    }

    /** A whole NIP has its price: a reason under one's name. What left whole comes back by an import as nothing new. */
    @Test
    void wholeNipsLeaveForAReasonAndComeBackAsTheSame() throws InterruptedException {
        HttpResponse<byte[]> answer = admin.bytes(ADMIN + "?format=csv&q=kecamatan&reason=Pemutakhiran+ekspor");
        List<SheetRow> rows = rows(answer);
        assertTrue(rows.stream().skip(1).anyMatch(row -> nip(row).matches("[0-9]{18}")));
        assertTrue(admin.page("/admin/audit/audit.xhtml").text().contains("Pemutakhiran ekspor"));
        String token = admin.page("/admin/people/import.xhtml")
                .selectFirst("input[name=csrf]")
                .val();
        String location = admin.postBody(PEOPLE + "/imports", "text/csv", answer.body(), token)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("^https?://[^/]+", "");
        JsonObject status = json(admin.get(location));
        for (int i = 0; i < 500 && !status.getString("state").equals("CHECKED"); i++) {
            Thread.sleep(50);
            status = json(admin.get(location));
        }
        String problems = admin.get(location + "/problems").body();
        assertEquals(rows.size() - 1, status.getInt("same"), status + problems);
    }

    @Test
    void noNameIsAFormulaOutside() {
        String token = admin.page("/admin/people/import.xhtml")
                .selectFirst("input[name=csrf]")
                .val();
        String mark = "rumus" + System.nanoTime();
        for (String start : List.of("=", "+", "-", "@", "\uFF1D")) {
            HttpResponse<String> made = admin.send(
                    "POST",
                    PEOPLE,
                    "application/json",
                    "{\"name\":\"" + start + "cmd " + mark + "\",\"kind\":\"NON_ASN\"}",
                    token);
            assertEquals(201, made.statusCode(), made.body());
        }
        for (String format : List.of("csv", "xlsx")) {
            List<SheetRow> rows = rows(admin.bytes(ADMIN + "?q=" + mark + "&format=" + format));
            assertEquals(6, rows.size());
            rows.stream().skip(1).forEach(row -> assertTrue(row.cells().get(0).startsWith("'"), format + " " + row));
        }
    }

    @Test
    void aHeadExportsTheOwnPeopleAsTheListShowsThem() {
        Visitor head = Visitor.signedIn(ServerProcess.demo(), "unit");
        List<SheetRow> all = rows(head.bytes(UNIT + "?format=csv"));
        String page = head.page("/unit/report/people.xhtml").text();
        assertTrue(all.size() > 1 && page.contains(all.get(1).cells().get(0)), all.toString());
        assertEquals(
                all.size() - 1,
                new HashSet<>(all.subList(1, all.size()).stream()
                                .map(SheetRow::cells)
                                .toList())
                        .size());
        List<SheetRow> unfinished = rows(head.bytes(UNIT + "?format=csv&standing=UNFINISHED"));
        assertTrue(unfinished.size() <= all.size());
        unfinished.stream()
                .skip(1)
                .forEach(row -> assertTrue(Integer.parseInt(row.cells().get(6)) > 0, row.toString()));
        assertTrue(all.stream().skip(1).noneMatch(row -> row.cells().get(1).matches("[0-9]{18}")));
        assertTrue(rows(head.bytes(UNIT + "?reason=Laporan+triwulan")).stream()
                .anyMatch(row -> row.cells().get(1).matches("[0-9]{18}")));
        assertTrue(admin.page("/admin/audit/audit.xhtml").text().contains("Laporan triwulan"));
    }

    /** A superior is no keeper of personnel files: no reason opens the numbers. */
    @Test
    void aSuperiorGetsMaskedNumbersOnly() {
        Visitor camat = Visitor.signedIn(ServerProcess.demo(), "camat");
        List<SheetRow> all = rows(camat.bytes(UNIT + "?format=csv&reason=Ingin+tahu"));
        assertTrue(all.size() > 1);
        assertTrue(all.stream().skip(1).noneMatch(row -> row.cells().get(1).matches("[0-9]{18}")));
        assertTrue(camat.page("/unit/report/people.xhtml")
                .select("input[name=reason]")
                .isEmpty());
        assertFalse(Visitor.signedIn(ServerProcess.demo(), "unit")
                .page("/unit/report/people.xhtml")
                .select("input[name=reason]")
                .isEmpty());
    }

    @Test
    void othersGetNoSheet() {
        for (String login : List.of("peserta", "pengajar", "panitia")) {
            Visitor other = Visitor.signedIn(ServerProcess.demo(), login);
            assertEquals(403, other.bytes(ADMIN).statusCode(), login);
            assertEquals(403, other.bytes(UNIT).statusCode(), login);
        }
        assertEquals(
                403, Visitor.signedIn(ServerProcess.demo(), "unit").bytes(ADMIN).statusCode());
        assertEquals(302, Visitor.of(ServerProcess.demo()).bytes(ADMIN).statusCode());
        assertFalse(new String(Visitor.of(ServerProcess.demo()).bytes(UNIT).body()).contains("NIP"));
    }

    /** Empty cells at the end of a row are not read. */
    private static String nip(SheetRow row) {
        return row.cells().size() > NIP ? row.cells().get(NIP) : "";
    }

    private static List<SheetRow> rows(HttpResponse<byte[]> answer) {
        List<SheetRow> rows = new ArrayList<>();
        SheetReader.read(answer.body(), SheetLimits.USUAL, rows::add);
        return rows;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
