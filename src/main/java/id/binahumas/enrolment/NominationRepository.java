package id.binahumas.enrolment;

import id.binahumas.schedule.RunState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions to nominations, the shares of units, and what speaks against somebody. */
@ApplicationScoped
class NominationRepository {

    private static final List<BookingStatus> ACTIVE = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::isActive)
            .toList();

    private static final List<RunState> OPEN =
            Arrays.stream(RunState.values()).filter(RunState::isOpen).toList();

    private static final String OF_RUN = "b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN";

    private static final String NOMINEE = """
            select new id.binahumas.enrolment.NomineeRow(x.id, n.id, p.id, p.name, p.titleBefore, p.titleAfter, coalesce(e.unitName, v.name),
              b.id, b.status, %s, x.endedBy, x.reason, x.problems, q.name, n.letterNumber, n.letterDate, n.letterFileId, n.nominatedAt)
            from Nominee x join Nomination n on n.id = x.nominationId join Person p on p.id = x.personId
            left join Booking b on b.id = x.bookingId left join Enrolment e on e.id = b.enrolmentId
            left join UnitValidity v on v.unit.id = n.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            left join Nominee y on y.replacesId = x.id left join Person q on q.id = y.personId
            """.formatted(EnrolmentRepository.POSITION);

    private static final String RUNS = """
            from Run r join Course c on c.id = r.courseId where r.state in :open and (r.endsOn is null or r.endsOn >= :today)
            and (r.registrationClosesAt > :now or exists (select 1 from NominationQuota o where o.runId = r.id and o.unitId in (:units))
              or exists (select 1 from Nomination m where m.runId = r.id and m.unitId in (:units)))
            """;

    private static final String QUOTA = """
            select new id.binahumas.enrolment.NominationQuotaRow(q.id, q.unitId, v.name, v.kind, w.name, q.least, q.most, q.deadline,
              (select count(b) from Booking b where b.runId = q.runId and b.unitId = q.unitId and b.status in :holding and %1$s),
              (select count(b) from Booking b where b.runId = q.runId and b.unitId = q.unitId and b.status in :active and %1$s))
            from NominationQuota q join UnitValidity v on v.unit.id = q.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            left join UnitValidity w on w.unit = v.parent and w.validFrom <= :day and (w.validTo is null or w.validTo > :day)
            where q.runId = :run
            """.formatted(OF_RUN);

    private static final String UNREPRESENTED = """
             and not exists (select 1 from Booking b where b.runId = q.runId and b.unitId = q.unitId and b.status in :holding and %s)
            """.formatted(OF_RUN);

    /** What the unit did itself is no news to it. */
    private static final String NEWS = """
            from Nominee x join Nomination n on n.id = x.nominationId join Run r on r.id = n.runId left join Booking b on b.id = x.bookingId
            where x.endedBy is null and (b.id is null and x.told is null or b.status <> x.told)
            """;

    private static final List<BookingStatus> HOLDING = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::holdsSeat)
            .toList();

    /** So many of a unit have this status in a run. */
    record Crowd(Long unitId, BookingStatus status, long number) {}

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<Nomination> nomination(long id) {
        return Optional.ofNullable(em.find(Nomination.class, id));
    }

    Optional<Nominee> nominee(long id) {
        return Optional.ofNullable(em.find(Nominee.class, id));
    }

    /** The shares of units in a run. */
    List<NominationQuota> quotas(long runId) {
        return em.createQuery(
                        "select q from NominationQuota q where q.runId = :run order by q.id", NominationQuota.class)
                .setParameter("run", runId)
                .getResultList();
    }

    Optional<NominationQuota> quota(long id) {
        return Optional.ofNullable(em.find(NominationQuota.class, id));
    }

    void remove(NominationQuota quota) {
        em.remove(quota);
    }

    /** How many of each unit are in a run, seated or not. */
    Map<Long, Long> there(long runId) {
        return crowds(runId).stream()
                .filter(c -> c.unitId() != null && c.status().isActive())
                .collect(Collectors.groupingBy(Crowd::unitId, Collectors.summingLong(Crowd::number)));
    }

    List<Crowd> crowds(long runId) {
        return em.createQuery(
                        "select b.unitId, b.status, count(b) from Booking b where b.runId = :run and " + OF_RUN
                                + " group by b.unitId, b.status",
                        Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .map(c -> new Crowd((Long) c[0], (BookingStatus) c[1], (long) c[2]))
                .toList();
    }

    List<NomineeRow> nominees(long nominationId, LocalDate day) {
        return em.createQuery(NOMINEE + " where n.id = :nomination order by x.id", NomineeRow.class)
                .setParameter("day", day)
                .setParameter("nomination", nominationId)
                .getResultList();
    }

    /** Of all letters these units wrote for a run, the newest first. */
    List<NomineeRow> nominees(long runId, Collection<Long> unitIds, LocalDate day, int first, int size) {
        return em.createQuery(
                        NOMINEE
                                + " where n.runId = :run and n.unitId in (:units) order by n.nominatedAt desc, n.id desc, x.id",
                        NomineeRow.class)
                .setParameter("day", day)
                .setParameter("run", runId)
                .setParameter("units", unitIds)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countNominees(long runId, Collection<Long> unitIds) {
        return em.createQuery(
                        "select count(x) from Nominee x join Nomination n on n.id = x.nominationId where n.runId = :run and n.unitId in (:units)",
                        Long.class)
                .setParameter("run", runId)
                .setParameter("units", unitIds)
                .getSingleResult();
    }

    /** The letters for a run, the newest first. */
    List<NominationLetterRow> letters(long runId, LocalDate day, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.NominationLetterRow(n.id, v.name, n.letterNumber, n.letterDate, n.nominatedAt, n.whole,
                          (select count(x) from Nominee x where x.nominationId = n.id and x.replacesId is null), n.letterFileId)
                        from Nomination n left join UnitValidity v on v.unit.id = n.unitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where n.runId = :run order by n.nominatedAt desc, n.id desc""", NominationLetterRow.class)
                .setParameter("run", runId)
                .setParameter("day", day)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countLetters(long runId) {
        return em.createQuery("select count(n) from Nomination n where n.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
    }

    /** Runs for which these units may name people, or have; those with a share of theirs first, then the first to begin. */
    List<NominationRunRow> runs(Collection<Long> unitIds, LocalDate today, Instant now, int first, int size) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.NominationRunRow(r.id, c.title, r.theme, r.startsOn, r.endsOn, r.place, r.registrationClosesAt,
                          (select sum(q.most) from NominationQuota q where q.runId = r.id and q.unitId in (:units)),
                          (select min(d.deadline) from NominationQuota d where d.runId = r.id and d.unitId in (:units) and d.deadline >= :today),
                          (select count(b) from Booking b where b.runId = r.id and b.unitId in (:units) and b.status in :active and %s))
                        """.formatted(OF_RUN) + RUNS + """
                        order by case when exists (select 1 from NominationQuota s where s.runId = r.id and s.unitId in (:units)) then 0 else 1 end,
                          r.startsOn, r.id""", NominationRunRow.class)
                .setParameter("units", unitIds)
                .setParameter("open", OPEN)
                .setParameter("active", ACTIVE)
                .setParameter("today", today)
                .setParameter("now", now)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countRuns(Collection<Long> unitIds, LocalDate today, Instant now) {
        return em.createQuery("select count(r) " + RUNS, Long.class)
                .setParameter("units", unitIds)
                .setParameter("open", OPEN)
                .setParameter("today", today)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** The shares of these units, by their names. */
    List<NominationQuotaRow> quotas(long runId, Collection<Long> unitIds, LocalDate day, int first, int size) {
        return em.createQuery(QUOTA + " and q.unitId in (:units) order by v.nameKey, q.id", NominationQuotaRow.class)
                .setParameter("run", runId)
                .setParameter("units", unitIds)
                .setParameter("day", day)
                .setParameter("holding", HOLDING)
                .setParameter("active", ACTIVE)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countQuotas(long runId, Collection<Long> unitIds) {
        return em.createQuery(
                        "select count(q) from NominationQuota q where q.runId = :run and q.unitId in (:units)",
                        Long.class)
                .setParameter("run", runId)
                .setParameter("units", unitIds)
                .getSingleResult();
    }

    /** Units with a share of whom nobody has a place yet. */
    List<NominationQuotaRow> unrepresented(long runId, LocalDate day, int first, int size) {
        return em.createQuery(QUOTA + UNREPRESENTED + " order by w.nameKey, v.nameKey, q.id", NominationQuotaRow.class)
                .setParameter("run", runId)
                .setParameter("day", day)
                .setParameter("holding", HOLDING)
                .setParameter("active", ACTIVE)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countUnrepresented(long runId) {
        return em.createQuery(
                        "select count(q) from NominationQuota q where q.runId = :run " + UNREPRESENTED, Long.class)
                .setParameter("run", runId)
                .setParameter("holding", HOLDING)
                .getSingleResult();
    }

    /** Names that were refused, by the unit that wrote. */
    Map<Long, Long> refused(long runId) {
        return em.createQuery("""
                        select n.unitId, count(x) from Nominee x join Nomination n on n.id = x.nominationId
                        where n.runId = :run and x.bookingId is null group by n.unitId""", Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .collect(Collectors.toMap(r -> (Long) r[0], r -> (Long) r[1]));
    }

    /** Letters of which the unit has not heard everything yet, while their run goes on. */
    List<Long> withNews(LocalDate today) {
        return em.createQuery(
                        "select distinct n.id " + NEWS
                                + " and r.state in :open and (r.endsOn is null or r.endsOn >= :today) order by n.id",
                        Long.class)
                .setParameter("open", OPEN)
                .setParameter("today", today)
                .getResultList();
    }

    /** Those of a letter of whom the unit has not heard what became of them. */
    List<Nominee> news(long nominationId) {
        return em.createQuery("select x " + NEWS + " and n.id = :nomination order by x.id", Nominee.class)
                .setParameter("nomination", nominationId)
                .getResultList();
    }

    /** What these people have in a run. */
    Map<Long, BookingStatus> inRun(long runId, Collection<Long> personIds) {
        return em.createQuery(
                        "select e.personId, b.status from Booking b join Enrolment e on e.id = b.enrolmentId where b.runId = :run and "
                                + OF_RUN + " and e.personId in (:people)",
                        Object[].class)
                .setParameter("run", runId)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.toMap(r -> (Long) r[0], r -> (BookingStatus) r[1]));
    }

    /** Other runs of the same days that these people take part in or wait for, unless one does them when one likes, and the same course since a day. */
    List<NominationConflict> conflicts(long runId, Collection<Long> personIds, LocalDate since) {
        return em.createQuery("""
                        select o.personId, case when o.courseId = r.courseId then 1 else 0 end, c.title, x.startsOn, x.endsOn,
                          case when x.startsOn <= r.endsOn and x.endsOn >= r.startsOn then 1 else 0 end
                        from Enrolment o join Run r on r.id = :run join Run x on x.id = o.runId join Course c on c.id = o.courseId
                        where o.personId in (:people) and o.runId <> r.id and x.state <> id.binahumas.schedule.RunState.CANCELLED
                        and (o.state = id.binahumas.enrolment.EnrolmentState.ACTIVE and x.startsOn <= r.endsOn and x.endsOn >= r.startsOn
                            and (not exists (select 1 from Block k where k.runId = x.id)
                              or exists (select 1 from Block l where l.runId = x.id and l.kind <> id.binahumas.schedule.BlockKind.SELF_PACED))
                          or o.state <> id.binahumas.enrolment.EnrolmentState.CANCELLED and o.courseId = r.courseId and x.endsOn >= :since)
                        order by x.startsOn, x.id""", Object[].class)
                .setParameter("run", runId)
                .setParameter("people", personIds)
                .setParameter("since", since)
                .getResultStream()
                .map(c -> new NominationConflict(
                        (Long) c[0], (Integer) c[5] == 1, (String) c[2], (LocalDate) c[3], (LocalDate) c[4]))
                .toList();
    }
}
