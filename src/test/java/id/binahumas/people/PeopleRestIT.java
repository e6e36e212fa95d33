package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.time.Zones;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A regency's personnel system writes people and units, and reads back what it wrote. */
class PeopleRestIT {

    private static final String PEOPLE = "/api/v1/people";
    private static final String UNITS = "/api/v1/units";
    private static final String JSON = "application/json";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
    private final String token = token(admin, "/admin/people/import.xhtml");
    private final String unit = unitId("TEGAL");

    @Test
    void aPersonIsEnteredReadCorrectedAndMoved() {
        String nip = nip();
        HttpResponse<String> made = post(
                PEOPLE,
                "{\"name\":\"Ratna Sistem\",\"titleAfter\":\"S.Sos.\",\"kind\":\"PNS\",\"nip\":\"" + nip
                        + "\",\"mail\":\"ratna" + nip.hashCode() + "@contoh.go.id\",\"post\":{\"unitId\":\"" + unit
                        + "\",\"post\":\"Pranata Humas\",\"level\":\"Ahli Pertama\",\"from\":\"2024-01-01\"}}");
        assertEquals(201, made.statusCode(), made.body());
        String person = path(made);
        String tag = tag(made);
        HttpResponse<String> read = admin.get(person);
        assertEquals(200, read.statusCode());
        assertEquals(made.body(), read.body());
        assertEquals(tag, tag(read));
        assertEquals(304, admin.get(person, "If-None-Match", tag).statusCode());
        assertEquals("Ratna Sistem, S.Sos.", json(read).getString("fullName"));
        assertEquals(
                nip.substring(0, 4) + "********" + nip.substring(14), json(read).getString("nip"));
        assertFalse(read.body().contains(nip));
        assertEquals(
                1, json(admin.get(PEOPLE + "?q=" + nip)).getJsonArray("people").size());

        String change = "{\"titleAfter\":\"S.Sos., M.Si.\",\"mail\":null}";
        assertProblem(428, "api.match.needed", patch(person, change));
        assertProblem(412, "api.match.stale", patch(person, change, "If-Match", "\"lain\""));
        HttpResponse<String> changed = patch(person, change, "If-Match", tag);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("Ratna Sistem, S.Sos., M.Si.", json(changed).getString("fullName"));
        assertFalse(json(changed).containsKey("mail"), changed.body());
        assertNotEquals(tag, tag(changed));
        assertEquals(tag(changed), tag(admin.get(person)));
        assertProblem(412, "api.match.stale", patch(person, change, "If-Match", tag));
        assertEquals(200, admin.get(person, "If-None-Match", tag).statusCode());

        String other = unitId("KENDAL");
        HttpResponse<String> appointed = post(
                person + "/posts",
                "{\"unitId\":\"" + other
                        + "\",\"post\":\"Analis\",\"from\":\"2025-01-01\",\"acting\":\"PLT\",\"leading\":true}");
        assertEquals(201, appointed.statusCode(), appointed.body());
        JsonArray posts = json(appointed).getJsonArray("posts");
        assertEquals(2, posts.size());
        assertEquals(other, posts.getJsonObject(0).getString("unitId"));
        String old = posts.getJsonObject(1).getString("id");
        String end = person + "/posts/" + old + "/end";
        assertProblem(428, "api.match.needed", post(end, "{\"until\":\"2025-01-01\"}"));
        HttpResponse<String> ended = post(end, "{\"until\":\"2025-01-01\"}", "If-Match", tag(appointed));
        assertEquals(200, ended.statusCode(), ended.body());
        assertEquals(
                "2025-01-01", json(ended).getJsonArray("posts").getJsonObject(1).getString("until"));
        assertProblem(422, "person.post.ended", post(end, "{\"until\":\"2025-02-01\"}", "If-Match", tag(ended)));

        HttpResponse<String> duty = post(
                person + "/duties",
                "{\"unitId\":\"" + other + "\",\"duty\":\"Admin media sosial\",\"from\":\"2025-01-01\"}");
        assertEquals(201, duty.statusCode(), duty.body());
        String given = json(duty).getJsonArray("duties").getJsonObject(0).getString("id");
        HttpResponse<String> over =
                post(person + "/duties/" + given + "/end", "{\"until\":\"2025-06-01\"}", "If-Match", tag(duty));
        assertEquals(
                "2025-06-01", json(over).getJsonArray("duties").getJsonObject(0).getString("until"));
        assertProblem(
                404,
                "error.404.title",
                post(person + "/posts/1/end", "{\"until\":\"2025-06-01\"}", "If-Match", tag(over)));
    }

    @Test
    void aWholeNipIsGivenForAReasonAlone() {
        String nip = nip();
        String person = path(post(
                PEOPLE,
                "{\"name\":\"Alasan Nip\",\"kind\":\"PPPK\",\"nip\":\"" + nip.substring(0, 8) + "202321"
                        + nip.substring(14) + "\"}"));
        assertTrue(json(admin.get(person)).getString("nip").contains("*"));
        assertProblem(422, "form.invalid", admin.get(person + "?reason="));
        HttpResponse<String> whole = admin.get(person + "?reason=Pemutakhiran+gaji");
        assertEquals(
                nip.substring(0, 8) + "202321" + nip.substring(14), json(whole).getString("nip"));
        assertTrue(whole.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
        assertTrue(admin.page("/admin/audit/audit.xhtml").text().contains("Pemutakhiran gaji"));
    }

    @Test
    void theSameKeyIsTheSamePerson() {
        String nip = nip();
        String body = "{\"name\":\"Kunci Ulang\",\"kind\":\"PNS\",\"nip\":\"" + nip + "\"}";
        String key = "orang-" + nip;
        HttpResponse<String> first = post(PEOPLE, body, "Idempotency-Key", key);
        HttpResponse<String> again = post(PEOPLE, body, "Idempotency-Key", key);
        assertEquals(201, again.statusCode(), again.body());
        assertEquals(path(first), path(again));
        assertEquals(first.body(), again.body());
        assertEquals(tag(first), tag(again));
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertProblem(422, "person.nip.taken", post(PEOPLE, body));
        assertProblem(422, "api.key.other", post(PEOPLE, body.replace("Ulang", "Lain"), "Idempotency-Key", key));
        assertProblem(422, "api.key.other", post(UNITS, body, "Idempotency-Key", key));
        assertProblem(422, "api.key", post(PEOPLE, body, "Idempotency-Key", "k".repeat(121)));
        Visitor other = Visitor.signedIn(ServerProcess.demo(), "panitia");
        assertProblem(
                403,
                "error.403.title",
                other.send(
                        "POST",
                        PEOPLE,
                        JSON,
                        body,
                        token(other, "/organiser/course/edit.xhtml"),
                        "Idempotency-Key",
                        key));

        String refused = "{\"name\":\"Kunci Ditolak\",\"kind\":\"PNS\",\"nip\":\"123\"}";
        assertProblem(422, "nip.length", post(PEOPLE, refused, "Idempotency-Key", key + "b"));
        assertEquals(
                201,
                post(PEOPLE, refused.replace("123", nip()), "Idempotency-Key", key + "b")
                        .statusCode(),
                "what was refused may be put right under its key");
    }

    /** Sent ten times at once under one key, somebody is entered once. */
    @Test
    void theSameKeyAtOnceIsTheSamePerson() {
        String mark = "serempak" + System.nanoTime();
        String body = "{\"name\":\"" + mark + "\",\"kind\":\"NON_ASN\"}";
        List<Integer> statuses = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> post(PEOPLE, body, "Idempotency-Key", mark).statusCode())
                .toList();
        assertTrue(statuses.contains(201), statuses.toString());
        assertTrue(statuses.stream().allMatch(s -> s == 201 || s == 409 || s == 503), statuses.toString());
        assertEquals(
                1, json(admin.get(PEOPLE + "?q=" + mark)).getJsonArray("people").size());
        assertEquals(201, post(PEOPLE, body, "Idempotency-Key", mark).statusCode());
    }

    @Test
    void aUnitIsEnteredRenamedMovedAndClosed() {
        String mark = "REST-" + System.nanoTime();
        String parent = unitId("KENDAL");
        HttpResponse<String> made = post(UNITS, unit(mark, "Desa Lama", parent));
        assertEquals(201, made.statusCode(), made.body());
        String place = path(made);
        assertEquals(tag(made), tag(admin.get(place)));
        assertProblem(422, "unit.code.taken", post(UNITS, unit(mark, "Desa Lain", parent)));

        String most = (mark + "x".repeat(40)).substring(0, 40);
        assertProblem(422, "api.field.long", post(UNITS, unit(most + "y", "Desa Panjang", parent)));
        assertEquals(201, post(UNITS, unit(most, "Desa Panjang", parent)).statusCode());

        String yesterday = LocalDate.now(Zones.HOME).minusDays(1).toString();
        String rename = "{\"from\":\"" + yesterday + "\",\"name\":\"Desa Baru\",\"parentId\":\"" + unit
                + "\",\"kind\":\"TEAM\"}";
        assertProblem(428, "api.match.needed", patch(place, rename));
        assertProblem(412, "api.match.stale", patch(place, rename, "If-Match", "\"0\""));
        String key = "unit-" + mark;
        HttpResponse<String> changed = patch(place, rename, "If-Match", tag(made), "Idempotency-Key", key);
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("Desa Baru", json(changed).getString("name"));
        assertEquals("TEAM", json(changed).getString("kind"));
        assertEquals(
                200,
                patch(place, rename, "If-Match", tag(made), "Idempotency-Key", key)
                        .statusCode(),
                "again under its key it is not stale");
        assertEquals("Desa Lama", json(admin.get(place + "?asOf=2024-06-01")).getString("name"));
        assertEquals(
                "Desa Lama",
                json(admin.get(place)).getJsonArray("history").getJsonObject(1).getString("name"));
        assertProblem(422, "unit.same", patch(place, "{\"from\":\"" + yesterday + "\"}", "If-Match", tag(changed)));

        String heir =
                json(post(UNITS, unit(mark + "-2", "Desa Penerus", parent))).getString("id");
        String closure = "{\"from\":\"" + LocalDate.now(Zones.HOME) + "\",\"successors\":[\"" + heir + "\"]}";
        assertProblem(428, "api.match.needed", post(place + "/closure", closure));
        HttpResponse<String> closed = post(place + "/closure", closure, "If-Match", tag(changed));
        assertEquals(200, closed.statusCode(), closed.body());
        assertEquals(
                heir, json(closed).getJsonArray("successors").getJsonObject(0).getString("id"));
        assertProblem(422, "unit.closed", patch(place, rename, "If-Match", tag(closed)));
        assertEquals(404, admin.get(place).statusCode());
    }

    @Test
    void whatIsWrongIsSaidByItsField() {
        List<String[]> wrong = new ArrayList<>(List.of(
                new String[] {"{\"name\":", "400", "error.400.title"},
                new String[] {"[1]", "400", "error.400.title"},
                new String[] {"null", "400", "error.400.title"},
                new String[] {"", "422", "api.body.needed"},
                new String[] {"{}", "422", "api.field.needed"},
                new String[] {"{\"name\":\"X\"}", "422", "api.field.needed"},
                new String[] {"{\"name\":7,\"kind\":\"PNS\"}", "422", "api.field.wrong"},
                new String[] {"{\"name\":\"X\",\"kind\":\"RAJA\"}", "422", "api.field.wrong"},
                new String[] {"{\"name\":\"X\",\"kind\":\"NON_ASN\",\"nik\":\"1\"}", "422", "api.field.unknown"},
                new String[] {"{\"name\":\"" + "x".repeat(201) + "\",\"kind\":\"NON_ASN\"}", "422", "api.field.long"},
                new String[] {"{\"name\":\"X\",\"kind\":\"PNS\"}", "422", "import.nip.missing"},
                new String[] {"{\"name\":\"X\",\"kind\":\"PNS\",\"nip\":\"1.98604E+17\"}", "422", "nip.damaged"},
                new String[] {"{\"name\":\"X\",\"kind\":\"NON_ASN\",\"nip\":\"198604052010011001\"}", "422", "nip.none"
                },
                new String[] {"{\"name\":\"X\",\"kind\":\"NON_ASN\",\"mail\":\"x@\"}", "422", "import.mail.invalid"},
                new String[] {"{\"name\":\"X\",\"kind\":\"NON_ASN\",\"post\":7}", "422", "api.field.wrong"},
                new String[] {
                    "{\"name\":\"X\",\"kind\":\"NON_ASN\",\"post\":{\"unitId\":\"1\"}}", "422", "api.field.needed"
                },
                new String[] {
                    "{\"name\":\"Unit Asing\",\"kind\":\"NON_ASN\",\"post\":{\"unitId\":\"1\",\"post\":\"a\",\"from\":\"2024-01-01\"}}",
                    "404",
                    "error.404.title"
                },
                new String[] {"{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), "400", "error.400.title"}));
        for (String[] one : wrong) {
            assertProblem(Integer.parseInt(one[1]), one[2], post(PEOPLE, one[0]));
        }
        assertTrue(
                json(admin.get(PEOPLE + "?q=unit+asing")).getJsonArray("people").isEmpty(), "nothing by half");
        assertProblem(415, "error.415.title", admin.send("POST", PEOPLE, "text/plain", "x", token));
        assertProblem(405, "error.405.title", admin.send("DELETE", PEOPLE, JSON, "", token));
        assertProblem(406, "error.406.title", admin.get(PEOPLE, "Accept", "image/png"));
        assertProblem(404, "error.404.title", admin.get(PEOPLE + "/1"));
        assertProblem(404, "error.404.title", admin.get(PEOPLE + "/abc"));
        assertProblem(404, "error.404.title", patch(PEOPLE + "/1", "{\"name\":\"x\"}", "If-Match", "*"));
        assertProblem(404, "error.404.title", admin.get("/api/v1/peoples"));
        assertProblem(413, "error.413.text", post(PEOPLE, "{\"name\":\"" + "x".repeat(1_100_000) + "\"}"));
        assertProblem(403, "error.csrf", admin.send("POST", PEOPLE, JSON, "{}", "bukan-token"));
    }

    @Test
    void othersMayNotWrite() {
        for (String login : List.of("panitia", "unit", "peserta")) {
            Visitor other = Visitor.signedIn(ServerProcess.demo(), login);
            String own = token(other, "/account.xhtml");
            for (String path :
                    List.of(PEOPLE, PEOPLE + "/1/posts", PEOPLE + "/1/duties", UNITS, UNITS + "/1/closure")) {
                assertProblem(403, "error.403.title", other.send("POST", path, JSON, "{}", own));
            }
            assertProblem(403, "error.403.title", other.send("PATCH", PEOPLE + "/1", JSON, "{}", own));
            assertProblem(403, "error.403.title", other.send("PATCH", UNITS + "/1", JSON, "{}", own));
        }
    }

    /** Every way in that changes something names its body, its problems and what keeps it from being done twice. */
    @Test
    void theDescriptionIsWhole() {
        JsonObject paths = json(admin.get("/api/v1/openapi?format=JSON")).getJsonObject("paths");
        Set<String> people = paths.keySet().stream()
                .filter(p -> p.matches("/(api/v1/)?(people|units).*"))
                .collect(Collectors.toSet());
        assertTrue(people.size() >= 12, people.toString());
        for (String path : people) {
            paths.getJsonObject(path).forEach((method, value) -> {
                if (!Set.of("get", "post", "patch").contains(method)) {
                    return;
                }
                JsonObject operation = value.asJsonObject();
                String where = method + " " + path;
                assertTrue(operation.containsKey("summary") && operation.containsKey("operationId"), where);
                Set<String> answers = operation.getJsonObject("responses").keySet();
                assertTrue(answers.contains("401") && answers.contains("403"), where + answers);
                if (method.equals("patch") || method.equals("post")) {
                    assertTrue(operation.toString().contains("Idempotency-Key"), where);
                    assertTrue(answers.contains("422"), where + answers);
                }
                if (method.equals("patch") || path.endsWith("/end") || path.endsWith("/closure")) {
                    assertTrue(answers.containsAll(Set.of("400", "404", "412", "415", "428")), where + answers);
                    assertTrue(operation.containsKey("requestBody"), where);
                }
            });
        }
    }

    private HttpResponse<String> post(String path, String json, String... headers) {
        return admin.send("POST", path, JSON, json, token, headers);
    }

    private HttpResponse<String> patch(String path, String json, String... headers) {
        return admin.send("PATCH", path, "application/merge-patch+json", json, token, headers);
    }

    private String unitId(String code) {
        JsonArray found = json(admin.get(UNITS + "?q=" + code + "&limit=500")).getJsonArray("units");
        return found.getValuesAs(JsonObject.class).stream()
                .filter(u -> u.getString("code").equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code))
                .getString("id");
    }

    private static String unit(String code, String name, String parent) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"kind\":\"VILLAGE\",\"parentId\":\"" + parent
                + "\",\"from\":\"2024-01-01\"}";
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.uri() + " " + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0],
                answer.uri().toString());
        JsonObject problem = json(answer);
        assertEquals(code, problem.getString("code"));
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("title").matches(".*\\{\\d.*"), problem.toString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceAll("^https?://[^/]+", "");
    }

    private static String token(Visitor who, String page) {
        return who.page(page).selectFirst("input[name=csrf]").val();
    }

    /** A number nobody else has, also of a run before. */
    private static String nip() {
        int number = NUMBER.incrementAndGet();
        return LocalDate.of(1970, 1, 1)
                        .plusDays(System.nanoTime() / 1_000 % 10_000)
                        .toString()
                        .replace("-", "") + "2010032" + "%03d".formatted(1 + number % 900);
    }
}
