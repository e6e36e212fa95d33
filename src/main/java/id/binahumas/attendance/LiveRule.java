package id.binahumas.attendance;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** From which share of its minutes on staying in a live session counts as presence; without a rule, entering does. */
@Entity
@Table(name = "live_rule")
public class LiveRule extends BaseEntity {

    private long sessionId;
    private int minPercent;

    protected LiveRule() {}

    LiveRule(long sessionId, int minPercent) {
        this.sessionId = sessionId;
        change(minPercent);
    }

    final void change(int percent) {
        if (percent < 1 || percent > 100) {
            throw new Refusal("live.percent");
        }
        minPercent = percent;
    }

    int minPercent() {
        return minPercent;
    }

    /** Whether so many minutes of so many are enough. */
    boolean isMet(int minutes, int held) {
        return 100L * minutes >= (long) minPercent * held;
    }
}
