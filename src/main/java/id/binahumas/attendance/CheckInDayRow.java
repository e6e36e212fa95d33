package id.binahumas.attendance;

import java.time.Instant;

/** A session of somebody's day, and what is noted of them there; null when nothing is yet. */
public record CheckInDayRow(long sessionId, String title, Instant startsAt, PresenceStatus status) {}
