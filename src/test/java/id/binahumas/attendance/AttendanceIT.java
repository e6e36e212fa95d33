package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.ItemResult;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People at the door of a session: by the code on its screen, by their own, by their name, and by a desk that had no network. */
@InContainer
class AttendanceIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LOOKS = 5;

    /** The door's own, with the report of the block: some twenty, however many take part. */
    private static final long STATEMENTS = 22;

    @Inject
    CheckInService checkIns;

    @Inject
    CheckInCodes codes;

    @Inject
    CheckInsOfPerson ofPerson;

    @Inject
    AttendanceService attendance;

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theCodeOfTheRoomNotesSomebodyOnce() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller trainee = booked(run);
        CheckInRow first = checkIn(trainee, session, code(session), "ponsel");
        assertFalse(first.repeated());
        assertEquals(PresenceStatus.PRESENT, first.status());
        CheckInRow again = checkIn(trainee, session, "KELIRU2345", "ponsel");
        assertTrue(again.repeated(), "whoever is noted stays so, whatever is sent");
        assertEquals(first.enrolment(), again.enrolment());
        Presence noted = presences(session).get(0);
        assertEquals(1, presences(session).size());
        assertEquals(PresenceSource.CHECK_IN, noted.source());
        assertEquals(60, noted.minutes());
        assertEquals(60, minutesReported(noted.enrolmentId(), session));
        assertEquals(1, count(session));
        CheckInPhone phone = sample.as(trainee, () -> checkIns.phone(session.id(), null));
        assertTrue(phone.present());
        assertEquals(
                List.of(PresenceStatus.PRESENT),
                phone.day().stream().map(CheckInDayRow::status).toList());
    }

    @Test
    void aPhotographedCodeIsWorthNothingAMinuteLater() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller quick = booked(run);
        Caller slow = booked(run);
        String code = code(session);
        clock.advance(CheckInCodes.WINDOW);
        assertFalse(checkIn(quick, session, code, null).repeated());
        clock.advance(Duration.ofSeconds(40));
        assertEquals("checkin.expired", refused(slow, session, code));
        assertEquals(1, presences(session).size());
        assertFalse(checkIn(slow, session, code(session), null).repeated());
    }

    @Test
    void aCodeOfAnotherRoomOrAChangedOneIsRefusedInWords() {
        Run run = sample.run();
        ClassSession session = now(run);
        ClassSession other = now(run);
        Caller trainee = booked(run);
        String code = code(session);
        char last = code.charAt(code.length() - 1);
        assertEquals("checkin.wrong", refused(trainee, session, code(other)));
        assertEquals(
                "checkin.wrong",
                refused(trainee, session, code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A')));
        assertEquals("checkin.wrong", refused(trainee, session, null));
        assertEquals("checkin.wrong", refused(trainee, session, ""));
        assertTrue(presences(session).isEmpty());
        assertFalse(checkIn(trainee, session, code.toLowerCase(java.util.Locale.ROOT), null)
                .repeated());
    }

    @Test
    void whoeverGuessesWaits() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller trainee = booked(run);
        Set<String> said = IntStream.range(0, 40)
                .mapToObj(i -> refused(trainee, session, "%06d".formatted(i)))
                .collect(java.util.stream.Collectors.toSet());
        assertTrue(said.contains("checkin.misses"), said.toString());
        assertEquals("checkin.misses", refused(trainee, session, code(session)), "also when it is right at last");
    }

    @Test
    void theDigitsFindTheSessionOnWhoseScreenTheyStand() {
        Run run = sample.run();
        ClassSession other = now(run);
        ClassSession session = now(run);
        Caller trainee = booked(run);
        String digits = codes.ofRoom(session.id()).spaced();
        CheckInRow row = sample.as(trainee, () -> checkIns.checkInTyped(digits, null));
        assertEquals(Long.toString(session.id()), row.session());
        assertTrue(presences(other).isEmpty());
        Caller nobody = sample.trainee();
        assertEquals("checkin.nothing", refusal(() -> sample.as(nobody, () -> checkIns.checkInTyped(digits, null))));
    }

    @Test
    void theDoorSaysWhyItIsShut() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        Caller trainee = booked(run);
        Instant noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(29));
        clock.moveTo(noon);
        ClassSession later = session(block, noon.plus(Duration.ofHours(2)), null);
        ClassSession over = session(block, noon.minus(Duration.ofHours(2)), null);
        ClassSession tomorrow = session(block, noon.plus(Duration.ofHours(24)), null);
        ClassSession online = session(block, noon, "https://meet.example/x");
        assertEquals("checkin.early", refused(trainee, later, code(later)));
        assertEquals("checkin.over", refused(trainee, over, code(over)));
        assertEquals("checkin.day", refused(trainee, tomorrow, code(tomorrow)));
        assertEquals("checkin.online", refused(trainee, online, code(online)));
        sample.house(() -> {
            runs.cancel(run.id(), "Pengajar berhalangan");
            return null;
        });
        assertEquals("run.ended", refused(trainee, later, code(later)));
    }

    @Test
    void whoeverHoldsTheCodeIsToldThatTheSessionIsForOthersAndAllElseFindNone() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller stranger = sample.trainee();
        assertEquals("checkin.stranger", refused(stranger, session, code(session)));
        assertThrows(NotFound.class, () -> checkIn(stranger, session, "KELIRU2345", null));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> checkIns.phone(session.id(), null)));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> checkIns.phone(session.id(), "KELIRU2345")));
        assertNull(sample.as(stranger, () -> checkIns.phone(session.id(), code(session)))
                .enrolmentId());
        Caller waiting = sample.organiser(run.organiserUnitId());
        assertThrows(Forbidden.class, () -> checkIn(waiting, session, code(session), null));
    }

    @Test
    void whatTheCommitteeNotedStays() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long enrolment = enrolment(trainee, session);
        sample.as(committee, () -> {
            attendance.take(session.id(), List.of(new PresenceMark(enrolment, PresenceStatus.EXCUSED, null)), null);
            return null;
        });
        assertEquals("checkin.noted.EXCUSED", refused(trainee, session, code(session)));
        assertEquals(
                "checkin.noted.EXCUSED",
                refusal(() ->
                        sample.as(committee, () -> checkIns.checkInFor(session.id(), CheckInEntry.ofName(enrolment)))));
        assertEquals(0, count(session));
        assertEquals(PresenceStatus.EXCUSED, presences(session).get(0).status());
    }

    @Test
    void onePhoneForThreePeopleIsFlaggedByNameAndStopsNobody() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        List<Caller> people = IntStream.range(0, 5).mapToObj(i -> booked(run)).toList();
        checkIn(people.get(0), session, code(session), "satu");
        checkIn(people.get(1), session, code(session), "satu");
        checkIn(people.get(2), session, code(session), "lain");
        checkIn(people.get(3), session, code(session), null);
        assertEquals(List.of(), sample.as(committee, () -> checkIns.sharedPhones(session.id())));
        checkIn(people.get(4), session, code(session), "satu");
        List<SharedPhone> phones = sample.as(committee, () -> checkIns.sharedPhones(session.id()));
        assertEquals(
                List.of(List.of(
                        people.get(0).name(),
                        people.get(1).name(),
                        people.get(4).name())),
                phones.stream().map(SharedPhone::names).toList());
        assertEquals(5, presences(session).size());
        assertThrows(
                NotFound.class,
                () -> sample.as(sample.organiser(sample.unit().id()), () -> checkIns.sharedPhones(session.id())));
    }

    @Test
    void theCommitteeNotesByThePersonsCodeOrByName() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        Caller first = booked(run);
        Caller second = booked(run);
        long enrolment = enrolment(first, session);
        String code = sample.as(first, () -> checkIns.personCode(enrolment));
        assertFalse(scan(committee, session, code).repeated());
        assertTrue(scan(committee, session, code).repeated());
        assertFalse(sample.as(
                        committee,
                        () -> checkIns.checkInFor(session.id(), CheckInEntry.ofName(enrolment(second, session))))
                .repeated());
        assertEquals(2, count(session));
        String forged = code.substring(0, code.length() - 1) + (code.endsWith("A") ? "B" : "A");
        assertEquals("checkin.person", refusal(() -> scan(committee, session, forged)));
        assertThrows(NotFound.class, () -> sample.as(second, () -> checkIns.personCode(enrolment)));

        Run other = sample.run();
        ClassSession theirs = now(other);
        Caller others = sample.organiser(other.organiserUnitId());
        assertEquals("checkin.stranger", refusal(() -> scan(others, theirs, code)));
        assertThrows(NotFound.class, () -> scan(others, session, code));
        assertThrows(Forbidden.class, () -> scan(first, session, code));
        assertThrows(NotFound.class, () -> scan(sample.guest(session, false), session, code));
        assertTrue(scan(sample.guest(session, true), session, code).repeated());
        assertThrows(NotFound.class, () -> scan(sample.guest(theirs, true), session, code));
    }

    @Test
    void nobodyNotesOneself() {
        Run run = sample.run();
        ClassSession session = now(run);
        Person person = sample.person();
        Caller member = new Caller(
                Ids.next(),
                person.id(),
                person.name(),
                "k" + person.id(),
                Set.of(
                        new Assignment(Role.TRAINEE, ScopeKind.GLOBAL, null),
                        new Assignment(Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId())));
        sample.as(member, () -> bookings.book(run.id()));
        long own = enrolment(member, session);
        assertEquals(
                "duty.own",
                refusal(() -> sample.as(member, () -> checkIns.checkInFor(session.id(), CheckInEntry.ofName(own)))));
        assertFalse(checkIn(member, session, code(session), null).repeated(), "but by the screen of the room");
    }

    @Test
    void theScreenSaysHowManyHaveComeAndWhoCameLast() {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        booked(run);
        Caller trainee = booked(run);
        checkIn(trainee, session, code(session), null);
        RoomScreen screen = sample.as(committee, () -> checkIns.screen(session.id()));
        assertEquals(1, screen.present());
        assertEquals(2, screen.participants());
        assertEquals(List.of(trainee.name()), screen.latest());
        assertEquals(codes.ofRoom(session.id()), screen.code());
        assertEquals(
                screen.participants(),
                sample.as(sample.guest(session, true), () -> checkIns.guestScreen())
                        .participants());
        assertThrows(NotFound.class, () -> sample.as(sample.guest(session, false), () -> checkIns.guestScreen()));
        assertThrows(
                NotFound.class,
                () -> sample.as(sample.organiser(sample.unit().id()), () -> checkIns.screen(session.id())));
        assertThrows(Forbidden.class, () -> sample.as(trainee, () -> checkIns.screen(session.id())));
    }

    @Test
    void eightTapsAtOnceAreOne() throws Exception {
        Run run = sample.run();
        ClassSession session = now(run);
        Caller trainee = booked(run);
        String code = code(session);
        List<Callable<CheckInRow>> taps = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> taps.add(() -> checkIn(trainee, session, code, "p")));
        AtOnce.run(taps);
        assertEquals(1, presences(session).size());
        assertEquals(1, count(session));
        assertEquals(60, minutesReported(presences(session).get(0).enrolmentId(), session));
    }

    /** A desk without a network sends its list when it is back, and again as it did not hear the answers. */
    @Test
    void aListHandedInLaterTwiceIsNotedOnce() {
        Run run = sample.run();
        ClassSession session = now(run);
        Visitor desk = signedIn(Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId());
        String token = token(desk);
        List<Long> enrolments = IntStream.range(0, 3)
                .mapToObj(i -> enrolment(booked(run), session))
                .toList();
        long excused = enrolment(booked(run), session);
        Caller committee = sample.organiser(run.organiserUnitId());
        sample.as(committee, () -> {
            attendance.take(session.id(), List.of(new PresenceMark(excused, PresenceStatus.SICK, null)), null);
            return null;
        });
        Instant came = clock.instant().minus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.SECONDS);
        String mark = "meja-" + Ids.next();
        for (int time = 0; time < 2; time++) {
            for (long enrolment : enrolments) {
                HttpResponse<String> answer =
                        post(desk, session, entry(enrolment, came), token, "Idempotency-Key", mark + enrolment);
                assertEquals(201, answer.statusCode(), answer.body());
                assertEquals(came.toString(), json(answer).getString("at"));
                assertEquals(
                        time == 1,
                        answer.headers().firstValue("Idempotency-Replayed").isPresent());
            }
            HttpResponse<String> sick =
                    post(desk, session, entry(excused, came), token, "Idempotency-Key", mark + excused);
            assertEquals(409, sick.statusCode(), sick.body());
            assertTrue(sick.body().contains("sudah mencatat sakit"), sick.body());
        }
        assertEquals(3, count(session));
        assertEquals(4, presences(session).size());
        HttpResponse<String> early = post(desk, session, entry(enrolments.get(0), came.minus(HOUR)), token);
        assertEquals(409, early.statusCode(), "before the doors: " + early.body());
        HttpResponse<String> future = post(desk, session, entry(enrolments.get(0), came.plus(HOUR)), token);
        assertEquals(409, future.statusCode(), "yet to come: " + future.body());
    }

    @Test
    void programsAreToldWhatBecameOfIt() {
        Run run = sample.run();
        ClassSession session = now(run);
        Person person = sample.person();
        Visitor phone = signedIn(person, Role.TRAINEE, ScopeKind.GLOBAL, null);
        String token = token(phone);
        String body = "{\"code\":\"" + code(session) + "\"}";
        assertEquals(409, post(phone, session, body, token).statusCode(), "not a participant");
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        HttpResponse<String> wrong = post(phone, session, "{\"code\":\"KELIRU2345\"}", token);
        assertEquals(409, wrong.statusCode(), wrong.body());
        assertEquals("checkin.wrong", json(wrong).getString("code"));
        assertEquals(422, post(phone, session, "{\"kode\":\"1\"}", token).statusCode());
        assertEquals(400, post(phone, session, "{", token).statusCode());
        HttpResponse<String> done = post(phone, session, body, token);
        assertEquals(201, done.statusCode(), done.body());
        assertFalse(json(done).getBoolean("repeated"));
        HttpResponse<String> again = post(phone, session, body, token);
        assertEquals(200, again.statusCode(), again.body());
        assertTrue(json(again).getBoolean("repeated"));
        String own = "{\"enrolmentId\":\"" + json(done).getString("enrolment") + "\"}";
        assertEquals(403, post(phone, session, own, token).statusCode(), "for others only the committee");
        assertEquals(
                401,
                Visitor.here()
                        .send("POST", path(session), "application/json", body, "", "Authorization", "Bearer x")
                        .statusCode());
        assertEquals(1, count(session));
    }

    @Test
    void aCheckInCostsTheSameHoweverManyTakePart() {
        Run run = sample.run();
        ClassSession session = now(run);
        long few = statements(run, session);
        IntStream.range(0, 40).forEach(i -> booked(run));
        long many = statements(run, session);
        assertEquals(few, many);
        assertTrue(many <= STATEMENTS, many + " statements");
    }

    @Test
    void aPersonsCopyTellsOfTheDoorsAndErasingForgetsThePhone() {
        Run run = sample.run();
        ClassSession session = now(run);
        Person person = sample.person();
        Caller trainee = sample.trainee(person);
        sample.as(trainee, () -> bookings.book(run.id()));
        checkIn(trainee, session, code(session), "ponsel");
        DataOwner owner = new DataOwner(person.id(), null, null);
        assertEquals(1, ofPerson.tables(owner).get(0).rows().size());
        assertEquals(1, ofPerson.counts(owner).get(0).rows());
        String kept = (String) sample.em()
                .createNativeQuery("select device_hash from check_in where session_id = " + session.id())
                .getSingleResult();
        assertFalse(kept.contains("ponsel"), "only a hash");
        assertEquals(64, kept.length());
    }

    private long statements(Run run, ClassSession session) {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            Caller trainee = booked(run);
            String code = code(session);
            // only those of this thread: beside it workers tell people of their places
            StatementCount.requestBegins();
            long start = StatementCount.forRequests();
            try {
                checkIn(trainee, session, code, "p" + look);
            } finally {
                StatementCount.requestEnds();
            }
            fewest = Math.min(fewest, StatementCount.forRequests() - start);
        }
        return fewest;
    }

    /** One that began ten minutes ago, in a room that is not known yet. */
    private ClassSession now(Run run) {
        return session(
                sample.block(run, BlockKind.CLASSROOM, false), clock.instant().minus(Duration.ofMinutes(10)), null);
    }

    private ClassSession session(Block block, Instant startsAt, String link) {
        return sample.house(() -> runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.TEACHING, "Sesi " + Ids.next(), null, startsAt, startsAt.plus(HOUR), null, link)));
    }

    private Caller booked(Run run) {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        return trainee;
    }

    private String code(ClassSession session) {
        return codes.ofRoom(session.id()).text();
    }

    private CheckInRow checkIn(Caller who, ClassSession session, String code, String device) {
        return sample.as(who, () -> checkIns.checkIn(session.id(), code, device));
    }

    private CheckInRow scan(Caller who, ClassSession session, String code) {
        return sample.as(who, () -> checkIns.checkInFor(session.id(), new CheckInEntry(code, null, null)));
    }

    private String refused(Caller who, ClassSession session, String code) {
        return refusal(() -> checkIn(who, session, code, null));
    }

    private static String refusal(Callable<?> deed) {
        return assertThrows(Refusal.class, deed::call).key();
    }

    private long enrolment(Caller who, ClassSession session) {
        return sample.as(who, () -> checkIns.phone(session.id(), null)).enrolmentId();
    }

    private List<Presence> presences(ClassSession session) {
        return sample.em()
                .createQuery("select p from Presence p where p.sessionId = :id", Presence.class)
                .setParameter("id", session.id())
                .getResultList();
    }

    private long count(ClassSession session) {
        return sample.em()
                .createQuery("select count(c) from CheckIn c where c.sessionId = :id", Long.class)
                .setParameter("id", session.id())
                .getSingleResult();
    }

    private int minutesReported(long enrolmentId, ClassSession session) {
        return sample.em()
                .createQuery(
                        "select r from ItemResult r where r.enrolmentId = :e and r.itemId = :block", ItemResult.class)
                .setParameter("e", enrolmentId)
                .setParameter("block", session.blockId())
                .getSingleResult()
                .score()
                .intValue();
    }

    private Visitor signedIn(Role role, ScopeKind kind, Long scope) {
        return signedIn(sample.person(), role, kind, scope);
    }

    private Visitor signedIn(Person person, Role role, ScopeKind kind, Long scope) {
        String password = "teh hangat di pagi hari";
        sample.house(() -> {
            long id = accounts.createOpen("pintu" + person.id(), person.id(), "id", hasher.hash(password))
                    .id();
            accounts.assign(id, role, kind, scope, LocalDate.of(2000, 1, 1), null);
            return null;
        });
        Visitor visitor = Visitor.here();
        assertEquals(302, visitor.signIn("pintu" + person.id(), password).statusCode());
        return visitor;
    }

    private static String token(Visitor visitor) {
        return visitor.page("/profile.xhtml").select("meta[name=csrf]").attr("content");
    }

    private static HttpResponse<String> post(
            Visitor visitor, ClassSession session, String body, String token, String... headers) {
        return visitor.send("POST", path(session), "application/json", body, token, headers);
    }

    private static String path(ClassSession session) {
        return "/api/v1/sessions/" + session.id() + "/check-ins";
    }

    private static String entry(long enrolment, Instant at) {
        return "{\"enrolmentId\":\"" + enrolment + "\",\"at\":\"" + at + "\"}";
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
