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
import java.util.stream.Collectors;
import us.abstracta.jmeter.javadsl.core.DslTestPlan;
import us.abstracta.jmeter.javadsl.core.DslTestPlan.TestPlanChild;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.ThreadGroupChild;

/**
 * So many clients that do one journey over and over, on kept connections and without a pause (JMeter, in this process). They
 * are left alone until the server's cost of a journey falls no more, and measured then.
 */
final class Client {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double SETTLED = 0.95;
    private static final int FEWEST_SLICES = 2;
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
        Recorder recorder = new Recorder();
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(plan(journey, recorder, concurrency)));
        try {
            awaitFirst(recorder, run);
            warm(recorder);
            return window(recorder);
        } finally {
            recorder.finish();
            run.join();
            if (recorder.failures() > 0) {
                throw new WrongAnswer(journey.name() + " at " + concurrency + ": " + recorder.failures() + " of "
                        + recorder.journeys() + " went wrong, first: " + recorder.firstFailure());
            }
        }
    }

    /** Every row once, all at the same moment. */
    Measured rush(Journey journey) {
        Recorder recorder = new Recorder();
        recorder.keep(true);
        Snapshot before = Snapshot.of(house, recorder);
        run(plan(journey, recorder, threadGroup(journey.rows().size(), 1)));
        Measured measured = before.until(Snapshot.of(house, recorder), recorder);
        if (recorder.failures() > 0) {
            throw new WrongAnswer(
                    journey.name() + ": " + recorder.failures() + " went wrong, first: " + recorder.firstFailure());
        }
        return measured;
    }

    private Measured window(Recorder recorder) {
        Snapshot before = Snapshot.of(house, recorder);
        recorder.keep(true);
        rest(pace.windowMillis());
        recorder.keep(false);
        return before.until(Snapshot.of(house, recorder), recorder);
    }

    private void warm(Recorder recorder) {
        double least = Double.MAX_VALUE;
        for (int slice = 1; slice <= pace.warmSlices(); slice++) {
            double cpu = cpu();
            long journeys = recorder.journeys();
            rest(pace.sliceMillis());
            long done = recorder.journeys() - journeys;
            if (done == 0) {
                continue;
            }
            double cost = (cpu() - cpu) / done;
            if (slice > FEWEST_SLICES && cost > least * SETTLED) {
                return;
            }
            least = Math.min(least, cost);
        }
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

    private DslTestPlan plan(Journey journey, Recorder recorder, int concurrency) {
        return plan(journey, recorder, threadGroup(concurrency, LONGEST));
    }

    private DslTestPlan plan(
            Journey journey,
            Recorder recorder,
            us.abstracta.jmeter.javadsl.core.threadgroups.DslDefaultThreadGroup clients) {
        List<TestPlanChild> parts = new ArrayList<>(List.of(
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
        parts.add(clients.children(transaction(journey.name(), steps).generateParentSample()));
        parts.add(recorder);
        return testPlan(parts.toArray(TestPlanChild[]::new));
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
                    (double) (end.statements - statements) / asked,
                    (double) (end.forcedWrites - forcedWrites) / done,
                    recorder.quantile(0.50),
                    recorder.quantile(0.95),
                    recorder.quantile(0.99));
        }
    }
}
