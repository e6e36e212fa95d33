package id.binahumas.shared.audit;

import java.time.Instant;

/** An entry as auditors read it: the deed in words, and whom it is about by name where that is known. */
public record AuditRow(
        long id,
        Instant happenedAt,
        Long accountId,
        String actor,
        String action,
        String deed,
        Long subjectId,
        String subject,
        String details,
        String stateBefore,
        String stateAfter,
        String reason,
        String requestId,
        String address,
        Long number) {}
