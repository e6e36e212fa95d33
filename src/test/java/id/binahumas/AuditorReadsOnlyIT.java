package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.Routes;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** An auditor sees the audit and the state of the house, and changes nothing but what is the own account's. */
class AuditorReadsOnlyIT {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404, 405);
    private static final List<String> OWN = List.of(
            "/profile",
            "/password",
            "/account",
            "/second-factor",
            "/login",
            "/logout",
            "/forgot",
            "/guest.xhtml",
            "/visit.xhtml",
            "/activate",
            "/language");

    private final Visitor auditor = Visitor.signedIn(ServerProcess.demo(), "auditor");

    @Test
    void theAuditAndTheStateOfTheHouseAreRead() {
        for (String path :
                List.of("/admin/audit/audit.xhtml", "/admin/audit/chain.xhtml", "/admin/invariants/invariants.xhtml")) {
            assertEquals(200, auditor.get(path).statusCode(), path);
            assertTrue(
                    auditor.page(path).select("main form[method=post]").isEmpty(), path + " has something to change");
        }
        assertEquals(403, auditor.get("/admin/people/people.xhtml").statusCode());
        assertEquals(
                "/admin/audit/audit.xhtml",
                auditor.get("/home").headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", ""));
        HttpResponse<byte[]> sheet = auditor.bytes("/admin/audit/export?deed=account.login&format=csv");
        assertEquals(200, sheet.statusCode());
        assertTrue(new String(sheet.body(), StandardCharsets.UTF_8).contains("account.login"));
    }

    @Test
    void noFormOfTheHouseIsTakenFromAnAuditor() {
        String token = auditor.page("/account.xhtml").select("input[name=csrf]").attr("value");
        assertFalse(token.isEmpty());
        List<Executable> checks = new ArrayList<>();
        for (Routes.Route page : Routes.pages()) {
            if (OWN.stream().anyMatch(page.path()::startsWith)) {
                continue;
            }
            Set<String> deeds = new TreeSet<>(page.deeds());
            for (String deed : deeds) {
                Map<String, String> form = new LinkedHashMap<>();
                form.put("csrf", token);
                form.put("do", deed);
                form.put("id", "1");
                form.put("version", "0");
                int status = auditor.post(page.path() + "?id=1", form).statusCode();
                checks.add(() -> assertTrue(REFUSED.contains(status), page.path() + " " + deed + " answers " + status));
            }
        }
        assertTrue(checks.size() > 60, "forms are found: " + checks.size());
        assertAll(checks);
    }

    @Test
    void noDoorForProgramsOpensToAnAuditor() {
        String token = auditor.page("/account.xhtml").select("input[name=csrf]").attr("value");
        List<Executable> checks = new ArrayList<>();
        Stream<Routes.Route> changing = Routes.resources().stream()
                .filter(route -> !route.reads())
                .filter(route -> !route.path().matches(".*/(me|tokens|sessions)(/.*)?"));
        changing.forEach(route -> {
            int status = auditor.send(route.method(), route.filled("1"), "application/json", "{}", token)
                    .statusCode();
            checks.add(() -> assertTrue(
                    status >= 400 && status < 500, route.method() + " " + route.path() + " answers " + status));
        });
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }
}
