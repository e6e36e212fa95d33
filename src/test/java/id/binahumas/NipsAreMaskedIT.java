package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.Routes;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Goes through the demo as each role, by every link and every door for programs that only reads: no whole NIP is shown. */
class NipsAreMaskedIT {

    /** The description of the doors: who stands in its examples is invented. */
    private static final String EXAMPLES = "/api/v1/openapi";

    private static final Pattern WHOLE =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{2} ?\\d{6} ?[12] ?\\d{3}(?!\\d)");
    private static final Pattern MASKED = Pattern.compile("(?:19|20)\\d{2}\\*{8}\\d{4}");
    private static final int OF_ONE_KIND = 2;
    private static final int MOST_SEEN = 130;

    /** With a reason, whole NIPs leave the house in these; without one (as here) they are masked too. */
    private static final List<String> SHEETS = List.of("/admin/people/export", "/unit/report/export");

    private final ServerProcess server = ServerProcess.demo();

    @Test
    void noPageShowsAWholeNip() {
        int masked = 0;
        for (String login : List.of("peserta", "pengajar", "panitia", "unit", "camat", "admin", "auditor")) {
            Visitor visitor = Visitor.signedIn(server, login);
            Set<String> seen = new TreeSet<>();
            Deque<String> next = new ArrayDeque<>(List.of("/", "/home", "/account.xhtml"));
            Routes.pages().forEach(page -> next.add(page.path()));
            Routes.resources().stream()
                    .filter(route -> route.reads() && !route.hasPlaces())
                    .forEach(route -> next.add(route.path()));
            next.addAll(SHEETS);
            if (login.equals("admin")) {
                next.addAll(List.of("/admin/people/people.xhtml?q=wahyu", "/api/v1/people?q=wahyu"));
            }
            if (login.equals("panitia")) {
                next.add("/organiser/enrolment/home.xhtml");
            }
            masked += crawl(visitor, login, next, seen);
            assertTrue(seen.size() > 20, login + " saw " + seen);
        }
        assertTrue(masked > 20, "people with a NIP were seen: " + masked);
    }

    @Test
    void aCoordinatorRevealsTheNipOfTheOwnPeopleOnlyAndSaysWhy() {
        Visitor unit = Visitor.signedIn(server, "unit");
        String sheet = unit.page("/unit/report/people.xhtml").select("a[href^=/unit/report/person.xhtml]").stream()
                .map(link -> link.attr("href"))
                .filter(path -> MASKED.matcher(unit.get(path).body()).find())
                .findFirst()
                .orElseThrow();
        assertFalse(WHOLE.matcher(unit.get(sheet).body()).find());
        assertEquals(422, unit.submit(sheet, "reveal", Map.of("reason", " ")).statusCode());
        HttpResponse<String> shown = unit.submit(sheet, "reveal", Map.of("reason", "Pengusulan kenaikan pangkat 77"));
        assertTrue(WHOLE.matcher(Jsoup.parse(shown.body()).text()).find(), "revealed");
        assertFalse(WHOLE.matcher(unit.get(sheet).body()).find(), "and gone with the next answer");
        String audit = Visitor.signedIn(server, "auditor")
                .page("/admin/audit/audit.xhtml?deed=person.nip.reveal&reason=pangkat+77")
                .text();
        assertTrue(audit.contains("Pengusulan kenaikan pangkat 77"), audit);

        Visitor superior = Visitor.signedIn(server, "camat");
        superior.page("/unit/report/people.xhtml").select("a[href^=/unit/report/person.xhtml]").stream()
                .limit(1)
                .forEach(link -> assertTrue(superior.page(link.attr("href"))
                        .select("input[name=do][value=reveal]")
                        .isEmpty()));
    }

    private static int crawl(Visitor visitor, String login, Deque<String> next, Set<String> seen) {
        Map<String, Integer> ofKind = new HashMap<>();
        Set<String> queued = new HashSet<>(next);
        int masked = 0;
        while (!next.isEmpty() && seen.size() < MOST_SEEN) {
            String path = next.poll();
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() == 200) {
                seen.add(path);
            }
            Matcher whole = WHOLE.matcher(answer.body());
            assertFalse(whole.find() && !path.startsWith(EXAMPLES), () -> login + " sees a whole NIP on " + path);
            masked += MASKED.matcher(answer.body()).find() ? 1 : 0;
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                continue;
            }
            for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
                String href = link.attr("href").replaceAll("#.*$", "");
                String kind = href.replaceAll("=[^&]*", "=").replaceAll("[0-9]+", "0");
                boolean leaves = href.startsWith("/logout") || href.startsWith("/language");
                if (!leaves && queued.add(href) && ofKind.merge(kind, 1, Integer::sum) <= OF_ONE_KIND) {
                    next.add(href);
                }
            }
        }
        return masked;
    }
}
