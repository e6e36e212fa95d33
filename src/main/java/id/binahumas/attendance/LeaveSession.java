package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One of the sessions a request for leave is about. */
@Entity
@Table(name = "leave_session")
public class LeaveSession extends BaseEntity {

    private long requestId;
    private long sessionId;

    protected LeaveSession() {}

    LeaveSession(long requestId, long sessionId) {
        this.requestId = requestId;
        this.sessionId = sessionId;
    }

    long sessionId() {
        return sessionId;
    }
}
