package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How many statements a request that writes sends to the database, with everything it passes on its way. */
class StatementsIT {

    private static final int FIRST = 420;
    private static final int VISITORS = 4;
    private static final int LOOKS = 5;

    private final ServerProcess server = ServerProcess.demo();

    /** The fewest of several visitors: other tests' visitors may ask beside ours. */
    private final Map<String, Long> fewest = new LinkedHashMap<>();

    private final long scrape = Math.min(scrape(), Math.min(scrape(), scrape()));

    @Test
    void aRequestThatWritesIsFewStatements() {
        for (int number = FIRST; number < FIRST + VISITORS; number++) {
            Visitor trainee = Visitor.signedIn(server, "peserta" + number);
            register(trainee);
            takeQuiz(trainee);
        }
        // the door's own are counted in QueryCountIT
        // on H2, one of them the lock before the pool is counted on
        atMost("register", 11);
        atMost("registered", 7);
        atMost("start", 12);
        atMost("answer", 4);
        atMost("save", 6);
        atMost("submit", 14);
        atMost("result", 3);
    }

    private void atMost(String step, long most) {
        assertTrue(
                fewest.get(step) <= most,
                step + " takes " + fewest.get(step) + " statements instead of " + most + ": " + fewest);
    }

    private void register(Visitor trainee) {
        String run = Visitor.of(server)
                .page("/catalogue.xhtml?q=informasi+publik")
                .select("a[href*='/run.xhtml?id=']")
                .attr("href");
        Map<String, String> form = trainee.fields(run, "book", Map.of());
        HttpResponse<String> booked = count("register", () -> trainee.post(run, form));
        assertEquals(302, booked.statusCode());
        for (int look = 0; look < LOOKS; look++) {
            assertEquals(
                    200, count("registered", () -> trainee.get(path(booked))).statusCode());
        }
        HttpResponse<String> twice = trainee.post(run, form);
        assertEquals(422, twice.statusCode());
        assertTrue(
                Jsoup.parse(twice.body()).select("input[name=do][value=cancel]").size() > 0, "the page is shown again");
    }

    private void takeQuiz(Visitor trainee) {
        String quiz =
                trainee.page("/trainee/enrolment/home.xhtml").select("a[href^=/trainee/enrolment/my.xhtml]").stream()
                        .flatMap(mine ->
                                trainee.page(mine.attr("href")).select("a[href^=/trainee/quiz/quiz.xhtml]").stream())
                        .findFirst()
                        .orElseThrow()
                        .attr("href");
        Map<String, String> start = trainee.fields(quiz, "start", Map.of());
        String attempt = path(count("start", () -> trainee.post(quiz, start)));
        Document page = trainee.page(attempt);
        String id = attempt.replaceAll(".*id=", "");
        String csrf = page.selectFirst("input[name=csrf]").val();
        String no = page.selectFirst("[data-no]:has(input[type=radio])").attr("data-no");
        count(
                "answer",
                () -> trainee.putJson(
                        "/api/v1/attempts/" + id + "/answers/" + no, "{\"sequence\": 1, \"choices\": [1]}", csrf));
        Map<String, String> answers = new HashMap<>(Map.of("do", "save", "csrf", csrf));
        for (Element radio : page.select("input[type=radio]")) {
            answers.put(radio.attr("name"), radio.val());
        }
        String review = path(count("save", () -> trainee.post(attempt, answers)));
        Map<String, String> submit = trainee.fields(review, "submit", Map.of());
        String result = path(count("submit", () -> trainee.post(review, submit)));
        assertEquals(200, count("result", () -> trainee.get(result)).statusCode());
        assertEquals(302, trainee.post(review, submit).statusCode(), "the second time changes nothing");
    }

    private HttpResponse<String> count(String step, Supplier<HttpResponse<String>> request) {
        long before = total();
        HttpResponse<String> answer = request.get();
        fewest.merge(step, total() - before - scrape, Math::min);
        return answer;
    }

    private long scrape() {
        long before = total();
        return total() - before;
    }

    private long total() {
        return Visitor.of(server)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("binahumas_sql_statements_total{by=\"request\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }
}
