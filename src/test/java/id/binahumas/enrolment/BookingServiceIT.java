package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.LoginRequired;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Registering, waiting, leaving and moving up, through the doors. */
@InContainer
class BookingServiceIT {

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

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

    @Test
    void theFirstGetsASeatTheNextAPlaceInLine() {
        Run run = sample.run(1);
        assertTrue(book(sample.trainee(), run).seated());
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        assertEquals(BookingStatus.WAITLISTED, book(second, run).status());
        book(third, run);
        assertEquals(1L, mine(second, run).position());
        assertEquals(2L, mine(third, run).position());
        assertEquals(1, sample.pool(run).taken());
    }

    /** Half past ten at night in the west it is tomorrow in the east already, and the run is held there. */
    @Test
    void thePostIsThatOfTheDayWhereTheRunIsHeld() {
        ZonedDateTime now = clock.instant().atZone(Zones.WIB);
        ZonedDateTime night = now.with(LocalTime.of(22, 30)).plusDays(1);
        testClock.advance(Duration.between(now, night));
        LocalDate tomorrow = night.toLocalDate().plusDays(1);
        Person person = sample.person();
        long unit = sample.unit().id();
        sample.house(() -> people.appoint(person.id(), unit, "Pranata Humas", null, "III/a", tomorrow));
        Run west = sample.run();
        Run east = sample.run(Zones.WIT);
        assertNull(enrolment(book(sample.trainee(person), west)).post());
        Enrolment there = enrolment(book(sample.trainee(person), east));
        assertEquals("Pranata Humas", there.post());
        assertEquals(there.unitName(), there.agencyName());
    }

    /** The agency may be far above the team somebody works in. */
    @Test
    void theAgencyIsTheNearestAboveTheUnit() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        WorkUnit agency = sample.unit();
        long unit = agency.id();
        for (int depth = 1; depth <= 5; depth++) {
            Long parent = unit;
            String code = "D" + Ids.next();
            unit = sample.house(() -> units.create(code, "Bidang " + code, UnitKind.DIVISION, parent, from))
                    .id();
            Person person = sample.person();
            long own = unit;
            sample.house(() -> people.appoint(person.id(), own, "Pranata Humas", null, "III/a", from));
            Enrolment enrolment = enrolment(book(sample.trainee(person), sample.run()));
            assertEquals("Bidang " + code, enrolment.unitName());
            assertEquals("Dinas " + agency.code(), enrolment.agencyName());
        }
    }

    @Test
    void aSeatHasNoPosition() {
        Run run = sample.run(1);
        Caller first = sample.trainee();
        book(first, run);
        assertNull(mine(first, run).position());
    }

    @Test
    void withoutACapEverybodyIsSeated() {
        Run run = sample.run();
        for (int i = 0; i < 5; i++) {
            assertTrue(book(sample.trainee(), run).seated());
        }
        assertEquals(5, sample.pool(run).taken());
    }

    @Test
    void leavingMovesTheLineUpInOrder() {
        Run run = sample.run(1);
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        BookingRow seat = book(first, run);
        book(second, run);
        book(third, run);
        cancel(first, seat);
        assertTrue(mine(second, run).seated());
        assertEquals(1L, mine(third, run).position());
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void leavingTheLineFreesNoSeat() {
        Run run = sample.run(1);
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        book(sample.trainee(), run);
        BookingRow waiting = book(second, run);
        book(third, run);
        cancel(second, waiting);
        assertEquals(1, sample.pool(run).taken());
        assertEquals(1L, mine(third, run).position());
    }

    /** The organiser may still correct the list; the line moves no more. */
    @Test
    void afterItsLastDayNobodyLeavesAndNobodyMovesUp() {
        Run run = sample.run(1);
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        BookingRow seat = book(first, run);
        book(second, run);
        testClock.advance(Duration.ofDays(20));
        assertRefused("booking.cancel.ended", () -> {
            cancel(first, seat);
            return null;
        });
        sample.house(() -> {
            bookings.cancelFor(seat.id(), "Berhalangan dinas");
            return null;
        });
        assertTrue(mine(second, run).waiting());
    }

    @Test
    void nobodyBooksTwice() {
        Run run = sample.run(5);
        Caller trainee = sample.trainee();
        book(trainee, run);
        assertRefused("booking.twice", () -> book(trainee, run));
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void whoLeftMayComeBackAtTheEndOfTheLine() {
        Run run = sample.run(1);
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        BookingRow seat = book(first, run);
        book(second, run);
        book(third, run);
        cancel(first, seat);
        BookingRow again = book(first, run);
        assertEquals(seat.enrolmentId(), again.enrolmentId());
        assertEquals(2L, mine(first, run).position());
        assertEquals(1L, mine(third, run).position());
    }

    @Test
    void aSeatIsCancelledOnce() {
        Run run = sample.run(2);
        Caller trainee = sample.trainee();
        BookingRow seat = book(trainee, run);
        cancel(trainee, seat);
        assertRefused("booking.cancelled.already", () -> {
            cancel(trainee, seat);
            return null;
        });
        assertEquals(0, sample.pool(run).taken());
    }

    @Test
    void outsideItsWindowARunTakesNobody() {
        Instant now = clock.instant();
        Run over = sample.run(sample.course().id(), now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)));
        Run early = sample.run(sample.course().id(), now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)));
        Caller trainee = sample.trainee();
        assertRefused("booking.window-closed", () -> book(trainee, over));
        assertRefused("booking.window-early", () -> book(trainee, early));
        assertEquals(
                "booking.window-closed",
                sample.as(trainee, () -> bookings.desk(over.id())).whyNot());
        assertEquals(0, sample.pool(over).taken());
    }

    @Test
    void theDeskSaysWhereOneStands() {
        Run run = sample.run(1);
        Caller waiting = sample.trainee();
        book(sample.trainee(), run);
        book(waiting, run);
        BookingDesk own = sample.as(waiting, () -> bookings.desk(run.id()));
        BookingDesk strangers = sample.as(Caller.ANYONE, () -> bookings.desk(run.id()));
        assertTrue(own.inLine());
        assertEquals(1L, own.booking().position());
        assertEquals(1L, strangers.waiting());
        assertNull(strangers.booking());
        assertNull(strangers.whyNot());
    }

    @Test
    void aWiderCapMovesTheLineUpInOrder() {
        Run run = sample.run(1);
        Caller second = sample.trainee();
        Caller third = sample.trainee();
        Caller fourth = sample.trainee();
        book(sample.trainee(), run);
        book(second, run);
        book(third, run);
        book(fourth, run);
        resize(run, sample.pool(run), 3);
        assertTrue(mine(second, run).seated());
        assertTrue(mine(third, run).seated());
        assertEquals(1L, mine(fourth, run).position());
        assertEquals(3, sample.pool(run).taken());
    }

    @Test
    void withoutACapTheWholeLineIsSeated() {
        Run run = sample.run(1);
        Caller second = sample.trainee();
        book(sample.trainee(), run);
        book(second, run);
        resize(run, sample.pool(run), null);
        assertTrue(mine(second, run).seated());
    }

    @Test
    void aCapBelowTheConfirmedIsRefused() {
        Run run = sample.run(3);
        book(sample.trainee(), run);
        book(sample.trainee(), run);
        assertRefused("pool.capacity.below", () -> resize(run, sample.pool(run), 1));
        assertEquals(3, sample.pool(run).capacity());
    }

    @Test
    void aCapSetLaterCountsThoseWhoAreThere() {
        Run run = sample.run();
        book(sample.trainee(), run);
        book(sample.trainee(), run);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        assertRefused("pool.capacity.below", () -> sample.house(() -> pools.addToBlock(block.id(), 1, "Ruang kecil")));
        sample.house(() -> pools.addToBlock(block.id(), 3, "Ruang memuat tiga"));
        assertTrue(book(sample.trainee(), run).seated());
        assertFalse(book(sample.trainee(), run).seated());
    }

    @Test
    void aFullBlockKeepsNoSeatOfTheRun() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        sample.house(() -> pools.addToBlock(block.id(), 1, "Ruang memuat satu"));
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        BookingRow seat = book(first, run);
        book(second, run);
        assertEquals(1L, mine(second, run).position());
        assertEquals(1, sample.pool(run).taken());
        cancel(first, seat);
        assertTrue(mine(second, run).seated());
        sample.house(() -> pools.rows(run.id())).forEach(pool -> assertEquals(1, pool.taken()));
    }

    @Test
    void aStrangersBookingIsNotFound() {
        Run run = sample.run(1);
        BookingRow seat = book(sample.trainee(), run);
        assertThrows(NotFound.class, () -> cancel(sample.trainee(), seat));
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void anotherUnitsOrganiserFindsNoRun() {
        Run run = sample.run(1);
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(
                NotFound.class,
                () -> sample.as(
                        stranger, () -> bookings.book(run.id(), sample.person().id())));
    }

    @Test
    void nobodyRegistersWithoutALogin() {
        Run run = sample.run(1);
        assertThrows(LoginRequired.class, () -> book(Caller.ANYONE, run));
    }

    private Enrolment enrolment(BookingRow booking) {
        return sample.em().find(Enrolment.class, booking.enrolmentId());
    }

    private BookingRow book(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.book(run.id()));
    }

    private void cancel(Caller caller, BookingRow booking) {
        sample.as(caller, () -> {
            bookings.cancel(booking.id());
            return null;
        });
    }

    private BookingRow mine(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.mine(run.id())).orElseThrow();
    }

    private Void resize(Run run, SeatPoolRow pool, Integer capacity) {
        return sample.house(() -> {
            seating.resize(run.id(), pool.id(), capacity, "Ruang lain");
            return null;
        });
    }

    private static void assertRefused(String key, java.util.concurrent.Callable<?> deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::call).key());
    }
}
