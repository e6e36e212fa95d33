package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalLinkTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(3));
    private static final Instant NOW = START.minus(Duration.ofDays(5));

    private final ClassSession session = new ClassSession(
            new Block(1, 1, BlockKind.CLASSROOM, "Kelas", LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10), false),
            SessionKind.TEACHING,
            "Sesi",
            null,
            START,
            END);

    @Test
    void itStandsFromItsStartUntilJustBeforeItsEnd() {
        PersonalLink link = link(START.minus(DAY), END.plus(DAY));
        assertEquals(LinkState.COMING, link.state(START.minus(DAY).minusMillis(1)));
        assertEquals(LinkState.STANDING, link.state(START.minus(DAY)));
        assertEquals(LinkState.STANDING, link.state(END.plus(DAY).minusMillis(1)));
        assertEquals(LinkState.EXPIRED, link.state(END.plus(DAY)));
    }

    @Test
    void revokedItStandsNoMoreWhateverTheTime() {
        PersonalLink link = link(START.minus(DAY), END.plus(DAY));
        link.revoke(START);
        assertEquals(LinkState.REVOKED, link.state(START));
        assertEquals(LinkState.REVOKED, link.state(NOW));
    }

    @Test
    void itsTimeIsBoundToItsSession() {
        assertRefused("link.times.order", END, END);
        assertRefused("link.times.far", START.minus(Duration.ofDays(31)), END);
        assertRefused("link.times.far", START, END.plus(Duration.ofDays(61)));
        assertRefused("link.times.past", NOW.minus(DAY), NOW);
    }

    @Test
    void madeAnewItHasAnotherSecretAndStandsAgain() {
        PersonalLink link = link(START.minus(DAY), END.plus(DAY));
        String stamp = link.stamp();
        link.revoke(START);
        Instant later = END.plus(Duration.ofDays(10));
        link.renew(session, "another", later);
        assertNotEquals(stamp, link.stamp());
        assertEquals(LinkState.STANDING, link.state(later));
        assertEquals(later.plus(PersonalLink.AFTER), link.validTo());
    }

    @Test
    void longAfterTheSessionItIsNotMadeAnew() {
        PersonalLink link = link(START.minus(DAY), END.plus(DAY));
        Refusal no = assertThrows(Refusal.class, () -> link.renew(session, "another", END.plus(Duration.ofDays(60))));
        assertEquals("link.times.past", no.key());
    }

    @Test
    void nobodyGuessesItsSecret() {
        BigInteger possible = BigInteger.valueOf(31).pow(PersonalLink.SECRET_LENGTH);
        assertTrue(possible.bitLength() > 256);
        assertEquals(
                PersonalLink.SECRET_LENGTH, Ids.code(PersonalLink.SECRET_LENGTH).length());
    }

    private void assertRefused(String key, Instant from, Instant to) {
        assertEquals(key, assertThrows(Refusal.class, () -> link(from, to)).key());
    }

    private PersonalLink link(Instant from, Instant to) {
        return new PersonalLink(
                session,
                new PersonalLinkDetails("Tamu", null, GuestRole.HOST, from, to, false, Set.of()),
                "secret",
                null,
                NOW);
    }
}
