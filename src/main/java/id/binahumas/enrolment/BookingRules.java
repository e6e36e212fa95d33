package id.binahumas.enrolment;

import id.binahumas.schedule.Run;
import id.binahumas.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** May this person register for this run? One constant a rule; the same ones show the button, explain its absence and guard the door. */
enum BookingRules {
    ANNOUNCED("booking.not-announced", q -> q.run().isVisible()),
    OPENED("booking.window-early", q -> q.run().isRegistrationOpened(q.now())),
    NOT_CLOSED("booking.window-closed", q -> !q.run().isRegistrationClosed(q.now())),
    ONCE("booking.twice", q -> !q.alreadyBooked());

    private final String key;
    private final Predicate<Question> holds;

    BookingRules(String key, Predicate<Question> holds) {
        this.key = key;
        this.holds = holds;
    }

    static void require(Question question) {
        why(question).ifPresent(key -> {
            throw new Refusal(key);
        });
    }

    /** The reason key of the first rule that says no. */
    static Optional<String> why(Question question) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(question))
                .map(rule -> rule.key)
                .findFirst();
    }

    record Question(Run run, boolean alreadyBooked, Instant now) {}
}
