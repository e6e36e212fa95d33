package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.security.ApiScope;
import id.binahumas.testing.GuestLink;
import id.binahumas.testing.Keys;
import id.binahumas.testing.Routes;
import id.binahumas.testing.Routes.Route;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Page, file and REST door × role over HTTP. The ways in are read from the product itself, what each must answer from permissions.txt: a
 * way in without a row fails, and so does a row without a way in. Ways that want a row's id answer 404 to those who may go there, as no id
 * is given; those that want a body answer 400 or 422, as none that can be taken is sent.
 */
class PermissionsIT {

    private static final List<String> ROLES =
            List.of("visitor", "peserta", "pengajar", "panitia", "unit", "admin", "guest");
    private static final String FORM = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nnama\r\n--x--\r\n";
    private static final String KEY = "admin's key";

    @Test
    void everyWayInAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<String, List<Integer>> table = table();
        List<Route> routes = Stream.of(Routes.pages(), Routes.servlets(), Routes.resources())
                .flatMap(List::stream)
                .toList();
        assertEquals(
                String.join("\n", new TreeSet<>(routes.stream().map(Route::name).toList())),
                String.join("\n", table.keySet()),
                "a new way in needs a row in permissions.txt");
        ServerProcess server = ServerProcess.demo();
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String role : ROLES) {
            Visitor visitor = switch (role) {
                case "visitor" -> Visitor.of(server);
                case "guest" -> GuestLink.made(server, "Tamu Tabel", "").enter(server);
                default -> Visitor.signedIn(server, role);
            };
            visitors.put(role, visitor);
            tokens.put(
                    role,
                    visitor.page("/login.xhtml").selectFirst("meta[name=csrf]").attr("content"));
        }
        String key = Keys.make(visitors.get("admin"), ApiScope.values());
        List<Executable> checks = new ArrayList<>();
        for (Route route : routes) {
            List<Integer> seen = new ArrayList<>();
            visitors.forEach((role, visitor) -> seen.add(ask(visitor, route, tokens.get(role))));
            if (isForPrograms(route)) {
                seen.add(ask(Visitor.of(server), route, "", "Authorization", "Bearer " + key));
            }
            List<Integer> expected = table.get(route.name());
            checks.add(() -> assertEquals(expected, seen, route.name() + " for " + ROLES + " and " + KEY));
        }
        assertAll(checks);
    }

    /** Whatever its owner may do, a key that is for something else does not open a door. */
    @Test
    void aKeyForSomethingElseOpensNoDoor() {
        ServerProcess server = ServerProcess.demo();
        Visitor admin = Visitor.signedIn(server, "admin");
        Map<ApiScope, String> keys = new LinkedHashMap<>();
        for (ApiScope scope : ApiScope.values()) {
            keys.put(scope, Keys.make(admin, scope));
        }
        List<Executable> checks = new ArrayList<>();
        for (Route route : Routes.resources()) {
            List<ApiScope> opening = keys.entrySet().stream()
                    .filter(k -> ask(Visitor.of(server), route, "", "Authorization", "Bearer " + k.getValue()) != 403)
                    .map(Map.Entry::getKey)
                    .toList();
            checks.add(() -> assertTrue(opening.size() <= 1, route.name() + " opens to " + opening));
            checks.add(() -> assertTrue(
                    opening.stream().allMatch(s -> s.code().endsWith(route.reads() ? ":read" : ":write")),
                    route.name() + " opens to " + opening));
        }
        assertAll(checks);
    }

    private static int ask(Visitor visitor, Route route, String csrf, String... headers) {
        String path = route.filled("1");
        if (route.reads()) {
            return visitor.get(path, headers).statusCode();
        }
        boolean form = route.type().startsWith("multipart/");
        String type = form ? route.type() + "; boundary=x" : route.type();
        return visitor.send(route.method(), path, type, form ? FORM : body(path), csrf, headers)
                .statusCode();
    }

    /** Just enough to be heard: a door that reads first and asks who it is then must come as far as that. */
    private static String body(String path) {
        if (path.endsWith("/place")) {
            return "{\"enrolment\":\"1\",\"reached\":1}";
        }
        return path.contains("/answers/") ? "{\"sequence\":1,\"choices\":[1]}" : "{}";
    }

    private static boolean isForPrograms(Route route) {
        return route.path().startsWith("/api/");
    }

    private static Map<String, List<Integer>> table() throws IOException {
        Map<String, List<Integer>> table = new TreeMap<>();
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("user.dir"), "src/test/resources/permissions.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.trim().split("\\s+");
                int names = cells[0].startsWith("/") ? 1 : 2;
                table.put(
                        String.join(" ", List.of(cells).subList(0, names)),
                        Stream.of(cells).skip(names).map(Integer::valueOf).toList());
            }
        }
        return table;
    }
}
