package id.binahumas.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * An acknowledged answer is kept: the server is killed right after it said so, and has the answer when it is back. Needs a quiz
 * in an open block of a run that a demo trainee has a seat in or may register for.
 */
class KillAfterAnswerIT {

    private static final String TRAINEE = "peserta001";

    @Test
    void onH2() {
        answerSurvives(Map.of());
    }

    @Test
    void onMariaDb() {
        answerSurvives(Map.of(
                "DB_DRIVER", "mariadb",
                "DB_URL",
                        "jdbc:mariadb://127.0.0.1:" + System.getProperty("it.db.port")
                                + "/killed?createDatabaseIfNotExist=true",
                "DB_USER", "root",
                "DB_PASSWORD", "any"));
    }

    private static void answerSurvives(Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        try (ServerProcess server = ServerProcess.start(environment, "demo")) {
            Visitor trainee = Visitor.signedIn(server, TRAINEE);
            String attempt = startAttempt(trainee);
            Document page = trainee.page(attempt);
            Element question = page.selectFirst("[data-no]:has(input[type=radio])");
            String no = question.attr("data-no");
            String choice = question.selectFirst("input[type=radio]").val();
            HttpResponse<String> receipt = trainee.putJson(
                    "/api/v1/attempts/" + attempt.replaceAll(".*id=", "") + "/answers/" + no,
                    "{\"sequence\": 1, \"choices\": [" + choice + "]}",
                    page.selectFirst("input[name=csrf]").val());
            server.kill();
            assertEquals(200, receipt.statusCode(), receipt.body());
            assertTrue(receipt.body().contains("\"taken\":true"), receipt.body());
            server.restart();
            Element kept =
                    Visitor.signedIn(server, TRAINEE).page(attempt).selectFirst("[data-no=" + no + "] input[checked]");
            assertEquals(choice, kept == null ? null : kept.val());
        }
    }

    private static String startAttempt(Visitor trainee) {
        String quiz = enrolments(trainee).stream()
                .flatMap(path ->
                        trainee.page(path).select("a[href^=/trainee/quiz/quiz.xhtml]").eachAttr("href").stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo has no open quiz for " + TRAINEE));
        HttpResponse<String> started = trainee.submit(quiz, "start", Map.of());
        return started.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    /** Those there are; else one in every run that is open to all. */
    private static List<String> enrolments(Visitor trainee) {
        List<String> mine = myEnrolments(trainee);
        if (!mine.isEmpty()) {
            return mine;
        }
        for (String run :
                trainee.page("/catalogue.xhtml").select("a[href^=/run.xhtml]").eachAttr("href")) {
            if (trainee.page(run).selectFirst("input[name=do][value=book]") != null) {
                trainee.submit(run, "book", Map.of());
            }
        }
        return myEnrolments(trainee);
    }

    private static List<String> myEnrolments(Visitor trainee) {
        return trainee
                .page("/trainee/enrolment/home.xhtml")
                .select("a[href^=/trainee/enrolment/my.xhtml]")
                .eachAttr("href")
                .stream()
                .distinct()
                .toList();
    }
}
