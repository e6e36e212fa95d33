package id.binahumas.shared.audit;

import id.binahumas.shared.text.Messages;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The deeds the house knows, in words: each has its own under {@code deed.}. */
final class Deeds {

    private static final String PREFIX = "deed.";

    private Deeds() {}

    static String label(Locale locale, String action) {
        return Messages.has(locale, PREFIX + action) ? Messages.text(locale, PREFIX + action) : action;
    }

    /** In the order of their words. */
    static List<DeedRow> all(Locale locale) {
        return Collections.list(Messages.bundle(locale).getKeys()).stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .map(action -> new DeedRow(action, label(locale, action)))
                .sorted(Comparator.comparing(DeedRow::label))
                .toList();
    }
}
