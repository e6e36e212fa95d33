package id.binahumas.learning;

import java.time.Instant;

/** A lesson in the list of its module, with how far the reader is. */
public record LessonRow(long id, String title, int minutes, Instant doneAt, Instant seenAt) {

    public boolean done() {
        return doneAt != null;
    }
}
