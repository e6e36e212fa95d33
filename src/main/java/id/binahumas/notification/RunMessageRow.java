package id.binahumas.notification;

import java.time.Instant;

/** A letter to all participants as its organiser sees it: when it was asked for, when it was done, and to how many. */
public record RunMessageRow(long id, String subject, String body, Instant askedAt, Instant finishedAt, int people) {}
