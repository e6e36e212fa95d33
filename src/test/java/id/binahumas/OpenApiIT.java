package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.Keys;
import id.binahumas.testing.Routes;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The description of the programs' doors is whole, its examples are what they say, and the doors do what the examples show. */
class OpenApiIT {

    private static final String EXAMPLE_ID = "654210987654321";
    private static final String EXAMPLE_PARENT = "654210987600001";

    /** What our own pages send: only that the example is understood is tried here, as each has a test of what it does. */
    private static final Set<String> OWN_PAGES =
            Set.of("saveDraft", "keepGrading", "keepPlace", "keepStay", "giveAnswer", "getCalendar");

    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private static Description description;

    private final Visitor program = Visitor.of(ServerProcess.demo());
    private final Set<String> walked = new TreeSet<>();
    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");
    private final String key = Keys.make(admin, ApiScope.values());

    @BeforeAll
    static void read() throws IOException {
        String text = Visitor.of(ServerProcess.demo())
                .get("/api/v1/openapi", "Accept", "application/json")
                .body();
        description = Description.of(text);
        // for the linters
        Files.writeString(Path.of(System.getProperty("binahumas.build"), "openapi.json"), text);
    }

    @Test
    void everyDoorIsDescribedAndNothingElse() {
        List<String> doors = Routes.resources().stream()
                .map(Routes.Route::name)
                .distinct()
                .sorted()
                .toList();
        List<String> described = description.operations().values().stream()
                .map(o -> o.method() + " " + o.path())
                .sorted()
                .toList();
        assertEquals(String.join("\n", doors), String.join("\n", described));
    }

    @Test
    void everyOperationShowsWhatItTakesAndWhatItGives() {
        List<Executable> checks = new ArrayList<>();
        description.operations().forEach((name, operation) -> {
            checks.add(() -> assertEquals(List.of(), whatIsMissing(operation), name));
            operation
                    .examples()
                    .forEach((where, example) -> checks.add(() -> assertEquals(
                            List.of(), description.wrong(example.schema(), example.value()), name + where)));
        });
        assertAll(checks);
    }

    /** Whoever judges must be able to say no. */
    @Test
    void whatDoesNotFitIsFound() {
        Description.Operation list = description.operations().get("listPeople");
        assertNotEquals(List.of(), description.wrong(list.schemaOf(200), "{\"people\":[{\"id\":1}]}"));
        assertNotEquals(List.of(), description.wrong(list.schemaOf(200), "{\"folk\":[]}"));
        assertNotEquals(List.of(), description.wrong(list.schemaOf(403), "{\"status\":403}"));
    }

    @Test
    void scopesAreThoseThatKeysHave() {
        Set<String> known =
                Set.of(ApiScope.values()).stream().map(ApiScope::code).collect(Collectors.toSet());
        Set<String> named = description.operations().values().stream()
                .flatMap(o -> o.scopes().stream())
                .collect(Collectors.toSet());
        assertEquals(known, named);
        description
                .operations()
                .forEach((name, o) ->
                        assertEquals(OWN_PAGES.contains(name), o.scopes().isEmpty(), name));
    }

    /** As a personnel system of a regency would: with a key and nothing else. */
    @Test
    void everyDoorDoesWhatItsExampleShows() {
        walkTheCatalogue();
        walkTheUnits();
        walkThePeople();
        walkTheSheets("People", "people");
        walkTheSheets("Units", "units");
        OWN_PAGES.forEach(name -> {
            Description.Operation operation = description.operations().get(name);
            HttpResponse<String> answer = admin.send(
                    operation.method(),
                    operation.path().replaceAll("\\{[^}]+}", "1"),
                    "application/json",
                    operation.request("application/json"),
                    admin.page("/login.xhtml").selectFirst("meta[name=csrf]").attr("content"));
            assertTrue(NOT_THERE.contains(answer.statusCode()), name + answer.body());
            check(operation, answer);
            walked.add(name);
        });
        assertEquals(new TreeSet<>(description.operations().keySet()), walked);
    }

    private void walkTheCatalogue() {
        JsonObject runs = json(call("searchRuns", Map.of(), "?size=1", null, Map.of()));
        Map<String, String> run = Map.of("id", id(runs, "runs"));
        call("getRun", run, "", null, Map.of());
        call("listPools", run, "", null, Map.of());
        walkARegistration();
        walkANomination();
        walkACheckIn();
        // nobody in the demo has finished yet; what a certificate looks like is shown where one is issued
        Description.Operation verify = description.operations().get("verify");
        check(verify, program.get("/api/v1/verifications/7K4M92QXHB3T7K4M92QXHB3T7K4M", bearer()));
        walked.add("verify");
    }

    /** With the key of somebody who may take part, in a run that is for everybody: the example asks for a part of one. */
    private void walkARegistration() {
        JsonObject open = json(program.get("/api/v1/runs?q=informasi+publik&size=1"));
        Visitor trainee = Visitor.signedIn(ServerProcess.demo(), "peserta433");
        String[] own = {"Authorization", "Bearer " + Keys.make(trainee, ApiScope.BOOKINGS_WRITE)};
        Description.Operation book = description.operations().get("book");
        String place = book.path().replace("{id}", id(open, "runs"));
        String body = book.request("application/json").replace("\"segment\":\"654210987644444\"", "");
        HttpResponse<String> booked = program.send("POST", place, "application/json", body, "", own);
        assertEquals(201, booked.statusCode(), booked.body());
        check(book, booked);
        Description.Operation cancel = description.operations().get("cancelBooking");
        String given = cancel.path().replace("{id}", json(booked).getString("id"));
        HttpResponse<String> gone = program.send("DELETE", given, "application/json", "", "", own);
        assertEquals(204, gone.statusCode(), gone.body());
        check(cancel, gone);
        walked.addAll(List.of("book", "cancelBooking"));
    }

    /** With the key of a head, who names some of the own people: those of the demo who are in the run already have their reason. Nobody of them learns in a journey. */
    private void walkANomination() {
        JsonObject open = json(program.get("/api/v1/runs?q=informasi+publik&size=1"));
        Visitor head = Visitor.signedIn(ServerProcess.demo(), "unit");
        String[] own = {"Authorization", "Bearer " + Keys.make(head, ApiScope.BOOKINGS_WRITE, ApiScope.PEOPLE_READ)};
        JsonObject people = json(program.get("/api/v1/people?q=permatasari&limit=10", own));
        String names = people.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .map(p -> '"' + p.getString("id") + '"')
                .collect(Collectors.joining(","));
        Description.Operation nominate = description.operations().get("nominate");
        String place = nominate.path().replace("{id}", id(open, "runs"));
        String body = nominate.request("application/json")
                .replaceAll("\"people\":\\[[^\\]]*\\]", "\"people\":[" + names + "]");
        HttpResponse<String> named = program.send("POST", place, "application/json", body, "", own);
        assertEquals(201, named.statusCode(), named.body());
        check(nominate, named);
        Description.Operation attach = description.operations().get("attachLetter");
        HttpResponse<String> attached = program.send(
                "PUT",
                attach.path().replace("{id}", json(named).getString("id")),
                "application/pdf",
                attach.request("application/pdf"),
                "",
                own);
        assertEquals(200, attached.statusCode(), attached.body());
        check(attach, attached);
        walked.addAll(List.of("nominate", "attachLetter"));
    }

    /** With the key of a committee; nobody of the example takes part in its session, and the answer says so. */
    private void walkACheckIn() {
        Visitor organiser = Visitor.signedIn(ServerProcess.demo(), "panitia");
        String run = organiser
                .page("/organiser/schedule/runs.xhtml")
                .select("tr:contains(DPR-1) a[href*='run.xhtml?id=']")
                .attr("href")
                .replaceAll(".*id=", "");
        String session = organiser
                .page("/organiser/attendance/attendance.xhtml?id=" + run)
                .select("a[href*='attendance/session.xhtml?id=']")
                .attr("href")
                .replaceAll(".*id=", "");
        String[] own = {"Authorization", "Bearer " + Keys.make(organiser, ApiScope.ATTENDANCE_WRITE)};
        Description.Operation checkIn = description.operations().get("checkIn");
        HttpResponse<String> refused = program.send(
                "POST",
                checkIn.path().replace("{id}", session),
                "application/json",
                checkIn.request("application/json"),
                "",
                own);
        assertEquals(409, refused.statusCode(), refused.body());
        check(checkIn, refused);
        walked.add("checkIn");
    }

    private void walkTheUnits() {
        JsonObject units = json(call("listUnits", Map.of(), "?asOf=2025-10-21&limit=1&q=kendal", null, Map.of()));
        String parent = id(units, "units");
        call("getUnit", Map.of("id", parent), "?asOf=2025-10-21", null, Map.of());
        String mark = "API-" + System.nanoTime();
        HttpResponse<String> made = call(
                "addUnit",
                Map.of(),
                "",
                null,
                Map.of(EXAMPLE_PARENT, parent, "TEGAL-DESA-X", mark),
                "Idempotency-Key",
                mark);
        String heir = json(call(
                        "addUnit", Map.of(), "", null, Map.of(EXAMPLE_PARENT, parent, "TEGAL-DESA-X", mark + "2")))
                .getString("id");
        Map<String, String> here = Map.of("id", json(made).getString("id"));
        String yesterday = LocalDate.now(Zones.HOME).minusDays(1).toString();
        HttpResponse<String> changed = call("changeUnit", here, "", tag(made), Map.of("2026-01-01", yesterday));
        call(
                "closeUnit",
                here,
                "",
                tag(changed),
                Map.of("2026-01-01", LocalDate.now(Zones.HOME).toString(), EXAMPLE_ID, heir));
    }

    private void walkThePeople() {
        String unit = id(json(program.get("/api/v1/units?q=kendal&limit=1", bearer())), "units");
        Map<String, String> real = new HashMap<>(Map.of(EXAMPLE_ID, unit, "198604052010012001", nip()));
        real.put("sri@contoh.go.id", "api" + System.nanoTime() + "@contoh.go.id");
        HttpResponse<String> made = call("addPerson", Map.of(), "", null, real);
        Map<String, String> here = Map.of("id", json(made).getString("id"));
        call("listPeople", Map.of(), "?q=sri&limit=2", null, real);
        call("getPerson", here, "", null, real);
        HttpResponse<String> changed = call("changePerson", here, "", tag(made), real);
        HttpResponse<String> appointed = call("appointPerson", here, "", tag(changed), real);
        String post = id(json(appointed), "posts");
        HttpResponse<String> ended = call(
                "endPost",
                Map.of("id", here.get("id"), "post", post),
                "",
                tag(appointed),
                Map.of("2026-01-01", LocalDate.now(Zones.HOME).plusYears(1).toString()));
        HttpResponse<String> duty = call("assignDuty", here, "", tag(ended), real);
        call(
                "endDuty",
                Map.of("id", here.get("id"), "duty", id(json(duty), "duties")),
                "",
                tag(duty),
                Map.of("2026-01-01", LocalDate.now(Zones.HOME).plusYears(1).toString()));
    }

    private void walkTheSheets(String kind, String part) {
        String mark = String.valueOf(System.nanoTime());
        Map<String, String> real =
                Map.of("198604052010012001", nip(), "TEGAL-DESA-X", "CSV-" + mark, "Sri Wahyuningsih", "Sri " + mark);
        HttpResponse<String> sent = call("import" + kind, Map.of(), "", null, real);
        Map<String, String> here = Map.of("id", json(sent).getString("id"));
        String one = kind.equals("Units") ? "Unit" : kind;
        awaitState(part, here, "CHECKED");
        call("get" + one + "Import", here, "", null, real);
        call("get" + one + "ImportProblems", here, "", null, real);
        call("apply" + one + "Import", here, "", null, real);
        awaitState(part, here, "APPLIED");
        call("undo" + one + "Import", here, "", null, real);
    }

    private void awaitState(String part, Map<String, String> here, String state) {
        long end = System.nanoTime() + 60_000_000_000L;
        String seen = "";
        while (System.nanoTime() < end) {
            seen = json(program.get("/api/v1/" + part + "/imports/" + here.get("id"), bearer()))
                    .getString("state");
            if (seen.equals(state)) {
                return;
            }
        }
        throw new AssertionError(seen + " instead of " + state);
    }

    private HttpResponse<String> call(
            String name,
            Map<String, String> places,
            String query,
            String tag,
            Map<String, String> real,
            String... headers) {
        Description.Operation operation = description.operations().get(name);
        String path = operation.path();
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        List<String> all = new ArrayList<>(List.of(bearer()));
        all.addAll(List.of(headers));
        if (tag != null && operation.takes("If-Match")) {
            all.addAll(List.of("If-Match", tag));
        }
        String[] sent = all.toArray(String[]::new);
        HttpResponse<String> answer;
        if (operation.method().equals("GET")) {
            answer = program.get(path + query, sent);
        } else {
            String type = operation.requestType();
            String body = operation.request(type);
            for (Map.Entry<String, String> value : real.entrySet()) {
                body = body.replace(value.getKey(), value.getValue());
            }
            answer = program.send(operation.method(), path + query, type, body, "", sent);
        }
        assertTrue(answer.statusCode() / 100 == 2, name + " " + answer.statusCode() + " " + answer.body());
        check(operation, answer);
        walked.add(name);
        return answer;
    }

    private void check(Description.Operation operation, HttpResponse<String> answer) {
        String where = operation.name() + " " + answer.statusCode() + " " + answer.body();
        JsonObject schema = operation.schemaOf(answer.statusCode());
        assertTrue(operation.statuses().contains(String.valueOf(answer.statusCode())), where);
        if (schema != null) {
            assertEquals(List.of(), description.wrong(schema, answer.body()), where);
        }
        operation
                .headersOf(answer.statusCode())
                .forEach(h -> assertTrue(answer.headers().firstValue(h).isPresent(), h + where));
    }

    private static List<String> whatIsMissing(Description.Operation operation) {
        Map<String, Boolean> needed = new TreeMap<>();
        needed.put("summary", operation.says("summary"));
        needed.put("description", operation.says("description"));
        needed.put("tag", operation.says("tags"));
        needed.put("a way in", operation.says("security"));
        needed.put("429 with Retry-After", operation.headersOf(429).contains("Retry-After"));
        needed.put("401 and 403", operation.statuses().containsAll(Set.of("401", "403")));
        needed.put("examples", operation.hasAllExamples());
        if (!operation.method().equals("GET") && !OWN_PAGES.contains(operation.name())) {
            needed.put("Idempotency-Key", operation.takes("Idempotency-Key"));
        }
        if (operation.takes("If-Match")) {
            needed.put("412 and 428", operation.statuses().containsAll(Set.of("412", "428")));
            needed.put("ETag", operation.headersOf(200).contains("ETag"));
        }
        return needed.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String[] bearer() {
        return new String[] {"Authorization", "Bearer " + key};
    }

    private static String id(JsonObject answer, String list) {
        return answer.getJsonArray(list).getJsonObject(0).getString("id");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String nip() {
        return LocalDate.of(1970, 1, 1)
                        .plusDays(System.nanoTime() / 1_000 % 10_000)
                        .toString()
                        .replace("-", "") + "2010032" + "%03d".formatted(1 + System.nanoTime() / 1_000_000 % 900);
    }
}
