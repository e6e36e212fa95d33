package id.binahumas.assignment;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The last moment for an assignment in one run; a run without one has no deadline. */
@Entity
@Table(name = "assignment_due")
public class AssignmentDue extends BaseEntity {

    private long assignmentId;
    private long runId;
    private Instant dueAt;

    protected AssignmentDue() {}

    AssignmentDue(long assignmentId, long runId, Instant dueAt) {
        this.assignmentId = assignmentId;
        this.runId = runId;
        this.dueAt = dueAt;
    }

    void moveTo(Instant newDueAt) {
        dueAt = newDueAt;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
