package id.binahumas.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** What somebody with a personal link sees before coming in. */
public record GuestInvitation(
        String name,
        GuestRole role,
        String title,
        String course,
        Instant startsAt,
        Instant endsAt,
        String zone,
        Instant validTo) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }
}
