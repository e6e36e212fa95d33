package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hours and the place of a session, and when it may be joined. */
class ClassSessionTest {

    private static final Instant START = Instant.parse("2025-10-21T01:30:00Z");

    private final Block block = new Block(1, 1, BlockKind.LIVE_ONLINE, "Daring", null, null, true);

    @Test
    void teachingCountsItsMinutes() {
        assertEquals(90, session(SessionKind.TEACHING, Duration.ofMinutes(90)).minutes());
    }

    @Test
    void ceremoniesAndBreaksCountNone() {
        assertEquals(0, session(SessionKind.CEREMONY, Duration.ofMinutes(90)).minutes());
        assertEquals(0, session(SessionKind.BREAK, Duration.ofMinutes(15)).minutes());
    }

    @Test
    void aSessionEndsAfterItStarts() {
        assertEquals("session.times.order", refusal(() -> session(SessionKind.TEACHING, Duration.ZERO)));
        assertEquals("session.times.order", refusal(() -> session(SessionKind.TEACHING, Duration.ofMinutes(-1))));
    }

    @Test
    void sixteenHoursAreTheMost() {
        assertEquals(960, session(SessionKind.TEACHING, Duration.ofHours(16)).minutes());
        assertEquals(
                "session.times.long",
                refusal(() -> session(SessionKind.TEACHING, Duration.ofHours(16).plusMinutes(1))));
    }

    @Test
    void aMeetingNeedsAFullHttpsAddress() {
        ClassSession session = session(SessionKind.TEACHING, Duration.ofHours(1));
        for (String url : new String[] {"http://meet.example/1", "javascript:alert(1)", "https://", "https://a b"}) {
            assertEquals("session.meeting.url", refusal(() -> session.meetAt(url)), url);
        }
        assertNull(session.meetingUrl());
    }

    @Test
    void doorsOpenHalfAnHourBeforeAndCloseAtTheEnd() {
        ClassSession session = session(SessionKind.TEACHING, Duration.ofHours(1));
        assertFalse(session.canBeJoined(START));
        session.meetAt("https://meet.example/1");
        assertFalse(session.canBeJoined(START.minus(ClassSession.DOORS_OPEN).minusSeconds(1)));
        assertTrue(session.canBeJoined(START.minus(ClassSession.DOORS_OPEN)));
        assertFalse(session.canBeJoined(START.plus(Duration.ofHours(1))));
    }

    @Test
    void nothingComesBeforeTheFirstBlock() {
        assertFalse(block.gated());
        assertTrue(new Block(1, 2, BlockKind.CLASSROOM, "Kelas", null, null, true).gated());
    }

    private ClassSession session(SessionKind kind, Duration length) {
        return new ClassSession(block, kind, "Sesi", null, START, START.plus(length));
    }

    private static String refusal(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).key();
    }
}
