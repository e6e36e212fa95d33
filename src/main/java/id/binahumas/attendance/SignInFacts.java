package id.binahumas.attendance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** All that is printed on a sign-in sheet (daftar hadir); the code tells for which people, in which order. */
public record SignInFacts(
        String organiser,
        String course,
        String session,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String place,
        String city,
        String code,
        List<Line> lines) {

    /** A numbered line; the status only where the sheet is printed filled. */
    public record Line(String name, String nip, String unitName, PresenceStatus noted) {}
}
