package id.binahumas.enrolment;

import id.binahumas.course.Course;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.ItemKind;
import id.binahumas.organisation.UnitValidity;
import id.binahumas.people.Person;
import id.binahumas.people.PostHolding;
import id.binahumas.schedule.HeldSeats;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunState;
import id.binahumas.schedule.SeatClaim;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPool;
import id.binahumas.schedule.SessionRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions to enrolments, bookings, the line and results. */
@ApplicationScoped
class EnrolmentRepository {

    static final String POSITION = """
            (case when b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED then
              (select count(w) + 1 from Booking w where w.runId = b.runId and w.lineKey = b.lineKey
                and w.status = id.binahumas.enrolment.BookingStatus.WAITLISTED and w.queueNo < b.queueNo) end)
            """;

    private static final String ROW = """
            select new id.binahumas.enrolment.EnrolmentRow(e.id, r.id, c.id, c.title, v.name, r.state, r.mode, r.startsOn, r.endsOn, r.place, r.zone,
              e.state, e.completedAt, e.score, c.minAttendancePercent, c.passMark, b.status, b.id, %s,
              (select count(x) from ItemResult x, SyllabusItem i where x.enrolmentId = e.id and x.itemId = i.id and i.required = true
                and x.outcome = id.binahumas.enrolment.Outcome.PASSED),
              (select count(i) from SyllabusItem i where i.course.id = c.id and i.required = true))
            from Enrolment e join Run r on r.id = e.runId join Course c on c.id = e.courseId
            left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
            """.formatted(POSITION);

    /** Bookings b of parts, with the block k or session x that each is for, and its run z. */
    static final String PARTS =
            "from Booking b left join Block k on k.id = b.scopeId left join ClassSession x on x.id = b.scopeId join Run z on z.id = b.runId";

    static final String ROSTER = """
            select new id.binahumas.enrolment.RosterRow(e.id, b.id, p.id, p.name, p.nip, e.unitName, e.post, e.state, b.status, %s, b.bookedAt,
              (select count(x) from ItemResult x, SyllabusItem i where x.enrolmentId = e.id and x.itemId = i.id and i.required = true
                and x.outcome = id.binahumas.enrolment.Outcome.PASSED), e.score,
              b.segmentId, g.name, b.cohortId, o.number, o.name, b.mode, b.offeredUntil)
            from Booking b join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
            left join Segment g on g.id = b.segmentId left join Cohort o on o.id = b.cohortId
            """.formatted(POSITION);

    /**
     * Who wants into a run, on a day: the person, the enrolment and the booking of an earlier time, the post and its unit with
     * those above it; any of them may be null. Of the run's pools the first, and how many are full at this moment or ask for more than a count;
     * and how many segments it has.
     */
    record Standing(
            Run run,
            Person person,
            Enrolment enrolment,
            Booking booking,
            PostHolding post,
            List<UnitValidity> units,
            List<Long> unitIds,
            long firstPool,
            long fullPools,
            long segments) {}

    /** A run and the course it holds. */
    record Held(Run run, Course course) {}

    /** A booking of a whole run, null when there is none, and what became of the run. */
    record Seat(BookingStatus booking, RunState run) {}

    /** An enrolment, an item of its course and the seat: what decides whether the item may be opened. */
    record Way(Enrolment enrolment, ItemKind kind, int part, Seat seat) {}

    private static final List<BookingStatus> HOLDING = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::holdsSeat)
            .toList();

    private static final List<BookingStatus> ACTIVE = Arrays.stream(BookingStatus.values())
            .filter(BookingStatus::isActive)
            .toList();

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    Optional<Enrolment> byId(long id) {
        return Optional.ofNullable(em.find(Enrolment.class, id));
    }

    /** The enrolment as it is now, under its row's lock: results of one person come in one after the other. */
    Optional<Enrolment> lock(long id) {
        Enrolment enrolment = em.find(Enrolment.class, id);
        if (enrolment != null && em.getLockMode(enrolment) != LockModeType.PESSIMISTIC_WRITE) {
            em.flush();
            em.refresh(enrolment, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(enrolment);
    }

    Optional<Enrolment> of(long runId, long personId) {
        return em.createQuery(
                        "select e from Enrolment e where e.runId = :run and e.personId = :person", Enrolment.class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    Optional<Booking> booking(long id) {
        return Optional.ofNullable(em.find(Booking.class, id));
    }

    void readAnew(Object entity) {
        em.refresh(entity);
    }

    /** All that is looked at before a registration, in one question. */
    Optional<Standing> standing(long runId, long personId, LocalDate day) {
        return em.createQuery("""
                        select r, y, e, b, h, u, v, w, x, u.unit.id, v.unit.id, w.unit.id, x.unit.id, (select min(p.id) from SeatPool p where p.runId = r.id),
                          (select count(p) from SeatPool p where p.runId = r.id and p.apart is null
                            and (p.unitMax is not null or p.reserved is not null or p.capacity is not null and p.taken >= p.capacity)),
                          (select count(s) from Segment s where s.runId = r.id)
                        from Run r left join Person y on y.id = :person
                        left join Enrolment e on e.runId = r.id and e.personId = :person
                        left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        left join PostHolding h on h.personId = :person and h.validFrom <= :day and (h.validTo is null or h.validTo > :day)
                        left join UnitValidity u on u.unit.id = h.unitId and u.validFrom <= :day and (u.validTo is null or u.validTo > :day)
                        left join UnitValidity v on v.unit = u.parent and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        left join UnitValidity w on w.unit = v.parent and w.validFrom <= :day and (w.validTo is null or w.validTo > :day)
                        left join UnitValidity x on x.unit = w.parent and x.validFrom <= :day and (x.validTo is null or x.validTo > :day)
                        where r.id = :run order by """ + PostHolding.OWN_FIRST, Object[].class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .map(s -> new Standing(
                        (Run) s[0],
                        (Person) s[1],
                        (Enrolment) s[2],
                        (Booking) s[3],
                        (PostHolding) s[4],
                        Stream.of(s[5], s[6], s[7], s[8])
                                .filter(Objects::nonNull)
                                .map(UnitValidity.class::cast)
                                .toList(),
                        Stream.of(s[9], s[10], s[11], s[12])
                                .filter(Objects::nonNull)
                                .map(Long.class::cast)
                                .toList(),
                        (Long) s[13],
                        (Long) s[14],
                        (Long) s[15]))
                .findFirst();
    }

    Optional<Seat> seat(long enrolmentId) {
        return em.createQuery("""
                        select b.status, r.state from Booking b join Run r on r.id = b.runId
                        where b.enrolmentId = :enrolment and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .map(s -> new Seat((BookingStatus) s[0], (RunState) s[1]))
                .findFirst();
    }

    Optional<Way> way(long enrolmentId, long itemId) {
        return em.createQuery("""
                        select e, i.kind, i.part, b.status, r.state from Enrolment e join Run r on r.id = e.runId
                        join SyllabusItem i on i.course.id = e.courseId
                        left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        where e.id = :enrolment and i.id = :item""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("item", itemId)
                .getResultStream()
                .map(w -> new Way(
                        (Enrolment) w[0], (ItemKind) w[1], (int) w[2], new Seat((BookingStatus) w[3], (RunState) w[4])))
                .findFirst();
    }

    /** The first of each line of a run. */
    List<Booking> headsOfLines(long runId) {
        List<Long> numbers =
                em.createQuery("""
                        select min(b.queueNo) from Booking b
                        where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED group by b.lineKey""", Long.class).setParameter("run", runId).getResultList();
        return numbers.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select b from Booking b where b.runId = :run and b.queueNo in :numbers
                                and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED""", Booking.class)
                        .setParameter("run", runId)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** The next one in the same line. */
    Optional<Booking> behind(Booking booking) {
        return em.createQuery("""
                        select b from Booking b where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED
                        and b.lineKey = :line and b.queueNo > :number order by b.queueNo""", Booking.class)
                .setParameter("run", booking.runId())
                .setParameter("line", booking.lineKey())
                .setParameter("number", booking.queueNo())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All who wait in a run, longest waiting first. */
    List<Booking> waiting(long runId) {
        return em.createQuery("""
                        select b from Booking b where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED
                        order by b.queueNo""", Booking.class).setParameter("run", runId).getResultList();
    }

    /** The bookings of one enrolment: that of the run and those of its parts. */
    List<Booking> bookings(long enrolmentId) {
        return em.createQuery("select b from Booking b where b.enrolmentId = :enrolment order by b.id", Booking.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    /** Who holds a seat in the run, longest first. */
    List<Booking> seatedInRun(long runId) {
        return em.createQuery("""
                        select b from Booking b where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN order by b.seatedAt, b.id""", Booking.class).setParameter("run", runId).getResultList();
    }

    /** Who holds or awaits a place in a part of a run. */
    List<Booking> ofPart(long runId, SeatPart part) {
        return em.createQuery("""
                        select b from Booking b where b.runId = :run and b.scope = :scope and b.scopeId = :part
                        and b.status in :active order by b.id""", Booking.class)
                .setParameter("run", runId)
                .setParameter("scope", part.scope())
                .setParameter("part", part.id())
                .setParameter("active", ACTIVE)
                .getResultList();
    }

    /** The bookings of a part of a run, also those that ended. */
    List<Booking> everOfPart(long runId, SeatPart part) {
        return em.createQuery(
                        "select b from Booking b where b.runId = :run and b.scope = :scope and b.scopeId = :part order by b.id",
                        Booking.class)
                .setParameter("run", runId)
                .setParameter("scope", part.scope())
                .setParameter("part", part.id())
                .getResultList();
    }

    /** A number before all that were dealt. */
    long frontOfLines(long runId) {
        Long first = em.createQuery("select min(b.queueNo) from Booking b where b.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
        return first == null ? 1 : Math.min(1, first);
    }

    List<Long> runsWithLapsedOffers(Instant now) {
        return em.createQuery("""
                        select distinct b.runId from Booking b
                        where b.status = id.binahumas.enrolment.BookingStatus.OFFERED and b.offeredUntil < :now""", Long.class).setParameter("now", now).getResultList();
    }

    List<Booking> lapsedOffers(long runId, Instant now) {
        return em.createQuery("""
                        select b from Booking b where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.OFFERED
                        and b.offeredUntil < :now order by b.id""", Booking.class)
                .setParameter("run", runId)
                .setParameter("now", now)
                .getResultList();
    }

    /** Who holds a place of a pool, who came last first. */
    List<RosterRow> holders(SeatPool pool) {
        return em.createQuery(ROSTER + """
                                 where b.runId = :run and b.status in :holding
                                and b.scope = :scope and b.scopeId = :part
                                and (:cohort = 0L or b.cohortId = :cohort) and (:segment = 0L or b.segmentId = :segment)
                                and (:anyMode = true or b.mode = :mode)
                                order by b.seatedAt desc, b.id desc""", RosterRow.class)
                .setParameter("run", pool.runId())
                .setParameter("holding", HOLDING)
                .setParameter("scope", pool.apart() ? pool.part().scope() : SeatClaim.Scope.RUN)
                .setParameter("part", pool.apart() ? pool.part().id() : pool.runId())
                .setParameter("cohort", pool.cohortId() == null ? 0 : pool.cohortId())
                .setParameter("segment", pool.segmentId() == null ? 0 : pool.segmentId())
                .setParameter("anyMode", pool.mode() == null)
                .setParameter("mode", pool.mode() == null ? DeliveryMode.HYBRID : pool.mode())
                .getResultList();
    }

    /** The claims by which people of a unit, or of none, hold places. */
    List<SeatClaim> seatedOfUnit(long runId, Long unitId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SeatClaim(b.runId, b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, b.unitId)
                        from Booking b where b.runId = :run and b.status in :holding and (b.unitId = :unit or :none = true and b.unitId is null)""", SeatClaim.class)
                .setParameter("run", runId)
                .setParameter("holding", HOLDING)
                .setParameter("unit", unitId == null ? -1L : unitId)
                .setParameter("none", unitId == null)
                .getResultList();
    }

    /** How many hold places in a run, by their claims. */
    List<HeldSeats> heldSeats(long runId) {
        return em.createQuery("""
                        select b.runId, b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, b.unitId, count(b) from Booking b
                        where b.runId = :run and b.status in :holding
                        group by b.runId, b.scope, b.scopeId, b.cohortId, b.mode, b.segmentId, b.unitId""", Object[].class)
                .setParameter("run", runId)
                .setParameter("holding", HOLDING)
                .getResultStream()
                .map(h -> new HeldSeats(
                        new SeatClaim(
                                (long) h[0],
                                (SeatClaim.Scope) h[1],
                                (long) h[2],
                                (Long) h[3],
                                (DeliveryMode) h[4],
                                (Long) h[5],
                                (Long) h[6]),
                        (long) h[7]))
                .toList();
    }

    Optional<BookingRow> rowOf(long runId, long personId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.BookingRow(b.id, b.enrolmentId, b.runId, b.status, %s)
                        from Booking b join Enrolment e on e.id = b.enrolmentId
                        where b.runId = :run and e.personId = :person and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN""".formatted(POSITION), BookingRow.class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** Anybody's row, or only this person's. */
    Optional<EnrolmentRow> enrolmentRow(long id, Long personId, LocalDate day) {
        return em.createQuery(
                        ROW + " where e.id = :id and (:anybody = true or e.personId = :person)", EnrolmentRow.class)
                .setParameter("day", day)
                .setParameter("id", id)
                .setParameter("anybody", personId == null)
                .setParameter("person", personId == null ? -1L : personId)
                .getResultStream()
                .findFirst();
    }

    List<EnrolmentRow> mine(long personId, LocalDate day, int size) {
        return em.createQuery(ROW + """
                                 where e.personId = :person and e.state <> id.binahumas.enrolment.EnrolmentState.CANCELLED
                                order by e.state, r.startsOn desc, e.id desc""", EnrolmentRow.class)
                .setParameter("day", day)
                .setParameter("person", personId)
                .setMaxResults(size)
                .getResultList();
    }

    /** Sessions still to come, or running, of the runs in which a person holds a seat; of a part with places of its own only with one there. */
    List<AgendaRow> agenda(long personId, Instant now, int size) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.AgendaRow(s.id, e.id, c.title, s.title, s.startsAt, s.endsAt, r.zone, w.name, m.printed,
                          (case when s.meetingUrl is not null then true else false end))
                        from Enrolment e join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                          and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        join Run r on r.id = e.runId and r.state in (id.binahumas.schedule.RunState.PUBLISHED, id.binahumas.schedule.RunState.RUNNING)
                        join Course c on c.id = e.courseId
                        join ClassSession s on s.runId = e.runId join Block k on k.id = s.blockId left join Room m on m.id = s.roomId
                        left join Venue w on w.id = m.venueId
                        where e.personId = :person and s.endsAt > :now and s.kind <> id.binahumas.schedule.SessionKind.BREAK and %s
                        order by s.startsAt, s.id""".formatted(OwnSessions.ATTENDED), AgendaRow.class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .setMaxResults(size)
                .getResultList();
    }

    List<PathItemRow> pathItems(long enrolmentId, long courseId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.PathItemRow(i.id, i.part, i.kind, i.title, i.required, i.weight, x.score, x.maximum, x.outcome)
                        from SyllabusItem i left join ItemResult x on x.itemId = i.id and x.enrolmentId = :enrolment
                        where i.course.id = :course order by i.part, i.sort""", PathItemRow.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Where a participant stands in each block of the run, in order, in one question. */
    List<Gate> gates(long enrolmentId, long runId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.Gate(b.id, b.part, b.gated,
                          (select count(i) from SyllabusItem i where i.course = c and i.part = b.part and i.required = true
                            and not exists (select 1 from ItemResult x where x.enrolmentId = :enrolment and x.itemId = i.id
                              and x.outcome = id.binahumas.enrolment.Outcome.PASSED)),
                          (select sum(s.minutes) from ClassSession s where s.blockId = b.id and %s),
                          (select sum(a.score) from ItemResult a where a.enrolmentId = :enrolment and a.itemId = b.id
                            and a.kind = id.binahumas.enrolment.ResultKind.ATTENDANCE),
                          (select count(w) from GateWaiver w where w.enrolmentId = :enrolment and w.blockId = b.id),
                          c.minAttendancePercent,
                          (case when not exists (select 1 from SeatPool p where p.blockId = b.id and p.apart = true)
                            or exists (select 1 from Booking k where k.enrolmentId = :enrolment and k.scope = id.binahumas.schedule.SeatClaim.Scope.BLOCK
                              and k.scopeId = b.id and k.status = id.binahumas.enrolment.BookingStatus.SEATED) then true else false end))
                        from Block b join Run r on r.id = b.runId join Course c on c.id = r.courseId join Enrolment e on e.id = :enrolment
                        where b.runId = :run order by b.part""".formatted(OwnSessions.OWN), Gate.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("run", runId)
                .getResultList();
    }

    /** What a participant is to attend. */
    List<SessionRow> sessionsOf(long enrolmentId) {
        return em.createQuery("""
                        select new id.binahumas.schedule.SessionRow(s.id, s.runId, s.blockId, s.kind, s.title, s.startsAt, s.endsAt, s.minutes,
                          w.name, m.printed, (case when s.meetingUrl is not null then true else false end), s.cohortId, k.number)
                        from Enrolment e join ClassSession s on s.runId = e.runId and %s
                        left join Room m on m.id = s.roomId left join Venue w on w.id = m.venueId left join Cohort k on k.id = s.cohortId
                        where e.id = :enrolment order by s.startsAt, s.id""".formatted(OwnSessions.OWN), SessionRow.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    Held held(long runId) {
        Object[] held = em.createQuery(
                        "select r, c from Run r join Course c on c.id = r.courseId where r.id = :run", Object[].class)
                .setParameter("run", runId)
                .getSingleResult();
        return new Held((Run) held[0], (Course) held[1]);
    }

    List<ItemResult> results(long enrolmentId) {
        return em.createQuery("select x from ItemResult x where x.enrolmentId = :enrolment", ItemResult.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    List<GateWaiver> waivers(long enrolmentId) {
        return em.createQuery("select w from GateWaiver w where w.enrolmentId = :enrolment", GateWaiver.class)
                .setParameter("enrolment", enrolmentId)
                .getResultList();
    }

    Optional<RosterRow> rosterRow(long enrolmentId) {
        return em.createQuery(
                        ROSTER + " where e.id = :id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN",
                        RosterRow.class)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    List<Long> active(long runId) {
        return em.createQuery("""
                        select b.enrolmentId from Booking b
                        where b.runId = :run and b.status in :active and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        order by b.id""", Long.class)
                .setParameter("run", runId)
                .setParameter("active", ACTIVE)
                .getResultList();
    }

    /** Those whose session it is. */
    List<ParticipantRow> participantsOf(long sessionId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.ParticipantRow(e.id, p.id, p.name, p.nip, e.unitName, e.state, e.cohortId)
                        from ClassSession s join Booking b on b.runId = s.runId join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
                        where s.id = :session and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and %s
                        order by p.nameKey, e.id""".formatted(OwnSessions.OWN), ParticipantRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** By the person or by the enrolment; the other is null. */
    Optional<Attendee> attendee(long sessionId, Long personId, Long enrolmentId) {
        return em.createQuery(
                        """
                        select new id.binahumas.enrolment.Attendee(e.id, p.id, p.name, e.unitName, e.cohortId, b.status, r.state,
                          (case when %s then true else false end), k.gated)
                        from ClassSession s join Run r on r.id = s.runId join Block k on k.id = s.blockId
                        join Enrolment e on e.runId = s.runId join Person p on p.id = e.personId
                        left join Booking b on b.enrolmentId = e.id and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        where s.id = :session and %s = :whose""".formatted(OwnSessions.ATTENDED, personId == null ? "e.id" : "e.personId"), Attendee.class)
                .setParameter("session", sessionId)
                .setParameter("whose", personId == null ? enrolmentId : personId)
                .getResultStream()
                .findFirst();
    }

    /** For how many a session is. */
    long attendees(long sessionId) {
        return em.createQuery("""
                        select count(e) from ClassSession s join Booking b on b.runId = s.runId join Enrolment e on e.id = b.enrolmentId
                        where s.id = :session and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN and %s""".formatted(OwnSessions.OWN), Long.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }

    boolean isOwnSession(long enrolmentId, long sessionId) {
        return !em.createQuery(
                        "select s.id from ClassSession s join Enrolment e on e.id = :enrolment where s.id = :session and "
                                + OwnSessions.OWN,
                        Long.class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("session", sessionId)
                .getResultList()
                .isEmpty();
    }

    /** Of everybody in a run, or of these. */
    SessionPlaces sessionPlaces(long runId, Collection<Long> enrolmentIds) {
        Map<Long, Set<Long>> seated = new HashMap<>();
        boolean some = !enrolmentIds.isEmpty();
        // not by an "or" over all: then a database would read everybody's places for one
        TypedQuery<Object[]> places =
                em.createQuery("""
                        select p.sessionId, b.enrolmentId from SeatPool p left join Booking b on b.scopeId = p.sessionId and b.runId = p.runId
                          and b.scope = id.binahumas.schedule.SeatClaim.Scope.SESSION and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                          %s
                        where p.runId = :run and p.sessionId is not null""".formatted(some ? "and b.enrolmentId in :enrolments" : ""), Object[].class);
        if (some) {
            places.setParameter("enrolments", enrolmentIds);
        }
        places.setParameter("run", runId)
                .getResultStream()
                .forEach(r -> seated.computeIfAbsent((Long) r[0], id -> new HashSet<>())
                        .add((Long) r[1]));
        return new SessionPlaces(seated);
    }

    List<ParticipantRow> participants(long runId) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.ParticipantRow(e.id, p.id, p.name, p.nip, e.unitName, e.state, e.cohortId)
                        from Booking b join Enrolment e on e.id = b.enrolmentId join Person p on p.id = e.personId
                        where b.runId = :run and b.status = id.binahumas.enrolment.BookingStatus.SEATED
                        and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN
                        order by p.nameKey, e.id""", ParticipantRow.class)
                .setParameter("run", runId)
                .getResultList();
    }

    List<RunHeads> heads(Collection<Long> runIds) {
        return em.createQuery("""
                        select new id.binahumas.enrolment.RunHeads(b.runId,
                          sum(case when b.status = id.binahumas.enrolment.BookingStatus.SEATED then 1L else 0L end),
                          sum(case when b.status = id.binahumas.enrolment.BookingStatus.WAITLISTED then 1L else 0L end))
                        from Booking b where b.runId in :runs and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN group by b.runId""", RunHeads.class).setParameter("runs", runIds).getResultList();
    }

    /** Whether somebody has a place, or waits for one, as one of a segment. */
    boolean isHeldIn(long segmentId) {
        return !em.createQuery(
                        "select b.id from Booking b where b.segmentId = :segment and b.status <> id.binahumas.enrolment.BookingStatus.CANCELLED",
                        Long.class)
                .setParameter("segment", segmentId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    boolean hasResults(long itemId) {
        return !em.createQuery("select x.id from ItemResult x where x.itemId = :item", Long.class)
                .setParameter("item", itemId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
