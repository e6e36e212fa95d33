package id.binahumas.attendance;

import id.binahumas.shared.Refusal;
import java.time.Duration;
import java.time.Instant;

/** What leave may be asked for, and until when. */
final class LeaveRules {

    /** A letter may come some days after somebody was away. */
    static final Duration AFTERWARDS = Duration.ofDays(14);

    private LeaveRules() {}

    static boolean canBeAsked(Instant endsAt, PresenceStatus noted, Instant now) {
        return endsAt.plus(AFTERWARDS).isAfter(now) && (noted == null || noted == PresenceStatus.ABSENT);
    }

    /** Having been there is said only against an entry of absence. */
    static void requireFitting(LeaveKind kind, boolean allAbsent) {
        if (kind == LeaveKind.PRESENT && !allAbsent) {
            throw new Refusal("leave.present.absentOnly");
        }
    }
}
