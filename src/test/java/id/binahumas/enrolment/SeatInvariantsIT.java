package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SeatReserveRow;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Many do anything to the places of one run at the same time: two cohorts, a block and a session with places of their own, shares of units,
 * kept places and offers. Nobody meets a deadlock, and what the database holds afterwards contradicts itself nowhere.
 */
@InContainer
class SeatInvariantsIT {

    private static final int PEOPLE = 40;
    private static final int UNITS = 4;
    private static final int AT_ONCE = 8;
    private static final int DEEDS = 30;
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private interface Deed {
        void done() throws Exception;
    }

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    TwoCohorts cohorts;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Inject
    TestClock testClock;

    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private Run run;
    private List<Caller> trainees;
    private List<Long> units;
    private List<Long> segments;

    @AfterEach
    void clockRunsOn() {
        testClock.reset();
    }

    @Test
    void whateverManyDoAtOnceNothingContradictsItself() throws Exception {
        prepare();
        for (int round = 1; round <= 3; round++) {
            int seed = round;
            sample.house(() -> {
                pools.ruleSeats(run.id(), sample.em().find(Run.class, run.id()).version(), seed == 2 ? 1 : null, null);
                return null;
            });
            AtOnce.run(IntStream.range(0, AT_ONCE)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        Random random = new Random(100L * seed + i);
                        for (int deed = 0; deed < DEEDS; deed++) {
                            anything(random);
                        }
                        return null;
                    })
                    .toList());
            cohorts.assertRight(run);
            testClock.advance(Duration.ofHours(2));
            sample.house(() -> {
                seating.settle(run.id());
                return null;
            });
            cohorts.assertRight(run);
        }
        assertTrue(count("SEATED") > 0, "nobody sits");
        assertTrue(count("CANCELLED") > 0, "nobody ever left");
        assertTrue(refused.size() > 3, "hardly anything was ever refused: " + refused);
    }

    private void prepare() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(10, new SeatCap(5, null, 3, "Angkatan I"), SeatCap.of(5, "Angkatan II"));
        run = plan.run();
        segments = plan.segments();
        units = IntStream.range(0, UNITS).mapToObj(i -> sample.unit().id()).toList();
        trainees = IntStream.range(0, PEOPLE)
                .mapToObj(i -> {
                    Person person = sample.person();
                    sample.house(() -> people.appoint(
                            person.id(), units.get(i % UNITS), "Pranata Humas", null, "III/a", LONG_AGO));
                    return sample.trainee(person);
                })
                .toList();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        Block common = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession practice = sample.house(() -> runs.addSession(
                common.id(),
                new SessionDetails(
                        SessionKind.TEACHING,
                        "Praktik",
                        null,
                        plan.cohorts().get(0),
                        clock.instant().plus(Duration.ofDays(20)),
                        clock.instant().plus(Duration.ofDays(20)).plus(Duration.ofHours(1)),
                        null,
                        null)));
        sample.house(() -> {
            pools.standApart(block.id(), true);
            seating.add(run.id(), PoolKey.ofBlock(block.id()), SeatCap.of(4, "Ruang"));
            seating.add(run.id(), PoolKey.ofSession(practice.id()), SeatCap.of(3, "Meja praktik"));
            return null;
        });
    }

    /** What a deed may not do, it is told so; whatever else goes wrong fails the test. */
    private void anything(Random random) throws Exception {
        try {
            deed(random).done();
        } catch (Refusal refusal) {
            refused.merge(refusal.key(), 1, Integer::sum);
        } catch (NotFound gone) {
            // a pool or a reserve that somebody else removed meanwhile
            refused.merge("gone", 1, Integer::sum);
        }
    }

    private Deed deed(Random random) {
        Caller trainee = trainees.get(random.nextInt(PEOPLE));
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> () -> sample.as(trainee, () -> bookings.book(run.id()));
            case 4, 5 ->
                () -> sample.as(trainee, () -> {
                    bookings.cancel(
                            bookings.mine(run.id()).orElseThrow(NotFound::new).id());
                    return null;
                });
            case 6 -> house(() -> resize(random));
            case 7, 8 -> house(() -> seating.move(booking(random), any(random, segments), "Uji"));
            case 9 -> house(() -> seating.swap(booking(random), booking(random), "Uji"));
            case 10 -> house(() -> seating.missed(booking(random), "Uji"));
            case 11 ->
                house(() -> seating.reserve(
                        run.id(),
                        any(random, pools.rows(run.id())).id(),
                        random.nextBoolean() ? any(random, segments) : null,
                        any(random, units),
                        1 + random.nextInt(2),
                        LocalDate.now(clock).plusDays(1)));
            case 12 ->
                house(() -> {
                    List<SeatReserveRow> kept = pools.reserves(run.id());
                    if (!kept.isEmpty()) {
                        seating.release(any(random, kept).id());
                    }
                });
            default ->
                () -> sample.as(trainee, () -> {
                    bookings.accept(
                            bookings.mine(run.id()).orElseThrow(NotFound::new).id());
                    return null;
                });
        };
    }

    private void resize(Random random) {
        SeatPoolRow pool = any(random, pools.rows(run.id()));
        SeatCap cap = new SeatCap(2 + random.nextInt(8), null, pool.unitMax(), "Uji");
        List<Long> holders = new ArrayList<>(sample.as(
                sample.organiser(run.organiserUnitId()),
                () -> seating.holders(run.id(), pool.id()).stream()
                        .map(RosterRow::bookingId)
                        .toList()));
        Collections.shuffle(holders, random);
        int excess = seating.excess(run.id(), pool.id(), cap);
        seating.resize(run.id(), pool.id(), cap, holders.subList(0, Math.min(excess, holders.size())), "Uji");
    }

    private Deed house(Runnable deed) {
        return () -> sample.house(() -> {
            deed.run();
            return null;
        });
    }

    private long booking(Random random) {
        List<Long> all = sample.em()
                .createQuery("select b.id from Booking b where b.runId = :run order by b.id", Long.class)
                .setParameter("run", run.id())
                .getResultList();
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return any(random, all);
    }

    private long count(String status) {
        return sample.em()
                .createQuery("select count(b) from Booking b where b.runId = :run and b.status = :status", Long.class)
                .setParameter("run", run.id())
                .setParameter("status", BookingStatus.valueOf(status))
                .getSingleResult();
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
