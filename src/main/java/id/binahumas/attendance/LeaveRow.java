package id.binahumas.attendance;

import java.time.Instant;

/** A request for leave in a list: nothing of why somebody is away, which may tell of an illness. */
public record LeaveRow(
        long id,
        long enrolmentId,
        long personId,
        String name,
        String unitName,
        LeaveKind kind,
        boolean objection,
        LeaveState state,
        boolean letter,
        Instant askedAt,
        Instant appealedAt,
        long sessions,
        Instant firstAt,
        Instant lastAt) {}
