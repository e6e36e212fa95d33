package id.binahumas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Trainees who are signed in: begun for the journeys, and then so many that their weight in the server's memory shows. */
final class Sessions {

    static final int MANY = 2_000;

    private static final double MOST_MEGABYTES = 800;
    private static final double MOST_KILOBYTES = 20;
    /** A line of the histogram: number, instances, bytes, class. */
    private static final Pattern LIVING = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)");

    /** Of a class that belongs to sessions there are more by nearly one for each session begun; all else is caches that breathe. */
    private static final double OF_EACH = 0.9;

    private final House house;

    Sessions(House house) {
        this.house = house;
    }

    /** The first people of the measured run whose hash is quick. */
    List<Guest> begin(int count) {
        return quick(0, count);
    }

    /** Half of the rest first, so that what a first login leaves in caches isn't taken for a session's. */
    void weigh(int begun, Report report) {
        int half = (MANY - begun) / 2;
        quick(begun, half);
        Map<String, Living> before = living();
        int counted = quick(begun + half, MANY - begun - half).size();
        Map<String, Living> after = living();
        report.figure(
                "sessions.residentMegabytes",
                house,
                begun + half + counted,
                house.application().residentMegabytes(),
                MOST_MEGABYTES,
                Map.of());
        report.figure(
                "sessions.kilobytesEach",
                house,
                begun + half + counted,
                grown(before, after, counted) / 1024 / counted,
                MOST_KILOBYTES,
                Map.of());
    }

    private List<Guest> quick(int skipped, int count) {
        List<Integer> people = IntStream.rangeClosed(1, house.population().people())
                .filter(person -> person % 10 != 0)
                .skip(skipped)
                .limit(count)
                .boxed()
                .toList();
        return people.parallelStream()
                .map(person -> Guest.signIn(house, person))
                .toList();
    }

    private static double grown(Map<String, Living> before, Map<String, Living> after, int sessions) {
        return after.entrySet().stream()
                .map(entry -> entry.getValue().minus(before.getOrDefault(entry.getKey(), Living.NONE)))
                .filter(more -> more.instances() >= OF_EACH * sessions)
                .mapToDouble(Living::bytes)
                .sum();
    }

    /** What is alive in the heap after it was cleaned, by class. */
    private Map<String, Living> living() {
        Map<String, Living> living = new HashMap<>();
        Matcher line = LIVING.matcher(ask("GC.class_histogram"));
        while (line.find()) {
            living.put(line.group(3), new Living(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))));
        }
        return living;
    }

    private record Living(long instances, long bytes) {

        static final Living NONE = new Living(0, 0);

        Living minus(Living other) {
            return new Living(instances - other.instances, bytes - other.bytes);
        }
    }

    private String ask(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(house.application().pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
