package id.binahumas.enrolment;

import id.binahumas.schedule.Run;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.text.Said;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** May this person register for this run? One constant a rule; the same ones show the button, explain its absence and guard the door. */
enum BookingRules {
    ANNOUNCED(q -> unless(q.run().isVisible(), "booking.not-announced")),
    OPENED(q -> unless(q.run().isRegistrationOpened(q.now()), "booking.window-early")),
    NOT_CLOSED(q -> unless(!q.run().isRegistrationClosed(q.now()), "booking.window-closed")),
    ONCE(q -> unless(!q.alreadyBooked(), "booking.twice")),
    ELIGIBLE(q -> Optional.ofNullable(q.eligibility().whyNone())),
    OWN_PART(q -> q.eligibility().refuses(q.wish()));

    private final Function<Question, Optional<Said>> objection;

    BookingRules(Function<Question, Optional<Said>> objection) {
        this.objection = objection;
    }

    static void require(Question question) {
        why(question).ifPresent(BookingRules::refuse);
    }

    /** The same for an organiser who lets somebody in against the rules about who takes part, and has said why. */
    static void requireBesidesPlace(Question question) {
        Arrays.stream(values())
                .filter(rule -> !rule.isAboutPlace())
                .flatMap(rule -> rule.objection.apply(question).stream())
                .findFirst()
                .ifPresent(BookingRules::refuse);
    }

    /** The same for who comes in the place of somebody who has one: the window may be over. */
    static void requireInPlaceOfAnother(Question question) {
        Arrays.stream(values())
                .filter(rule -> rule != OPENED && rule != NOT_CLOSED)
                .flatMap(rule -> rule.objection.apply(question).stream())
                .findFirst()
                .ifPresent(BookingRules::refuse);
    }

    /** What the first rule says that says no. */
    static Optional<Said> why(Question question) {
        return Arrays.stream(values())
                .flatMap(rule -> rule.objection.apply(question).stream())
                .findFirst();
    }

    private boolean isAboutPlace() {
        return this == ELIGIBLE || this == OWN_PART;
    }

    private static Optional<Said> unless(boolean holds, String key) {
        return holds ? Optional.empty() : Optional.of(Said.of(key));
    }

    private static void refuse(Said why) {
        throw new Conflict(why.key(), why.args().toArray());
    }

    record Question(Run run, boolean alreadyBooked, Eligibility eligibility, Wish wish, Instant now) {

        Question(Run run, boolean alreadyBooked, Instant now) {
            this(run, alreadyBooked, Eligibility.EVERYBODY, Wish.NONE, now);
        }
    }
}
