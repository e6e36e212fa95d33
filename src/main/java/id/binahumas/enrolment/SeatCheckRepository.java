package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.shared.invariants.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Questions about all places and lines at once: rows that contradict each other. */
@ApplicationScoped
class SeatCheckRepository {

    /** A counter, and how many sit there. */
    record Miscount(long runId, String runCode, int counted, long seated) {}

    /** A run in which people wait. */
    record Line(long runId, String runCode, long waiting) {}

    /** A pool counts towards a booking: the same as {@code SeatPool.appliesTo}. */
    private static final String APPLIES = """
            p.runId = b.runId and (p.cohortId is null or p.cohortId = b.cohortId)
            and (p.mode is null or p.mode = b.mode) and (p.segmentId is null or p.segmentId = b.segmentId)
            and (b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and p.apart is null
              or b.scope = id.binahumas.schedule.SeatClaim.Scope.BLOCK and p.blockId = b.scopeId
              or b.scope = id.binahumas.schedule.SeatClaim.Scope.SESSION and p.sessionId = b.scopeId)
            """;

    /** Places of a pool that are kept for others than this booking. */
    private static final String KEPT_FOR_OTHERS = """
            (select coalesce(sum(case when k.seats > k.seated then k.seats - k.seated else 0 end), 0) from SeatReserve k
              where k.poolId = p.id and k.releasedAt is null)
            - (select count(k) from SeatReserve k where k.poolId = p.id and k.releasedAt is null and k.seats > k.seated
              and (k.segmentId is null or k.segmentId = b.segmentId) and (k.unitId is null or k.unitId = b.unitId))
            """;

    /** How many the booking's unit, or those without one, have in a pool. */
    private static final String OF_UNIT = """
            (select count(o) from Booking o where o.runId = b.runId and o.status in :holding
              and (o.unitId = b.unitId or o.unitId is null and b.unitId is null) and %s)
            """.formatted(APPLIES.replace("b.", "o."));

    private static final String SAME_LINE = "s.runId = w.runId and s.lineKey = w.lineKey";

    private static final List<BookingStatus> HOLDING = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::holdsSeat)
            .toList();

    @PersistenceContext
    EntityManager em;

    List<Miscount> miscounted() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Miscount(r.id, r.code, p.taken, count(b))
                        from SeatPool p join Run r on r.id = p.runId left join Booking b on b.status in :holding and %s
                        group by p.id, r.id, r.code, p.taken having p.taken <> count(b) order by r.id""".formatted(APPLIES), Miscount.class)
                .setParameter("holding", HOLDING)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Runs that are not over on this day, with those who wait although no pool that counts for them is full. */
    List<Line> waitingBesideFreeSeats(LocalDate day) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Line(r.id, r.code, count(b))
                        from Booking b join Run r on r.id = b.runId
                        where b.status = :waiting and r.state in (:open) and (r.endsOn is null or r.endsOn >= :day)
                        and not exists (select p from SeatPool p where %s and (p.capacity is not null and p.taken + %s >= p.capacity
                          or p.unitMax is not null and p.unitMax <= %s))
                        group by r.id, r.code order by r.id""".formatted(APPLIES, KEPT_FOR_OTHERS, OF_UNIT), Line.class)
                .setParameter("holding", HOLDING)
                .setParameter("waiting", BookingStatus.WAITLISTED)
                .setParameter("open", List.of(RunState.PUBLISHED, RunState.RUNNING))
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

    /** Those who wait although somebody behind them in their line was seated meanwhile. */
    List<Line> overtaken() {
        return lines("""
                exists (select s from Booking s where %s and s.status = id.binahumas.enrolment.BookingStatus.SEATED
                  and s.queueNo > w.queueNo and s.seatedAt > w.inLineSince)""".formatted(SAME_LINE));
    }

    /** Pools in which more is taken or kept than there is, or that count otherwise what is kept. */
    List<Miscount> overfull() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Miscount(r.id, r.code, p.taken, p.capacity * 1L)
                        from SeatPool p join Run r on r.id = p.runId where p.taken + coalesce(p.reserved, 0) > p.capacity
                        or coalesce(p.reserved, 0) <> (select coalesce(sum(case when k.seats > k.seated then k.seats - k.seated else 0 end), 0)
                          from SeatReserve k where k.poolId = p.id and k.releasedAt is null)
                        order by r.id""", Miscount.class).setMaxResults(Finding.MOST).getResultList();
    }

    /** Reserves that count otherwise how many of theirs sit there. */
    List<Miscount> misreserved() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Miscount(r.id, r.code, k.seated, count(b))
                        from SeatReserve k join SeatPool p on p.id = k.poolId join Run r on r.id = p.runId
                        left join Booking b on b.status in :holding and (k.segmentId is null or k.segmentId = b.segmentId)
                          and (k.unitId is null or k.unitId = b.unitId) and %s
                        where k.releasedAt is null group by k.id, r.id, r.code, k.seated having k.seated <> count(b) order by r.id""".formatted(APPLIES), Miscount.class)
                .setParameter("holding", HOLDING)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Units that have more places than their share. */
    List<Miscount> overShare() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Miscount(r.id, r.code, p.unitMax, count(b))
                        from SeatPool p join Run r on r.id = p.runId join Booking b on b.status in :holding and %s
                        where p.unitMax is not null
                        group by p.id, r.id, r.code, p.unitMax, b.unitId having count(b) > p.unitMax order by r.id""".formatted(APPLIES), Miscount.class)
                .setParameter("holding", HOLDING)
                .setMaxResults(Finding.MOST)
                .getResultList();
    }

    /** Places in a part of a run, held or awaited by who does not sit in the run. */
    List<Line> partsWithoutRun() {
        return em.createQuery("""
                        select new id.binahumas.enrolment.SeatCheckRepository$Line(r.id, r.code, count(b)) from Booking b join Run r on r.id = b.runId
                        where b.scope <> :run and (b.status in :holding or b.status = :waiting)
                        and not exists (select a from Booking a where a.enrolmentId = b.enrolmentId and a.scope = :run and a.status = :seated)
                        group by r.id, r.code order by r.id""", Line.class)
                .setParameter("run", SeatClaim.Scope.RUN)
                .setParameter("holding", HOLDING)
                .setParameter("waiting", BookingStatus.WAITLISTED)
                .setParameter("seated", BookingStatus.SEATED)
                .setMaxResults(Finding.MOST)
                .getResultList();
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
