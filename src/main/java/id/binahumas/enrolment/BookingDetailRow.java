package id.binahumas.enrolment;

import id.binahumas.course.DeliveryMode;
import java.time.Instant;
import java.util.List;

/** A booking as programs read it; the position is where the person stands in line, from 1, and null for who does not wait. */
public record BookingDetailRow(
        String id,
        String run,
        BookingStatus status,
        Long position,
        String segment,
        String cohort,
        DeliveryMode mode,
        Instant offeredUntil,
        List<Part> parts) {

    public BookingDetailRow {
        parts = List.copyOf(parts);
    }

    static BookingDetailRow of(Booking booking, BookingRow row, List<BookingPartRow> parts) {
        return new BookingDetailRow(
                Long.toString(booking.id()),
                Long.toString(booking.runId()),
                booking.status(),
                row.position(),
                text(booking.segmentId()),
                text(booking.cohortId()),
                booking.mode(),
                booking.offeredUntil(),
                parts.stream()
                        .map(p -> new Part(
                                Long.toString(p.id()),
                                p.part().isSession() ? null : Long.toString(p.scopeId()),
                                p.part().isSession() ? Long.toString(p.scopeId()) : null,
                                p.status(),
                                p.position()))
                        .toList());
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }

    /** The place in a block or session that has places of its own. */
    public record Part(String id, String block, String session, BookingStatus status, Long position) {}
}
