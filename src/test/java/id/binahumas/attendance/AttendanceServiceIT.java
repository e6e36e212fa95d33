package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.ItemResult;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@InContainer
class AttendanceServiceIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    AttendanceService attendance;

    @Inject
    BookingService bookings;

    @Inject
    RunService runs;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void joiningALiveSessionNotesThePresenceOnceAndLeadsToTheMeeting() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(10), HOUR);
        Caller trainee = booked(run);
        JoinSession outside = sample.as(trainee, () -> attendance.door(session.id()));
        assertTrue(outside.open());
        assertNull(outside.meetingUrl());
        assertEquals(session.meetingUrl(), join(trainee, session));
        assertEquals(session.meetingUrl(), join(trainee, session));
        List<Presence> noted = presences(session);
        assertEquals(1, noted.size());
        assertEquals(PresenceStatus.PRESENT, noted.get(0).status());
        assertEquals(60, noted.get(0).minutes());
        assertEquals(PresenceSource.JOIN, noted.get(0).source());
        assertEquals(60, minutesReported(noted.get(0).enrolmentId(), session));
        assertEquals(
                session.meetingUrl(),
                sample.as(trainee, () -> attendance.door(session.id())).meetingUrl());
    }

    @Test
    void inARoomOfTheAgencysOwnPeopleStandUnderTheirName() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(10), HOUR);
        Caller trainee = booked(run);
        System.setProperty(
                "BINAHUMAS_JITSI_HOST", URI.create(session.meetingUrl()).getHost());
        try {
            String entered = join(trainee, session);
            assertTrue(entered.startsWith(session.meetingUrl() + "#userInfo.displayName=%22"), entered);
            assertEquals(
                    entered,
                    sample.as(trainee, () -> attendance.door(session.id())).meetingUrl());
        } finally {
            System.clearProperty("BINAHUMAS_JITSI_HOST");
        }
    }

    @Test
    void theDoorSaysWhyItIsShut() {
        Run run = sample.run();
        Block block = block(run);
        Caller trainee = booked(run);
        assertEquals("attendance.join.early", refused(trainee, sample.session(block, in(120), HOUR)));
        assertEquals("attendance.join.over", refused(trainee, sample.session(block, in(-120), HOUR)));
        assertTrue(presences(sample.session(block, in(-120), HOUR)).isEmpty());
    }

    @Test
    void somebodyWhoIsNotInTheRunFindsNoDoor() {
        ClassSession session = sample.session(block(sample.run()), in(0), HOUR);
        Caller stranger = sample.trainee();
        assertThrows(NotFound.class, () -> join(stranger, session));
    }

    @Test
    void theCommitteeTakesEverybodyAtOnceAndCorrectsWithAReason() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(-90), HOUR);
        Caller committee = sample.organiser(run.organiserUnitId());
        booked(run);
        booked(run);
        booked(run);
        List<PresenceRow> rows = rows(committee, session);
        assertTrue(rows.stream().noneMatch(PresenceRow::noted));
        take(
                committee,
                session,
                List.of(
                        PresenceMark.present(rows.get(0).enrolmentId()),
                        new PresenceMark(rows.get(1).enrolmentId(), PresenceStatus.SICK, null),
                        new PresenceMark(rows.get(2).enrolmentId(), PresenceStatus.PRESENT, 40)),
                null);
        assertEquals(60, minutesReported(rows.get(0).enrolmentId(), session));
        assertEquals(0, minutesReported(rows.get(1).enrolmentId(), session));
        assertEquals(40, minutesReported(rows.get(2).enrolmentId(), session));

        List<PresenceMark> correction = List.of(PresenceMark.present(rows.get(1).enrolmentId()));
        Refusal refusal = assertThrows(Refusal.class, () -> take(committee, session, correction, " "));
        assertEquals("attendance.reason", refusal.key());
        assertEquals(0, minutesReported(rows.get(1).enrolmentId(), session));
        take(committee, session, correction, "Surat sakit milik orang lain");
        take(committee, session, correction, null);
        assertEquals(60, minutesReported(rows.get(1).enrolmentId(), session));
        PresenceRow corrected = rows(committee, session).get(1);
        assertEquals("Surat sakit milik orang lain", corrected.reason());

        SessionAttendanceRow counted =
                sample.as(committee, () -> attendance.sessions(run.id())).get(0);
        assertEquals(3, counted.present());
        assertTrue(counted.complete());
    }

    @Test
    void nothingIsStoredOfABadSheet() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(-90), HOUR);
        ClassSession later = sample.session(block(run), in(300), HOUR);
        Caller committee = sample.organiser(run.organiserUnitId());
        booked(run);
        long enrolment = rows(committee, session).get(0).enrolmentId();
        Refusal minutes = assertThrows(
                Refusal.class,
                () -> take(committee, session, List.of(new PresenceMark(enrolment, PresenceStatus.PRESENT, 61)), null));
        assertEquals("attendance.minutes", minutes.key());
        Refusal early = assertThrows(
                Refusal.class, () -> take(committee, later, List.of(PresenceMark.present(enrolment)), null));
        assertEquals("attendance.take.early", early.key());
        assertThrows(NotFound.class, () -> take(committee, session, List.of(PresenceMark.present(1)), null));
        assertTrue(presences(session).isEmpty());
    }

    /** Everybody enters one session while the committee sends the sheet of another one of the same block. */
    @Test
    void noSumMissesWhatComesInAtTheSameMoment() throws Exception {
        Run run = sample.run();
        Block block = block(run);
        ClassSession earlier = sample.session(block, in(-90), HOUR);
        ClassSession running = sample.session(block, in(-10), HOUR);
        List<Caller> people = IntStream.range(0, 12).mapToObj(i -> booked(run)).toList();
        Caller committee = sample.organiser(run.organiserUnitId());
        List<Long> enrolments =
                rows(committee, earlier).stream().map(PresenceRow::enrolmentId).toList();
        List<Callable<String>> deeds = new ArrayList<>();
        people.forEach(p -> deeds.add(() -> join(p, running)));
        deeds.add(() -> {
            take(
                    committee,
                    earlier,
                    enrolments.stream().map(PresenceMark::present).toList(),
                    null);
            return null;
        });
        AtOnce.run(deeds);
        for (long enrolment : enrolments) {
            assertEquals(120, minutesReported(enrolment, running));
        }
    }

    @Test
    void aCancelledRunTakesNobodyInAndNotesNobody() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(-10), HOUR);
        Caller trainee = booked(run);
        Caller committee = sample.organiser(run.organiserUnitId());
        long enrolment = rows(committee, session).get(0).enrolmentId();
        sample.house(() -> {
            runs.cancel(run.id(), "Pengajar berhalangan");
            return null;
        });
        assertEquals("run.ended", refused(trainee, session));
        List<PresenceMark> marks = List.of(PresenceMark.present(enrolment));
        Refusal refusal = assertThrows(Refusal.class, () -> take(committee, session, marks, null));
        assertEquals("run.ended", refusal.key());
        assertTrue(presences(session).isEmpty());
    }

    @Test
    void anotherUnitsSheetIsNotFound() {
        Run run = sample.run();
        ClassSession session = sample.session(block(run), in(-90), HOUR);
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> rows(stranger, session));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> attendance.sessions(run.id())));
        assertThrows(NotFound.class, () -> take(stranger, session, List.of(), null));
        assertFalse(rows(sample.organiser(run.organiserUnitId()), session)
                .iterator()
                .hasNext());
    }

    private Block block(Run run) {
        return sample.block(run, BlockKind.LIVE_ONLINE, false);
    }

    private Instant in(int minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private Caller booked(Run run) {
        Caller trainee = sample.trainee();
        sample.as(trainee, () -> bookings.book(run.id()));
        return trainee;
    }

    private String join(Caller who, ClassSession session) {
        return sample.as(who, () -> attendance.join(session.id()));
    }

    private String refused(Caller who, ClassSession session) {
        return assertThrows(Refusal.class, () -> join(who, session)).key();
    }

    private List<PresenceRow> rows(Caller who, ClassSession session) {
        return sample.as(who, () -> attendance.sheet(session.id())).rows();
    }

    private void take(Caller who, ClassSession session, List<PresenceMark> marks, String reason) {
        sample.as(who, () -> {
            attendance.take(session.id(), marks, reason);
            return null;
        });
    }

    private List<Presence> presences(ClassSession session) {
        return sample.em()
                .createQuery("select p from Presence p where p.sessionId = :id", Presence.class)
                .setParameter("id", session.id())
                .getResultList();
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
}
