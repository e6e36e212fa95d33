package id.binahumas.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** A day of work on one database: people act, faults strike, and in the evening everything acknowledged is looked for. */
final class Day {

    private static final int TRAINEES = 6;
    private static final Duration EVENING = Duration.ofMinutes(6);
    private static final int FAULTS_A_MINUTE = 3;

    private final String database;
    private final long seed;
    private final Duration length;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final List<String> broken = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final Map<String, String> rosters = new HashMap<>();
    private Scene scene;
    private int oversold;
    private long downMillis;
    private long longestRecoveryMillis;

    Day(String database, long seed, Duration length) {
        this.database = database;
        this.seed = seed;
        this.length = length;
    }

    DaySummary live() throws Exception {
        try (Ground ground = Ground.open(database.equals("mariadb"))) {
            scene = new Scene(ground.server());
            scene.prepare();
            work(ground);
            settle(ground);
            pages();
            rows(ground);
        }
        return new DaySummary(
                database,
                seed,
                struck,
                scene.journal().acknowledged(),
                oversold,
                lost,
                broken,
                scene.stumbles(),
                scene.weather(),
                downMillis,
                longestRecoveryMillis);
    }

    private void work(Ground ground) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Actor> actors =
                new ArrayList<>(List.of(new Grader(scene, seed + 1, over), new Organiser(scene, seed + 2, over)));
        for (int i = 0; i < TRAINEES; i++) {
            actors.add(new Trainee(scene, seed + 10 + i, over));
        }
        List<Thread> threads = actors.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            strike(ground);
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** The same seed strikes in the same order, after the same pauses and for as long. */
    private void strike(Ground ground) {
        Random chance = new Random(seed);
        Deque<Fault> coming = new ArrayDeque<>();
        long end = System.nanoTime() + length.toNanos();
        long least = Math.max(1, FAULTS_A_MINUTE * length.toMinutes());
        for (int count = 0; count < least || System.nanoTime() < end; count++) {
            if (coming.isEmpty()) {
                coming.addAll(Fault.round(ground, chance));
            }
            Fault fault = coming.poll();
            Ground.sleep(2000 + chance.nextInt(6000));
            int millis = 1000 + chance.nextInt(4000);
            long start = System.nanoTime();
            fault.strike(ground, scene, millis);
            longestRecoveryMillis =
                    Math.max(longestRecoveryMillis, ground.awaitReady().toMillis());
            downMillis += (System.nanoTime() - start) / 1_000_000;
            struck.merge(fault, 1, Integer::sum);
            System.out.printf(
                    "%s %s seed=%d fault=%s millis=%d took=%d acknowledged=%d lost=%d unclear=%d%n",
                    Instant.now(),
                    database,
                    seed,
                    fault,
                    millis,
                    (System.nanoTime() - start) / 1_000_000,
                    scene.journal().acknowledged(),
                    scene.journal().lost().size(),
                    scene.weather().unclear());
        }
    }

    /** Promised work is done without anybody's hands, what failed in a fault too: it waits for its next attempt. */
    private void settle(Ground ground) throws SQLException {
        long end = System.nanoTime() + EVENING.toNanos();
        while (!isIdle(ground) || unfinished(ground) > 0) {
            if (System.nanoTime() > end) {
                broken.add("the queue did not drain in " + EVENING);
                return;
            }
            Ground.sleep(1000);
        }
    }

    private static boolean isIdle(Ground ground) {
        return ground.figure("binahumas_jobs{state=\"running\"}") == 0
                && ground.figure("binahumas_jobs_oldest_due_seconds") == 0
                && ground.figure("binahumas_mails_oldest_unsent_seconds") == 0;
    }

    /** The file of H2 has one reader: to look at it the server is killed, and started for the work that is left. */
    private static int unfinished(Ground ground) throws SQLException {
        boolean embedded = ground.database().isEmpty();
        if (embedded) {
            ground.server().kill();
        }
        int unfinished;
        try (Connection rows = ground.rows()) {
            unfinished = new Ledger(rows, ground.data()).unfinished(Instant.now());
        }
        if (embedded) {
            ground.server().restart();
            Ground.sleep(unfinished * 1000L);
        }
        return unfinished;
    }

    private void pages() throws Unanswered {
        Pages pages = new Pages(scene);
        rosters.putAll(pages.rosters());
        pages.judgementsAndCertificates();
        pages.check();
        broken.addAll(pages.wrong());
    }

    private void rows(Ground ground) throws SQLException {
        if (ground.database().isEmpty()) {
            ground.server().kill();
        }
        try (Connection rows = ground.rows()) {
            Ledger ledger = new Ledger(rows, ground.data());
            Map<String, String> states = ledger.states();
            scene.journal()
                    .states()
                    .keySet()
                    .forEach(key -> scene.journal().compare(key, states.getOrDefault(key, Journal.NONE), "the rows"));
            Map<String, String> bookings = ledger.bookings();
            rosters.forEach((key, status) -> {
                if (!status.equals(bookings.get(key))) {
                    broken.add("roster shows " + key + " as " + status + ", the row says " + bookings.get(key));
                }
            });
            oversold = ledger.oversold();
            broken.addAll(ledger.broken());
            int unfinished = ledger.unfinished(Instant.now());
            if (unfinished > 0) {
                broken.add(unfinished + " jobs are not done");
            }
        }
        lost.addAll(scene.journal().lost());
    }
}
