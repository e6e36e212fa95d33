package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.OverviewService;
import id.binahumas.course.Course;
import id.binahumas.course.ItemKind;
import id.binahumas.people.AccountService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.CataloguePage;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.HomePage;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunPage;
import id.binahumas.schedule.SeatCap;
import id.binahumas.shared.Ids;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.CallerSource;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Public and learner pages ask the database the same few questions, however many rows there are. */
@InContainer
class QueryCountIT {

    private static final int MOST = 8;
    private static final int LOGIN = 1;
    /**
     * One question about who wants in, two to the pools, one for the letter; enrolment, booking, letter, its job and that
     * of the calendar, audit. The login and the page come on top, see StatementsIT.
     * On H2 one more locks the pool before it is counted on.
     */
    private static final int REGISTRATION = System.getenv("DB_DRIVER") == null ? 10 : 9;

    private static final int FEW = 10;
    private static final int MANY = 1000;
    private static final int BATCH = 50;
    private static final int LOOKS = 5;
    private static final int SEVERAL = 4;

    @Inject
    HomePage home;

    @Inject
    CataloguePage catalogue;

    @Inject
    RunPage run;

    @Inject
    BookingPage desk;

    @Inject
    TraineeHomePage traineeHome;

    @Inject
    AgendaPage agenda;

    @Inject
    MyEnrolmentPage path;

    @Inject
    OverviewService overviews;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    AccountService accounts;

    @Inject
    CallerSource callers;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Test
    void aLoginIsOneQuestion() {
        long account = sample.house(
                () -> accounts.create("hitung" + Ids.next(), sample.person().id(), "id")
                        .id());
        assertTrue(statements(() -> callers.load(account)) <= LOGIN);
    }

    @Test
    void aThousandRowsCostNoMoreQuestionsThanTen() throws Exception {
        Course course = sample.course();
        Run main = sample.run(course.id());
        Block first = sample.block(main, BlockKind.LIVE_ONLINE, false);
        sample.block(main, BlockKind.CLASSROOM, true);
        Caller trainee = sample.trainee();
        long enrolment = sample.as(trainee, () -> bookings.book(main.id())).enrolmentId();

        grow(0, FEW, i -> row(course, first, trainee, i));
        Map<String, Long> few = pages(trainee, main.id(), enrolment);
        grow(FEW, MANY, i -> row(course, first, trainee, i));
        Map<String, Long> many = pages(trainee, main.id(), enrolment);

        many.forEach((page, count) ->
                assertTrue(count <= few.get(page), page + " asks " + count + " questions instead of " + few.get(page)));
        few.forEach((page, count) ->
                assertTrue(count + LOGIN <= MOST, page + " asks " + count + " questions and the login one"));
    }

    /** However full the run is: what is counted is written before the transaction ends, which wakes the workers. */
    @Test
    void aRegistrationIsFewStatements() throws Exception {
        Run free = sample.run(100);
        Run full = sample.run(1);
        sample.as(sample.trainee(), () -> bookings.book(full.id()));
        long seated = written(() -> registration(free));
        long waiting = written(() -> registration(full));
        assertEquals(REGISTRATION, seated, "statements to take a seat");
        assertEquals(REGISTRATION, waiting, "statements to stand in line");
    }

    /** Who holds the run and who the person is come with the question about who wants in. */
    @Test
    void anOrganisersRegistrationIsAsFew() throws Exception {
        Run run = sample.run(100);
        Caller organiser = sample.organiser(run.organiserUnitId());
        long written = written(() -> {
            long person = sample.employee().personId();
            return () -> sample.as(organiser, () -> bookings.book(run.id(), person));
        });
        assertEquals(REGISTRATION, written, "statements to register somebody");
    }

    /** Nothing is asked of each of those who sit in the run already. */
    @Test
    void placesOfASessionAreGivenToAllAtOnce() throws Exception {
        long few = placesOfASession(FEW);
        long many = placesOfASession(FEW + SEVERAL * BATCH);
        assertTrue(few > 0 && many - few <= SEVERAL, many + " statements for many instead of " + few);
    }

    @Test
    void theOverviewOfAttendanceAsksTheSameHoweverManyTakePart() throws Exception {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.LIVE_ONLINE, false);
        Instant start = clock.instant().plus(Duration.ofDays(1));
        sample.session(block, start, Duration.ofHours(1));
        Caller organiser = sample.organiser(run.organiserUnitId());
        grow(0, FEW, i -> sample.as(sample.trainee(), () -> bookings.book(run.id())));
        long few = overview(organiser, run);
        grow(FEW, FEW + SEVERAL * BATCH, i -> sample.as(sample.trainee(), () -> bookings.book(run.id())));
        sample.session(block, start.plus(Duration.ofHours(2)), Duration.ofHours(1));
        long many = overview(organiser, run);
        assertTrue(few > 0 && many <= few, many + " questions for many instead of " + few);
    }

    private long overview(Caller organiser, Run run) {
        return statements(() -> sample.as(organiser, () -> overviews.overview(run.id(), false, 0, BATCH)));
    }

    private long placesOfASession(int people) throws Exception {
        Run run = sample.run(people);
        ClassSession session = sample.session(
                sample.block(run, BlockKind.LIVE_ONLINE, false),
                clock.instant().plus(Duration.ofDays(1)),
                Duration.ofHours(1));
        grow(0, people, i -> sample.as(sample.trainee(), () -> bookings.book(run.id())));
        Caller organiser = sample.organiser(run.organiserUnitId());
        transaction.begin();
        long start = StatementCount.forRequests();
        sample.as(
                organiser,
                () -> seating.add(run.id(), PoolKey.ofSession(session.id()), SeatCap.of(people - 1, "Lab kecil")));
        sample.em().flush();
        long statements = StatementCount.forRequests() - start;
        transaction.commit();
        return statements;
    }

    private Runnable registration(Run run) {
        Caller employee = sample.employee();
        return () -> sample.as(employee, () -> bookings.book(run.id()));
    }

    /** One more of everything: an item, a session, a course taken, somebody else in the run. */
    private void row(Course course, Block block, Caller trainee, int number) {
        Instant start = clock.instant().plus(Duration.ofDays(1)).plus(Duration.ofMinutes(number));
        sample.item(course.id(), 1 + number % 2, ItemKind.MODULE, 0);
        sample.session(block, start, Duration.ofHours(1));
        Run another = sample.run(course.id());
        sample.as(trainee, () -> bookings.book(another.id()));
        sample.as(sample.trainee(), () -> bookings.book(block.runId()));
    }

    private Map<String, Long> pages(Caller trainee, long runId, long enrolmentId) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("home", statements(home::load));
        counts.put("catalogue", statements(catalogue::load));
        run.setId(runId);
        counts.put(
                "run",
                statements(() -> sample.as(trainee, () -> {
                    run.load();
                    desk.load(runId);
                    return null;
                })));
        counts.put(
                "trainee home",
                statements(() -> sample.as(trainee, () -> {
                    traineeHome.load();
                    return null;
                })));
        counts.put(
                "agenda",
                statements(() -> sample.as(trainee, () -> {
                    agenda.load();
                    return null;
                })));
        path.setId(enrolmentId);
        counts.put(
                "path",
                statements(() -> sample.as(trainee, () -> {
                    path.load();
                    return null;
                })));
        return counts;
    }

    /** The fewest of several looks: the first may have to fill what is kept; what workers ask meanwhile is not counted. */
    private long statements(Runnable page) {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            long start = StatementCount.forRequests();
            page.run();
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
        }
        return fewest;
    }

    private long written(Supplier<Runnable> deeds) throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            Runnable deed = deeds.get();
            transaction.begin();
            long start = StatementCount.forRequests();
            deed.run();
            sample.em().flush();
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
            transaction.commit();
        }
        return fewest;
    }

    private void grow(int from, int to, IntConsumer add) throws Exception {
        for (int start = from; start < to; start += BATCH) {
            transaction.begin();
            for (int i = start; i < Math.min(to, start + BATCH); i++) {
                add.accept(i);
            }
            transaction.commit();
        }
    }
}
