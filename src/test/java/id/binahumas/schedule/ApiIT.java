package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public REST doors over HTTP, as a program without a login meets them. */
class ApiIT {

    private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final Visitor program = Visitor.of(ServerProcess.demo());

    @Test
    void theCatalogueComesInPagesWithIdsAsStrings() {
        HttpResponse<String> answer = program.get("/api/v1/runs?size=2");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        assertTrue(answer.body().contains("\"size\":2"));
        assertTrue(FIRST_ID.matcher(answer.body()).find(), answer.body());
    }

    @Test
    void noSessionIsOpenedForAProgram() {
        assertFalse(program.get("/api/v1/runs").headers().allValues("Set-Cookie").stream()
                .anyMatch(c -> c.startsWith("JSESSIONID")));
    }

    @Test
    void filtersNarrowTheCatalogue() {
        assertTrue(program.get("/api/v1/runs?q=tidak-ada-yang-begini").body().contains("\"total\":0"));
        assertFalse(program.get("/api/v1/runs?mode=HYBRID").body().contains("\"mode\":\"CLASSROOM\""));
    }

    @Test
    void aRunTellsEverythingButTheMeetingLink() {
        Matcher id = FIRST_ID.matcher(
                program.get("/api/v1/runs?q=Digital+Public+Relations").body());
        assertTrue(id.find());
        HttpResponse<String> answer = program.get("/api/v1/runs/" + id.group(1));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"capacity\":22"), answer.body());
        assertTrue(answer.body().contains("\"blocks\":[{"));
        assertFalse(answer.body().contains("meetingUrl"));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertProblem(404, "/api/v1/runs/1");
        assertProblem(404, "/api/v1/runs/abc");
        assertProblem(422, "/api/v1/runs?mode=TELEPATHY");
        assertProblem(422, "/api/v1/runs?from=kemarin");
        assertProblem(422, "/api/v1/runs?size=100000");
    }

    @Test
    void theDescriptionNamesTheDoors() {
        String description = program.get("/api/v1/openapi").body();
        assertTrue(description.contains("/runs/{id}"), description);
        assertTrue(description.contains("searchRuns"));
    }

    private void assertProblem(int status, String path) {
        HttpResponse<String> answer = program.get(path);
        assertEquals(status, answer.statusCode(), path);
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0],
                path);
    }
}
