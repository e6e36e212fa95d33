package id.binahumas.attendance;

/** What the committee notes of one participant; no minutes means the whole session. */
public record PresenceMark(long enrolmentId, PresenceStatus status, Integer minutes) {

    public static PresenceMark present(long enrolmentId) {
        return new PresenceMark(enrolmentId, PresenceStatus.PRESENT, null);
    }
}
