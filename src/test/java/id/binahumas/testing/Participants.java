package id.binahumas.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * People for the runs of a journey: entered by one sheet in the units of the demo's large regency, and registered by the organiser's
 * form, several at a time. One of them is their NIP.
 */
public final class Participants {

    /** Technical units that are named, not meant by their kind. */
    public static final List<String> NAMED_UNITS = List.of("BOGOR-UPTD-SMP-1", "BOGOR-UPTD-SMP-2", "BOGOR-UPTD-SMP-3");

    public static final String UNIT_WITH_A_RESERVE = "BOGOR-27";

    private static final String API = "/api/v1/people/imports";
    private static final String HEADER = "nama;status kepegawaian;NIP;jabatan;unit kerja\r\n";
    private static final long PATIENCE_MILLIS = 150_000;
    private static final int HANDS = 4;

    private static final List<String> UNITS = new ArrayList<>();

    /** Two of each of 22 agencies, then one of each district office of education. */
    public static final List<String> FIRST_DAY = of(Stream.concat(
            IntStream.range(0, 44).mapToObj(i -> "BOGOR-%02d".formatted(1 + i / 2)),
            IntStream.rangeClosed(1, 40).mapToObj("BOGOR-KWK-%02d"::formatted)));

    /** Of 60 schools, 22 health centres and three technical units. */
    public static final List<String> SECOND_DAY = of(Stream.of(
                    IntStream.rangeClosed(1, 22).mapToObj("BOGOR-PKM-%02d"::formatted),
                    NAMED_UNITS.stream(),
                    IntStream.rangeClosed(1, 60).mapToObj("BOGOR-SMP-%02d"::formatted))
            .flatMap(s -> s));

    public static final List<String> IN_THE_ROOM = of(Stream.concat(
            IntStream.rangeClosed(1, 29).mapToObj("BOGOR-%02d"::formatted),
            IntStream.rangeClosed(1, 40).mapToObj("BOGOR-K%02d"::formatted)));

    public static final List<String> VILLAGES = of(IntStream.range(0, 40)
            .boxed()
            .flatMap(i -> IntStream.rangeClosed(1, 416 * (i + 1) / 40 - 416 * i / 40)
                    .mapToObj(n -> "BOGOR-K%02d-D%02d".formatted(i + 1, n))));

    public static final String THIRD_OF_A_UNIT = of(Stream.of("BOGOR-01")).get(0);
    public static final String OF_THE_RESERVE =
            of(Stream.of(UNIT_WITH_A_RESERVE)).get(0);

    private final ServerProcess server;

    public Participants(ServerProcess server) {
        this.server = server;
    }

    /** Brings all of them by one sheet. */
    public void enter() {
        Visitor admin = Visitor.signedIn(server, "admin");
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 0; i < UNITS.size(); i++) {
            sheet.append("Pengelola Kehumasan %03d;PNS;%s;Pengelola Kehumasan;%s\r\n"
                    .formatted(i + 1, nip(i), UNITS.get(i)));
        }
        String token = token(admin);
        String location =
                path(admin.postBody(API, "text/csv", sheet.toString().getBytes(StandardCharsets.UTF_8), token));
        assertEquals(UNITS.size(), await(admin, location, "CHECKED").getInt("added"));
        admin.postBody(
                location + "/application",
                "application/json",
                "{\"choice\":\"ALL_OR_NOTHING\"}".getBytes(StandardCharsets.UTF_8),
                token);
        await(admin, location, "APPLIED");
    }

    /** All of them by the organiser's form, several at a time. */
    public void register(String run, List<String> nips) {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        String roster = roster(run);
        Map<String, String> form = organiser.fields(roster, "register", Map.of());
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Integer>> deeds = nips.stream()
                    .map(nip -> (Callable<Integer>)
                            () -> organiser.post(roster, with(form, "nip", nip)).statusCode())
                    .toList();
            for (Future<Integer> done : hands.invokeAll(deeds)) {
                assertEquals(302, done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    /** One of them, whatever the answer. */
    public HttpResponse<String> register(String run, String nip) {
        return Visitor.signedIn(server, "panitia").submit(roster(run), "register", Map.of("nip", nip));
    }

    public Document board(String run) {
        return Visitor.signedIn(server, "panitia").page("/organiser/enrolment/board.xhtml?id=" + run);
    }

    /** What a board says in total. */
    public String figure(Document board, String name) {
        return board.select(".tally--all div").stream()
                .filter(f -> f.select("dt").text().equals(name))
                .map(f -> f.select("dd").first().ownText().isEmpty()
                        ? f.select("dd a").first().ownText()
                        : f.select("dd").text())
                .findFirst()
                .orElseThrow();
    }

    /** Takes the seat of the first on the roster. */
    public void cancelFirst(String run) {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        String opened = organiser
                .page(roster(run))
                .select("tbody a[href*='open=']")
                .attr("href")
                .replaceAll("#.*", "");
        assertEquals(
                302,
                organiser
                        .submit(opened, "cancel", Map.of("reason", "Berhalangan"))
                        .statusCode());
    }

    public static String idOf(HttpResponse<String> saved) {
        assertEquals(302, saved.statusCode(), saved.body());
        return saved.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static String roster(String run) {
        return "/organiser/enrolment/roster.xhtml?id=" + run;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private static List<String> of(Stream<String> units) {
        return units.map(unit -> {
                    UNITS.add(unit);
                    return nip(UNITS.size() - 1);
                })
                .toList();
    }

    /** Unlike those of the demo, whose last three digits are low. */
    private static String nip(int number) {
        return "%04d%02d%02d%04d%02d%d%03d"
                .formatted(
                        1971 + number % 25,
                        1 + number % 12,
                        1 + number % 27,
                        2003 + number % 18,
                        1 + number % 12,
                        1 + number % 2,
                        701 + number / 100);
    }

    private static String token(Visitor visitor) {
        return visitor.page("/account.xhtml").select("meta[name=csrf]").attr("content");
    }

    private static JsonObject await(Visitor admin, String location, String state) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        JsonObject status = status(admin, location);
        while (!status.getString("state").equals(state)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + status);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            status = status(admin, location);
        }
        return status;
    }

    private static JsonObject status(Visitor admin, String location) {
        return Json.createReader(new StringReader(admin.get(location).body())).readObject();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }
}
