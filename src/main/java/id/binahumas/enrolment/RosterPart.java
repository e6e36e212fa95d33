package id.binahumas.enrolment;

import id.binahumas.schedule.PartTitle;
import id.binahumas.shared.text.Languages;
import java.time.Instant;

/** Where a participant stands in a block or session that has places of its own. */
public record RosterPart(
        long enrolmentId, String name, Instant startsAt, String zone, BookingStatus status, Long position) {

    public String title() {
        return PartTitle.of(name, startsAt, zone, Languages.current());
    }
}
