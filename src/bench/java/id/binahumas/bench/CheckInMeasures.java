package id.binahumas.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People at the door of a session, each a call of the door for programs by the committee's table: 416 within a minute, five times as dense as a
 * village programme needs, while others read pages; and 25,000 as fast as sixteen tables can. What the database holds afterwards is counted.
 */
final class CheckInMeasures {

    static final Set<String> NAMES = Set.of("checkins416", "checkins25000");

    private static final int PEOPLE = 26_500;
    /** The first who comes: who has an account here stands at the table, and nobody checks himself in there. */
    private static final int FIRST = 10;

    private static final long COURSE = Population.BASE + 9_500_000L;
    private static final long SMALL = COURSE + 1;
    private static final long LARGE = COURSE + 2;
    private static final long WARM = COURSE + 3;
    private static final long BLOCK = 10;
    private static final long SESSION = 20;
    private static final long ENROLMENT = 100_000_000L;
    private static final long BOOKING = 200_000_000L;
    private static final int FEW = 416;
    private static final int MANY = 25_000;
    private static final int WARM_UP = 1_000;
    private static final int TABLES = 16;
    private static final int READERS = 4;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final double DOOR_MILLIS = 300;
    private static final double PAGE_MILLIS = 1_000;
    private static final double TEN_MINUTES = 600;

    private final House house;
    private final Report report;
    private Guest organiser;

    CheckInMeasures(House house, Report report) {
        this.house = house;
        this.report = report;
    }

    void run(Set<String> wanted) throws SQLException {
        house.gather(PEOPLE);
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            plan(statement);
        }
        house.start();
        organiser = Guest.signIn(house, 2, Crowd.ORGANISER);
        // compiled code only: the server of an agency has run since Monday
        checkIn(WARM, 0, WARM_UP, TABLES, Duration.ZERO);
        if (wanted.isEmpty() || wanted.contains("checkins416")) {
            beside();
        }
        if (wanted.isEmpty() || wanted.contains("checkins25000")) {
            all();
        }
        house.stop();
        check(wanted);
    }

    private void plan(Statement statement) throws SQLException {
        statement.execute("""
                insert into course (id, version, code, title, title_key, summary, kind, mode, owner_unit_id, minutes_per_jp, target_posts, legal_basis, min_attendance_percent, pass_mark, archived)
                values (%d, 0, 'PINTU', 'Bimbingan teknis', 'bimbingan teknis', 'Ukur', 'TRAINING', 'CLASSROOM', %d, 45, '', '', 90, 70, false)""".formatted(COURSE, Crowd.unit(0, 0)));
        // on any clock of the country it is open while this runs
        Instant now = Instant.now();
        String from = literal(now.minus(Duration.ofHours(8)));
        String to = literal(now.plus(Duration.ofHours(8)));
        for (Map.Entry<Long, Integer> run :
                Map.of(SMALL, FEW, LARGE, MANY, WARM, WARM_UP).entrySet()) {
            long id = run.getKey();
            statement.execute("""
                    insert into run (id, version, course_id, code, state, mode, organiser_unit_id, starts_on, ends_on, registration_opens_at, registration_closes_at, zone, published_at)
                    values (%d, 0, %d, 'PINTU-%d', 'PUBLISHED', 'CLASSROOM', %d, date '2020-05-01', date '2037-05-02', timestamp '2020-01-01 00:00:00',
                    timestamp '2037-01-01 00:00:00', 'Asia/Jakarta', timestamp '2020-01-01 00:00:00')""".formatted(id, COURSE, id, Crowd.unit(0, 0)));
            statement.execute(
                    "insert into block (id, version, run_id, part, kind, title, gated) values (%d, 0, %d, 1, 'CLASSROOM', 'Tatap muka', false)"
                            .formatted(id + BLOCK, id));
            statement.execute("""
                    insert into class_session (id, version, run_id, block_id, kind, title, starts_at, ends_at, minutes)
                    values (%d, 0, %d, %d, 'TEACHING', 'Ukur', %s, %s, 960)""".formatted(id + SESSION, id, id + BLOCK, from, to));
            // the training goes on another day: one morning completes nobody
            statement.execute("""
                    insert into class_session (id, version, run_id, block_id, kind, title, starts_at, ends_at, minutes)
                    values (%d, 0, %d, %d, 'TEACHING', 'Ukur', timestamp '2037-05-01 01:00:00', timestamp '2037-05-01 17:00:00', 960)""".formatted(id + SESSION + SESSION, id, id + BLOCK));
            statement.execute("""
                    insert into enrolment (id, version, run_id, course_id, person_id, state, registered_at)
                    select %d + p.id, 0, %d, %d, p.id, 'ACTIVE', timestamp '2020-01-01 00:00:00' from person p
                    where p.id >= %d and p.id < %d""".formatted(
                            enrolments(id), id, COURSE, Crowd.person(FIRST), Crowd.person(FIRST + run.getValue())));
            statement.execute("""
                    insert into booking (id, version, enrolment_id, run_id, scope, scope_id, status, line_key, booked_at, seated_at)
                    select %d + e.id, 0, e.id, e.run_id, 'RUN', e.run_id, 'SEATED', 'RUN', timestamp '2020-01-01 00:00:00', timestamp '2020-01-01 00:00:00'
                    from enrolment e where e.run_id = %d""".formatted(BOOKING * 10, id));
        }
    }

    /** Evenly within a minute, while others read. */
    private void beside() {
        AtomicBoolean over = new AtomicBoolean();
        List<Double> pages = Collections.synchronizedList(new ArrayList<>());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<?>> reading = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            reading.add(readers.submit(() -> {
                while (!over.get()) {
                    pages.add(timed(() -> Guest.get(house.server().url("/catalogue.xhtml"), organiser.cookies()), 200));
                    pages.add(timed(
                            () -> Guest.get(
                                    house.server().url("/organiser/attendance/screen.xhtml?id=" + (SMALL + SESSION)),
                                    organiser.cookies()),
                            200));
                }
            }));
        }
        List<Double> doors = checkIn(SMALL, 0, FEW, TABLES, WITHIN);
        over.set(true);
        reading.forEach(CheckInMeasures::answer);
        readers.shutdown();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("p50Ms", Report.rounded(percentile(doors, 50), 1));
        more.put("p95Ms", Report.rounded(percentile(doors, 95), 1));
        report.figure("checkins416", house, TABLES, percentile(doors, 95), DOOR_MILLIS, more);
        report.figure(
                "checkins416.pages",
                house,
                READERS,
                percentile(pages, 95),
                PAGE_MILLIS,
                Map.of("p50Ms", Report.rounded(percentile(pages, 50), 1)));
    }

    private void all() {
        double cpu = house.application().cpuSeconds() + house.databaseCpuSeconds();
        long statements = house.statements();
        long start = System.nanoTime();
        List<Double> doors = checkIn(LARGE, 0, MANY, TABLES, Duration.ZERO);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("perSecond", Report.rounded(MANY / seconds, 1));
        more.put("p95Ms", Report.rounded(percentile(doors, 95), 1));
        more.put(
                "cpuMs",
                Report.rounded((house.application().cpuSeconds() + house.databaseCpuSeconds() - cpu) / MANY * 1000, 3));
        more.put("sqlPerRequest", Report.rounded((house.statements() - statements) / (double) MANY, 2));
        report.figure("checkins25000", house, TABLES, seconds, TEN_MINUTES, more);
    }

    /** So many people by so many tables, evenly within a time, or as fast as they can; how long each took, in milliseconds. */
    private List<Double> checkIn(long run, int from, int count, int tables, Duration within) {
        List<Double> took = Collections.synchronizedList(new ArrayList<>(count));
        AtomicInteger next = new AtomicInteger(from);
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(tables);
        List<Callable<Void>> deeds = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            deeds.add(() -> {
                for (int person = next.getAndIncrement(); person < from + count; person = next.getAndIncrement()) {
                    long due = begun + within.toNanos() / count * (person - from);
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    long enrolment = enrolments(run) + Crowd.person(FIRST + person);
                    took.add(timed(
                            () -> Guest.post(
                                    house.server().url("/api/v1/sessions/" + (run + SESSION) + "/check-ins"),
                                    organiser,
                                    "application/json",
                                    ("{\"enrolmentId\":\"" + enrolment + "\"}").getBytes(StandardCharsets.UTF_8)),
                            201));
                }
                return null;
            });
        }
        try {
            for (Future<Void> one : threads.invokeAll(deeds)) {
                answer(one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        return took;
    }

    private static double timed(Callable<Guest.Page> request, int expected) throws WrongAnswer {
        long start = System.nanoTime();
        try {
            Guest.Page page = request.call();
            if (page.status() != expected) {
                throw new WrongAnswer("ended with " + page.status() + ": " + page.html());
            }
        } catch (WrongAnswer e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static long enrolments(long run) {
        return ENROLMENT * (run - COURSE);
    }

    private static String literal(Instant moment) {
        return "timestamp '"
                + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + "'";
    }

    private static void answer(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new WrongAnswer(String.valueOf(e.getCause()));
        }
    }

    /** One presence and one check-in a person, and one result that says the whole session. */
    private void check(Set<String> wanted) throws SQLException {
        int all = WARM_UP
                + (wanted.isEmpty() || wanted.contains("checkins416") ? FEW : 0)
                + (wanted.isEmpty() || wanted.contains("checkins25000") ? MANY : 0);
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            for (String question : List.of(
                    "select count(*) from presence",
                    "select count(*) from check_in",
                    "select count(*) from item_result where score = 960")) {
                try (ResultSet rows = statement.executeQuery(question)) {
                    rows.next();
                    if (rows.getInt(1) != all) {
                        throw new WrongAnswer(question + ": " + rows.getInt(1) + " instead of " + all);
                    }
                }
            }
        }
    }
}
