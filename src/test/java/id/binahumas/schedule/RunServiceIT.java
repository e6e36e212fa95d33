package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.course.DeliveryMode;
import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Planning runs through the doors, by those who hold them, with what people really type. */
@InContainer
class RunServiceIT {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final LocalDate FIRST = LocalDate.of(2040, 10, 21);

    @Inject
    RunService runs;

    @Inject
    RoomService rooms;

    @Inject
    SeatPoolService pools;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    AccountService accounts;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void aNewRunIsInPreparationWithOneUnlimitedPool() {
        Course course = sample.course();
        Run run = as(organiserOf(course), () -> runs.create(course.id(), details(FIRST, FIRST)));
        assertEquals(RunState.PREPARATION, run.state());
        List<SeatPoolRow> rows = sample.house(() -> pools.rows(run.id()));
        assertEquals(1, rows.size());
        assertFalse(rows.get(0).limited());
        assertThrows(NotFound.class, () -> runs.announced(run.id()));
    }

    @Test
    void wrongDatesAreRefusedAndNothingIsStored() {
        Course course = sample.course();
        Caller organiser = organiserOf(course);
        assertEquals(
                "run.dates.order",
                refusal(organiser, () -> runs.create(course.id(), details(FIRST, FIRST.minusDays(1)))));
        Instant now = clock.instant();
        assertEquals(
                "run.registration.order",
                refusal(
                        organiser,
                        () -> runs.create(course.id(), details(FIRST, FIRST, now, now.minusSeconds(1), null))));
        assertTrue(as(organiser, runs::mine).isEmpty());
    }

    @Test
    void blankAndTooLongTextsAreRefused() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        for (String title : List.of(" ", "x".repeat(201), "x".repeat(3 * 1024 * 1024))) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> as(organiser, () -> runs.addBlock(run.id(), BlockKind.CLASSROOM, title, null, null, false)));
            assertThrows(
                    ConstraintViolationException.class,
                    () -> as(organiser, () -> rooms.addVenue(run.organiserUnitId(), VenueDetails.of(title))));
        }
        assertEquals("session.title.missing", refusal(organiser, () -> session(block, " ", Duration.ofHours(1))));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(organiser, () -> session(block, "x".repeat(201), Duration.ofHours(1))));
        assertEquals(1, sample.house(() -> runs.blocks(run.id())).size());
        assertTrue(sample.house(() -> runs.sessions(run.id())).isEmpty());
    }

    @Test
    void capsOfZeroAndLessAreRefused() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        long venue = as(organiser, () -> rooms.addVenue(run.organiserUnitId(), VenueDetails.of("Balai")))
                .id();
        for (int cap : new int[] {0, -1}) {
            assertEquals("capacity.positive", refusal(organiser, () -> pools.addToBlock(block.id(), cap, "Ruang")));
            assertEquals("capacity.positive", refusal(organiser, () -> resize(run, cap)));
            assertEquals("capacity.positive", refusal(organiser, () -> rooms.add(venue, RoomDetails.of("Ruang", cap))));
        }
        assertEquals(1, sample.house(() -> pools.rows(run.id())).size());
        assertFalse(sample.pool(run).limited());
    }

    @Test
    void aCapBelowThoseSeatedIsRefusedAndARaisedOneSeatsTheLine() {
        Run run = sample.run(2);
        Caller organiser = organiserOf(run);
        as(sample.trainee(), () -> bookings.book(run.id()));
        as(sample.trainee(), () -> bookings.book(run.id()));
        Caller third = sample.trainee();
        assertFalse(as(third, () -> bookings.book(run.id())).seated());
        assertEquals("pool.capacity.below", refusal(organiser, () -> resize(run, 1)));
        assertEquals(2, sample.pool(run).capacity());
        as(organiser, () -> resize(run, 3));
        assertTrue(
                as(third, () -> bookings.mine(run.id())).map(BookingRow::seated).orElse(false));
    }

    @Test
    void aBlocksCapSetLateCountsThoseSeatedAlready() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        as(sample.trainee(), () -> bookings.book(run.id()));
        as(sample.trainee(), () -> bookings.book(run.id()));
        assertEquals("pool.capacity.below", refusal(organiser, () -> pools.addToBlock(block.id(), 1, "Ruang")));
        as(organiser, () -> pools.addToBlock(block.id(), 2, "Ruang"));
        assertFalse(as(sample.trainee(), () -> bookings.book(run.id())).seated());
        assertEquals("pool.block.twice", refusal(organiser, () -> pools.addToBlock(block.id(), 9, "Ruang")));
        assertEquals("block.used", refusal(organiser, () -> {
            runs.removeBlock(block.id());
            return null;
        }));
    }

    @Test
    void aStrangerFindsNothingOfIt() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant(), Duration.ofHours(1));
        Caller stranger = sample.organiser(sample.unit().id());
        notFound(stranger, () -> runs.own(run.id()));
        notFound(stranger, () -> runs.create(run.courseId(), details(FIRST, FIRST)));
        notFound(stranger, () -> runs.addBlock(run.id(), BlockKind.CLASSROOM, "Blok", null, null, false));
        notFound(stranger, () -> runs.ownBlock(block.id()));
        notFound(stranger, () -> runs.ownSession(session.id()));
        notFound(stranger, () -> session(block, "Sesi", Duration.ofHours(1)));
        notFound(stranger, () -> pools.addToBlock(block.id(), 5, "Ruang"));
        notFound(stranger, () -> resize(run, 5));
        notFound(stranger, () -> bookings.heads(run.id()));
        notFound(stranger, () -> runs.instructors(run.id()));
        notFound(stranger, () -> rooms.addVenue(run.organiserUnitId(), VenueDetails.of("Balai")));
        assertTrue(as(stranger, runs::mine).isEmpty());
        assertEquals(RunState.PUBLISHED, sample.house(() -> runs.find(run.id())).state());
    }

    @Test
    void aRoomOfStrangersIsNotFound() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        long foreign = sample.room(sample.unit().id(), "Ruang", 10).id();
        Instant start = clock.instant();
        notFound(
                organiserOf(run),
                () -> runs.addSession(
                        block.id(),
                        SessionDetails.of(
                                SessionKind.TEACHING, "Sesi", null, start, start.plusSeconds(60), foreign, null)));
    }

    @Test
    void theCoOrganiserHoldsItToo() {
        Course course = sample.course();
        long other = sample.unit().id();
        Run run = as(organiserOf(course), () -> runs.create(course.id(), details(FIRST, FIRST, null, null, other)));
        assertEquals(
                run.id(), as(sample.organiser(other), () -> runs.own(run.id())).id());
        notFound(organiserOf(course), () -> runs.create(course.id(), details(FIRST, FIRST, null, null, 12345L)));
    }

    @Test
    void aStaleVersionIsRefused() {
        Course course = sample.course();
        Caller organiser = organiserOf(course);
        Run run = as(organiser, () -> runs.create(course.id(), details(FIRST, FIRST)));
        as(organiser, () -> describe(run, "Tema pertama"));
        assertEquals("data.changed", refusal(organiser, () -> describe(run, "Tema kedua")));
        assertEquals("Tema pertama", sample.house(() -> runs.find(run.id())).theme());
    }

    @Test
    void markUpIsKeptAsText() {
        Course course = sample.course();
        Caller organiser = organiserOf(course);
        Run run = as(
                organiser,
                () -> runs.create(
                        course.id(),
                        new RunDetails(
                                "R" + Ids.next(),
                                SCRIPT,
                                DeliveryMode.HYBRID,
                                null,
                                FIRST,
                                FIRST,
                                null,
                                null,
                                SCRIPT,
                                SCRIPT,
                                Zones.WIB)));
        Block block = as(organiser, () -> runs.addBlock(run.id(), BlockKind.CLASSROOM, SCRIPT, null, null, false));
        ClassSession session = as(organiser, () -> session(block, SCRIPT, Duration.ofHours(1)));
        as(organiser, () -> {
            runs.addSpeaker(session.id(), null, SCRIPT, SCRIPT);
            return null;
        });
        as(organiser, () -> pools.addToBlock(block.id(), 5, SCRIPT));
        Run stored = sample.house(() -> runs.find(run.id()));
        assertEquals(List.of(SCRIPT, SCRIPT, SCRIPT), List.of(stored.theme(), stored.place(), stored.city()));
        assertEquals(SCRIPT, sample.house(() -> runs.blocks(run.id())).get(0).title());
        assertEquals(SCRIPT, sample.house(() -> runs.sessions(run.id())).get(0).title());
        assertEquals(SCRIPT, sample.house(() -> runs.speakers(run.id())).get(0).name());
        assertTrue(sample.house(() -> pools.rows(run.id())).stream().anyMatch(p -> SCRIPT.equals(p.reason())));
    }

    @Test
    void whatWasPlannedIsChangedAndTakenAway() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant(), Duration.ofHours(1));
        as(organiser, () -> {
            runs.addSpeaker(session.id(), null, "Narasumber", null);
            runs.editBlock(block.id(), block.version(), BlockKind.VISIT, "Kunjungan", FIRST, FIRST, true, false);
            runs.editSession(
                    session.id(),
                    session.version(),
                    SessionDetails.of(
                            SessionKind.CEREMONY, "Pembukaan", null, session.startsAt(), session.endsAt(), null, null));
            return null;
        });
        BlockRow changed = sample.house(() -> runs.blocks(run.id())).get(0);
        assertEquals("Kunjungan", changed.title());
        assertFalse(changed.gated());
        assertEquals(0, sample.house(() -> runs.sessions(run.id())).get(0).minutes());
        assertEquals("block.used", refusal(organiser, () -> {
            runs.removeBlock(block.id());
            return null;
        }));
        as(organiser, () -> {
            runs.removeSession(session.id());
            runs.removeBlock(block.id());
            return null;
        });
        assertTrue(sample.house(() -> runs.blocks(run.id())).isEmpty());
        assertTrue(sample.house(() -> runs.speakers(run.id())).isEmpty());
    }

    /** A ceremony, or a meeting of an afternoon: it is announced, and nothing is said of hours that do not count. */
    @Test
    void aRunWithoutAnHourThatCountsIsAnnounced() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.MEETING, false);
        Instant start = clock.instant().plus(Duration.ofDays(11));
        sample.house(() -> runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.CEREMONY, "Pembukaan", null, start, start.plus(Duration.ofHours(1)), null, null)));
        String page = Visitor.here().page("/run.xhtml?id=" + run.id()).text();
        assertTrue(page.contains("Pembukaan"), page);
        assertFalse(page.substring(0, page.indexOf("Pembukaan")).contains("0 JP"), page);
    }

    @Test
    void aRunIsCancelledWithAReasonAndThenStays() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        assertEquals("reason.missing", refusal(organiser, () -> cancel(run, " ")));
        as(organiser, () -> cancel(run, "Anggaran dialihkan"));
        assertThrows(NotFound.class, () -> runs.announced(run.id()));
        assertEquals(
                "run.ended",
                refusal(organiser, () -> runs.addBlock(run.id(), BlockKind.CLASSROOM, "Blok", null, null, false)));
    }

    @Test
    void anInstructorIsNamedForOneRun() {
        Run run = sample.run();
        Caller organiser = organiserOf(run);
        String login = "pengajar" + Ids.next();
        Account account =
                sample.house(() -> accounts.create(login, sample.person().id(), "id"));
        assertEquals("run.instructor.unknown", refusal(organiser, () -> assign(run, login + "x")));
        as(organiser, () -> assign(run, login));
        assertEquals("run.instructor.twice", refusal(organiser, () -> assign(run, login)));
        Caller instructor = sample.caller(sample.person(), Role.INSTRUCTOR, ScopeKind.RUN, run.id());
        assertEquals(run.id(), as(instructor, () -> runs.taught(run.id())).id());
        notFound(instructor, () -> runs.taught(sample.run().id()));
        long assignment = as(organiser, () -> runs.instructors(run.id())).stream()
                .filter(a -> a.accountId() == account.id())
                .findFirst()
                .orElseThrow()
                .assignmentId();
        Run other = sample.run();
        notFound(organiserOf(other), () -> {
            runs.withdrawInstructor(other.id(), assignment);
            return null;
        });
        as(organiser, () -> {
            runs.withdrawInstructor(run.id(), assignment);
            return null;
        });
        assertTrue(as(organiser, () -> runs.instructors(run.id())).isEmpty());
    }

    private Object assign(Run run, String login) {
        runs.assignInstructor(run.id(), login);
        return null;
    }

    private Object cancel(Run run, String reason) {
        runs.cancel(run.id(), reason);
        return null;
    }

    private Object resize(Run run, int cap) {
        seating.resize(run.id(), sample.pool(run).id(), cap, "Ruang");
        return null;
    }

    private Object describe(Run run, String theme) {
        runs.describe(
                run.id(),
                run.version(),
                new RunDetails(
                        run.code(), theme, DeliveryMode.HYBRID, null, FIRST, FIRST, null, null, null, null, Zones.WIB));
        return null;
    }

    private ClassSession session(Block block, String title, Duration length) {
        Instant start = clock.instant();
        return runs.addSession(
                block.id(),
                SessionDetails.of(SessionKind.TEACHING, title, null, start, start.plus(length), null, null));
    }

    private <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }

    private String refusal(Caller caller, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> sample.as(caller, deed)).key();
    }

    private void notFound(Caller caller, Callable<?> deed) {
        assertThrows(NotFound.class, () -> sample.as(caller, deed));
    }

    private Caller organiserOf(Course course) {
        return sample.organiser(course.ownerUnitId());
    }

    private Caller organiserOf(Run run) {
        return sample.organiser(run.organiserUnitId());
    }

    private static RunDetails details(LocalDate first, LocalDate last) {
        return details(first, last, null, null, null);
    }

    private static RunDetails details(
            LocalDate first, LocalDate last, Instant opens, Instant closes, Long coOrganiser) {
        return new RunDetails(
                "R" + Ids.next(),
                null,
                DeliveryMode.HYBRID,
                coOrganiser,
                first,
                last,
                opens,
                closes,
                null,
                null,
                Zones.WIB);
    }
}
