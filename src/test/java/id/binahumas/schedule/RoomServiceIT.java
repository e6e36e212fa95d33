package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.DoubleBookedRow;
import id.binahumas.enrolment.RosterService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Venues, rooms and who is in them: nobody holds a room, or speaks, at two sessions at once. */
@InContainer
class RoomServiceIT {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Inject
    RoomService rooms;

    @Inject
    RunService runs;

    @Inject
    RunCopyService copies;

    @Inject
    CohortService cohorts;

    @Inject
    BookingService bookings;

    @Inject
    RosterService rosters;

    @Inject
    Sample sample;

    @Test
    void aRoomIsToldWithStoreyAndBuildingInAVenueFromOutside() {
        Plan plan = plan(sample.unit().id());
        Venue hotel = as(
                plan,
                () -> rooms.addVenue(
                        plan.unit(),
                        new VenueDetails("Hotel Bahari Inn", "Jl. Dr. Wahidin 1", "Tegal", "Ibu Rina", true)));
        Room hall = as(
                plan,
                () -> rooms.add(
                        hotel.id(),
                        new RoomDetails("Ballroom", "Sayap Timur", "Lantai 3", 165, "Proyektor, pengeras suara")));
        as(plan, () -> runs.addSession(plan.block().id(), in(hall, plan.start())));
        SessionRow session = sample.house(() -> runs.sessions(plan.run().id())).get(0);
        assertEquals("Hotel Bahari Inn", session.venue());
        assertEquals("Ballroom, Lantai 3, Sayap Timur", session.room());
        VenueRow row = as(plan, rooms::venues).get(0);
        assertTrue(row.outside());
        assertEquals(1, row.rooms());
        assertEquals(
                List.of(hall.id()),
                as(plan, () -> rooms.rowsFor(plan.run().id())).stream()
                        .map(RoomRow::id)
                        .toList());
    }

    @Test
    void whoComesSecondIsToldWhoHasTheRoomAndWhen() {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        Plan first = plan(unit);
        Plan second = plan(unit);
        as(first, () -> runs.addSession(first.block().id(), in(room, first.start())));
        Refusal refusal = refusal(
                second,
                () -> runs.addSession(
                        second.block().id(), in(room, first.start().plus(Duration.ofHours(1)))));
        assertEquals("room.taken", refusal.key());
        List<Object> told = List.of(refusal.args());
        assertEquals("Aula", told.get(0));
        assertEquals("08.00–10.00 WIB", told.get(2));
        assertEquals("Praktik", told.get(3));
        assertEquals(first.course().title(), told.get(4));
        assertTrue(sample.house(() -> runs.sessions(second.run().id())).isEmpty());

        as(
                second,
                () -> runs.addSession(
                        second.block().id(), in(room, first.start().plus(TWO_HOURS))));
        assertEquals(1, sample.house(() -> runs.sessions(second.run().id())).size());
    }

    @Test
    void aCancelledRunGivesItsRoomsFreeAndATemplateNeverHeldThem() {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        Plan first = plan(unit);
        Plan second = plan(unit);
        as(first, () -> runs.addSession(first.block().id(), in(room, first.start())));
        Run template = as(first, () -> copies.keepAsTemplate(first.run().id(), "Sehari"));
        assertEquals(
                "Aula", sample.house(() -> runs.sessions(template.id())).get(0).room());
        as(first, () -> {
            runs.cancel(first.run().id(), "Narasumber berhalangan");
            return null;
        });
        as(second, () -> runs.addSession(second.block().id(), in(room, first.start())));
        assertEquals(
                "Aula",
                sample.house(() -> runs.sessions(second.run().id())).get(0).room());
    }

    @Test
    void theRoomThatComesLateTakesAllSessionsWithoutOneOrNone() {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        Room other = sample.room(unit, "Ruang 2", 30);
        Plan first = plan(unit);
        Plan second = plan(unit);
        ClassSession morning = sample.session(first.block(), first.start(), TWO_HOURS);
        ClassSession noon = sample.session(first.block(), first.start().plus(TWO_HOURS), TWO_HOURS);
        as(
                first,
                () -> runs.addSession(
                        first.block().id(), in(other, first.start().plus(TWO_HOURS.multipliedBy(2)))));
        ClassSession inTheWay = as(
                second,
                () -> runs.addSession(
                        second.block().id(), in(room, first.start().plus(TWO_HOURS))));

        Refusal refusal = refusal(first, () -> rooms.hold(first.block().id(), room.id()));
        assertEquals("room.taken", refusal.key());
        assertEquals(second.course().title(), refusal.args()[4]);
        assertNull(sample.house(() -> runs.session(morning.id())).roomId());

        as(second, () -> {
            runs.removeSession(inTheWay.id());
            return null;
        });
        assertEquals(2, as(first, () -> rooms.hold(first.block().id(), room.id())));
        assertEquals(room.id(), sample.house(() -> runs.session(morning.id())).roomId());
        assertEquals(room.id(), sample.house(() -> runs.session(noon.id())).roomId());
        assertEquals(
                "room.nothing",
                refusal(first, () -> rooms.hold(first.block().id(), room.id())).key());
        Plan stranger = plan(sample.unit().id());
        notFound(stranger, () -> rooms.hold(first.block().id(), room.id()));
        notFound(stranger, () -> rooms.hold(stranger.block().id(), room.id()));
    }

    @Test
    void whatIsHeldStaysEditableWhereItStands() {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        Plan plan = plan(unit);
        ClassSession session = as(plan, () -> runs.addSession(plan.block().id(), in(room, plan.start())));
        as(plan, () -> {
            runs.editSession(
                    session.id(),
                    session.version(),
                    SessionDetails.of(
                            SessionKind.TEACHING,
                            "Praktik lanjutan",
                            null,
                            session.startsAt().minus(Duration.ofMinutes(30)),
                            session.endsAt(),
                            room.id(),
                            null));
            return null;
        });
        assertEquals(
                "Praktik lanjutan",
                sample.house(() -> runs.session(session.id())).title());
    }

    @Test
    void whoSpeaksElsewhereIsNotEngagedAndHoldsTheSessionWhereItIs() {
        long unit = sample.unit().id();
        long speaker = sample.person().id();
        Plan first = plan(unit);
        Plan second = plan(unit);
        ClassSession one = sample.session(first.block(), first.start(), TWO_HOURS);
        ClassSession two = sample.session(second.block(), first.start().plus(TWO_HOURS), TWO_HOURS);
        engage(first, one, speaker);
        engage(second, two, speaker);
        Refusal refusal = refusal(second, () -> {
            runs.editSession(
                    two.id(),
                    two.version(),
                    SessionDetails.of(
                            SessionKind.TEACHING,
                            "Lebih awal",
                            null,
                            two.startsAt().minus(Duration.ofMinutes(1)),
                            two.endsAt(),
                            null,
                            null));
            return null;
        });
        assertEquals("speaker.taken", refusal.key());
        assertEquals("Narasumber", refusal.args()[0]);
        assertEquals(first.course().title(), refusal.args()[4]);
        assertEquals(two.startsAt(), sample.house(() -> runs.session(two.id())).startsAt());
        Plan third = plan(unit);
        ClassSession three = sample.session(third.block(), first.start().plus(Duration.ofHours(1)), TWO_HOURS);
        assertEquals(
                "speaker.taken",
                refusal(third, () -> engage(third, three, speaker)).key());
    }

    @Test
    void aCopiedRunTakesTheRoomsThatAreFreeThen() {
        long unit = sample.unit().id();
        Room taken = sample.room(unit, "Aula", 100);
        Room free = sample.room(unit, "Ruang 2", 30);
        Plan source = plan(unit);
        as(source, () -> runs.addSession(source.block().id(), in(taken, source.start())));
        as(source, () -> runs.addSession(source.block().id(), in(free, source.start())));
        Plan other = plan(unit);
        Duration week = Duration.ofDays(7);
        as(
                other,
                () -> runs.addSession(
                        other.block().id(), in(taken, source.start().plus(week))));
        LocalDate day = source.run().startsOn().plusDays(7);
        Run copy = as(
                source,
                () -> copies.create(
                        source.run().id(),
                        new NewRun("Angkatan berikutnya", day, source.run().place(), null, null, day.minusDays(1))));
        List<SessionRow> sessions = sample.house(() -> runs.sessions(copy.id()));
        assertEquals(2, sessions.size());
        assertEquals(
                1, sessions.stream().filter(s -> "Ruang 2".equals(s.room())).count());
        assertEquals(1, sessions.stream().filter(s -> s.room() == null).count());
    }

    @Test
    void aDayIsNotCopiedIntoARoomThatOthersHave() {
        long unit = sample.unit().id();
        Room room = sample.room(unit, "Aula", 100);
        Plan plan = plan(unit);
        as(plan, () -> runs.addSession(plan.block().id(), in(room, plan.start())));
        Plan other = plan(unit);
        as(
                other,
                () -> runs.addSession(other.block().id(), in(room, plan.start().plus(Duration.ofDays(1)))));
        LocalDate day = plan.run().startsOn();
        SessionCopy next = new SessionCopy(null, day, day.plusDays(1), null, true);
        assertEquals(
                "room.taken",
                refusal(plan, () -> cohorts.copy(plan.run().id(), next)).key());
        assertEquals(1, sample.house(() -> runs.sessions(plan.run().id())).size());
    }

    @Test
    void theWeekShowsWhatIsHeldByWhomAndOpensOnlyWhatIsOnesOwn() {
        long keeper = sample.unit().id();
        long guest = sample.unit().id();
        Room room = sample.room(keeper, "Aula", 100);
        Plan own = plan(keeper);
        as(own, () -> runs.addSession(own.block().id(), in(room, own.start())));
        Plan lent = plan(guest);
        ClassSession theirs = sample.session(lent.block(), own.start().plus(TWO_HOURS), TWO_HOURS);
        sample.house(() -> {
            runs.editSession(theirs.id(), theirs.version(), in(room, theirs.startsAt()));
            return null;
        });
        LocalDate monday = own.run().startsOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        RoomWeek week = as(own, () -> rooms.week(monday, null));
        assertEquals(2, week.held());
        List<RoomWeek.Use> day = week.lines().get(0).cells().stream()
                .filter(c -> c.day().equals(own.run().startsOn()))
                .findFirst()
                .orElseThrow()
                .uses();
        assertEquals(List.of(true, false), day.stream().map(RoomWeek.Use::own).toList());
        assertEquals(lent.course().title(), day.get(1).row().course());
        assertFalse(day.get(1).clash());
        assertTrue(as(own, () -> rooms.week(monday.plusWeeks(4), room.venueId()))
                .lines()
                .get(0)
                .free());
        assertTrue(as(lent, () -> rooms.week(monday, null)).lines().isEmpty());
    }

    @Test
    void participantsWhoAreExpectedElsewhereAreToldToTheOrganiser() {
        Plan first = plan(sample.unit().id());
        Plan second = plan(sample.unit().id());
        ClassSession one = sample.session(first.block(), first.start(), TWO_HOURS);
        sample.session(second.block(), first.start().plus(Duration.ofHours(1)), TWO_HOURS);
        sample.session(second.block(), first.start().plus(TWO_HOURS), TWO_HOURS);
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(first.run().id()));
        assertTrue(as(first, () -> rosters.expectedElsewhere(one.id())).isEmpty());
        long other = sample.as(trainee, () -> bookings.book(second.run().id())).id();
        List<DoubleBookedRow> told = as(first, () -> rosters.expectedElsewhere(one.id()));
        assertEquals(
                List.of(second.course().title()),
                told.stream().map(DoubleBookedRow::course).toList());
        sample.as(trainee, () -> {
            bookings.cancel(other);
            return null;
        });
        assertTrue(as(first, () -> rosters.expectedElsewhere(one.id())).isEmpty());
        notFound(second, () -> rosters.expectedElsewhere(one.id()));
    }

    @Test
    void aStrangersVenueAndRoomAreNotFound() {
        Room room = sample.room(sample.unit().id(), "Aula", 100);
        Plan stranger = plan(sample.unit().id());
        notFound(stranger, () -> rooms.ownVenue(room.venueId()));
        notFound(stranger, () -> rooms.own(room.id()));
        notFound(stranger, () -> rooms.ofVenue(room.venueId()));
        notFound(stranger, () -> rooms.add(room.venueId(), RoomDetails.of("Ruang", 5)));
        notFound(stranger, () -> rooms.week(stranger.run().startsOn(), room.venueId()));
        notFound(stranger, () -> rooms.forRun(stranger.run().id(), room.id()));
        notFound(stranger, () -> {
            rooms.edit(room.id(), room.version(), RoomDetails.of("Direbut", 1));
            return null;
        });
        notFound(stranger, () -> {
            rooms.editVenue(room.venueId(), 0, VenueDetails.of("Direbut"));
            return null;
        });
        assertEquals("Aula", sample.house(() -> rooms.own(room.id())).name());
    }

    private Object engage(Plan plan, ClassSession session, long person) {
        return as(plan, () -> {
            runs.addSpeaker(session.id(), person, "Narasumber", null);
            return null;
        });
    }

    private static SessionDetails in(Room room, Instant start) {
        return SessionDetails.of(SessionKind.TEACHING, "Praktik", null, start, start.plus(TWO_HOURS), room.id(), null);
    }

    private Plan plan(long unit) {
        Course course = sample.course(unit);
        Run run = sample.run(course.id());
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        return new Plan(
                unit,
                sample.organiser(unit),
                course,
                run,
                block,
                run.startsOn().atTime(8, 0).atZone(run.zone()).toInstant());
    }

    private <T> T as(Plan plan, Callable<T> deed) {
        return sample.as(plan.organiser(), deed);
    }

    private Refusal refusal(Plan plan, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> as(plan, deed));
    }

    private void notFound(Plan plan, Callable<?> deed) {
        assertThrows(NotFound.class, () -> as(plan, deed));
    }

    private record Plan(long unit, Caller organiser, Course course, Run run, Block block, Instant start) {}
}
