package id.binahumas.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What one letter says: to which unit, about which run, and who is to come; nobody yet, how many it may send and until when. */
record InvitationFacts(
        InvitationDetails details,
        String organiser,
        String title,
        String theme,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant firstSession,
        ZoneId zone,
        String place,
        String unitName,
        String above,
        List<Guest> guests,
        Integer most,
        LocalDate deadline) {

    /** Somebody who is to come, with the post held. */
    record Guest(String name, String post) {}

    InvitationFacts {
        guests = List.copyOf(guests);
    }
}
