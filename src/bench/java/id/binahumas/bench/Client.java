package id.binahumas.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.csvDataSet;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpCache;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpCookies;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpDefaults;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpHeaders;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;
import static us.abstracta.jmeter.javadsl.JmeterDsl.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import us.abstracta.jmeter.javadsl.core.DslTestPlan;
import us.abstracta.jmeter.javadsl.core.DslTestPlan.TestPlanChild;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;
import us.abstracta.jmeter.javadsl.core.threadgroups.DslDefaultThreadGroup;

/**
 * So many clients that do one journey over and over, on kept connections and without a pause (JMeter, in this process). They
 * are left alone until the server's cost of a journey falls no more, and measured then.
 */
final class Client {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double SETTLED = 0.95;
    private static final int FEWEST_JOURNEYS = 5;
    /** Windows are made longer, up to so many times, for journeys that take long. */
    private static final int LONGEST_WINDOW = 10;

    /** A slice ends after so many times its work in seconds, should nothing more come. */
    private static final int SLOWEST = 3;

    private static final long FIRST_ANSWER_MILLIS = 60_000;

    private final House house;
    private final Pace pace;
    private final Path directory;

    Client(House house, Pace pace, Path directory) {
        this.house = house;
        this.pace = pace;
        this.directory = directory;
    }

    /** What was measured of one journey at one concurrency; costs are for one journey. */
    record Measured(
            long journeys,
            double seconds,
            double requestsPerJourney,
            double serverCpuSeconds,
            double databaseCpuSeconds,
            double clientCpuSeconds,
            double compilerCpuSeconds,
            double statementsPerRequest,
            double forcedWritesPerJourney,
            double p50,
            double p95,
            double p99) {

        double cpuSeconds() {
            return serverCpuSeconds + databaseCpuSeconds;
        }
    }

    Measured measure(Journey journey, int concurrency) {
        house.awaitCompiler();
        return watch(plan(journey, concurrency), journey.name() + " at " + concurrency, recorder -> {
            settle(recorder, pace.sliceCpuSeconds(), pace.slices());
            return window(recorder, concurrency);
        });
    }

    /**
     * All journeys at once in rounds, one client each, those of several requests more; between the rounds the compiler catches
     * up with what was asked of it.
     */
    void warm(List<Journey> journeys) {
        for (int round = 0; round < pace.warmRounds(); round++) {
            List<TestPlanChild> clients = new ArrayList<>();
            journeys.forEach(journey -> clients.add(clients(journey, threadGroup(journey.weight(), LONGEST))));
            watch(clients, "warming up", recorder -> {
                spend(pace.warmRoundCpuSeconds());
                return null;
            });
            house.awaitCompiler();
        }
    }

    private <T> T watch(List<TestPlanChild> clients, String what, Function<Recorder, T> act) {
        Recorder recorder = new Recorder();
        List<TestPlanChild> parts = new ArrayList<>(clients);
        parts.add(recorder);
        CompletableFuture<Void> run =
                CompletableFuture.runAsync(() -> run(testPlan(parts.toArray(TestPlanChild[]::new))));
        T seen;
        try {
            awaitFirst(recorder, run);
            seen = act.apply(recorder);
        } finally {
            recorder.finish();
            run.join();
        }
        recorder.requireNoFailure(what);
        return seen;
    }

    /** Every row once, all at the same moment. */
    Measured rush(Journey journey) {
        Recorder recorder = new Recorder();
        recorder.keep(true);
        Snapshot before = Snapshot.of(house, recorder);
        run(testPlan(clients(journey, threadGroup(journey.rows().size(), 1)), recorder));
        Measured measured = before.until(Snapshot.of(house, recorder), recorder);
        recorder.requireNoFailure(journey.name());
        return measured;
    }

    private Measured window(Recorder recorder, int concurrency) {
        Snapshot before = Snapshot.of(house, recorder);
        recorder.keep(true);
        long enough = recorder.journeys() + Math.max(FEWEST_JOURNEYS, concurrency);
        for (int part = 0; part == 0 || part < LONGEST_WINDOW && recorder.journeys() < enough; part++) {
            spend(pace.windowCpuSeconds());
        }
        recorder.keep(false);
        return before.until(Snapshot.of(house, recorder), recorder);
    }

    /** Until the cost of a request falls no more and little of it is compiling, at most so many slices. */
    private void settle(Recorder recorder, double sliceCpuSeconds, int slices) {
        double least = Double.MAX_VALUE;
        for (int slice = 1; slice <= slices; slice++) {
            double cpu = cpu();
            double compiling = house.application().compilerCpuSeconds();
            long requests = recorder.requests();
            spend(sliceCpuSeconds);
            long done = Math.max(1, recorder.requests() - requests);
            double spent = cpu() - cpu;
            double compiled = house.application().compilerCpuSeconds() - compiling;
            if (spent / done > least * SETTLED && compiled < spent * House.MOST_COMPILING) {
                return;
            }
            least = Math.min(least, spent / done);
        }
    }

    /** Waits until so much work was done, however busy the machine is otherwise. */
    private void spend(double cpuSeconds) {
        double end = cpu() + cpuSeconds;
        long latest = System.nanoTime() + (long) (cpuSeconds * SLOWEST * 1e9);
        do {
            rest(50);
        } while (cpu() < end && System.nanoTime() < latest);
    }

    private double cpu() {
        return house.application().cpuSeconds() + house.databaseCpuSeconds();
    }

    private static void awaitFirst(Recorder recorder, CompletableFuture<Void> run) {
        long end = System.currentTimeMillis() + FIRST_ANSWER_MILLIS;
        while (recorder.journeys() == 0 && !run.isDone() && System.currentTimeMillis() < end) {
            rest(20);
        }
        if (recorder.journeys() == 0) {
            throw new WrongAnswer("no journey came to its end");
        }
    }

    private List<TestPlanChild> plan(Journey journey, int concurrency) {
        return List.of(clients(journey, threadGroup(concurrency, LONGEST)));
    }

    private DslDefaultThreadGroup clients(Journey journey, DslDefaultThreadGroup clients) {
        List<ThreadGroupChild> parts = new ArrayList<>(List.of(
                httpDefaults().resetConnectionsBetweenIterations(false),
                httpCache().disable(),
                journey.cookies() ? httpCookies() : httpCookies().disable(),
                httpHeaders().header("Accept-Encoding", "gzip")));
        if (!journey.rows().isEmpty()) {
            parts.add(csvDataSet(rows(journey).toString())
                    .delimiter("\\t")
                    .variableNames(journey.variables().toArray(String[]::new)));
        }
        ThreadGroupChild[] steps = journey.steps().apply(house.server().url("")).toArray(ThreadGroupChild[]::new);
        parts.add(transaction(journey.name(), steps).generateParentSample());
        return clients.children(parts.toArray(ThreadGroupChild[]::new));
    }

    private Path rows(Journey journey) {
        try {
            Path file = Files.createDirectories(directory).resolve(journey.name() + ".csv");
            return Files.writeString(
                    file,
                    journey.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(DslTestPlan plan) {
        try {
            plan.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All counters at one moment. */
    private record Snapshot(
            long nanos,
            long journeys,
            long requests,
            double server,
            double database,
            double client,
            double compiler,
            long statements,
            long forcedWrites) {

        static Snapshot of(House house, Recorder recorder) {
            long statements = house.statements();
            long forcedWrites = house.forcedWrites();
            return new Snapshot(
                    System.nanoTime(),
                    recorder.journeys(),
                    recorder.requests(),
                    house.application().cpuSeconds(),
                    house.databaseCpuSeconds(),
                    new ProcessFigures(ProcessHandle.current().pid()).cpuSeconds(),
                    house.application().compilerCpuSeconds(),
                    statements,
                    forcedWrites);
        }

        Measured until(Snapshot end, Recorder recorder) {
            long done = end.journeys - journeys;
            if (done == 0) {
                throw new WrongAnswer("no journey came to its end while it was measured");
            }
            long asked = end.requests - requests;
            return new Measured(
                    done,
                    (end.nanos - nanos) / 1e9,
                    (double) asked / done,
                    (end.server - server) / done,
                    (end.database - database) / done,
                    (end.client - client) / done,
                    Math.max(0, end.compiler - compiler) / done,
                    (double) (end.statements - statements) / asked,
                    (double) (end.forcedWrites - forcedWrites) / done,
                    recorder.quantile(0.50),
                    recorder.quantile(0.95),
                    recorder.quantile(0.99));
        }
    }
}
