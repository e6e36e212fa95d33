package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Bad input from outside: a clear answer, nothing stored wrongly, nothing shown unescaped, nobody's rows but one's own. */
class HostileInputIT {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final String NEW_COURSE = "/organiser/course/edit.xhtml";

    private final ServerProcess server = ServerProcess.demo();

    @Test
    void aForgedPostChangesNothing() {
        String page = openRun();
        Visitor trainee = Visitor.signedIn(server, "peserta401");
        Map<String, String> form = trainee.fields(page, "book", Map.of());

        assertEquals(
                403, trainee.post(page, form, "Origin", "https://jahat.example").statusCode(), "another site's page");
        assertEquals(
                403, trainee.post(page, form, "Sec-Fetch-Site", "cross-site").statusCode(), "another site's frame");
        assertEquals(403, trainee.post(page, Map.of("do", "book")).statusCode(), "no token");
        Map<String, String> strangers = new HashMap<>(form);
        strangers.put(
                "csrf",
                Visitor.signedIn(server, "peserta402")
                        .fields(page, "book", Map.of())
                        .get("csrf"));
        assertEquals(403, trainee.post(page, strangers).statusCode(), "somebody else's token");
        assertFalse(trainee.page("/trainee/enrolment/home.xhtml").html().contains(page), "nothing was booked");
        assertEquals(302, trainee.post(page, form).statusCode(), "the same form from our own page");
    }

    @Test
    void anActionInTheAddressDoesNothing() {
        String page = openRun();
        Visitor trainee = Visitor.signedIn(server, "peserta403");
        trainee.get(page + "&do=book");
        assertFalse(trainee.page("/trainee/enrolment/home.xhtml").html().contains(page));
    }

    @Test
    void aNameOfThreeMegabytesIsRefusedInWords() {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        Map<String, String> course = course("BESAR");
        course.put("title", "n".repeat(3_000_000));
        HttpResponse<String> answer = organiser.submit(NEW_COURSE, "save", course);
        assertTrue(
                answer.statusCode() == 400 || answer.statusCode() == 413 || answer.statusCode() == 422,
                "" + answer.statusCode());
        assertFalse(organiser.page("/organiser/course/courses.xhtml").text().contains("BESAR"));

        course.put("title", "n".repeat(201));
        assertEquals(422, organiser.submit(NEW_COURSE, "save", course).statusCode());
    }

    @Test
    void whatStrangersSendIsSmall() {
        Map<String, String> large = Map.of("do", "login", "login", "n".repeat(1_100_000));
        assertEquals(413, Visitor.of(server).post("/login.xhtml", large).statusCode());
        assertEquals(413, Visitor.of(server).post("/api/v1/runs", large).statusCode());
        assertEquals(
                302,
                Visitor.of(server)
                        .post("/admin/people/accounts.xhtml", Map.of("do", "x"))
                        .statusCode());
    }

    @Test
    void aScriptInEveryTextFieldIsShownAsText() {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        Map<String, String> course = course("SKRIP-" + System.nanoTime());
        for (String field : List.of("title", "summary", "targetPosts", "legalBasis")) {
            course.put(field, SCRIPT + field);
        }
        HttpResponse<String> saved = organiser.submit(NEW_COURSE, "save", course);
        assertEquals(302, saved.statusCode(), saved.body());
        String location = saved.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        for (String page :
                List.of(location, "/organiser/course/courses.xhtml", location.replace("course.xhtml", "edit.xhtml"))) {
            HttpResponse<String> shown = organiser.get(page);
            assertEquals(200, shown.statusCode(), page);
            assertFalse(shown.body().contains("<script>alert"), page);
        }
        assertTrue(organiser.page(location).text().contains(SCRIPT + "title"), "and nothing of it is lost");
        for (String page : List.of(
                "/catalogue.xhtml?q=",
                "/verify.xhtml?code=",
                "/v/",
                "/login.xhtml?to=",
                "/catalogue.xhtml?mode=",
                "/catalogue.xhtml?ok=")) {
            assertFalse(
                    organiser
                            .get(page + "%3Cscript%3Ealert(1)%3C/script%3E")
                            .body()
                            .contains("<script>alert"),
                    page);
        }
    }

    @Test
    void wrongDatesAndCapsAreRefusedInWords() {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        String course = organiser
                .page("/organiser/course/courses.xhtml")
                .select("a[href*='course.xhtml?id=']")
                .attr("href")
                .replaceAll(".*id=", "");
        String newRun = "/organiser/schedule/edit.xhtml?course=" + course;
        HttpResponse<String> backwards = organiser.submit(
                newRun, "save", Map.of("code", "MUNDUR", "startsOn", "2027-05-10", "endsOn", "2027-05-09"));
        assertEquals(422, backwards.statusCode());
        HttpResponse<String> noDate =
                organiser.submit(newRun, "save", Map.of("code", "MUNDUR", "startsOn", "31 Februari"));
        assertEquals(422, noDate.statusCode());
        assertTrue(noDate.body().contains("value=\"MUNDUR\""), "what was typed stays");
        assertFalse(organiser.page("/organiser/schedule/runs.xhtml").text().contains("MUNDUR"));
        String seats = ownRun(organiser).replace("/organiser/schedule/run.xhtml", "/organiser/enrolment/seats.xhtml");
        String pool = organiser.page(seats).select("a[href*='pool=']").attr("href");
        for (String capacity : List.of("0", "-1", "dua")) {
            assertEquals(
                    422,
                    organiser
                            .submit(pool, "resize", Map.of("capacity", capacity))
                            .statusCode(),
                    capacity);
        }
    }

    /**
     * Every line that others have collected, through every text field of every form that anybody is offered: all of them at once, which is
     * too long and must be refused in words with the text kept, then as much of them as fits, again and again. What shows them shows text.
     */
    @Test
    void everyHostileLineThroughEveryField() {
        try (ServerProcess own =
                ServerProcess.start(Map.of("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword()), "demo")) {
            List<Executable> checks = new ArrayList<>(new HostileForms(own).run());
            checks.add(() -> assertFalse(own.saysError(), "the log has an error"));
            assertAll(checks);
        }
    }

    /** Runs of other organisers, and enrolments of other trainees, are not there. */
    @Test
    void strangersIdsAreNotFound() {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        Set<String> own = ids(organiser.page("/organiser/schedule/runs.xhtml"), "run.xhtml?id=");
        Set<String> others = ids(Visitor.of(server).page("/catalogue.xhtml"), "/run.xhtml?id=");
        others.removeAll(own);
        assertFalse(others.isEmpty(), "the demo has other organisers");
        String stranger = others.iterator().next();
        for (String page : List.of(
                "/organiser/schedule/run.xhtml",
                "/organiser/schedule/edit.xhtml",
                "/organiser/enrolment/board.xhtml",
                "/organiser/enrolment/roster.xhtml",
                "/organiser/enrolment/seats.xhtml",
                "/organiser/attendance/attendance.xhtml",
                "/organiser/certificate/certificates.xhtml")) {
            assertEquals(404, organiser.get(page + "?id=" + stranger).statusCode(), page);
        }
        assertEquals(
                404,
                organiser.get("/organiser/schedule/block.xhtml?run=" + stranger).statusCode());

        String run = openRun();
        Visitor owner = Visitor.signedIn(server, "peserta404");
        owner.submit(run, "book", Map.of());
        String enrolment = owner.page("/trainee/enrolment/home.xhtml")
                .select("a[href*='my.xhtml?id=']")
                .attr("href")
                .replaceAll(".*id=(\\d+).*", "$1");
        Document path = owner.page("/trainee/enrolment/my.xhtml?id=" + enrolment);
        Visitor other = Visitor.signedIn(server, "peserta405");
        assertEquals(
                404, other.get("/trainee/enrolment/my.xhtml?id=" + enrolment).statusCode());
        Set<String> items = path.select("a[href*='item=']").stream()
                .map(a -> a.attr("href"))
                .collect(Collectors.toSet());
        assertFalse(items.isEmpty());
        for (String item : items) {
            assertEquals(404, other.get(item).statusCode(), item);
        }
        String booking = owner.fields("/trainee/enrolment/my.xhtml?id=" + enrolment, "cancel", Map.of())
                .get("id");
        Map<String, String> form = new HashMap<>(other.fields(run, "book", Map.of()));
        form.put("do", "cancel");
        form.put("id", booking);
        assertEquals(404, other.post(run, form).statusCode(), "a stranger's booking");
        for (String id : List.of("abc", "-1", "999999999999999999999", "1%27%20or%201=1")) {
            assertEquals(404, owner.get("/trainee/enrolment/my.xhtml?id=" + id).statusCode(), id);
        }
    }

    /** The self-paced run of the demo: open, and without limit. */
    private String openRun() {
        return Visitor.of(server)
                .page("/catalogue.xhtml?q=informasi+publik")
                .select("a[href*='/run.xhtml?id=']")
                .attr("href");
    }

    private String ownRun(Visitor organiser) {
        return organiser
                .page("/organiser/schedule/runs.xhtml")
                .select("tr:contains(DPR-1) a[href*='run.xhtml?id=']")
                .attr("href");
    }

    private static Map<String, String> course(String code) {
        return new HashMap<>(Map.of("code", code, "title", "Pelatihan", "summary", "Ringkasan"));
    }

    private static Set<String> ids(Document page, String before) {
        return page.select("a[href*='" + before + "']").stream()
                .map(a -> a.attr("href").replaceAll(".*id=(\\d+).*", "$1"))
                .collect(Collectors.toSet());
    }
}
