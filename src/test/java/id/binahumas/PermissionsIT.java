package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.testing.GuestLink;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Page × role over HTTP. The pages are read from the source tree, what each must answer from permissions.txt: a page without a row
 * fails, and so does a row without a page. Pages that want a row's id answer 404 to those who may see the page, as no id is given.
 */
class PermissionsIT {

    private static final Path WEBAPP = Path.of(System.getProperty("user.dir"), "src/main/webapp");
    private static final List<String> ROLES =
            List.of("visitor", "peserta", "pengajar", "panitia", "unit", "admin", "guest");

    @Test
    void everyPageAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<String, List<Integer>> table = table();
        assertEquals(pages(), new ArrayList<>(table.keySet()), "a new page needs a row in permissions.txt");
        ServerProcess server = ServerProcess.demo();
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        for (String role : ROLES) {
            visitors.put(
                    role,
                    switch (role) {
                        case "visitor" -> Visitor.of(server);
                        case "guest" -> GuestLink.made(server, "Tamu Tabel", "").enter(server);
                        default -> Visitor.signedIn(server, role);
                    });
        }
        List<Executable> checks = new ArrayList<>();
        table.forEach((page, expected) -> {
            List<Integer> seen = visitors.values().stream()
                    .map(v -> v.get(page).statusCode())
                    .toList();
            checks.add(() -> assertEquals(expected, seen, page + " for " + ROLES));
        });
        assertAll(checks);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(f -> f.toString().endsWith(".xhtml"))
                    .map(f -> "/" + WEBAPP.relativize(f).toString().replace('\\', '/'))
                    .filter(p -> !p.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, List<Integer>> table() throws IOException {
        Map<String, List<Integer>> table = new TreeMap<>();
        for (String line :
                Files.readAllLines(Path.of(System.getProperty("user.dir"), "src/test/resources/permissions.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.trim().split("\\s+");
                table.put(
                        cells[0], Stream.of(cells).skip(1).map(Integer::valueOf).toList());
            }
        }
        return table;
    }
}
