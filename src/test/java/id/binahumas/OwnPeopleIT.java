package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.sheets.SheetLimits;
import id.binahumas.shared.sheets.SheetReader;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.Routes;
import id.binahumas.testing.Routes.Route;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * A head sees the own unit, what stands below it today, and not one person more: on every page, by every servlet and REST door there is,
 * with every id of a stranger in every place an id can stand. The routes are read from the product, so a new one is tried as well.
 */
class OwnPeopleIT {

    private static final String JSON = "application/json";
    /** Nobody can search for it by accident: what is searched for is echoed, this is not. */
    private static final String MARKER = "Zqxrahasia";

    private static final String STRANGER = "Orangasing";
    private static final String OWN = "Kepunyaan";
    private static final int MOST_CRAWLED = 300;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(Map.of("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword()), "demo");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aSuperiorOfASubDistrict() {
        seesTheOwnPeopleAlone("camat", "lestari widodo");
    }

    @Test
    void aCoordinatorOfAUnit() {
        seesTheOwnPeopleAlone("unit", "maria goreti sulistyaningrum");
    }

    private static void seesTheOwnPeopleAlone(String login, String head) {
        World world = new World(Visitor.signedIn(server, "admin"), login, head);
        Visitor visitor = Visitor.signedIn(server, login);
        List<Executable> checks = new ArrayList<>();
        ownPeopleAppear(visitor, world, checks);
        strangersAreNotFound(visitor, world, checks);
        everyRouteKeepsStrangersToItself(visitor, world, checks);
        everyLinkKeepsStrangersToItself(visitor, world, checks);
        nothingIsDoneToStrangers(visitor, world, checks);
        assertAll(checks);
    }

    private static void ownPeopleAppear(Visitor visitor, World world, List<Executable> checks) {
        String q = "?q=" + world.ownWord;
        for (String list : List.of(
                "/unit/report/people.xhtml" + q,
                "/unit/report/export" + q + "&format=csv",
                "/unit/report/export" + q + "&format=xlsx",
                "/api/v1/people?limit=200",
                "/api/v1/people" + q)) {
            String text = text(visitor, list);
            world.own.forEach((id, name) -> checks.add(() -> assertTrue(text.contains(name), list + " lacks " + name)));
        }
        world.own.forEach((id, name) -> {
            checks.add(() -> assertTrue(
                    text(visitor, "/unit/report/person.xhtml?id=" + id).contains(name), name));
            checks.add(() -> assertTrue(text(visitor, "/api/v1/people/" + id).contains(name), name));
        });
    }

    private static void strangersAreNotFound(Visitor visitor, World world, List<Executable> checks) {
        for (String id : world.strangers) {
            for (String path : List.of("/unit/report/person.xhtml?id=" + id, "/api/v1/people/" + id)) {
                checks.add(() -> assertEquals(404, visitor.get(path).statusCode(), path));
            }
            checks.add(() -> assertEquals(
                    403, visitor.get("/admin/people/person.xhtml?id=" + id).statusCode(), "the administrator's page"));
        }
    }

    private static void everyRouteKeepsStrangersToItself(Visitor visitor, World world, List<Executable> checks) {
        List<Route> pages = Routes.pages();
        List<Route> servlets = Routes.servlets();
        List<Route> resources = Routes.resources();
        checks.add(() -> assertTrue(
                pages.size() > 60 && servlets.size() > 10 && resources.size() > 15,
                "routes are missing: " + pages.size() + " " + servlets.size() + " " + resources.size()));
        Stream.of(pages, servlets, resources)
                .flatMap(List::stream)
                .filter(Route::reads)
                .flatMap(route -> addresses(visitor, route, world).stream())
                .distinct()
                .forEach(address -> checks.add(() -> assertNoStranger(visitor, address, world)));
    }

    /**
     * Without anything, and with every stranger's id and every word that finds strangers in every place and parameter. A door that is shut to
     * the role is knocked at once with each.
     */
    private static Set<String> addresses(Visitor visitor, Route route, World world) {
        Set<String> addresses = new HashSet<>();
        boolean shut = Set.of(401, 403)
                .contains(visitor.bytes(route.filled(world.ids.get(0))).statusCode());
        List<String> places = shut ? world.ids.subList(0, 1) : world.ids;
        for (String place : route.hasPlaces() ? places : List.of("")) {
            String path = route.filled(place);
            addresses.add(path);
            for (String parameter : route.parameters()) {
                for (String value : shut ? places : world.values) {
                    addresses.add(path + "?" + parameter + "=" + value
                            + (route.parameters().contains("format") ? "&format=csv" : ""));
                }
            }
        }
        return addresses;
    }

    /** As somebody would who opens whatever can be opened. */
    private static void everyLinkKeepsStrangersToItself(Visitor visitor, World world, List<Executable> checks) {
        Set<String> seen = new HashSet<>();
        ArrayDeque<String> open =
                new ArrayDeque<>(List.of("/home", "/unit/report/home.xhtml", "/unit/report/people.xhtml"));
        while (!open.isEmpty() && seen.size() < MOST_CRAWLED) {
            String address = open.poll();
            if (!seen.add(address)) {
                continue;
            }
            HttpResponse<byte[]> answer = visitor.bytes(address);
            String text = text(answer);
            checks.add(() -> assertNoStranger(address, answer.statusCode(), text, world));
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(text).select("a[href^=/]").eachAttr("href").stream()
                        .filter(link -> !link.startsWith("/assets") && !link.startsWith("//"))
                        .map(link -> link.replaceAll("#.*", ""))
                        .forEach(open::add);
            }
            answer.headers()
                    .firstValue("Location")
                    .map(l -> l.replaceAll("^https?://[^/]+", ""))
                    .ifPresent(open::add);
        }
        checks.add(() -> assertTrue(seen.size() > 10, "nothing to open: " + seen));
    }

    private static void nothingIsDoneToStrangers(Visitor visitor, World world, List<Executable> checks) {
        String token = token(visitor, "/account.xhtml");
        for (Route route : Routes.resources()) {
            if (route.reads() || !route.path().matches("/api/v1/(people|units).*")) {
                continue;
            }
            for (String id : route.hasPlaces() ? world.ids : List.of("")) {
                String path = route.filled(id);
                checks.add(() -> {
                    HttpResponse<String> answer = visitor.send(route.method(), path, JSON, "{}", token);
                    assertTrue(
                            answer.statusCode() >= 400 && answer.statusCode() < 500, path + " " + answer.statusCode());
                    assertFalse(answer.body().contains(MARKER), path);
                });
            }
        }
        for (Route page : Routes.pages()) {
            if (!page.path().matches("/(admin|organiser|instructor|unit)/.*")) {
                continue;
            }
            for (String deed : page.deeds()) {
                for (String id : world.strangers) {
                    checks.add(() -> {
                        Map<String, String> form = new HashMap<>(Map.of("csrf", token, "do", deed, "id", id));
                        HttpResponse<String> answer = visitor.post(page.path() + "?id=" + id + "&q=" + STRANGER, form);
                        assertTrue(
                                Set.of(403, 404, 422).contains(answer.statusCode()),
                                page.path() + " " + deed + " " + answer.statusCode());
                        assertFalse(answer.body().contains(MARKER), page.path() + " " + deed);
                    });
                }
            }
        }
    }

    private static void assertNoStranger(Visitor visitor, String address, World world) {
        HttpResponse<byte[]> answer = visitor.bytes(address);
        assertNoStranger(address, answer.statusCode(), text(answer), world);
    }

    /** An id that was asked for may be said again; a name and an id nobody asked for may not. */
    private static void assertNoStranger(String address, int status, String text, World world) {
        assertTrue(status < 500, address + " " + status);
        assertFalse(text.contains(MARKER), address + " shows a stranger's name");
        for (String id : world.strangers) {
            assertFalse(!address.contains(id) && text.contains(id), address + " shows a stranger's id");
        }
        for (String nip : world.nips) {
            assertFalse(text.contains(nip), address + " shows a stranger's NIP");
        }
    }

    private static String text(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.bytes(path);
        assertEquals(200, answer.statusCode(), path);
        return text(answer);
    }

    /** What a reader sees of it, also of a workbook. */
    private static String text(HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        if (body.length > 2 && body[0] == 'P' && body[1] == 'K') {
            StringBuilder cells = new StringBuilder();
            SheetReader.read(
                    body, SheetLimits.USUAL, row -> cells.append(row.cells()).append('\n'));
            return cells.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String token(Visitor visitor, String page) {
        return visitor.page(page).selectFirst("input[name=csrf]").val();
    }

    /** A head's unit with a neighbour; between the two, villages that were moved, and people on both sides. */
    private static final class World {

        final Map<String, String> own = new LinkedHashMap<>();
        final List<String> strangers = new ArrayList<>();
        final List<String> nips = new ArrayList<>();
        final List<String> ids = new ArrayList<>();
        final List<String> values = new ArrayList<>();
        final String ownWord;

        private final Visitor admin;
        private final String token;
        private final String tag;
        private int number;

        World(Visitor admin, String tag, String head) {
            this.admin = admin;
            this.token = token(admin, "/admin/people/import.xhtml");
            this.tag = tag;
            ownWord = OWN + tag;
            String yesterday = LocalDate.now(Zones.HOME).minusDays(1).toString();
            String headId = json(admin.get("/api/v1/people?q=" + encoded(head)))
                    .getJsonArray("people")
                    .getJsonObject(0)
                    .getString("id");
            String root = json(admin.get("/api/v1/people/" + headId))
                    .getJsonArray("posts")
                    .getJsonObject(0)
                    .getString("unitId");
            String parent =
                    json(admin.get("/api/v1/units/" + root)).getJsonArray("path").getValuesAs(JsonObject.class).stream()
                            .map(step -> step.getString("id"))
                            .filter(id -> !id.equals(root))
                            .reduce((first, second) -> second)
                            .orElseThrow();
            String neighbour = unit("TETANGGA", "SUB_DISTRICT", parent);
            String ownVillage = unit("SENDIRI", "VILLAGE", root);
            String cameIn = unit("MASUK", "VILLAGE", neighbour);
            String wentOut = unit("KELUAR", "VILLAGE", root);
            String nextDoor = unit("SEBELAH", "VILLAGE", neighbour);
            move(cameIn, root, yesterday);
            move(wentOut, neighbour, yesterday);
            for (String unit : List.of(root, ownVillage, cameIn)) {
                String name = ownWord + " " + ++number;
                own.put(person(name, unit, "2021-01-01"), name);
            }
            for (String unit : List.of(neighbour, nextDoor, wentOut, parent)) {
                stranger(unit, "2021-01-01");
            }
            stranger(ownVillage, LocalDate.now(Zones.HOME).plusDays(3).toString());
            String former = stranger(ownVillage, "2021-01-01");
            endPost(former, yesterday);
            ids.addAll(strangers);
            ids.addAll(List.of(neighbour, wentOut, nextDoor, parent));
            values.addAll(ids);
            values.addAll(List.of(STRANGER.toLowerCase(), STRANGER + "+" + tag, "desa", "1"));
        }

        private String stranger(String unit, String from) {
            String id = person(STRANGER + " " + MARKER + " " + tag + ++number, unit, from);
            strangers.add(id);
            return id;
        }

        private String person(String name, String unit, String from) {
            String nip = "%08d201003%d%03d".formatted(19800101 + number % 28, 1 + tag.length() % 2, 100 + number);
            if (name.contains(MARKER)) {
                nips.add(nip);
            }
            return made(send(
                    "POST",
                    "/api/v1/people",
                    "{\"name\":\"" + name + "\",\"kind\":\"PNS\",\"nip\":\"" + nip + "\",\"post\":{\"unitId\":\"" + unit
                            + "\",\"post\":\"Perangkat\",\"from\":\"" + from + "\"}}"));
        }

        private String unit(String code, String kind, String parent) {
            return made(send(
                    "POST",
                    "/api/v1/units",
                    "{\"code\":\"UJI-" + tag + "-" + code + "\",\"name\":\"Desa " + code + "\",\"kind\":\"" + kind
                            + "\",\"parentId\":\"" + parent + "\",\"from\":\"2020-01-01\"}"));
        }

        private void move(String unit, String parent, String from) {
            String path = "/api/v1/units/" + unit;
            HttpResponse<String> moved = send(
                    "PATCH",
                    path,
                    "{\"from\":\"" + from + "\",\"parentId\":\"" + parent + "\"}",
                    "If-Match",
                    tag(path));
            assertEquals(200, moved.statusCode(), moved.body());
        }

        private void endPost(String person, String until) {
            String path = "/api/v1/people/" + person;
            String post =
                    json(admin.get(path)).getJsonArray("posts").getJsonObject(0).getString("id");
            HttpResponse<String> ended = send(
                    "POST", path + "/posts/" + post + "/end", "{\"until\":\"" + until + "\"}", "If-Match", tag(path));
            assertEquals(200, ended.statusCode(), ended.body());
        }

        private String tag(String path) {
            return admin.get(path).headers().firstValue("ETag").orElseThrow();
        }

        private HttpResponse<String> send(String method, String path, String json, String... headers) {
            return admin.send(method, path, JSON, json, token, headers);
        }

        private static String made(HttpResponse<String> answer) {
            assertEquals(201, answer.statusCode(), answer.body());
            return json(answer).getString("id");
        }

        private static JsonObject json(HttpResponse<String> answer) {
            assertTrue(answer.statusCode() < 300, answer.uri() + " " + answer.body());
            return Json.createReader(new StringReader(answer.body())).readObject();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
