package id.binahumas.shared.invariants;

import id.binahumas.shared.time.Zones;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** One violation: where to look at it, if there is a page, and the facts that tell it from others. */
public record Example(String link, List<String> facts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    public static Example at(String link, Object... facts) {
        return new Example(link, Arrays.stream(facts).map(Example::text).toList());
    }

    public static Example of(Object... facts) {
        return at(null, facts);
    }

    private static String text(Object fact) {
        return fact instanceof Instant moment ? TIME.format(moment.atZone(Zones.HOME)) : String.valueOf(fact);
    }
}
