package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** What somebody's calendar was last told of a session by mail. Its name never changes, and every word about it has a higher number. */
@Entity
@Table(name = "calendar_entry")
public class CalendarEntry extends BaseEntity {

    private long enrolmentId;
    private Long sessionId;
    private String uid;
    private int revision;
    private boolean standing;
    private String title;
    private String place;
    private Instant startsAt;
    private Instant endsAt;
    private String zone;
    private Instant toldAt;

    protected CalendarEntry() {}

    CalendarEntry(CalendarRow row, Instant now) {
        enrolmentId = row.enrolmentId();
        sessionId = row.sessionId();
        uid = row.uid();
        show(row, now);
    }

    /** Another time or place, or standing again after it was taken back. */
    void change(CalendarRow row, Instant now) {
        revision++;
        show(row, now);
    }

    void takeBack(Instant now) {
        standing = false;
        revision++;
        toldAt = now;
    }

    /** Whether the calendar shows the session as it is. */
    boolean shows(CalendarRow row) {
        return standing
                && title.equals(row.title())
                && Objects.equals(place, row.place())
                && startsAt.equals(row.startsAt())
                && endsAt.equals(row.endsAt())
                && zone.equals(row.zone());
    }

    private void show(CalendarRow row, Instant now) {
        standing = true;
        title = row.title();
        place = row.place();
        startsAt = row.startsAt();
        endsAt = row.endsAt();
        zone = row.zone();
        toldAt = now;
    }

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    /** Null when the session was taken off the plan. */
    public Long sessionId() {
        return sessionId;
    }

    public String uid() {
        return uid;
    }

    public int revision() {
        return revision;
    }

    public boolean standing() {
        return standing;
    }

    public String title() {
        return title;
    }

    public String place() {
        return place;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
