package id.binahumas.shared.audit;

import id.binahumas.shared.text.Messages;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The deeds the house knows, in words: each has its own under {@code deed.}. */
final class Deeds {

    private static final String PREFIX = "deed.";

    private Deeds() {}

    static String label(Locale locale, String action) {
        return Messages.has(locale, PREFIX + action) ? Messages.text(locale, PREFIX + action) : action;
    }

    /** By area, in each in the order of their words. */
    static List<DeedGroup> groups(Locale locale) {
        Map<DeedArea, List<DeedRow>> byArea = Collections.list(
                        Messages.bundle(locale).getKeys())
                .stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .map(action -> new DeedRow(action, label(locale, action)))
                .sorted(Comparator.comparing(DeedRow::label))
                .collect(Collectors.groupingBy(
                        deed -> DeedArea.of(deed.action()).orElse(DeedArea.SYSTEM),
                        () -> new EnumMap<>(DeedArea.class),
                        Collectors.toList()));
        return byArea.entrySet().stream()
                .map(area -> new DeedGroup(area.getKey(), area.getValue()))
                .toList();
    }
}
