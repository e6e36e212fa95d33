package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People over the API and the pages that find them, as the demo's people meet them. */
class PeopleApiIT {

    private static final String PEOPLE = "/api/v1/people";

    private final Visitor admin = Visitor.signedIn(ServerProcess.demo(), "admin");

    @Test
    void peopleAreFoundWithIdsAsTextAndMaskedNips() {
        JsonObject found = ask(admin, "?q=sri+wahyu");
        JsonObject sri = found.getJsonArray("people").getJsonObject(0);
        assertTrue(sri.getString("fullName").startsWith("Sri Wahyuningsih"));
        assertTrue(sri.getString("id").matches("[0-9]+"));
        assertTrue(sri.getString("nip").matches("[0-9]{4}\\*{8}[0-9]{4}"), sri.toString());
    }

    @Test
    void everybodyIsReadOnceFromCursorToCursor() {
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int rows = 0;
        while (cursor != null) {
            JsonObject page = ask(admin, "?limit=150" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonObject person : page.getJsonArray("people").getValuesAs(JsonObject.class)) {
                seen.add(person.getString("id"));
                rows++;
            }
            cursor = page.getString("cursor", null);
        }
        assertTrue(rows > 500, "only " + rows);
        assertEquals(rows, seen.size());
    }

    @Test
    void aCoordinatorGetsTheOwnPeopleAlone() {
        JsonObject own = ask(Visitor.signedIn(ServerProcess.demo(), "unit"), "?limit=200");
        JsonObject all = ask(admin, "?limit=200");
        List<String> units = own.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .map(p -> p.getString("unit"))
                .distinct()
                .toList();
        assertFalse(units.isEmpty());
        assertNull(own.getString("cursor", null));
        assertTrue(all.getString("cursor", null) != null);
        JsonObject elsewhere = ask(Visitor.signedIn(ServerProcess.demo(), "unit"), "?q=bpsdm");
        assertTrue(elsewhere.getJsonArray("people").isEmpty(), elsewhere.toString());
        assertFalse(ask(admin, "?q=bambang+prasetyo").getJsonArray("people").isEmpty());
    }

    @Test
    void whoMayNotLookIsToldSo() {
        assertProblem(401, Visitor.of(ServerProcess.demo()), "");
        for (String login : List.of("peserta", "pengajar", "panitia")) {
            assertProblem(403, Visitor.signedIn(ServerProcess.demo(), login), "?q=sri");
        }
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertProblem(422, admin, "?limit=0");
        assertProblem(422, admin, "?limit=201");
        assertProblem(422, admin, "?cursor=abc");
        assertProblem(422, admin, "?q=sri&cursor=1");
    }

    @Test
    void anAdministratorFindsAPersonAndOpensTheSheet() {
        String list = admin.page("/admin/people/people.xhtml?q=sri+wahyu")
                .select("tbody a[href*=person.xhtml]")
                .attr("href");
        assertTrue(admin.page(list).select("h1").text().startsWith("Sri Wahyuningsih"));
    }

    private static JsonObject ask(Visitor visitor, String query) {
        HttpResponse<String> answer = visitor.get(PEOPLE + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void assertProblem(int status, Visitor visitor, String query) {
        HttpResponse<String> answer = visitor.get(PEOPLE + query);
        assertEquals(status, answer.statusCode(), query);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }
}
