package id.binahumas.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** What somebody with a personal link sees before coming in; early, before the link opens anything. */
public record GuestInvitation(
        String name,
        GuestRole role,
        String title,
        String course,
        Instant startsAt,
        Instant endsAt,
        String zone,
        Instant validFrom,
        Instant validTo,
        boolean early,
        String organiser) {

    public ZoneId venueZone() {
        return ZoneId.of(zone);
    }
}
