package id.binahumas.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Nothing acknowledged is lost, whatever happens to the product while people work: for half a minute a database among the other
 * tests, for {@code -Dfaults.minutes} each in the profile {@code faults}. The same {@code -Dfaults.seed} gives the same faults.
 */
class FaultsIT {

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final long SHORT_SEED = 20261122;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Integer minutes = Integer.getInteger("faults.minutes");
        Duration length = minutes == null ? SHORT : Duration.ofMinutes(minutes);
        long seed = Long.getLong("faults.seed", minutes == null ? SHORT_SEED : new Random().nextInt(1_000_000));
        System.out.println("faults.seed=" + seed);
        List<DaySummary> summaries = new ArrayList<>();
        for (String database :
                System.getProperty("faults.databases", "h2,mariadb").split(",")) {
            summaries.add(new Day(database, seed, length).live());
            write(summaries);
        }
        for (DaySummary summary : summaries) {
            assertEquals(List.of(), summary.wrong(), summary.database());
        }
    }

    private static void write(List<DaySummary> summaries) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        summaries.forEach(summary -> all.add(summary.json()));
        Path file = Path.of(System.getProperty("binahumas.build"), "faults", "summary.json");
        try (Writer out = Files.newBufferedWriter(file);
                JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            json.writeArray(all.build());
        }
    }
}
