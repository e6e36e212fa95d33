package id.binahumas.notification;

import java.util.Arrays;
import java.util.Optional;

/** A letter to participants that an organiser may put in other words. */
public enum WordingKind {
    SEAT("seat"),
    SEAT_FROM_LINE("seat-from-line"),
    IN_LINE("in-line"),
    CANCELLED("cancelled"),
    RUN_CANCELLED("run-cancelled"),
    SESSION_REMINDER("session-reminder");

    private final String letter;

    WordingKind(String letter) {
        this.letter = letter;
    }

    /** As its own words are called in the message files. */
    String letter() {
        return letter;
    }

    static Optional<WordingKind> of(String letter) {
        return Arrays.stream(values()).filter(k -> k.letter.equals(letter)).findFirst();
    }
}
