package id.binahumas.schedule;

/** A block or a session of a run, as that for which somebody may hold a place of its own. */
public record SeatPart(SeatClaim.Scope scope, long id) {

    public static SeatPart block(long id) {
        return new SeatPart(SeatClaim.Scope.BLOCK, id);
    }

    public static SeatPart session(long id) {
        return new SeatPart(SeatClaim.Scope.SESSION, id);
    }

    /** Of what a pool is, or whose title stands beside it; null for the whole run. */
    static SeatPart of(Long blockId, Long sessionId) {
        if (sessionId != null) {
            return session(sessionId);
        }
        return blockId == null ? null : block(blockId);
    }

    public boolean isSession() {
        return scope == SeatClaim.Scope.SESSION;
    }
}
