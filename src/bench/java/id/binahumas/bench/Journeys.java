package id.binahumas.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.httpSampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.regexExtractor;
import static us.abstracta.jmeter.javadsl.JmeterDsl.responseAssertion;
import static us.abstracta.jmeter.javadsl.JmeterDsl.synchronizingTimer;

import id.binahumas.bench.Journey.Moodle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.http.entity.ContentType;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;
import us.abstracta.jmeter.javadsl.http.DslHttpSampler;

/** The journeys that are measured, beside what they cost in Moodle where that is known. */
final class Journeys {

    private static final double USUAL_PART = 30;
    private static final double LOGIN_PAGE_PART = 8;
    private static final String TOKEN = "name=\"csrf\"(?: type=\"hidden\")? value=\"([^\"]+)\"";
    private static final String QUIZ = "/trainee/quiz/quiz.xhtml?enrolment=${enrolment}&item=" + Population.QUIZ_ITEM;

    private final Population population;
    private final List<Guest> guests;

    Journeys(Population population, List<Guest> guests) {
        this.population = population;
        this.guests = guests;
    }

    Journey loginPage() {
        return open("loginPage", new Moodle(0.020, LOGIN_PAGE_PART), "/login.xhtml", "name=\"password\"");
    }

    /** Form, POST, where one starts, home. With quick hashes, so that the cost is without the hash. */
    Journey logIn() {
        return logIn("logIn", new Moodle(0.287, USUAL_PART), person -> person % 10 != 0);
    }

    /** The same with the product's own hashes. */
    Journey logInWithHash() {
        return logIn("logInWithHash", null, person -> person % 10 == 0);
    }

    Journey home() {
        return own(
                "home", new Moodle(0.119, USUAL_PART), "/trainee/enrolment/home.xhtml", "/trainee/enrolment/my.xhtml");
    }

    Journey runPage() {
        return own("runPage", new Moodle(0.147, USUAL_PART), "/trainee/enrolment/my.xhtml?id=${enrolment}", "Modul 20");
    }

    Journey publicRunPage() {
        return open(
                "publicRunPage", null, "/run.xhtml?id=" + Population.MEASURED_RUN, "Pelatihan Humas Digital Terukur");
    }

    Journey lesson() {
        String path = "/trainee/learning/lesson.xhtml?enrolment=${enrolment}&item=%d&lesson=%d"
                .formatted(Population.module(3), Population.lesson(3));
        return own("lesson", new Moodle(0.073, USUAL_PART), path, "menulis kabarnya di depan");
    }

    Journey catalogue() {
        return own("catalogue", new Moodle(0.080, USUAL_PART), "/catalogue.xhtml", "/run.xhtml?id=");
    }

    Journey search() {
        return own("search", new Moodle(0.122, USUAL_PART), "/catalogue.xhtml?q=krisis", "Komunikasi krisis");
    }

    Journey verify() {
        return open(
                "verify", null, "/verify.xhtml?code=" + Generator.codeOf(Generator.certified(population)), "note--ok");
    }

    /** As Moodle's was measured: introduction, start, the attempt, all answers with the form, submit, result; seven requests. */
    Journey quizAttempt() {
        return attempt("quizAttempt", guestRows(true), 0);
    }

    /** The same by a browser with script, which also sends each answer when it is given; 27 requests. */
    Journey quizAttemptAutosaved() {
        return attempt("quizAttemptAutosaved", guestRows(false), Population.QUESTIONS);
    }

    private Journey attempt(String name, List<List<String>> rows, int saved) {
        return new Journey(
                name,
                new Moodle(0.594, USUAL_PART),
                filled(QUIZ),
                guests.get(0).cookies(),
                false,
                List.of("cookies", "enrolment"),
                rows,
                base -> {
                    List<ThreadGroupChild> steps = new ArrayList<>();
                    steps.add(get(base + QUIZ, "h-rules").children(regexExtractor("csrf", TOKEN)));
                    steps.add(post(base + QUIZ, "do=start&csrf=${csrf}", "data-attempt")
                            .children(
                                    regexExtractor("csrf", TOKEN),
                                    regexExtractor("attempt", "data-attempt=\"(\\d+)\"")));
                    for (int no = 1; no <= saved; no++) {
                        steps.add(httpSampler("answer", base + "/api/v1/attempts/${attempt}/answers/" + no)
                                .method("PUT")
                                .body("{\"sequence\": 1, \"choices\": [1]}")
                                .contentType(ContentType.APPLICATION_JSON)
                                .header("X-CSRF-Token", "${csrf}")
                                .header("Cookie", "${cookies}")
                                .children(responseAssertion().containsSubstrings("\"taken\":true")));
                    }
                    String all = IntStream.rangeClosed(1, Population.QUESTIONS)
                            .mapToObj(no -> "&q" + no + "=1")
                            .collect(Collectors.joining());
                    steps.add(post(
                                    base + "/trainee/quiz/attempt.xhtml?id=${attempt}",
                                    "do=save&csrf=${csrf}" + all,
                                    "value=\"submit\"")
                            .children(regexExtractor("csrf", TOKEN)));
                    steps.add(post(
                            base + "/trainee/quiz/review.xhtml?id=${attempt}",
                            "do=submit&csrf=${csrf}",
                            "h-questions"));
                    return steps;
                });
    }

    /** Registrations for a run with 22 seats, sent in one moment. */
    Journey seatRace() {
        return new Journey(
                "seatRace",
                null,
                "/run.xhtml?id=" + Population.RACED_RUN,
                "",
                false,
                List.of("cookies", "csrf"),
                guests.stream()
                        .map(guest -> List.of(guest.cookies(), guest.csrf()))
                        .toList(),
                base -> List.of(
                        synchronizingTimer(),
                        post(
                                base + "/run.xhtml?id=" + Population.RACED_RUN,
                                "do=book&csrf=${csrf}",
                                "value=\"cancel\"")));
    }

    /** A file as large as a page, from the same server. */
    static Journey floor(String file) {
        return new Journey(
                "floor." + file,
                null,
                null,
                "",
                false,
                List.of(),
                List.of(),
                base -> List.of(httpSampler(base + "/floor/" + file + ".html")
                        .children(responseAssertion().containsSubstrings("</html>"))));
    }

    private Journey logIn(String name, Moodle moodle, java.util.function.IntPredicate who) {
        List<List<String>> rows = IntStream.rangeClosed(1, population.enrolled())
                .filter(who)
                .mapToObj(person -> List.of(Population.login(person)))
                .toList();
        return new Journey(
                name,
                moodle,
                "/trainee/enrolment/home.xhtml",
                guests.get(0).cookies(),
                true,
                List.of("login"),
                rows,
                base -> List.of(
                        httpSampler(base + "/login.xhtml")
                                .children(
                                        responseAssertion().containsSubstrings("name=\"password\""),
                                        regexExtractor("csrf", TOKEN)),
                        httpSampler(base + "/login.xhtml")
                                .post(
                                        "do=login&csrf=${csrf}&to=&login=${login}&password=" + Generator.PASSWORD,
                                        ContentType.APPLICATION_FORM_URLENCODED)
                                .children(responseAssertion().containsSubstrings("/trainee/enrolment/my.xhtml"))));
    }

    private static Journey open(String name, Moodle moodle, String path, String mark) {
        return new Journey(
                name,
                moodle,
                path,
                "",
                false,
                List.of(),
                List.of(),
                base -> List.of(
                        httpSampler(base + path).children(responseAssertion().containsSubstrings(mark))));
    }

    private Journey own(String name, Moodle moodle, String path, String mark) {
        return new Journey(
                name,
                moodle,
                filled(path),
                guests.get(0).cookies(),
                false,
                List.of("cookies", "enrolment"),
                guestRows(),
                base -> List.of(get(base + path, mark)));
    }

    private List<List<String>> guestRows() {
        return guests.stream()
                .map(guest -> List.of(guest.cookies(), String.valueOf(Population.enrolment(guest.person()))))
                .toList();
    }

    /** Every other guest, so that two journeys that warm up together do not work in one attempt. */
    private List<List<String>> guestRows(boolean even) {
        List<List<String>> all = guestRows();
        return IntStream.range(0, all.size())
                .filter(i -> (i % 2 == 0) == even)
                .mapToObj(all::get)
                .toList();
    }

    private String filled(String path) {
        return path.replace(
                "${enrolment}",
                String.valueOf(Population.enrolment(guests.get(0).person())));
    }

    private static DslHttpSampler get(String url, String mark) {
        return httpSampler(url)
                .header("Cookie", "${cookies}")
                .children(responseAssertion().containsSubstrings(mark));
    }

    private static DslHttpSampler post(String url, String body, String mark) {
        return httpSampler(url)
                .post(body, ContentType.APPLICATION_FORM_URLENCODED)
                .header("Cookie", "${cookies}")
                .children(responseAssertion().containsSubstrings(mark));
    }
}
