package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The server is killed while several register and leave again: what it had acknowledged is there when it is back. */
class KillWhileBookingIT {

    private static final int FIRST = 430;
    private static final int VISITORS = 6;
    private static final int ANSWERS_BEFORE = 30;

    private final CountDownLatch answered = new CountDownLatch(ANSWERS_BEFORE);

    /** What somebody was told last, and whether the server died before it answered the next time. */
    private record Told(Visitor visitor, String login, boolean booked, boolean unanswered) {}

    @Test
    void onH2() throws Exception {
        bookingsSurvive(Map.of());
    }

    @Test
    void onMariaDb() throws Exception {
        bookingsSurvive(Map.of(
                "DB_DRIVER", "mariadb",
                "DB_URL",
                        "jdbc:mariadb://127.0.0.1:" + System.getProperty("it.db.port")
                                + "/killedseats?createDatabaseIfNotExist=true",
                "DB_USER", "root",
                "DB_PASSWORD", "any"));
    }

    private void bookingsSurvive(Map<String, String> database) throws Exception {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("BINAHUMAS_DEMO_PASSWORD", ServerProcess.demoPassword());
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try (ServerProcess server = ServerProcess.start(environment, "demo")) {
            String run = Visitor.of(server)
                    .page("/catalogue.xhtml?q=informasi+publik")
                    .select("a[href*='/run.xhtml?id=']")
                    .attr("href");
            List<Callable<Told>> visitors = IntStream.range(FIRST, FIRST + VISITORS)
                    .mapToObj(number -> "peserta" + number)
                    .<Callable<Told>>map(login -> {
                        Visitor visitor = Visitor.signedIn(server, login);
                        return () -> comeAndGo(visitor, login, run);
                    })
                    .toList();
            List<Future<Told>> running = visitors.stream().map(threads::submit).toList();
            assertTrue(answered.await(120, TimeUnit.SECONDS), "hardly anybody was answered");
            server.kill();
            server.restart();
            for (Future<Told> one : running) {
                Told told = one.get(60, TimeUnit.SECONDS);
                boolean booked = isBooked(Visitor.signedIn(server, told.login()), run);
                assertTrue(
                        booked == told.booked() || told.unanswered(),
                        told.login() + " was told " + told.booked() + " and is " + booked);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Registers and leaves until nobody answers any more. */
    private Told comeAndGo(Visitor visitor, String login, String run) {
        boolean booked = isBooked(visitor, run);
        boolean asked = false;
        try {
            while (true) {
                Map<String, String> form = visitor.fields(run, booked ? "cancel" : "book", Map.of());
                asked = true;
                HttpResponse<String> answer = visitor.post(run, form);
                assertEquals(302, answer.statusCode());
                asked = false;
                booked = !booked;
                answered.countDown();
            }
        } catch (UncheckedIOException dead) {
            return new Told(visitor, login, booked, asked);
        }
    }

    private static boolean isBooked(Visitor visitor, String run) {
        return !visitor.page(run).select("input[name=do][value=cancel]").isEmpty();
    }
}
