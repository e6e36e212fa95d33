package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Room;
import id.binahumas.schedule.RoomDetails;
import id.binahumas.schedule.RoomService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SegmentService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an organiser does with the places of a run, through the doors. */
@InContainer
class SeatingServiceIT {

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    PlacedService placing;

    @Inject
    TwoCohorts cohorts;

    @Inject
    SegmentService segments;

    @Inject
    RunService runs;

    @Inject
    RoomService rooms;

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    @AfterEach
    void clockRunsOn() {
        testClock.reset();
    }

    /** P2: forty may sit in the run, two of them in the classroom. */
    @Test
    void inABlockApartOneSitsOrWaitsBesideTheRun() {
        Run run = sample.run(40);
        Block classroom = sample.block(run, BlockKind.CLASSROOM, false);
        Caller before = sample.trainee();
        book(before, run);
        house(() -> {
            pools.standApart(classroom.id(), true);
            return null;
        });
        house(() -> seating.add(run.id(), PoolKey.ofBlock(classroom.id()), SeatCap.of(2, "Ruang")));
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        assertTrue(book(second, run).seated());
        assertTrue(book(third, run).seated());
        assertEquals(BookingStatus.SEATED, part(before, run).status());
        assertEquals(BookingStatus.WAITLISTED, part(third, run).status());
        assertEquals(3, sample.pool(run).taken());
        sample.as(before, () -> {
            bookings.cancel(bookings.mine(run.id()).orElseThrow().id());
            return null;
        });
        assertEquals(BookingStatus.SEATED, part(third, run).status());
        assertEquals(BookingStatus.CANCELLED, part(before, run).status());
        cohorts.assertRight(run);
    }

    @Test
    void whoGivesUpThePartStaysInTheRun() {
        Run run = sample.run(5);
        Block classroom = sample.block(run, BlockKind.CLASSROOM, false);
        house(() -> {
            pools.standApart(classroom.id(), true);
            return null;
        });
        house(() -> seating.add(run.id(), PoolKey.ofBlock(classroom.id()), SeatCap.of(1, "Ruang")));
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        book(first, run);
        book(second, run);
        sample.as(first, () -> {
            bookings.cancel(part(first, run).id());
            return null;
        });
        assertTrue(sample.as(first, () -> bookings.mine(run.id())).orElseThrow().seated());
        assertEquals(BookingStatus.SEATED, part(second, run).status());
    }

    @Test
    void aLowerCapNeedsExactlyThoseWhoGoBackAndTheyStandFirst() {
        Run run = sample.run(3);
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        Caller waiting = sample.trainee();
        for (Caller one : List.of(first, second, third, waiting)) {
            book(one, run);
        }
        long pool = sample.pool(run).id();
        long chosen = mine(second, run).id();
        SeatCap two = SeatCap.of(2, "Ruang kecil");
        assertRefused("pool.capacity.below", () -> resize(run, pool, two, List.of()));
        assertRefused(
                "pool.back.number",
                () -> resize(run, pool, two, List.of(chosen, mine(third, run).id())));
        resize(run, pool, two, List.of(chosen));
        assertEquals(1L, mine(second, run).position());
        assertEquals(2L, mine(waiting, run).position());
        assertTrue(mine(third, run).seated());
        cohorts.assertRight(run);
        assertEquals(1, house(() -> seating.promotedBy(run.id(), pool, SeatCap.of(3, "Ruang"))));
        resize(run, pool, SeatCap.of(3, "Ruang"), List.of());
        assertTrue(mine(second, run).seated());
        assertEquals(1L, mine(waiting, run).position());
    }

    /** P4: who waited before units got a share waits behind nobody of another unit. */
    @Test
    void aUnitHasItsShareAndALineOfItsOwn() {
        Run run = sample.run(2);
        long unit = sample.unit().id();
        long pool = sample.pool(run).id();
        Caller first = of(unit);
        Caller second = of(unit);
        Caller third = of(unit);
        Caller other = of(sample.unit().id());
        for (Caller one : List.of(first, second, third, other)) {
            book(one, run);
        }
        assertEquals(2L, mine(other, run).position());
        assertRefused("pool.unit-max.below", () -> resize(run, pool, new SeatCap(2, null, 1, "Kuota"), List.of()));
        resize(run, pool, new SeatCap(3, null, 2, "Kuota unit"), List.of());
        assertTrue(mine(other, run).seated());
        assertEquals(1L, mine(third, run).position());
        assertRefused("booking.unit-full", () -> book(of(unit), run));
        Caller later = of(sample.unit().id());
        assertFalse(book(later, run).seated());
        assertEquals(1L, mine(later, run).position());
        leave(first, run);
        assertTrue(mine(third, run).seated(), "longest waiting of those who may");
        assertFalse(mine(later, run).seated());
        cohorts.assertRight(run);
    }

    @Test
    void whatIsKeptGoesToTheLineWhenItIsReleased() {
        Run run = sample.run(2);
        long unit = sample.unit().id();
        long pool = sample.pool(run).id();
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        house(() -> {
            seating.reserve(run.id(), pool, null, unit, 2, tomorrow);
            return null;
        });
        Caller stranger = of(sample.unit().id());
        assertFalse(book(stranger, run).seated());
        assertTrue(book(of(unit), run).seated());
        SeatPoolRow row = sample.pool(run);
        assertEquals(1, row.taken());
        assertEquals(1, row.reserved());
        assertEquals(0, row.left());
        long reserve = house(() -> pools.reserves(run.id())).get(0).id();
        assertEquals(1, house(() -> seating.promotedByRelease(reserve)));
        assertFalse(mine(stranger, run).seated(), "only looked at");
        testClock.advance(Duration.ofDays(1).plusHours(1));
        assertTrue(house(seating::due).contains(run.id()));
        house(() -> {
            seating.settle(run.id());
            return null;
        });
        assertTrue(mine(stranger, run).seated());
        cohorts.assertRight(run);
    }

    @Test
    void anOfferedSeatIsHeldUntilItLapses() {
        Run run = sample.run(1);
        house(() -> {
            pools.ruleSeats(run.id(), runs.find(run.id()).version(), 12, null);
            return null;
        });
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        for (Caller one : List.of(first, second, third)) {
            book(one, run);
        }
        leave(first, run);
        assertEquals(BookingStatus.OFFERED, mine(second, run).status());
        assertEquals(1, sample.pool(run).taken());
        assertRefused("booking.offer.none", () -> accept(third, run));
        testClock.advance(Duration.ofHours(13));
        assertRefused("booking.offer.over", () -> accept(second, run));
        house(() -> {
            seating.settle(run.id());
            return null;
        });
        assertTrue(sample.as(second, () -> bookings.mine(run.id())).isEmpty());
        assertEquals(BookingStatus.OFFERED, mine(third, run).status());
        accept(third, run);
        assertTrue(mine(third, run).seated());
        cohorts.assertRight(run);
    }

    @Test
    void whoDidNotComeGivesTheSeatAwayAndRegistersAgainByTheOrganiserOnly() {
        Run run = sample.run(1);
        Caller absent = sample.trainee();
        Caller waiting = sample.trainee();
        BookingRow seat = book(absent, run);
        book(waiting, run);
        house(() -> {
            seating.missed(seat.id(), "Tidak hadir sampai pukul 10.00");
            return null;
        });
        assertTrue(mine(waiting, run).seated());
        assertRefused("booking.no-show", () -> book(absent, run));
    }

    @Test
    void changingCohortsNeedsRoomAndBothCohorts() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(4, SeatCap.of(1, "Hari 1"), SeatCap.of(1, "Hari 2"));
        long one = placed(plan, 0);
        long other = placed(plan, 1);
        long waiting = placed(plan, 0);
        assertRefused("booking.move.full", () -> move(one, plan.segments().get(1)));
        house(() -> {
            seating.swap(one, other, "Bertukar hari");
            return null;
        });
        assertEquals(plan.segments().get(1), booking(one).segmentId());
        assertEquals(plan.segments().get(0), booking(other).segmentId());
        house(() -> {
            bookings.cancelFor(one, "Berhalangan");
            return null;
        });
        house(() -> {
            pools.permitMoves(plan.cohorts().get(0), false);
            return null;
        });
        assertRefused("booking.move.cohort", () -> move(other, plan.segments().get(1)));
        house(() -> {
            pools.permitMoves(plan.cohorts().get(0), true);
            return null;
        });
        move(other, plan.segments().get(1));
        assertTrue(booking(waiting).isSeated(), "the place left goes to the line");
        cohorts.assertRight(plan.run());
    }

    @Test
    void afterItsTimeNobodyLeavesBySelf() {
        Run run = sample.run(1);
        Caller trainee = sample.trainee();
        Caller waiting = sample.trainee();
        book(trainee, run);
        book(waiting, run);
        Instant until = clock.instant().plus(Duration.ofHours(1));
        house(() -> {
            pools.ruleSeats(run.id(), runs.find(run.id()).version(), null, until);
            return null;
        });
        testClock.advance(Duration.ofHours(2));
        assertRefused("booking.cancel.late", () -> leave(trainee, run));
        leave(waiting, run);
        assertTrue(mine(trainee, run).seated());
    }

    /** The least of room, decision and quota. */
    @Test
    void theSmallestLimitDecidesAndASmallerRoomTakesNobodysSeat() {
        Run run = sample.run();
        Block classroom = sample.block(run, BlockKind.CLASSROOM, false);
        house(() -> seating.add(run.id(), PoolKey.ofBlock(classroom.id()), new SeatCap(22, 20, null, "Jarak duduk")));
        assertEquals(20, pool(run, classroom).capacity());
        Room small = sample.room(run.organiserUnitId(), "Ruang kecil", 2);
        for (int i = 0; i < 3; i++) {
            book(sample.trainee(), run);
        }
        Instant start = run.startsOn().atTime(8, 0).atZone(run.zone()).toInstant();
        house(() -> runs.addSession(classroom.id(), inRoom(start, small.id())));
        SeatPoolRow tight = pool(run, classroom);
        assertEquals(3, tight.taken());
        assertTrue(tight.full());
        Caller late = sample.trainee();
        assertFalse(book(late, run).seated());
        house(() -> {
            rooms.edit(small.id(), small.version(), RoomDetails.of("Ruang kecil", 4));
            return null;
        });
        assertEquals(4, pool(run, classroom).capacity());
        assertTrue(mine(late, run).seated());
        cohorts.assertRight(run);
    }

    private SeatPoolRow pool(Run run, Block block) {
        return house(() -> pools.rows(run.id())).stream()
                .filter(p -> Long.valueOf(block.id()).equals(p.blockId()))
                .findFirst()
                .orElseThrow();
    }

    private static SessionDetails inRoom(Instant start, long room) {
        return SessionDetails.of(
                SessionKind.TEACHING, "Praktik", null, start, start.plus(Duration.ofHours(2)), room, null);
    }

    @Test
    void whoWaitedAndWasMovedStandsAgainWhereTheyStoodWhenThatIsTakenBack() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(4, SeatCap.of(1, "Hari 1"), SeatCap.of(1, "Hari 2"));
        placed(plan, 0);
        long moved = placed(plan, 0);
        long behind = placed(plan, 0);
        Long number = booking(moved).queueNo();
        move(moved, plan.segments().get(1));
        assertEquals(BookingStatus.SEATED, booking(moved).status());
        long next = placed(plan, 1);
        assertEquals(BookingStatus.WAITLISTED, booking(next).status());
        moveBack(moved);
        assertEquals(BookingStatus.WAITLISTED, booking(moved).status());
        assertEquals(number, booking(moved).queueNo());
        assertEquals(plan.cohorts().get(0), booking(moved).cohortId());
        assertTrue(booking(behind).queueNo() > number);
        assertEquals(BookingStatus.SEATED, booking(next).status(), "the place that came free is somebody else’s");
        assertRefused("booking.move.none", () -> moveBack(moved));
        cohorts.assertRight(plan.run());
    }

    @Test
    void whoHadASeatGoesBackToOneWhileItIsFree() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(4, SeatCap.of(1, "Hari 1"), SeatCap.of(2, "Hari 2"));
        long moved = placed(plan, 0);
        move(moved, plan.segments().get(1));
        moveBack(moved);
        assertEquals(plan.segments().get(0), booking(moved).segmentId());
        assertEquals(BookingStatus.SEATED, booking(moved).status());
        move(moved, plan.segments().get(1));
        placed(plan, 0);
        assertRefused("booking.move.full", () -> moveBack(moved));
        assertEquals(plan.segments().get(1), booking(moved).segmentId());
        cohorts.assertRight(plan.run());
    }

    /** A move gives nobody a place for which the superior was not heard. */
    @Test
    void aRequestThatIsMovedStaysARequest() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(4, SeatCap.of(2, "Hari 1"), SeatCap.of(2, "Hari 2"));
        Caller trainee = of(sample.unit().id());
        house(() -> {
            segments.addUnitKind(plan.segments().get(0), UnitKind.AGENCY, false);
            segments.addUnitKind(plan.segments().get(1), UnitKind.AGENCY, false);
            segments.askSuperiors(plan.run().id(), true);
            return null;
        });
        BookingRow asked = book(trainee, plan.run());
        sample.as(trainee, () -> {
            seating.moveOwn(asked.id(), plan.segments().get(1));
            return null;
        });
        assertEquals(BookingStatus.REQUESTED, booking(asked.id()).status());
        assertEquals(plan.segments().get(1), booking(asked.id()).segmentId());
        assertEquals(0, sample.pool(plan.run()).taken());
        cohorts.assertRight(plan.run());
    }

    private Object moveBack(long booking) {
        return house(() -> {
            seating.moveBack(booking, "Dibatalkan");
            return null;
        });
    }

    private long placed(TwoCohorts.Plan plan, int which) {
        long person = sample.person().id();
        return house(() -> placing.book(
                plan.run().id(),
                person,
                plan.cohorts().get(which),
                plan.segments().get(which)));
    }

    private Object move(long booking, long segment) {
        return house(() -> {
            seating.move(booking, segment, "Berhalangan pada hari itu");
            return null;
        });
    }

    private Object resize(Run run, long pool, SeatCap cap, List<Long> back) {
        return house(() -> {
            seating.resize(run.id(), pool, cap, back, cap.reason());
            return null;
        });
    }

    private Caller of(long unit) {
        Person person = sample.person();
        house(() -> people.appoint(person.id(), unit, "Pranata Humas", null, "III/a", LocalDate.of(2000, 1, 1)));
        return sample.trainee(person);
    }

    private BookingRow book(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.book(run.id()));
    }

    private Object leave(Caller caller, Run run) {
        return sample.as(caller, () -> {
            bookings.cancel(bookings.mine(run.id()).orElseThrow().id());
            return null;
        });
    }

    private Object accept(Caller caller, Run run) {
        return sample.as(caller, () -> {
            bookings.accept(bookings.mine(run.id()).orElseThrow().id());
            return null;
        });
    }

    private BookingRow mine(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.mine(run.id())).orElseThrow();
    }

    private Booking booking(long id) {
        return sample.em()
                .createQuery("select b from Booking b where b.id = :id", Booking.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The booking of somebody in the only part that has places of its own. */
    private Booking part(Caller caller, Run run) {
        return sample.em()
                .createQuery(
                        "select b from Booking b join Enrolment e on e.id = b.enrolmentId where e.personId = :person and b.runId = :run and b.scope = id.binahumas.schedule.SeatClaim.Scope.BLOCK",
                        Booking.class)
                .setParameter("person", caller.personId())
                .setParameter("run", run.id())
                .getSingleResult();
    }

    private <T> T house(Callable<T> deed) {
        return sample.house(deed);
    }

    private static void assertRefused(String key, Callable<?> deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::call).key());
    }
}
