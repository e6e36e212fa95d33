package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A resource person (narasumber) of a session, from inside or from outside; the office is the one held that day. */
@Entity
@Table(name = "session_speaker")
public class SessionSpeaker extends BaseEntity {

    private long sessionId;
    private Long personId;
    private String name;
    private String office;

    protected SessionSpeaker() {}

    public SessionSpeaker(long sessionId, Long personId, String name, String office) {
        this.sessionId = sessionId;
        this.personId = personId;
        this.name = Texts.plain(name, 200);
        this.office = office == null ? null : Texts.plain(office, 200);
    }

    public long sessionId() {
        return sessionId;
    }

    /** Known by who it is, not by the name alone. */
    boolean isFromInside() {
        return personId != null;
    }

    boolean isOf(long person) {
        return isFromInside() && personId == person;
    }

    public Long personId() {
        return personId;
    }

    public String office() {
        return office;
    }

    public String name() {
        return name;
    }
}
