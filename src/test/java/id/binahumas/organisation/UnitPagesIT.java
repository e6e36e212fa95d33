package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.time.Zones;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The tree over HTTP: the administrator's pages of the demo's regency, and the same for programs. */
class UnitPagesIT {

    private static final String TREE = "/admin/organisation/units.xhtml";
    private static final String API = "/api/v1/units";
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");

    @Test
    void theTreeOpensBranchByBranchDownToTheSixthLevel() {
        Document top = admin.page(TREE);
        assertTrue(top.select("tbody th").text().contains("Kabupaten Bogor"));
        Document page = top;
        for (String name : List.of(
                "Kabupaten Bogor",
                "Dinas Pendidikan",
                "Bidang Pembinaan Sekolah Dasar",
                "KWK Pendidikan Kecamatan Argamukti",
                "SD Negeri Argamukti 1")) {
            page = open(page, name);
            assertEquals(name, page.select("h1").text());
        }
        assertEquals("Tim Humas Sekolah", page.select("tbody th").text());
        assertTrue(page.select(".crumb").text().contains("Kabupaten Bogor"));
    }

    @Test
    void theRegencyHasItsShape() {
        String bogor = id("BOGOR");
        assertEquals(40, count(bogor, "Kecamatan ", "SUB_DISTRICT"));
        assertEquals(416, count(bogor, "", "VILLAGE"));
        assertEquals(30, count(bogor, "", "AGENCY"));
    }

    @Test
    void aUnitIsMadeRenamedMovedAndClosedAndItsPastIsShown() {
        String bogor = page("BOGOR");
        String name = "Badan Uji " + SCRIPT;
        Map<String, String> fields = new HashMap<>(
                Map.of("newName", name, "newCode", "UJI-1", "newKind", "AGENCY", "newFrom", "2020-01-01"));
        assertEquals(422, admin.submit(bogor, "add", Map.of("newName", " ")).statusCode());
        String unit = path(admin.submit(bogor, "add", fields));
        assertEquals(name, admin.page(unit).select("h1").text());
        assertFalse(admin.get(unit).body().contains(SCRIPT));
        assertEquals(422, admin.submit(bogor, "add", fields).statusCode());

        HttpResponse<String> early =
                admin.submit(unit, "rename", Map.of("name", "Badan Baru", "renameFrom", "2019-12-31"));
        assertEquals(422, early.statusCode());
        assertTrue(Jsoup.parse(early.body()).select(".note--bad").text().contains("1 Januari 2020"));
        assertEquals("Badan Baru", Jsoup.parse(early.body()).select("#f-name").attr("value"));

        Map<String, String> twice =
                admin.fields(unit, "rename", Map.of("name", "Badan Baru", "renameFrom", "2024-01-01"));
        assertEquals(302, admin.post(unit, twice).statusCode());
        HttpResponse<String> late = admin.post(unit, twice);
        assertEquals(422, late.statusCode());
        assertTrue(Jsoup.parse(late.body()).select(".note--bad").text().contains("diubah orang lain"));
        assertEquals(
                422, admin.submit(unit, "move", Map.of("parent", "tidak ada")).statusCode());
        HttpResponse<String> nowhere = admin.submit(unit, "move", Map.of("parent", ""));
        assertEquals(422, nowhere.statusCode());
        assertTrue(Jsoup.parse(nowhere.body()).select(".crumb").text().contains("Kabupaten Bogor"));
        Map<String, String> bothWays = Map.of("parent", "kabupaten tegal", "toTop", "true");
        assertEquals(422, admin.submit(unit, "move", bothWays).statusCode());
        assertEquals(
                302,
                admin.submit(unit, "move", Map.of("parent", "kabupaten tegal")).statusCode());
        Document past = admin.page(unit);
        assertEquals(3, past.select("[aria-labelledby=h-past] tbody tr").size());
        assertTrue(past.select(".crumb").text().contains("Kabupaten Tegal"));
        Document then = admin.page(unit + "&asOf=2021-05-05");
        assertEquals(name, then.select("h1").text());
        assertTrue(then.select(".crumb").text().contains("Kabupaten Bogor"));

        LocalDate tomorrow = LocalDate.now(Zones.HOME).plusDays(2);
        Map<String, String> closing =
                Map.of("lastDay", tomorrow.minusDays(1).toString(), "successors", "BOGOR-01\nInspektorat\n");
        assertEquals(302, admin.submit(unit, "close", closing).statusCode());
        Document closed = admin.page(unit + "&asOf=" + tomorrow);
        assertTrue(closed.select(".note--wait").hasText());
        assertTrue(closed.select("main").text().contains("Sekretariat Daerah"));
        assertTrue(closed.select("input[name=do][value=rename]").isEmpty());
    }

    @Test
    void programsReadTheTreePageByPage() {
        Set<String> seen = new HashSet<>();
        String bogor = id("BOGOR");
        String next = "";
        int pages = 0;
        do {
            JsonObject page = json(API + "?under=" + bogor + "&limit=200&cursor=" + next);
            page.getJsonArray("units")
                    .forEach(u -> assertTrue(seen.add(u.asJsonObject().getString("id"))));
            next = page.getString("next", "");
            pages++;
        } while (!next.isEmpty() && pages < 50);
        assertTrue(seen.size() > 700, () -> "units: " + seen.size());
        assertEquals((seen.size() + 199) / 200, pages);
        assertTrue(seen.contains(bogor));
        assertEquals(0, json(API + "?asOf=2001-01-01").getJsonArray("units").size());
        JsonObject unit = json(API + "/" + id("BOGOR-KWK-01-SD1-TH"));
        assertEquals(6, unit.getJsonArray("path").size());
        assertEquals("2017-01-01", unit.getString("validFrom"));
        assertEquals(1, unit.getJsonArray("history").size());
    }

    @Test
    void anUnchangedTreeIsNotSentAgain() {
        HttpResponse<String> first = admin.get(API + "?limit=1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, admin.get(API + "?limit=1", "If-None-Match", tag).statusCode());
        String unit = API + "/" + id("TEGAL");
        String unitTag = admin.get(unit).headers().firstValue("ETag").orElseThrow();
        admin.submit(page("KENDAL"), "add", Map.of("newName", "Dinas Sementara", "newCode", "KENDAL-UJI"));
        assertEquals(200, admin.get(API + "?limit=1", "If-None-Match", tag).statusCode());
        assertEquals(304, admin.get(unit, "If-None-Match", unitTag).statusCode(), "another unit than the changed one");
    }

    @Test
    void whatCannotBeReadOrSeenIsAProblem() {
        assertProblem(422, admin.get(API + "?asOf=kemarin"));
        assertProblem(422, admin.get(API + "?limit=501"));
        assertProblem(422, admin.get(API + "?cursor=x"));
        assertProblem(404, admin.get(API + "?under=1"));
        assertProblem(404, admin.get(API + "/1"));
        assertProblem(404, admin.get(API + "/" + id("TEGAL") + "?asOf=2001-01-01"));
        assertProblem(401, Visitor.of(ServerProcess.demo()).get(API));
        assertProblem(403, Visitor.signedIn(ServerProcess.demo(), "peserta").get(API));
        assertEquals(
                200, Visitor.signedIn(ServerProcess.demo(), "panitia").get(API).statusCode());
    }

    private Document open(Document page, String name) {
        String link = page.select("tbody th a").stream()
                .filter(a -> a.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " not in " + page.select("tbody th").eachText()))
                .attr("href");
        return admin.page(link);
    }

    private String id(String code) {
        return units(API + "?q=" + code).stream()
                .filter(u -> u.getString("code").equals(code))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String page(String code) {
        return "/admin/organisation/unit.xhtml?id=" + id(code);
    }

    private long count(String under, String start, String kind) {
        List<JsonObject> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = json(API + "?limit=500&under=" + under + "&cursor=" + cursor);
            page.getJsonArray("units").stream().map(JsonValue::asJsonObject).forEach(all::add);
            cursor = page.getString("next", "");
        } while (!cursor.isEmpty());
        return all.stream()
                .filter(u -> u.getString("kind").equals(kind)
                        && u.getString("name").startsWith(start)
                        && u.getString("code").startsWith("BOGOR-"))
                .count();
    }

    private List<JsonObject> units(String path) {
        return json(path).getJsonArray("units").stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private JsonObject json(String path) {
        HttpResponse<String> answer = admin.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String path(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/admin/")).replace("&ok=unitMade", "");
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }
}
