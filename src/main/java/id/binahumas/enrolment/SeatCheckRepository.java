package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;
import id.binahumas.shared.invariants.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Questions about all places and lines at once: rows that contradict each other. */
@ApplicationScoped
class SeatCheckRepository {

    /** A counter, and how many sit there. */
    record Miscount(long runId, String runCode, int counted, long seated) {}

    /** A run in which people wait. */
    record Line(long runId, String runCode, long waiting) {}

    /** A pool counts towards a booking: the same as {@code SeatPool.appliesTo}; a booking names no cohort. */
    private static final String APPLIES = """
            p.runId = b.runId and p.cohortId is null
            and (p.mode is null or p.mode = b.mode) and (p.segment is null or p.segment = b.segment)
            and (b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
              or b.scope = id.binahumas.schedule.SeatClaim.Scope.BLOCK and p.sessionId is null and (p.blockId is null or p.blockId = b.scopeId)
              or b.scope = id.binahumas.schedule.SeatClaim.Scope.SESSION and p.blockId is null and (p.sessionId is null or p.sessionId = b.scopeId))
            """;

    private static final String SAME_LINE = """
            s.runId = w.runId and s.scope = w.scope and s.scopeId = w.scopeId
            and (s.segment = w.segment or s.segment is null and w.segment is null)
            and (s.mode = w.mode or s.mode is null and w.mode is null)
            """;

    @PersistenceContext
    EntityManager em;

    List<Miscount> miscounted() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Miscount(r.id, r.code, p.taken, count(b))
                        from SeatPool p join Run r on r.id = p.runId left join Booking b on b.status = :seated and %s
                        group by p.id, r.id, r.code, p.taken having p.taken <> count(b) order by r.id""".formatted(APPLIES), Miscount.class)
                .setParameter("seated", BookingStatus.SEATED)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Runs that are not over on this day, with those who wait although no pool that counts for them is full. */
    List<Line> waitingBesideFreeSeats(LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Line(r.id, r.code, count(b))
                        from Booking b join Run r on r.id = b.runId
                        where b.status = :waiting and r.state = :published and (r.endsOn is null or r.endsOn >= :day)
                        and not exists (select p from SeatPool p where p.capacity is not null and p.taken >= p.capacity and %s)
                        group by r.id, r.code order by r.id""".formatted(APPLIES), Line.class)
                .setParameter("waiting", BookingStatus.WAITLISTED)
                .setParameter("published", RunState.PUBLISHED)
                .setParameter("day", day)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Those who wait without a number, or with one that was never dealt. */
    List<Line> unnumbered() {
        return lines(
                "w.queueNo is null or w.queueNo >= (select max(p.nextQueueNo) from SeatPool p where p.runId = w.runId)");
    }

    /** Those who wait with the number of somebody else in their line. */
    List<Line> sharingANumber() {
        return lines(
                "exists (select s from Booking s where %s and s.status = w.status and s.queueNo = w.queueNo and s.id <> w.id)"
                        .formatted(SAME_LINE));
    }

    /** Those who wait although somebody behind them in their line was seated. */
    List<Line> overtaken() {
        return lines(
                "w.queueNo < (select max(s.queueNo) from Booking s where %s and s.status = id.binahumas.enrolment.BookingStatus.SEATED)"
                        .formatted(SAME_LINE));
    }

    private List<Line> lines(String wrong) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Line(r.id, r.code, count(w))
                        from Booking w join Run r on r.id = w.runId where w.status = :waiting and (%s)
                        group by r.id, r.code order by r.id""".formatted(wrong), Line.class)
                .setParameter("waiting", BookingStatus.WAITLISTED)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }
}
