package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody came to a session, and how it was noted. There is one each, and it never changes: what counts is their presence. */
@Entity
@Table(name = "check_in")
public class CheckIn extends BaseEntity {

    private long sessionId;
    private long enrolmentId;

    @Enumerated(EnumType.STRING)
    private CheckInWay way;

    private Instant cameAt;
    private Instant notedAt;
    private Long notedBy;
    private String deviceHash;

    protected CheckIn() {}

    CheckIn(long sessionId, long enrolmentId, CheckInWay way, Instant cameAt, Instant notedAt, Long by, String device) {
        this.sessionId = sessionId;
        this.enrolmentId = enrolmentId;
        this.way = way;
        this.cameAt = cameAt;
        this.notedAt = notedAt;
        this.notedBy = by;
        this.deviceHash = device;
    }
}
