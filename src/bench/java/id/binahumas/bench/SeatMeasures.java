package id.binahumas.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registrations by the page of an organiser, as many at once as want in: 500 on 22 places; 25,000 into one pool, with what one
 * costs while the first, the ten-thousandth and the last thousand come; and 5,000 from 500 clients on 82 and 83 within 165 places
 * while people leave and the caps move. What the database holds afterwards is counted.
 */
final class SeatMeasures {

    static final Set<String> NAMES = Set.of("seats22", "seats25000", "seats165");

    private static final int PEOPLE = 31_000;
    private static final long COURSE = Population.BASE + 9_000_000L;
    private static final long SMALL = COURSE + 1;
    private static final long LARGE = COURSE + 2;
    private static final long DAYS = COURSE + 3;
    private static final long WARM = COURSE + 4;
    private static final long WARM_LINE = COURSE + 5;
    private static final long SESSION = COURSE + 6;
    private static final long FIRST_DAY = COURSE + 10;
    private static final long SECOND_DAY = COURSE + 20;
    private static final int WARM_UP = 20_000;
    private static final int WARM_LINE_UP = 2_000;
    private static final int STEADY = 16;
    private static final int MOST_AT_ONCE = 500;
    private static final double RUSH_SECONDS = 2;
    /** Seconds for a thousand of them: three hundred a second. */
    private static final double A_THOUSAND = 1_000 / 300.0;

    private static final double GROWTH = 1.25;
    private static final Pattern BOOKING = Pattern.compile("[?;&]open=(\\d+)");

    private final House house;
    private final Report report;
    private final Path plans;
    private Guest organiser;

    SeatMeasures(House house, Report report, Path plans) {
        this.house = house;
        this.report = report;
        this.plans = plans;
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
        register(WARM, 0, WARM_UP, STEADY);
        // most of those who rush will stand in line
        register(WARM_LINE, 0, WARM_LINE_UP, STEADY);
        house.awaitCompiler();
        if (wanted.isEmpty() || wanted.contains("seats22")) {
            rush();
        }
        if (wanted.isEmpty() || wanted.contains("seats25000")) {
            fill();
            planOfASheet();
        }
        if (wanted.isEmpty() || wanted.contains("seats165")) {
            comeAndGo();
        }
        house.stop();
        check();
    }

    private void plan(Statement statement) throws SQLException {
        statement.execute("""
                insert into course (id, version, code, title, title_key, summary, kind, mode, owner_unit_id, minutes_per_jp, target_posts, legal_basis, min_attendance_percent, pass_mark, archived)
                values (%d, 0, 'KURSI', 'Bimbingan teknis', 'bimbingan teknis', 'Ukur', 'TRAINING', 'CLASSROOM', %d, 45, '', '', 90, 70, false)""".formatted(COURSE, Crowd.unit(0, 0)));
        for (Map.Entry<Long, Integer> run : Map.of(SMALL, 22, LARGE, 25_000, DAYS, 165, WARM, 25_000, WARM_LINE, 22)
                .entrySet()) {
            long id = run.getKey();
            statement.execute("""
                    insert into run (id, version, course_id, code, state, mode, organiser_unit_id, starts_on, ends_on, registration_opens_at, registration_closes_at, zone, published_at)
                    values (%d, 0, %d, 'KURSI-%d', 'PUBLISHED', 'CLASSROOM', %d, date '2037-05-01', date '2037-05-02', timestamp '2020-01-01 00:00:00',
                    timestamp '2037-01-01 00:00:00', 'Asia/Jakarta', timestamp '2020-01-01 00:00:00')""".formatted(id, COURSE, id, Crowd.unit(0, 0)));
            statement.execute("""
                    insert into seat_pool (id, version, run_id, policy, capacity, reason, taken, next_queue_no)
                    values (%d, 0, %d, %d, %d, 'Ukur', 0, 1)""".formatted(id, id, run.getValue(), run.getValue()));
        }
        cohort(statement, FIRST_DAY, 1, 82, "VILLAGE");
        cohort(statement, SECOND_DAY, 2, 83, "AGENCY", "SUB_DISTRICT", "REGENCY");
    }

    /** Those of some kinds of units have a day of their own, with so many places of the whole. */
    private static void cohort(Statement statement, long id, int number, int places, String... kinds)
            throws SQLException {
        statement.execute(
                "insert into cohort (id, version, run_id, number) values (%d, 0, %d, %d)".formatted(id, DAYS, number));
        statement.execute(
                "insert into segment (id, version, run_id, number, name, cohort_id) values (%d, 0, %d, %d, 'Hari %d', %d)"
                        .formatted(id, DAYS, number, number, id));
        for (int kind = 0; kind < kinds.length; kind++) {
            statement.execute(
                    "insert into segment_rule (id, version, segment_id, kind, unit_kind, below) values (%d, 0, %d, 'UNIT_KIND', '%s', false)"
                            .formatted(id + 1 + kind, id, kinds[kind]));
        }
        statement.execute("""
                insert into seat_pool (id, version, run_id, cohort_id, policy, capacity, reason, taken, next_queue_no)
                values (%d, 0, %d, %d, %d, %d, 'Ukur', 0, 1)""".formatted(id, DAYS, id, places, places));
    }

    /** Each a little later than the one before: how many a second, and what one of them costs. */
    private void fill() {
        Double first = null;
        int done = 0;
        for (int upTo : List.of(1_000, 9_000, 10_000, 24_000, 25_000)) {
            double cpu = house.application().cpuSeconds() + house.databaseCpuSeconds();
            double compiler = house.application().compilerCpuSeconds();
            long statements = house.statements();
            long start = System.nanoTime();
            register(LARGE, done, upTo - done, STEADY);
            double seconds = (System.nanoTime() - start) / 1e9;
            int count = upTo - done;
            done = upTo;
            if (count > 1_000) {
                continue;
            }
            double each = (house.application().cpuSeconds() + house.databaseCpuSeconds() - cpu) / count;
            first = first == null ? Double.valueOf(each) : first;
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("perSecond", Report.rounded(count / seconds, 1));
            more.put("cpuMs", Report.rounded(each * 1000, 3));
            more.put(
                    "compilerCpuMs",
                    Report.rounded((house.application().compilerCpuSeconds() - compiler) / count * 1000, 3));
            more.put("sqlPerRequest", Report.rounded((house.statements() - statements) / (double) count, 2));
            more.put("toFirst", Report.rounded(each / first, 2));
            report.figure("seats25000.at" + upTo, house, STEADY, seconds * 1000 / count, A_THOUSAND, more);
            report.figure("seats25000.growth" + upTo, house, STEADY, each / first, GROWTH, Map.of());
        }
    }

    /** How the sheet of a session is put together when half of 25,000 hold a place of its own there; H2 lets nobody look while it runs. */
    private void planOfASheet() throws SQLException {
        if (house.dialect() != Dialect.MARIADB) {
            return;
        }
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into block (id, version, run_id, part, kind, title, gated) values (%d, 0, %d, 1, 'CLASSROOM', 'Ukur', false)"
                            .formatted(SESSION, LARGE));
            statement.execute("""
                    insert into class_session (id, version, run_id, block_id, kind, title, starts_at, ends_at, minutes)
                    values (%d, 0, %d, %d, 'TEACHING', 'Ukur', timestamp '2037-05-01 02:00:00', timestamp '2037-05-01 03:30:00', 90)""".formatted(SESSION, LARGE, SESSION));
            statement.execute("""
                    insert into seat_pool (id, version, run_id, session_id, apart, policy, capacity, reason, taken, next_queue_no)
                    values (%d, 0, %d, %d, true, 12500, 12500, 'Ukur', 12500, 1)""".formatted(SESSION, LARGE, SESSION));
            statement.execute("""
                    insert into booking (id, version, enrolment_id, run_id, scope, scope_id, status, booked_at, seated_at)
                    select -id, 0, enrolment_id, run_id, 'SESSION', %d, 'SEATED', booked_at, seated_at from booking
                    where run_id = %d order by id limit 12500""".formatted(SESSION, LARGE));
            statement.execute("analyze table booking, enrolment, class_session, seat_pool");
            Journey sheet = new Journey(
                    "sheetOf12500",
                    null,
                    "/organiser/attendance/session.xhtml?id=" + SESSION,
                    organiser.cookies(),
                    false,
                    List.of(),
                    List.of(),
                    null);
            Map<String, Set<String>> heard = new Plans(house).overhear(List.of(sheet));
            Plans.write(plans, house, heard, Plans.explain(connection, house.dialect(), heard));
            statement.execute("delete from booking where id < 0");
            for (String table : List.of("seat_pool", "class_session", "block")) {
                statement.execute("delete from %s where id = %d".formatted(table, SESSION));
            }
        }
    }

    /** From the first click to the last answer. */
    private void rush() {
        double cpu = house.application().cpuSeconds() + house.databaseCpuSeconds();
        double compiler = house.application().compilerCpuSeconds();
        long statements = house.statements();
        long start = System.nanoTime();
        register(SMALL, 0, MOST_AT_ONCE, MOST_AT_ONCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double each = (house.application().cpuSeconds() + house.databaseCpuSeconds() - cpu) / MOST_AT_ONCE;
        report.figure(
                "seats22",
                house,
                MOST_AT_ONCE,
                seconds,
                RUSH_SECONDS,
                Map.of(
                        "perSecond",
                        Report.rounded(MOST_AT_ONCE / seconds, 1),
                        "cpuMs",
                        Report.rounded(each * 1000, 3),
                        "compilerCpuMs",
                        Report.rounded((house.application().compilerCpuSeconds() - compiler) / MOST_AT_ONCE * 1000, 3),
                        "sqlPerRequest",
                        Report.rounded((house.statements() - statements) / (double) MOST_AT_ONCE, 2)));
    }

    private void comeAndGo() {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger left = new AtomicInteger();
        AtomicInteger resized = new AtomicInteger();
        ExecutorService beside = Executors.newFixedThreadPool(2);
        Future<?> leaving = beside.submit(() -> {
            while (!over.get()) {
                leave(left);
            }
        });
        Future<?> moving = beside.submit(() -> {
            for (int i = 0; !over.get(); i++) {
                resize(DAYS, 165 + i % 4);
                resize(i % 2 == 0 ? FIRST_DAY : SECOND_DAY, 82 + i % 5);
                resized.incrementAndGet();
            }
        });
        long start = System.nanoTime();
        register(DAYS, 25_000, 5_000, MOST_AT_ONCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        over.set(true);
        answer(leaving);
        answer(moving);
        beside.shutdown();
        report.figure(
                "seats165",
                house,
                MOST_AT_ONCE,
                5_000 / seconds,
                null,
                Map.of("seconds", Report.rounded(seconds, 1), "left", left.get(), "resized", resized.get()));
    }

    /** To so many places; refused while more than that are seated. */
    private void resize(long pool, int places) {
        String form = fields("do", "resize", "capacity", String.valueOf(places), "reason", "Ukur", "sure", "true");
        post("/organiser/enrolment/seats.xhtml?id=" + DAYS + "&pool=" + pool, form);
    }

    /** Some of those whom the roster shows. */
    private void leave(AtomicInteger left) {
        String address = "/organiser/enrolment/roster.xhtml?id=" + DAYS;
        Matcher shown = BOOKING.matcher(
                Guest.get(house.server().url(address), organiser.cookies()).html());
        List<String> bookings = new ArrayList<>();
        while (shown.find()) {
            bookings.add(shown.group(1));
        }
        for (String booking : bookings.subList(0, Math.min(5, bookings.size()))) {
            if (post(address, fields("do", "cancel", "id", booking, "reason", "Berhalangan"))
                            .status()
                    == 302) {
                left.incrementAndGet();
            }
        }
    }

    /** So many people, from so many clients; whoever is not answered as registered is a wrong answer. */
    private void register(long run, int from, int count, int clients) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger(from);
        List<Callable<Void>> deeds = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            deeds.add(() -> {
                for (int person = next.getAndIncrement(); person < from + count; person = next.getAndIncrement()) {
                    Guest.Page page = post(
                            "/organiser/enrolment/roster.xhtml?id=" + run,
                            fields("do", "registerFound", "id", String.valueOf(Crowd.person(person))));
                    if (page.status() != 302) {
                        throw new WrongAnswer("registering person " + person + " ended with " + page.status());
                    }
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
    }

    private Guest.Page post(String address, String form) {
        return Guest.post(
                house.server().url(address),
                organiser,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static String fields(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
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

    /** Never over, every counter right, nobody waits beside a free seat, one seat a person, no number twice. */
    private void check() throws SQLException {
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            none(statement, "counter", """
                    select count(*) from seat_pool p where p.taken > p.capacity
                    or p.taken <> (select count(*) from booking b where b.run_id = p.run_id and b.status = 'SEATED'
                    and (p.cohort_id is null or b.cohort_id = p.cohort_id))""");
            none(statement, "free seat beside a line", """
                    select count(*) from booking b where b.status = 'WAITLISTED' and not exists (select 1 from seat_pool p
                    where p.run_id = b.run_id and p.taken >= p.capacity and (p.cohort_id is null or p.cohort_id = b.cohort_id))""");
            none(statement, "person twice", """
                    select count(*) from (select e.run_id, e.person_id from enrolment e join booking b on b.enrolment_id = e.id
                    group by e.run_id, e.person_id having count(*) > 1) twice""");
            none(statement, "number twice", """
                    select count(*) from (select b.run_id, b.queue_no from booking b where b.status = 'WAITLISTED'
                    group by b.run_id, b.queue_no having count(*) > 1) twice""");
        }
    }

    private static void none(Statement statement, String what, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            if (rows.getInt(1) > 0) {
                throw new WrongAnswer("after the registrations: " + what + ", " + rows.getInt(1) + " times");
            }
        }
    }
}
