package id.binahumas.notification;

import id.binahumas.schedule.Run;
import java.time.Instant;
import java.util.List;

/** All that is decided about the mails of a run, and how many they go to: those with a seat who have an address. */
public record RunMailSheet(
        Run run,
        Instant heldBackSince,
        long people,
        long withoutMail,
        List<WordingRow> wordings,
        List<ReminderRow> reminders) {}
