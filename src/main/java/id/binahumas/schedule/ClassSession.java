package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** A meeting of people at a time, in a room or by a link. Its minutes give JP; a ceremony or break gives none. */
@Entity
@Table(name = "class_session")
public class ClassSession extends BaseEntity {

    /** People may enter a live session this long before it starts. */
    public static final Duration DOORS_OPEN = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(16);

    private long runId;
    private long blockId;
    private Long cohortId;

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    private String title;
    private Long subjectId;
    private Instant startsAt;
    private Instant endsAt;
    private int minutes;
    private Long roomId;
    private String meetingUrl;

    protected ClassSession() {}

    public ClassSession(Block block, SessionKind kind, String title, Long subjectId, Instant startsAt, Instant endsAt) {
        this.runId = block.runId();
        this.blockId = block.id();
        describe(kind, title, subjectId, startsAt, endsAt);
    }

    public final void describe(SessionKind newKind, String newTitle, Long ofSubject, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new Refusal("session.times.order");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Refusal("session.times.long");
        }
        kind = newKind;
        title = Texts.plain(newTitle, 200);
        subjectId = ofSubject;
        startsAt = from;
        endsAt = to;
        minutes = newKind.counts() ? (int) Duration.between(from, to).toMinutes() : 0;
    }

    /** For one cohort of the run alone, or for all. */
    void keepTo(Long cohort) {
        cohortId = cohort;
    }

    /** Whoever came in was noted; for whom it is stays then. */
    void requireNotOpened(Instant now) {
        requireNotBegun(now, "session.cohort.begun");
    }

    void requireNotBegun(Instant now, String key) {
        if (!now.isBefore(startsAt.minus(DOORS_OPEN))) {
            throw new Refusal(key);
        }
    }

    /** In these hours and in this room, or in none. */
    boolean stands(Instant from, Instant to, Long room) {
        return startsAt.equals(from) && endsAt.equals(to) && Objects.equals(roomId, room);
    }

    /** For all, or for those of this cohort. */
    public boolean isFor(Long cohort) {
        return cohortId == null || cohortId.equals(cohort);
    }

    /** The day it begins on where it is held. */
    public LocalDate dayIn(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    /** Holds what the other one would on that day, for that cohort. */
    boolean isSameAs(ClassSession other, Long cohort, LocalDate day, ZoneId zone) {
        return blockId == other.blockId
                && Objects.equals(cohortId, cohort)
                && dayIn(zone).equals(day)
                && startsAt.atZone(zone)
                        .toLocalTime()
                        .equals(other.startsAt.atZone(zone).toLocalTime())
                && title.equals(other.title);
    }

    /** By the same link. */
    void meetLike(ClassSession other) {
        meetingUrl = other.meetingUrl;
    }

    /** The same on another day at the same hours, where it is held. */
    ClassSession copyTo(Block block, LocalDate day, ZoneId zone) {
        Instant from =
                day.atTime(startsAt.atZone(zone).toLocalTime()).atZone(zone).toInstant();
        ClassSession copy =
                new ClassSession(block, kind, title, subjectId, from, from.plus(Duration.between(startsAt, endsAt)));
        copy.roomId = roomId;
        return copy;
    }

    public void holdIn(Room room) {
        roomId = room.id();
    }

    public void leaveRoom() {
        roomId = null;
    }

    public void meetNowhere() {
        meetingUrl = null;
    }

    public void meetAt(String url) {
        if (!url.startsWith("https://") || url.length() > 500 || !isUri(url)) {
            throw new Refusal("session.meeting.url");
        }
        meetingUrl = url;
    }

    /** Live and online, and it is time: from half an hour before the start until the end. */
    public boolean canBeJoined(Instant now) {
        return meetingUrl != null && !now.isBefore(startsAt.minus(DOORS_OPEN)) && now.isBefore(endsAt);
    }

    /** Teaching at a place, also where it is not known yet or others join by a link: what is only online has no door to check in at. */
    public boolean heldInRoom() {
        return kind.counts() && isHeldInRoom(roomId != null, meetingUrl != null);
    }

    /** The same of teaching of which only this is known: whether it has a room, and whether one can join it. */
    public static boolean isHeldInRoom(boolean room, boolean live) {
        return room || !live;
    }

    public long runId() {
        return runId;
    }

    public long blockId() {
        return blockId;
    }

    public Long cohortId() {
        return cohortId;
    }

    public SessionKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public Long subjectId() {
        return subjectId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public int minutes() {
        return minutes;
    }

    public Long roomId() {
        return roomId;
    }

    public String meetingUrl() {
        return meetingUrl;
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
