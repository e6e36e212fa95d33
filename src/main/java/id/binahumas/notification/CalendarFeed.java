package id.binahumas.notification;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The address by which somebody's calendar program reads their sessions. Its secret is in the owner's hands only; made anew, the old one opens nothing. */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed extends BaseEntity {

    /** Of an alphabet of 31: more than 256 bits. */
    static final int SECRET_LENGTH = 52;

    private long personId;
    private String secretHash;
    private Instant madeAt;

    protected CalendarFeed() {}

    CalendarFeed(long personId, String secret, Instant now) {
        this.personId = personId;
        open(secret, now);
    }

    final void open(String secret, Instant now) {
        secretHash = Ids.hash(secret);
        madeAt = now;
    }

    public long personId() {
        return personId;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
