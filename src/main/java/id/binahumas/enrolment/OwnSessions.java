package id.binahumas.enrolment;

/** Which sessions are somebody's: those for all and of the own cohort, but of those with places of their own only where one is held. */
public final class OwnSessions {

    /** In JPQL, of a session s for an enrolment e. */
    public static final String OWN = """
            (s.cohortId is null or s.cohortId = e.cohortId) and (not exists (select 1 from SeatPool sp where sp.sessionId = s.id)
              or exists (select 1 from Booking sb where sb.enrolmentId = e.id and sb.scope = id.binahumas.schedule.SeatClaim.Scope.SESSION
                and sb.scopeId = s.id and sb.status = id.binahumas.enrolment.BookingStatus.SEATED))""";

    /** Those in which somebody seated has a place: also of a block k with places of its own only where one is held. */
    public static final String ATTENDED = OWN + """
             and (k.apart is null or k.apart = false or exists (select 1 from Booking kb where kb.enrolmentId = e.id
              and kb.scope = id.binahumas.schedule.SeatClaim.Scope.BLOCK and kb.scopeId = k.id
              and kb.status = id.binahumas.enrolment.BookingStatus.SEATED))""";

    private OwnSessions() {}
}
