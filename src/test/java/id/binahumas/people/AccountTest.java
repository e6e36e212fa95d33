package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-10-01T01:00:00Z");

    @Test
    void aNumberIsTheSameWithAndWithoutSpaces() {
        assertEquals("198604052010011001", Account.keyOf(" 19860405 201001 1 001"));
        assertEquals("sri@example.go.id", Account.keyOf("Sri@Example.go.id "));
    }

    @Test
    void aLoginIsPlain() {
        for (String login : new String[] {"", "ab", "a b c", "<script>", "данные", "x".repeat(121)}) {
            assertThrows(Refusal.class, () -> new Account(login, null, "id", NOW), login);
        }
    }

    @Test
    void anAccountOpensWithItsFirstPasswordAndANewOneEndsOldSessions() {
        Account account = new Account("peserta", null, "id", NOW);
        assertTrue(account.awaitsPassword());
        account.open("hash");
        String stamp = account.stamp();
        assertFalse(account.awaitsPassword());
        account.open("another");
        assertNotEquals(stamp, account.stamp());
    }

    @Test
    void aLinkWorksOnceAndForAWeek() {
        ActivationToken token = new ActivationToken(1, LinkPurpose.OPENING, "SECRET", NOW);
        assertThrows(Refusal.class, () -> token.requireUsable(NOW.plus(LinkPurpose.OPENING.life())));
        token.use(NOW.plus(Duration.ofDays(6)));
        assertThrows(Refusal.class, () -> token.use(NOW.plus(Duration.ofDays(6))));
    }

    @Test
    void aRoleHasAReachAndATime() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThrows(Refusal.class, () -> new RoleAssignment(1, Role.ANYONE, ScopeKind.GLOBAL, null, day, null));
        assertThrows(Refusal.class, () -> new RoleAssignment(1, Role.ORGANISER, ScopeKind.UNIT, null, day, null));
        assertThrows(Refusal.class, () -> new RoleAssignment(1, Role.ORGANISER, ScopeKind.GLOBAL, 5L, day, null));
        assertThrows(Refusal.class, () -> new RoleAssignment(1, Role.ORGANISER, ScopeKind.GLOBAL, null, day, day));
    }
}
