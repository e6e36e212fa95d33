package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.RomanNumeral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What places are called in words: Angkatan I, perangkat daerah · Tatap muka. */
@Named("poolNames")
@ApplicationScoped
public class PoolNames {

    public String of(SeatPoolRow pool) {
        return pool.whole()
                ? Messages.text(locale(), "seats.whole")
                : joined(
                        pool.partTitle(),
                        cohort(pool.cohort(), pool.cohortName()),
                        pool.segmentName(),
                        mode(pool.mode()));
    }

    /** Where in a run somebody belongs; empty when the run does not tell people apart. */
    public String place(Integer cohort, String cohortName, String segment, DeliveryMode mode) {
        return joined(cohort(cohort, cohortName), segment, mode(mode));
    }

    /** Angkatan I, perangkat daerah; null for none. */
    public String cohort(Integer number, String name) {
        if (number == null) {
            return null;
        }
        String roman = RomanNumeral.of(number);
        return name == null || name.isEmpty()
                ? Messages.text(locale(), "cohort.n", roman)
                : Messages.text(locale(), "cohort.named", roman, name);
    }

    private static String mode(DeliveryMode mode) {
        return mode == null ? null : Messages.label(locale(), mode);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Locale locale() {
        return Languages.current();
    }
}
