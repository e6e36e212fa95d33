package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.CapKind;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The board of a run's places shows what is true of every pool, in the same few questions however many come. */
@InContainer
class BoardServiceIT {

    private static final int LOOKS = 5;
    private static final int MANY = 30;

    @Inject
    BoardService boards;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void aBlockApartHasItsOwnSeatsAndItsOwnLine() {
        Run run = run(2);
        Block room = apart(run, 1);
        for (int i = 0; i < 3; i++) {
            book(run);
        }
        SeatBoard board = board(run);
        assertEquals(2, board.seated());
        assertEquals(1, board.waiting());
        assertEquals(1, board.waitingInParts());
        BoardPool whole = board.ofParts(false).get(0);
        assertEquals(2, whole.pool().taken());
        assertEquals(1, whole.waiting());
        assertFalse(whole.waitingForOthers());
        BoardPool apart = board.ofParts(true).get(0);
        assertEquals(room.id(), apart.pool().blockId());
        assertTrue(apart.pool().apart());
        assertEquals(1, apart.pool().taken());
        assertEquals(0, apart.pool().left());
        assertEquals(1, apart.waiting());
    }

    @Test
    void whatIsOfferedHoldsASeatAndIsShownApart() {
        Run run = run(1);
        BookingRow first = book(run);
        book(run);
        sample.house(() -> {
            pools.ruleSeats(run.id(), version(run), 24, null);
            bookings.cancelFor(first.id(), "Berhalangan");
            return null;
        });
        SeatBoard board = board(run);
        assertEquals(0, board.seated());
        assertEquals(1, board.offered());
        assertEquals(0, board.waiting());
        assertEquals(1, board.pools().get(0).pool().taken());
        assertEquals(1, board.pools().get(0).offered());
    }

    /** Somebody of another unit waits though a place is free, as it is kept. */
    @Test
    void whatIsKeptIsNotFreeAndSaysForWhom() {
        Run run = run(2);
        WorkUnit kept = sample.unit();
        long pool = board(run).pools().get(0).pool().id();
        LocalDate until = LocalDate.now(clock).plusDays(3);
        sample.house(() -> {
            seating.reserve(run.id(), pool, null, kept.id(), 1, until);
            return null;
        });
        book(run);
        assertEquals(BookingStatus.WAITLISTED, book(run).status());
        BoardPool shown = board(run).pools().get(0);
        assertEquals(1, shown.pool().taken());
        assertEquals(1, shown.pool().reserved());
        assertEquals(0, shown.pool().left());
        assertEquals(1, shown.reserves().get(0).open());
        assertEquals(until, shown.reserves().get(0).releaseOn());
    }

    /** A unit has used up its share: there is room, and it waits all the same. */
    @Test
    void whoWaitsForAnotherLimitIsSaidToWaitForIt() {
        Run run = run(1);
        WorkUnit unit = sample.unit();
        book(run, of(unit));
        assertEquals(BookingStatus.WAITLISTED, book(run, of(unit)).status());
        long pool = board(run).pools().get(0).pool().id();
        sample.house(() -> {
            seating.resize(run.id(), pool, new SeatCap(5, null, 1, "Satu per unit"), List.of(), "Satu per unit");
            return null;
        });
        BoardPool shown = board(run).pools().get(0);
        assertTrue(shown.waitingForOthers());
        assertEquals(1, shown.pool().unitMax());
    }

    @Test
    void theLimitThatDecidesIsNamedBesideTheOthers() {
        Run run = run(30);
        long pool = board(run).pools().get(0).pool().id();
        sample.house(() -> {
            seating.resize(run.id(), pool, new SeatCap(30, 12, null, "Kuota"), List.of(), "Kuota");
            return null;
        });
        BoardPool shown = board(run).pools().get(0);
        assertEquals(CapKind.QUOTA, shown.pool().decides());
        assertEquals(List.of(CapKind.POLICY), shown.pool().others());
        assertEquals(30, shown.pool().limit(CapKind.POLICY));
        assertNull(shown.pool().limit(CapKind.ROOM));
    }

    @Test
    void othersDoNotFindIt() {
        Run run = run(1);
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> boards.board(run.id())));
    }

    @Test
    void aFullRunCostsNoMoreQuestionsThanAnEmptyOne() {
        Run run = run(MANY / 2);
        apart(run, 5);
        long few = statements(run);
        for (int i = 0; i < MANY; i++) {
            book(run, of(sample.unit()));
        }
        assertEquals(few, statements(run));
        assertEquals(MANY, board(run).seated() + board(run).waiting());
    }

    private long statements(Run run) {
        Caller organiser = organiser(run);
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long start = StatementCount.forRequests();
            sample.as(organiser, () -> boards.board(run.id()));
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
        }
        return fewest;
    }

    private Run run(int capacity) {
        return sample.run(capacity);
    }

    private int version(Run run) {
        return sample.em().find(Run.class, run.id()).version();
    }

    private Block apart(Run run, int capacity) {
        Block room = sample.block(run, BlockKind.CLASSROOM, false);
        sample.house(() -> {
            pools.standApart(room.id(), true);
            return seating.add(run.id(), PoolKey.ofBlock(room.id()), SeatCap.of(capacity, "Daya muat"));
        });
        return room;
    }

    private SeatBoard board(Run run) {
        return sample.as(organiser(run), () -> boards.board(run.id()));
    }

    private Caller organiser(Run run) {
        return sample.organiser(run.organiserUnitId());
    }

    private Caller of(WorkUnit unit) {
        Person person = sample.person();
        sample.house(() -> people.appoint(person.id(), unit.id(), "Pengelola", null, null, LocalDate.of(2020, 1, 1)));
        return sample.trainee(person);
    }

    private BookingRow book(Run run) {
        return book(run, sample.trainee());
    }

    private BookingRow book(Run run, Caller trainee) {
        return sample.as(trainee, () -> bookings.book(run.id()));
    }
}
