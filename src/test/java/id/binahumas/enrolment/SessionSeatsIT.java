package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceRow;
import id.binahumas.organisation.UnitKind;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.NewRun;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Room;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunCopyService;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPart;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionCopy;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Dates;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session with places of its own: who sits in the run takes or awaits one of them, and only who has one attends. */
@InContainer
class SessionSeatsIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    BoardService boards;

    @Inject
    RosterService rosters;

    @Inject
    EnrolmentService enrolments;

    @Inject
    AttendanceService attendance;

    @Inject
    RunService runs;

    @Inject
    RunCopyService copies;

    @Inject
    CohortService cohortService;

    @Inject
    TwoCohorts cohorts;

    @Inject
    DeskHouse desks;

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
    void whoHasNoPlaceThereNeitherJoinsNorIsOnTheSheet() {
        Run run = sample.run(40);
        ClassSession session = sample.session(sample.block(run, BlockKind.LIVE_ONLINE, false), in(60), HOUR);
        Caller organiser = sample.organiser(run.organiserUnitId());
        Caller first = sample.trainee();
        book(first, run);
        apart(run, session, 1);
        Caller second = sample.trainee();
        assertTrue(book(second, run).seated());
        assertEquals(BookingStatus.SEATED, part(first, run).status());
        assertEquals(BookingStatus.WAITLISTED, part(second, run).status());
        assertEquals(
                session.title() + ", " + Dates.dateTime(session.startsAt(), run.zone(), Languages.INDONESIAN),
                part(second, run).title());
        assertEquals(1L, part(second, run).position());
        assertEquals(1, sample.as(organiser, () -> boards.board(run.id())).waitingInParts());
        PoolDetailRow told = sample.as(Caller.ANYONE, () -> bookings.pools(run.id())).stream()
                .filter(p -> p.session() != null)
                .findFirst()
                .orElseThrow();
        assertEquals(session.title(), told.session().name());
        assertEquals(1, told.waiting());
        assertEquals(2, sample.pool(run).taken());

        testClock.advance(Duration.ofMinutes(45));
        assertRefused("enrolment.session-seat", () -> sample.as(second, () -> attendance.join(session.id())));
        assertEquals(session.meetingUrl(), sample.as(first, () -> attendance.join(session.id())));
        assertEquals(List.of(enrolment(first, run)), onSheet(organiser, session));
        assertEquals(0, sessionsOf(second, run));
        assertEquals(1, sessionsOf(first, run));

        sample.as(first, () -> {
            bookings.cancel(part(first, run).id());
            return null;
        });
        assertTrue(sample.as(first, () -> bookings.mine(run.id())).orElseThrow().seated());
        assertEquals(BookingStatus.SEATED, part(second, run).status());
        assertEquals(List.of(enrolment(second, run)), onSheet(organiser, session));
        assertEquals(session.meetingUrl(), sample.as(second, () -> attendance.join(session.id())));
        cohorts.assertRight(run);
    }

    @Test
    void whoChangesCohortsLeavesTheSessionsOfTheOneAndEntersThoseOfTheOther() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(10, SeatCap.of(5, "I"), SeatCap.of(5, "II"));
        Run run = plan.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession ofFirst = session(block, "Praktik I", plan.cohorts().get(0), null);
        ClassSession ofSecond = session(block, "Praktik II", plan.cohorts().get(1), null);
        apart(run, ofFirst, 1);
        apart(run, ofSecond, 1);
        Caller mover = sample.trainee();
        Caller next = sample.trainee();
        BookingRow moved = book(mover, run);
        book(next, run);
        assertEquals(ofFirst.id(), part(mover, run).scopeId());
        assertEquals(BookingStatus.WAITLISTED, part(next, run).status());

        house(() -> seating.move(moved.id(), plan.segments().get(1), "Uji"));
        assertEquals(ofSecond.id(), part(mover, run).scopeId());
        assertEquals(BookingStatus.SEATED, part(mover, run).status());
        assertEquals(BookingStatus.SEATED, part(next, run).status());
        cohorts.assertRight(run);

        house(() -> seating.moveBack(moved.id(), "Uji"));
        assertEquals(ofFirst.id(), part(mover, run).scopeId());
        assertEquals(BookingStatus.WAITLISTED, part(mover, run).status());
        cohorts.assertRight(run);

        house(() -> seating.move(moved.id(), plan.segments().get(1), "Uji"));
        BookingRow other = sample.as(next, () -> bookings.mine(run.id())).orElseThrow();
        house(() -> seating.swap(moved.id(), other.id(), "Uji"));
        assertEquals(ofFirst.id(), part(mover, run).scopeId());
        assertEquals(ofSecond.id(), part(next, run).scopeId());
        assertEquals(BookingStatus.SEATED, part(mover, run).status());
        assertEquals(BookingStatus.SEATED, part(next, run).status());
        cohorts.assertRight(run);

        sample.as(next, () -> {
            bookings.cancel(other.id());
            return null;
        });
        assertEquals(0, pool(run, ofSecond).taken());
        cohorts.assertRight(run);
    }

    @Test
    void itsRoomLimitsItAloneAndTheRosterNamesIt() {
        Run run = sample.run(40);
        Caller organiser = sample.organiser(run.organiserUnitId());
        Room small = sample.room(run.organiserUnitId(), "Kecil", 1);
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), "Praktik", null, small);
        assertEquals(1, sample.pool(run).capacity());
        BookingRow seated = book(sample.trainee(), run);
        Caller second = sample.trainee();
        assertTrue(book(second, run).waiting());
        apart(run, session, 10);
        assertEquals(40, sample.pool(run).capacity());
        assertEquals(1, pool(run, session).capacity());
        assertTrue(
                sample.as(second, () -> bookings.mine(run.id())).orElseThrow().seated(), "the run has room again");
        assertEquals(BookingStatus.WAITLISTED, part(second, run).status());
        assertEquals(
                List.of("Praktik"),
                sample.as(organiser, () -> rosters.line(run.id(), seated.id())).parts().stream()
                        .map(RosterPart::name)
                        .toList());
        assertEquals(
                List.of(seated.id()),
                sample
                        .as(
                                organiser,
                                () -> seating.holders(
                                        run.id(), pool(run, session).id()))
                        .stream()
                        .map(h -> ofRun(h.enrolmentId()))
                        .toList());
        house(() -> seating.remove(run.id(), pool(run, session).id()));
        assertEquals(2, sample.pool(run).capacity(), "nobody loses a place to the room");
        assertEquals(1, sessionsOf(second, run), "it is for everybody again");
        cohorts.assertRight(run);
    }

    @Test
    void whatWouldContradictItIsRefused() {
        Run run = sample.run(40);
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = session(block, "Praktik", null, null);
        apart(run, session, 5);
        book(sample.trainee(), run);
        assertRefused("pool.twice", () -> apart(run, session, 3));
        assertRefused("block.apart.sessions", () -> house(() -> pools.standApart(block.id(), true)));
        assertRefused("session.seated", () -> house(() -> runs.removeSession(session.id())));
        assertRefused(
                "session.cohort.seats",
                () -> house(() -> runs.editSession(
                        session.id(),
                        sample.em().find(ClassSession.class, session.id()).version(),
                        new SessionDetails(
                                SessionKind.TEACHING,
                                "Praktik",
                                null,
                                sample.em()
                                        .createQuery("select c.id from Cohort c where c.runId = :run", Long.class)
                                        .setParameter("run", run.id())
                                        .getSingleResult(),
                                session.startsAt(),
                                session.endsAt(),
                                null,
                                null))));
        Block visit = sample.block(run, BlockKind.VISIT, false);
        house(() -> pools.standApart(visit.id(), true));
        ClassSession inVisit = session(visit, "Kunjungan", null, null);
        assertRefused("session.apart.block", () -> apart(run, inVisit, 5));
        ClassSession soon = sample.session(block, in(20), HOUR);
        assertRefused("session.apart.begun", () -> apart(run, soon, 5));
        assertThrows(Refusal.class, () -> new PoolKey(block.id(), session.id(), null, null, null));
    }

    @Test
    void aSessionThatGoesLeavesNobodyBehind() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(10, SeatCap.of(5, "I"), SeatCap.of(5, "II"));
        Run run = plan.run();
        ClassSession session = session(
                sample.block(run, BlockKind.CLASSROOM, false),
                "Praktik",
                plan.cohorts().get(0),
                null);
        apart(run, session, 5);
        BookingRow booked = book(sample.trainee(), run);
        house(() -> seating.remove(run.id(), pool(run, session).id()));
        house(() -> runs.removeSession(session.id()));
        house(() -> seating.move(booked.id(), plan.segments().get(1), "Uji"));
        assertEquals(
                0L,
                sample.em()
                        .createQuery(
                                "select count(b) from Booking b where b.enrolmentId = :enrolment and b.scopeId = :session and b.status = id.binahumas.enrolment.BookingStatus.SEATED",
                                Long.class)
                        .setParameter("enrolment", booked.enrolmentId())
                        .setParameter("session", session.id())
                        .getSingleResult());
        cohorts.assertRight(run);
    }

    @Test
    void aCopyOfTheRunHasThemToo() {
        Run run = sample.run();
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), "Praktik", null, null);
        apart(run, session, 5);
        book(sample.trainee(), run);
        LocalDate later = run.startsOn().plusDays(90);
        Run copy = sample.as(
                sample.organiser(run.organiserUnitId()),
                () -> copies.create(run.id(), new NewRun(null, later, null, null, null, later.minusDays(1))));
        SeatPoolRow copied = house(() -> pools.rows(copy.id())).stream()
                .filter(p -> p.sessionId() != null)
                .findFirst()
                .orElseThrow();
        assertNotEquals(session.id(), copied.sessionId());
        assertEquals("Praktik", copied.sessionTitle());
        assertTrue(copied.apart());
        assertEquals(5, copied.capacity());
        assertEquals(0, copied.taken());
        assertNull(copied.blockId());
    }

    @Test
    void heldOnceMoreItHasThemAgainForWhoSitsInTheRun() {
        Run run = sample.run(40);
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), "Praktik", null, null);
        apart(run, session, 1);
        Caller first = sample.trainee();
        Caller second = sample.trainee();
        book(first, run);
        book(second, run);
        LocalDate later = session.dayIn(run.zone()).plusDays(1);
        assertRefused("session.cohort.seats", () -> copy(run, new SessionCopy(null, null, later, null, true)));
        copy(run, new SessionCopy(null, null, later, null, false));
        assertEquals(
                List.of(1, 1), ofSessions(run).stream().map(SeatPoolRow::taken).toList());
        assertEquals(
                List.of("Meja praktik", "Meja praktik"),
                ofSessions(run).stream().map(SeatPoolRow::reason).toList());
        assertEquals(
                List.of(BookingStatus.SEATED, BookingStatus.SEATED),
                parts(first, run).stream().map(BookingPartRow::status).toList());
        assertEquals(
                List.of(BookingStatus.WAITLISTED, BookingStatus.WAITLISTED),
                parts(second, run).stream().map(BookingPartRow::status).toList());
        cohorts.assertRight(run);
    }

    @Test
    void copiedForAnotherCohortEachHasItsOwn() throws Exception {
        TwoCohorts.Plan plan = cohorts.plan(10, SeatCap.of(5, "I"), SeatCap.of(5, "II"));
        Run run = plan.run();
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), "Praktik", null, null);
        apart(run, session, 1);
        LocalDate later = session.dayIn(run.zone()).plusDays(1);
        copy(run, new SessionCopy(null, null, later, plan.cohorts().get(1), false));
        Caller person = sample.trainee();
        BookingRow booked = book(person, run);
        assertEquals(session.id(), part(person, run).scopeId(), "the first one is the first cohort’s now");
        house(() -> seating.move(booked.id(), plan.segments().get(1), "Uji"));
        assertNotEquals(session.id(), part(person, run).scopeId());
        assertEquals(BookingStatus.SEATED, part(person, run).status());
        cohorts.assertRight(run);

        ClassSession split = session(
                sample.block(run, BlockKind.CLASSROOM, false),
                "Kunjungan",
                plan.cohorts().get(0),
                null);
        PoolKey segment =
                new PoolKey(null, split.id(), null, null, plan.segments().get(0));
        house(() -> seating.add(run.id(), segment, SeatCap.of(3, "Bus")));
        assertRefused(
                "session.copy.seats",
                () -> copy(
                        run,
                        new SessionCopy(
                                plan.cohorts().get(0),
                                null,
                                later.plusDays(1),
                                plan.cohorts().get(1),
                                false)));
    }

    @Test
    void theOrganiserGivesThemOnThePageAndTheDeskNamesThem() {
        Run run = sample.run(40);
        ClassSession session = session(sample.block(run, BlockKind.CLASSROOM, false), "Praktik studio", null, null);
        Visitor organiser = desks.organiser(run).visitor();
        String page = "/organiser/schedule/session.xhtml?id=" + session.id();
        HttpResponse<String> none =
                organiser.submit(page, "giveSeats", Map.of("capacity", "0", "reason", "Meja praktik"));
        assertEquals(422, none.statusCode());
        assertTrue(none.body().contains("Meja praktik"), "what was typed stays");
        assertEquals(
                302,
                organiser
                        .submit(page, "giveSeats", Map.of("capacity", "1", "reason", "Meja praktik"))
                        .statusCode());
        book(sample.trainee(), run);
        DeskHouse.Guest second = desks.trainee(desks.unit(UnitKind.AGENCY, "Dinas Sesi"));
        assertEquals(
                302,
                second.visitor()
                        .submit("/run.xhtml?id=" + run.id(), "book", Map.of())
                        .statusCode());
        String given = organiser.page(page).select("main").text();
        assertTrue(given.contains("Sesi ini punya kursi sendiri"), given);
        assertTrue(given.contains("1 dari 1 kursi terisi"), given);
        String part = second.visitor()
                .page("/run.xhtml?id=" + run.id())
                .select("section[aria-label^=Praktik studio]")
                .text();
        assertTrue(part.contains("Kursi di bagian Praktik studio") && part.contains("Meja praktik"), part);
        for (String seats : List.of("board", "seats")) {
            String shown = organiser
                    .page("/organiser/enrolment/" + seats + ".xhtml?id=" + run.id())
                    .select("main")
                    .text();
            assertTrue(shown.contains("Praktik studio"), shown);
        }
        String roster = organiser
                .page("/organiser/enrolment/roster.xhtml?id=" + run.id())
                .select("main")
                .text();
        assertTrue(roster.matches(".*Praktik studio, [^:]+ WIB: Daftar tunggu nomor 1.*"), roster);
    }

    private void apart(Run run, ClassSession session, int places) {
        house(() -> seating.add(run.id(), PoolKey.ofSession(session.id()), SeatCap.of(places, "Meja praktik")));
    }

    private ClassSession session(Block block, String title, Long cohort, Room room) {
        Instant from = clock.instant().plus(Duration.ofDays(8));
        return house(() -> runs.addSession(
                block.id(),
                new SessionDetails(
                        SessionKind.TEACHING,
                        title,
                        null,
                        cohort,
                        from,
                        from.plus(HOUR),
                        room == null ? null : room.id(),
                        null)));
    }

    private SeatPoolRow pool(Run run, ClassSession session) {
        return house(() -> pools.rows(run.id())).stream()
                .filter(p -> SeatPart.session(session.id()).equals(p.part()))
                .findFirst()
                .orElseThrow();
    }

    private BookingRow book(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.book(run.id()));
    }

    private BookingPartRow part(Caller caller, Run run) {
        List<BookingPartRow> parts = parts(caller, run);
        assertEquals(1, parts.size());
        return parts.get(0);
    }

    private List<BookingPartRow> parts(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.desk(run.id())).parts();
    }

    private void copy(Run run, SessionCopy copy) {
        house(() -> cohortService.copy(run.id(), copy));
    }

    private List<SeatPoolRow> ofSessions(Run run) {
        return house(() -> pools.rows(run.id())).stream()
                .filter(p -> p.sessionId() != null)
                .toList();
    }

    private long enrolment(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.mine(run.id())).orElseThrow().enrolmentId();
    }

    private long ofRun(long enrolmentId) {
        return sample.em()
                .createQuery(
                        "select b.id from Booking b where b.enrolmentId = :enrolment and b.scope = id.binahumas.schedule.SeatClaim.Scope.RUN",
                        Long.class)
                .setParameter("enrolment", enrolmentId)
                .getSingleResult();
    }

    private long sessionsOf(Caller caller, Run run) {
        long enrolment = enrolment(caller, run);
        return sample.as(caller, () -> enrolments.path(enrolment)).blocks().stream()
                .mapToLong(b -> b.sessions().size())
                .sum();
    }

    private List<Long> onSheet(Caller organiser, ClassSession session) {
        return sample.as(organiser, () -> attendance.sheet(session.id())).rows().stream()
                .map(PresenceRow::enrolmentId)
                .toList();
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private <T> T house(Callable<T> deed) {
        return sample.house(deed);
    }

    private void house(Runnable deed) {
        sample.house(() -> {
            deed.run();
            return null;
        });
    }

    private static void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::run).key());
    }
}
