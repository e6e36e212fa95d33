package id.binahumas.schedule;

import java.time.Instant;

/** A personal link as the organiser sees it: for whom, until when, and how it was used. */
public record PersonalLinkRow(
        long id,
        String name,
        String mail,
        GuestRole role,
        boolean takesAttendance,
        int items,
        Instant validFrom,
        Instant validTo,
        Instant revokedAt,
        int uses,
        Instant firstUsedAt,
        Instant lastUsedAt,
        String lastAddress) {

    public LinkState state(Instant now) {
        return PersonalLink.state(revokedAt, validFrom, validTo, now);
    }
}
