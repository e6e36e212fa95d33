package id.binahumas.notification;

import java.time.Instant;

/** A rule as its organiser sees it: whole days or hours before, and when it speaks next; null when it has nothing to say any more. */
public record ReminderRow(long id, int hours, ReminderAnchor anchor, Instant next) {

    public boolean inDays() {
        return hours % 24 == 0;
    }

    public int amount() {
        return inDays() ? hours / 24 : hours;
    }
}
