package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many at once for few seats; and the twin that shows what happens when one reads first and writes then. */
@InContainer
class BookingRaceIT {

    private static final int PEOPLE = 200;
    private static final int SEATS = 22;
    private static final int EACH_DAY = 110;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    PlacedService placing;

    @Inject
    TwoCohorts cohorts;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Test
    void of200AtOnceExactly22AreSeatedAndTheOthersStandInOneLine() throws Exception {
        Run run = sample.run(SEATS);
        List<Caller> people = people(PEOPLE);
        List<BookingRow> answers = AtOnce.run(people.stream()
                .<Callable<BookingRow>>map(p -> () -> book(p, run))
                .toList());
        assertEquals(PEOPLE, answers.size());
        assertLineAndSeatsAreRight(run, people);
    }

    @Test
    void bookingAgainstLeavingNeverLeavesAFreeSeatWithSomebodyWaiting() throws Exception {
        Run run = sample.run(SEATS);
        List<Caller> early = people(60);
        early.forEach(p -> book(p, run));
        List<Caller> late = people(100);
        List<Callable<BookingRow>> deeds = new ArrayList<>();
        early.subList(0, 45).forEach(p -> deeds.add(() -> cancel(p, run)));
        late.forEach(p -> deeds.add(() -> book(p, run)));
        Collections.shuffle(deeds, new Random(22));
        AtOnce.run(deeds);
        List<Caller> all = new ArrayList<>(early);
        all.addAll(late);
        assertLineAndSeatsAreRight(run, all);
    }

    @Test
    void onePersonTappingTenTimesHoldsOneSeat() throws Exception {
        Run run = sample.run(SEATS);
        Caller person = sample.trainee();
        List<BookingRow> answers = AtOnce.run(IntStream.range(0, 10)
                .<Callable<BookingRow>>mapToObj(i -> () -> {
                    try {
                        return book(person, run);
                    } catch (Refusal refusal) {
                        assertEquals("booking.twice", refusal.key());
                        return null;
                    }
                })
                .toList());
        assertEquals(1, answers.stream().filter(Objects::nonNull).count());
        assertEquals(1, sample.pool(run).taken());
    }

    /** P1: two days of 82 and 83 within 165, and more who want in than fit; then people leave while caps move. */
    @Test
    void twoCohortsWithinOneRunAreNeverOver() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(165, SeatCap.of(82, "Hari 1"), SeatCap.of(83, "Hari 2"));
        List<Callable<Long>> bookings = IntStream.range(0, 2 * EACH_DAY)
                .<Callable<Long>>mapToObj(i -> () -> placed(plan, i % 2))
                .toList();
        List<Long> booked = AtOnce.run(bookings);
        assertEquals(165, cohorts.pool(plan, null).taken());
        assertEquals(82, cohorts.pool(plan, plan.cohorts().get(0)).taken());
        assertEquals(83, cohorts.pool(plan, plan.cohorts().get(1)).taken());
        cohorts.assertRight(plan.run());

        List<Callable<Long>> deeds = new ArrayList<>();
        booked.stream().limit(60).forEach(id -> deeds.add(() -> left(id)));
        IntStream.range(0, 40).forEach(i -> deeds.add(() -> placed(plan, i % 2)));
        IntStream.range(0, 10).forEach(i -> deeds.add(() -> resized(plan, 83 + i % 4)));
        Collections.shuffle(deeds, new Random(165));
        AtOnce.run(deeds);
        cohorts.assertRight(plan.run());
        assertTrue(cohorts.pool(plan, null).taken() <= 165);
    }

    /** Both cohorts have one place left, and many want to change into the other one in the same moment. */
    @Test
    void changingCohortsInBothDirectionsIsNeverOver() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(30, SeatCap.of(11, "Hari 1"), SeatCap.of(11, "Hari 2"));
        List<Long> booked = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> booked.add(placed(plan, i % 2)));
        List<Boolean> moved = AtOnce.run(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> moved(booked.get(i), plan.segments().get(1 - i % 2)))
                .toList());
        assertTrue(moved.stream().anyMatch(m -> m), "nobody could change");
        assertEquals(20, cohorts.pool(plan, null).taken());
        cohorts.assertRight(plan.run());
    }

    private long placed(TwoCohorts.Plan plan, int which) {
        long person = sample.person().id();
        return sample.house(() -> placing.book(
                plan.run().id(),
                person,
                plan.cohorts().get(which),
                plan.segments().get(which)));
    }

    private long left(long booking) {
        return sample.house(() -> {
            bookings.cancelFor(booking, "Berhalangan");
            return booking;
        });
    }

    /** Who is seated meanwhile may make a smaller cap impossible, which is said. */
    private long resized(TwoCohorts.Plan plan, int places) {
        return sample.house(() -> {
            try {
                seating.resize(
                        plan.run().id(),
                        cohorts.pool(plan, plan.cohorts().get(0)).id(),
                        places,
                        "Ruang lain");
            } catch (Refusal refusal) {
                assertEquals("pool.capacity.below", refusal.key());
            }
            return (long) places;
        });
    }

    private boolean moved(long booking, long segment) {
        return sample.house(() -> {
            try {
                seating.move(booking, segment, "Berhalangan pada hari itu");
                return true;
            } catch (Refusal refusal) {
                assertEquals("booking.move.full", refusal.key());
                return false;
            }
        });
    }

    /** Without the guard: everybody reads that a seat is free before anybody writes, and all of them sit down. */
    @Test
    void whoReadsFirstAndWritesThenOversells() throws Exception {
        int readers = 10;
        Run run = sample.run(1);
        long pool = sample.pool(run).id();
        CyclicBarrier allHaveRead = new CyclicBarrier(readers);
        List<Boolean> seated = AtOnce.run(IntStream.range(0, readers)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    transaction.begin();
                    Object[] seen = sample.em()
                            .createQuery("select p.taken, p.capacity from SeatPool p where p.id = :id", Object[].class)
                            .setParameter("id", pool)
                            .getSingleResult();
                    boolean free = (Integer) seen[0] < (Integer) seen[1];
                    allHaveRead.await(60, TimeUnit.SECONDS);
                    if (free) {
                        sample.em()
                                .createQuery("update SeatPool p set p.taken = :taken where p.id = :id")
                                .setParameter("taken", (Integer) seen[0] + 1)
                                .setParameter("id", pool)
                                .executeUpdate();
                    }
                    transaction.commit();
                    return free;
                })
                .toList());
        long sold = seated.stream().filter(s -> s).count();
        assertTrue(sold > 1, "one seat, sold " + sold + " times");
    }

    private void assertLineAndSeatsAreRight(Run run, List<Caller> people) {
        List<BookingRow> active = people.stream()
                .map(p -> sample.as(p, () -> bookings.mine(run.id())))
                .flatMap(Optional::stream)
                .toList();
        long seated = active.stream().filter(BookingRow::seated).count();
        List<Long> positions = active.stream()
                .filter(BookingRow::waiting)
                .map(BookingRow::position)
                .sorted()
                .toList();
        assertEquals(SEATS, seated);
        assertEquals(SEATS, sample.pool(run).taken());
        assertEquals(LongStream.rangeClosed(1, active.size() - SEATS).boxed().toList(), positions);
        List<Long> numbers = sample.em()
                .createQuery(
                        "select b.queueNo from Booking b where b.runId = :run and b.queueNo is not null order by b.queueNo",
                        Long.class)
                .setParameter("run", run.id())
                .getResultList();
        assertEquals(numbers.stream().distinct().toList(), numbers, "a number was dealt twice");
        long firstWaiting = sample.em()
                .createQuery(
                        "select coalesce(min(b.queueNo), 0) from Booking b where b.runId = :run and b.status = :waiting",
                        Long.class)
                .setParameter("run", run.id())
                .setParameter("waiting", BookingStatus.WAITLISTED)
                .getSingleResult();
        long lastPromoted = sample.em()
                .createQuery(
                        "select coalesce(max(b.queueNo), 0) from Booking b where b.runId = :run and b.status = :seated",
                        Long.class)
                .setParameter("run", run.id())
                .setParameter("seated", BookingStatus.SEATED)
                .getSingleResult();
        assertTrue(positions.isEmpty() || lastPromoted < firstWaiting, "somebody jumped the line");
    }

    private BookingRow book(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.book(run.id()));
    }

    private BookingRow cancel(Caller caller, Run run) {
        return sample.as(caller, () -> {
            BookingRow mine = bookings.mine(run.id()).orElseThrow();
            bookings.cancel(mine.id());
            return mine;
        });
    }

    private List<Caller> people(int count) {
        return IntStream.range(0, count).mapToObj(i -> sample.trainee()).toList();
    }
}
