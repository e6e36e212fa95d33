package id.binahumas.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.AgendaRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.PersonService;
import id.binahumas.profile.ProfileService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.NewRun;
import id.binahumas.schedule.Room;
import id.binahumas.schedule.RoomService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunCopyService;
import id.binahumas.schedule.RunDetails;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.VenueDetails;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.time.Zones;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reaches people's calendars: one event for each session under one name, followed through every change, and gone when it is cancelled. */
@InContainer
class CalendarIT {

    /** Longer than changes are collected for. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Inject
    CalendarService calendars;

    @Inject
    RunMailService runMails;

    @Inject
    ReminderService reminders;

    @Inject
    BookingService bookings;

    @Inject
    RoomService rooms;

    @Inject
    RunService runs;

    @Inject
    RunCopyService copies;

    @Inject
    SeatPoolService pools;

    @Inject
    EnrolmentService enrolments;

    @Inject
    PersonService people;

    @Inject
    ProfileService profiles;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aSeatPutsEachSessionIntoTheCalendar() throws Exception {
        Caller trainee = sample.employee();
        Run run = sample.run();
        ClassSession first = session(run, NINE);
        session(run, LocalTime.of(13, 0));
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();

        List<String> told = calendarsOf(trainee);
        assertEquals(2, told.size());
        String text = told.stream()
                .filter(t -> unfolded(valid(t, "REQUEST", 0)).contains(first.title()))
                .findFirst()
                .orElseThrow();
        assertEquals(2, told.stream().map(t -> value(t, "UID")).distinct().count());
        LocalDate day = LocalDate.ofInstant(first.startsAt(), Zones.WIB);
        String date = day.toString().replace("-", "");
        assertTrue(text.contains("DTSTART;TZID=Asia/Jakarta:" + date + "T090000\r\n"), text);
        assertTrue(text.contains("TZOFFSETTO:+0700\r\nTZNAME:WIB\r\n"), text);
        assertEquals(day.atTime(2, 0).toInstant(ZoneOffset.UTC), first.startsAt());
        assertEquals("Balai, Kota", value(text, "LOCATION"));
        assertFalse(text.contains("meet.example"), "the way in is shown by the house only");
    }

    @Test
    void severalChangesAreOneUpdateOfTheSameEvent() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        ClassSession session = session(run, NINE);
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        String before = calendarsOf(trainee).get(0);

        Room room = sample.room(run.organiserUnitId(), "Ruang Rapat " + Ids.next(), null);
        move(session, LocalTime.of(10, 0), null);
        move(session, LocalTime.of(11, 0), room.id());
        jobs.drain();
        assertEquals(1, calendarsOf(trainee).size(), "changes are collected first");
        clock.advance(LATER);
        jobs.drain();

        List<String> told = calendarsOf(trainee);
        assertEquals(2, told.size());
        String after = told.get(1);
        valid(after, "REQUEST", 1);
        assertEquals(value(before, "UID"), value(after, "UID"));
        assertTrue(after.contains("T110000"), after);
        assertTrue(unfolded(after).contains(room.name()), after);
        clock.advance(LATER);
        sample.house(() -> calendars.tell(calendars.concerned(run.id(), 0, 10)));
        jobs.drain();
        assertEquals(2, calendarsOf(trainee).size(), "who was told hears nothing again");
    }

    @Test
    void anotherNameOfTheVenueReachesWhoSitsThere() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        Room room = sample.room(run.organiserUnitId(), "Ruang Rapat " + Ids.next(), null);
        ClassSession session = session(run, NINE);
        move(session, NINE, room.id());
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        String name = "Gedung " + Ids.next();
        sample.house(() -> {
            rooms.editVenue(room.venueId(), rooms.ownVenue(room.venueId()).version(), VenueDetails.of(name));
            return null;
        });
        clock.advance(LATER);
        jobs.drain();
        List<String> told = calendarsOf(trainee);
        assertEquals(2, told.size());
        assertTrue(unfolded(told.get(1)).contains(name), told.get(1));
    }

    @Test
    void aVenueThatComesLateReachesEverybody() {
        Run run = sample.run();
        session(run, NINE);
        List<Caller> trainees = List.of(sample.employee(), sample.employee(), sample.employee());
        trainees.forEach(t -> sample.as(t, () -> bookings.book(run.id())));
        jobs.drain();
        place(run, "Pendopo Kabupaten");
        clock.advance(LATER);
        jobs.drain();
        for (Caller trainee : trainees) {
            List<String> told = calendarsOf(trainee);
            assertEquals(2, told.size());
            valid(told.get(1), "REQUEST", 1);
            assertEquals("Pendopo Kabupaten, Kota", value(told.get(1), "LOCATION"));
        }
    }

    @Test
    void aSessionThatIsTakenOffThePlanIsTakenBack() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        ClassSession session = session(run, NINE);
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        String address = sample.as(trainee, () -> calendars.make());
        assertEquals(1, events(feed(address)).size());

        sample.house(() -> {
            runs.removeSession(session.id());
            return null;
        });
        clock.advance(LATER);
        jobs.drain();
        List<String> told = calendarsOf(trainee);
        assertEquals(2, told.size());
        String gone = valid(told.get(1), "CANCEL", 1);
        assertEquals(value(told.get(0), "UID"), value(gone, "UID"));
        assertEquals("CANCELLED", value(gone, "STATUS"));
        assertEquals(0, events(feed(address)).size());
    }

    @Test
    void whoLeavesIsFreeAndWhoComesBackIsInvitedAgain() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        session(run, NINE);
        long booking = sample.as(trainee, () -> bookings.book(run.id()).id());
        jobs.drain();
        as(trainee, () -> bookings.cancel(booking));
        jobs.drain();
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        List<String> told = calendarsOf(trainee);
        assertEquals(3, told.size());
        valid(told.get(0), "REQUEST", 0);
        valid(told.get(1), "CANCEL", 1);
        valid(told.get(2), "REQUEST", 2);
        assertEquals(1, told.stream().map(t -> value(t, "UID")).distinct().count());
    }

    @Test
    void ofAPartWithPlacesOfItsOwnOnlyThoseWhoHaveOneHear() {
        Caller first = sample.employee();
        Caller second = sample.employee();
        Run run = sample.run();
        Block block = sample.house(() ->
                runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka", run.startsOn(), run.endsOn(), false, true));
        sample.house(() -> pools.addToBlock(block.id(), 1, "Ruang memuat satu orang"));
        ClassSession session = sample.session(block, hour(run, NINE), Duration.ofHours(1));
        long booking = sample.as(first, () -> bookings.book(run.id()).id());
        sample.as(second, () -> bookings.book(run.id()));
        jobs.drain();
        valid(calendarsOf(first).get(0), "REQUEST", 0);
        assertEquals(List.of(session.id()), agenda(first));
        assertEquals(List.of(), calendarsOf(second));
        assertEquals(List.of(), agenda(second), "the agenda shows what the calendar shows");

        as(first, () -> bookings.cancel(booking));
        jobs.drain();
        valid(calendarsOf(first).get(1), "CANCEL", 1);
        assertEquals(List.of(), agenda(first));
        valid(calendarsOf(second).get(0), "REQUEST", 0);
        assertEquals(List.of(session.id()), agenda(second));
    }

    @Test
    void aRunThatIsCancelledLeavesEveryCalendar() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        session(run, NINE);
        session(run, LocalTime.of(13, 0));
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        sample.house(() -> {
            runMails.holdBack(run.id());
            runs.cancel(run.id(), "Peserta kurang");
            return null;
        });
        jobs.drain();
        List<String> told = calendarsOf(trainee);
        assertEquals(4, told.size());
        told.subList(2, 4).forEach(t -> valid(t, "CANCEL", 1));
        assertEquals(
                told.subList(0, 2).stream().map(t -> value(t, "UID")).collect(Collectors.toSet()),
                told.subList(2, 4).stream().map(t -> value(t, "UID")).collect(Collectors.toSet()));
    }

    @Test
    void hoursStandInTheZoneOfTheVenue() {
        for (ZoneId zone : List.of(Zones.WIB, Zones.WITA, Zones.WIT)) {
            Caller trainee = sample.employee();
            Run run = sample.run(zone);
            ClassSession session = session(run, NINE);
            sample.as(trainee, () -> bookings.book(run.id()));
            String text = sample.as(trainee, () -> calendars.session(session.id()));
            valid(text, "PUBLISH", 0);
            assertTrue(text.contains("DTSTART;TZID=" + zone.getId() + ":"), text);
            assertTrue(text.contains("TZNAME:" + Zones.shortName(zone)), text);
            assertTrue(text.contains("T090000"), text);
        }
    }

    @Test
    void theAddressIsItsOwnersAloneAndEnds() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        ClassSession session = session(run, NINE);
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        String address = sample.as(trainee, () -> calendars.make());
        String feed = feed(address);
        valid(feed, "PUBLISH", 0);
        assertEquals(value(calendarsOf(trainee).get(0), "UID"), value(feed, "UID"));
        move(session, LocalTime.of(15, 0), null);
        assertEquals("1", value(feed(address), "SEQUENCE"), "the number that the next mail will have");

        Caller stranger = sample.employee();
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> calendars.session(session.id())));
        String other = sample.as(stranger, () -> calendars.make());
        assertEquals(0, events(feed(other)).size());

        String renewed = sample.as(trainee, () -> calendars.make());
        assertNotEquals(address, renewed);
        assertThrows(NotFound.class, () -> feed(address));
        as(trainee, () -> calendars.revoke());
        assertThrows(NotFound.class, () -> feed(renewed));
    }

    @Test
    void whatIsHeldBackGoesOutOnceWhenReleased() {
        Caller trainee = sample.employee();
        Run run = sample.run();
        ClassSession session = session(run, NINE);
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        Caller organiser = sample.organiser(run.organiserUnitId());
        as(organiser, () -> runMails.holdBack(run.id()));
        move(session, LocalTime.of(10, 0), null);
        clock.advance(LATER);
        jobs.drain();
        move(session, LocalTime.of(11, 0), null);
        clock.advance(LATER);
        jobs.drain();
        assertEquals(1, calendarsOf(trainee).size());
        assertEquals(1, sample.as(organiser, () -> runMails.sheet(run.id())).people());
        as(organiser, () -> runMails.release(run.id()));
        jobs.drain();
        List<String> told = calendarsOf(trainee);
        assertEquals(2, told.size());
        assertTrue(valid(told.get(1), "REQUEST", 1).contains("T110000"));
    }

    @Test
    void whoWantsNoInvitationsGetsNone() {
        Caller trainee = sample.employee();
        as(trainee, () -> profiles.chooseMails(Set.of()));
        Run run = sample.run();
        session(run, NINE);
        sample.as(trainee, () -> bookings.book(run.id()));
        jobs.drain();
        assertEquals(List.of(), calendarsOf(trainee));
        assertEquals(1, mails(trainee).size(), "the seat is told all the same");
    }

    @Test
    void aReminderComesOnceAndInTheOrganisersWords() {
        Caller trainee = sample.employee();
        String name = sample.house(() -> people.find(trainee.personId())).fullName();
        Run run = sample.run();
        ClassSession session = session(run, NINE);
        session(run, LocalTime.of(13, 0));
        sample.as(trainee, () -> bookings.book(run.id()));
        Caller organiser = sample.organiser(run.organiserUnitId());
        sample.as(organiser, () -> {
            runMails.remind(run.id(), 24, ReminderAnchor.DAY);
            runMails.word(
                    run.id(),
                    WordingKind.SESSION_REMINDER,
                    new MailWords("Besok: {sesi}", "Bapak/Ibu {nama},\n\nkami tunggu di {tempat}, {waktu}."));
            return null;
        });
        jobs.drain();
        int before = mails(trainee).size();

        clock.moveTo(session.startsAt().minus(Duration.ofHours(25)));
        remindNow();
        assertEquals(before, mails(trainee).size());
        clock.moveTo(session.startsAt().minus(Duration.ofHours(23)));
        remindNow();
        remindNow();
        List<Mailbox.Mail> mails = mails(trainee);
        assertEquals(before + 1, mails.size());
        Mailbox.Mail last = mails.get(before);
        assertEquals("Besok: " + session.title(), last.subject());
        assertTrue(last.text().startsWith("Bapak/Ibu " + name + ","), last.text());
        assertTrue(last.text().contains("Balai, Kota"), last.text());
        assertTrue(last.text().contains("09.00 WIB"), last.text());
    }

    @Test
    void whatIsMadeAfterARunSpeaksAsItDoes() {
        Run run = sample.run();
        session(run, NINE);
        MailWords words = new MailWords("Besok: {sesi}", "Bapak/Ibu {nama}, kami tunggu.");
        Run copy = sample.house(() -> {
            runMails.remind(run.id(), 48, ReminderAnchor.RUN);
            runMails.word(run.id(), WordingKind.SESSION_REMINDER, words);
            runMails.holdBack(run.id());
            Run template = copies.keepAsTemplate(run.id(), "Templat " + Ids.next());
            LocalDate later = run.startsOn().plusDays(60);
            return copies.create(template.id(), new NewRun(null, later, "Kota", null, null, later.minusDays(9)));
        });
        assertEquals(words, sample.house(() -> runMails.words(copy.id(), WordingKind.SESSION_REMINDER)));
        RunMailSheet sheet = sample.house(() -> runMails.sheet(copy.id()));
        assertEquals(
                List.of(48), sheet.reminders().stream().map(ReminderRow::hours).toList());
        assertEquals(null, sheet.heldBackSince());
    }

    @Test
    void wordsNameOnlyWhatIsThereAndAreReadOnce() {
        Run run = sample.run();
        Caller organiser = sample.organiser(run.organiserUnitId());
        for (String body : List.of("Halo {nip}", "Halo {", "Halo }", "Halo {nama", "Halo {{nama}}", "   ")) {
            assertThrows(
                    Refusal.class,
                    () -> sample.as(organiser, () -> runMails.preview(run.id(), new MailWords("Perihal", body))),
                    body);
        }
        MailFacts facts = new MailFacts("{alamat}", "$1 \\ K", "", "", "", "", "", "rahasia");
        assertEquals(
                new MailWords("{alamat}", "$1 \\ K dan {alamat}"),
                MailWording.filled(new MailWords("{nama}", "{pelatihan} dan {nama}"), facts));
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> runMails.sheet(run.id())));
        assertThrows(NotFound.class, () -> as(stranger, () -> runMails.holdBack(run.id())));
        assertThrows(NotFound.class, () -> as(stranger, () -> runMails.release(run.id())));
        assertThrows(NotFound.class, () -> as(stranger, () -> runMails.unword(run.id(), WordingKind.SEAT)));
        as(organiser, () -> runMails.remind(run.id(), 2, ReminderAnchor.RUN));
        long rule = sample.as(organiser, () -> runMails.sheet(run.id()))
                .reminders()
                .get(0)
                .id();
        assertThrows(NotFound.class, () -> as(stranger, () -> runMails.forget(run.id(), rule)));
        long other = sample.run().id();
        assertThrows(
                NotFound.class,
                () -> sample.house(() -> {
                    runMails.forget(other, rule);
                    return null;
                }));
        assertThrows(Refusal.class, () -> as(organiser, () -> runMails.remind(run.id(), 2, ReminderAnchor.RUN)));
    }

    private void as(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }

    private void remindNow() {
        sample.house(() -> {
            reminders.promiseDue();
            return null;
        });
        jobs.drain();
    }

    private ClassSession session(Run run, LocalTime at) {
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        return sample.session(block, hour(run, at), Duration.ofHours(1));
    }

    private static Instant hour(Run run, LocalTime at) {
        return run.startsOn().atTime(at).atZone(run.zone()).toInstant();
    }

    private List<Long> agenda(Caller trainee) {
        return sample.as(trainee, () -> enrolments.agenda()).stream()
                .map(AgendaRow::sessionId)
                .toList();
    }

    private void move(ClassSession session, LocalTime at, Long roomId) {
        sample.house(() -> {
            ClassSession now = runs.session(session.id());
            ZoneId zone = runs.find(now.runId()).zone();
            Instant start = now.dayIn(zone).atTime(at).atZone(zone).toInstant();
            runs.editSession(
                    now.id(),
                    now.version(),
                    SessionDetails.of(
                            SessionKind.TEACHING, now.title(), null, start, start.plusSeconds(3600), roomId, null));
            return null;
        });
    }

    private void place(Run run, String place) {
        sample.house(() -> {
            Run now = runs.find(run.id());
            runs.describe(
                    now.id(),
                    now.version(),
                    new RunDetails(
                            now.code(),
                            now.theme(),
                            now.mode(),
                            null,
                            now.startsOn(),
                            now.endsOn(),
                            now.registrationOpensAt(),
                            now.registrationClosesAt(),
                            place,
                            now.city(),
                            now.zone()));
            return null;
        });
    }

    private String feed(String address) {
        String secret = address.replaceAll(".*/([A-Z0-9]+)\\.ics$", "$1");
        return sample.as(Caller.ANYONE, () -> calendars.feed(secret));
    }

    private List<Mailbox.Mail> mails(Caller trainee) {
        String mail = sample.house(() -> people.find(trainee.personId())).mail();
        return Mailbox.of(mail).mails();
    }

    /** What came for the calendar, in the order in which it came. */
    private List<String> calendarsOf(Caller trainee) {
        return mails(trainee).stream()
                .map(Mailbox.Mail::calendar)
                .filter(c -> c != null)
                .toList();
    }

    /** As the standard has it, and as it was meant. */
    private static String valid(String text, String method, int sequence) {
        Calendar calendar = parsed(text);
        assertFalse(calendar.validate(true).hasErrors(), text);
        assertEquals(method, value(text, "METHOD"));
        assertEquals(String.valueOf(sequence), value(text, "SEQUENCE"));
        text.lines().forEach(line -> assertTrue(line.getBytes().length <= 75, line));
        return text;
    }

    private static List<?> events(String text) {
        return parsed(text).getComponents(Component.VEVENT);
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static String value(String text, String name) {
        Calendar calendar = parsed(text);
        return calendar.getProperty(name)
                .or(() -> calendar.getComponents(Component.VEVENT).stream()
                        .findFirst()
                        .flatMap(event -> event.getProperty(name)))
                .map(Property::getValue)
                .orElseThrow(() -> new AssertionError(name + " is missing: " + text));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
