package id.binahumas.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found, as a list for programs and a table for people. */
final class Report {

    static final double MOST_STATEMENTS = 8;
    static final int MOST_BYTES = 20 * 1024;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A journey's figures beside its budgets; a floor of null is one that was not measured. */
    void journey(
            Journey journey,
            House house,
            int concurrency,
            Client.Measured m,
            Guest.Page page,
            Double floor,
            Double hash) {
        Double there = journey.moodle() == null ? null : journey.moodle().cpuSeconds();
        Double budget = journey.moodle() == null ? null : journey.moodle().budget();
        List<String> misses = new ArrayList<>();
        if (budget != null && m.cpuSeconds() > budget) {
            misses.add("cpu");
        }
        if (m.statementsPerRequest() > MOST_STATEMENTS) {
            misses.add("sql");
        }
        if (page.bytesOnTheLine() > MOST_BYTES) {
            misses.add("bytes");
        }
        Map<String, Object> row = row(journey.name(), house, concurrency);
        row.put("perSecond", rounded(m.journeys() / m.seconds(), 1));
        row.put("p50Ms", m.p50());
        row.put("p95Ms", m.p95());
        row.put("p99Ms", m.p99());
        row.put("cpuSecondsPerJourney", rounded(m.cpuSeconds(), 6));
        row.put("sqlPerRequest", rounded(m.statementsPerRequest(), 2));
        row.put("htmlBytes", page.bytes());
        row.put("htmlBytesCompressed", page.bytesOnTheLine());
        row.put("moodleCpuSeconds", there);
        row.put("ratioToMoodle", there == null ? null : rounded(m.cpuSeconds() / there, 4));
        row.put("floorCpuSeconds", floor == null ? null : rounded(floor, 6));
        row.put("ratioToFloor", floor == null || floor == 0 ? null : rounded(m.cpuSeconds() / floor, 1));
        row.put("budget", budget == null ? null : rounded(budget, 6));
        row.put("withinBudget", misses.isEmpty());
        row.put("misses", misses);
        row.put("journeys", m.journeys());
        row.put("requestsPerJourney", rounded(m.requestsPerJourney(), 2));
        row.put("serverCpuSeconds", rounded(m.serverCpuSeconds(), 6));
        row.put("databaseCpuSeconds", rounded(m.databaseCpuSeconds(), 6));
        row.put("clientCpuSeconds", rounded(m.clientCpuSeconds(), 6));
        row.put("compilerCpuSeconds", rounded(m.compilerCpuSeconds(), 6));
        row.put("fsyncsPerJourney", house.dialect() == Dialect.H2 ? null : rounded(m.forcedWritesPerJourney(), 2));
        if (hash != null) {
            row.put("hashCpuSeconds", rounded(hash, 4));
        }
        keep(row);
    }

    /** Something that is not a journey: its one cost, what that may be, and figures of its own. */
    void figure(String name, House house, int concurrency, double figure, Double budget, Map<String, Object> more) {
        Map<String, Object> row = row(name, house, concurrency);
        for (String field : List.of(
                "perSecond",
                "p50Ms",
                "p95Ms",
                "p99Ms",
                "cpuSecondsPerJourney",
                "sqlPerRequest",
                "htmlBytes",
                "htmlBytesCompressed",
                "moodleCpuSeconds",
                "ratioToMoodle",
                "floorCpuSeconds",
                "ratioToFloor")) {
            row.put(field, null);
        }
        row.putAll(more);
        row.put("figure", rounded(figure, 6));
        row.put("budget", budget == null ? null : rounded(budget, 6));
        row.put("withinBudget", budget == null || figure <= budget);
        keep(row);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve("results.json").toFile(), rows);
        Files.writeString(directory.resolve("results.md"), table());
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | journey | database | at once | per s | p50 ms | p95 ms | p99 ms | CPU ms | budget | of Moodle | × floor | client CPU ms | SQL a request | fsync | HTML | gzip | within |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (Map<String, Object> row : rows) {
            boolean journey = row.get("cpuSecondsPerJourney") != null;
            table.append("| ")
                    .append(String.join(
                            " | ",
                            String.valueOf(row.get("journey")),
                            String.valueOf(row.get("database")),
                            String.valueOf(row.get("concurrency")),
                            word(row.get("perSecond")),
                            word(row.get("p50Ms")),
                            word(row.get("p95Ms")),
                            word(row.get("p99Ms")),
                            journey ? millis(row.get("cpuSecondsPerJourney")) : word(row.get("figure")),
                            journey ? millis(row.get("budget")) : word(row.get("budget")),
                            word(row.get("ratioToMoodle")),
                            word(row.get("ratioToFloor")),
                            millis(row.get("clientCpuSeconds")),
                            word(row.get("sqlPerRequest")),
                            word(row.get("fsyncsPerJourney")),
                            word(row.get("htmlBytes")),
                            word(row.get("htmlBytesCompressed")),
                            Boolean.TRUE.equals(row.get("withinBudget")) ? "yes" : "NO " + word(row.get("misses"))))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static Map<String, Object> row(String name, House house, int concurrency) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("journey", name);
        row.put("database", house.dialect().label());
        row.put("concurrency", concurrency);
        return row;
    }

    private void keep(Map<String, Object> row) {
        rows.add(row);
        System.out.println(row);
    }

    private static String millis(Object seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.2f", ((Number) seconds).doubleValue() * 1000);
    }

    private static String word(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    static Double rounded(double value, int places) {
        if (Double.isNaN(value)) {
            return null;
        }
        double factor = Math.pow(10, places);
        return Math.round(value * factor) / factor;
    }
}
