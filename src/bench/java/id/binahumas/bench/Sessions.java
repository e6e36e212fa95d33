package id.binahumas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final Pattern USED = Pattern.compile("(?:generation|total)\\s.*?used (\\d+)K");

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
        double heapBefore = heapKilobytes();
        int counted = quick(begun + half, MANY - begun - half).size();
        double heapAfter = heapKilobytes();
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
                (heapAfter - heapBefore) / counted,
                MOST_KILOBYTES,
                Map.of("heapMegabytes", Report.rounded(heapAfter / 1024, 1)));
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

    /** What is left of the heap after it was cleaned, in a single-threaded collector's words. */
    private double heapKilobytes() {
        ask("GC.run");
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        List<Double> parts = new ArrayList<>();
        while (used.find()) {
            parts.add(Double.parseDouble(used.group(1)));
        }
        return parts.stream().mapToDouble(Double::doubleValue).sum();
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
