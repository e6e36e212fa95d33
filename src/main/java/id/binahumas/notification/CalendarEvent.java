package id.binahumas.notification;

import java.time.Instant;
import java.time.ZoneId;

/** One event as a calendar is told of it: under a name that never changes, and with a number that rises with every change. */
record CalendarEvent(
        String uid,
        int revision,
        String title,
        String text,
        String place,
        String address,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone) {}
