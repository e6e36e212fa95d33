package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody stands in for a superior for some days, and not a day longer. */
@InContainer
class DelegationIT {

    @Inject
    AccountService accounts;

    @Inject
    AccountCallers callers;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Inject
    TestClock time;

    @Test
    void whoStandsInHoldsTheRoleOnTheseDaysOnlyAndIsCalledSo() {
        Account head = account();
        Account deputy = account();
        RoleAssignment own = superior(head);
        LocalDate today = LocalDate.now(clock);
        sample.as(
                load(head),
                () -> accounts.delegate(own.id(), deputy.login(), given(today.plusDays(1), today.plusDays(2)), "Cuti"));
        assertFalse(load(deputy).has(Role.SUPERIOR));
        time.advance(Duration.ofDays(1));
        try {
            Caller acting = load(deputy);
            assertTrue(acting.hasFor(Role.SUPERIOR, ScopeKind.UNIT, own.scopeId()));
            assertTrue(acting.nameAs(Role.SUPERIOR).startsWith("Plh. "));
            assertTrue(load(head).has(Role.SUPERIOR));
            time.advance(Duration.ofDays(1));
            assertTrue(load(deputy).has(Role.SUPERIOR), "the last day counts");
            time.advance(Duration.ofDays(1));
            assertFalse(load(deputy).has(Role.SUPERIOR), "it ends by itself");
            List<HeldRoleRow> history = sample.as(load(head), () -> accounts.myRoles());
            assertTrue(history.stream()
                    .anyMatch(r -> r.acting() == Acting.PLH
                            && "SK-1/2026".equals(r.decree())
                            && r.isOver(LocalDate.now(clock))));
        } finally {
            time.reset();
        }
    }

    @Test
    void nobodyNamesOneselfOrForTheRoleOfAnother() {
        Account head = account();
        Account deputy = account();
        RoleAssignment own = superior(head);
        LocalDate today = LocalDate.now(clock);
        Delegation given = given(today, today);
        assertEquals("account.delegate.self", refusal(load(head), own, head, given));
        Caller admin = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        assertEquals("account.delegate.self", refusal(administrator(deputy), own, deputy, given));
        assertEquals("account.delegate.past", refusal(load(head), own, deputy, given(today.minusDays(1), today)));
        assertEquals(
                "account.role.dates", refusal(load(head), own, deputy, given(today.plusDays(3), today.plusDays(1))));
        RoleAssignment other = superior(account());
        assertThrows(
                NotFound.class,
                () -> sample.as(load(head), () -> accounts.delegate(other.id(), deputy.login(), given, "Cuti")));
        assertThrows(
                Forbidden.class,
                () -> sample.as(sample.trainee(), () -> accounts.delegate(own.id(), deputy.login(), given, "Cuti")));
        RoleAssignment acting = sample.as(admin, () -> accounts.delegate(own.id(), deputy.login(), given, "Cuti"));
        assertEquals("account.delegate.twice", refusal(load(head), own, account(), given));
        assertEquals("account.delegate.role", refusal(load(deputy), acting, account(), given));
    }

    @Test
    void aRoleThatIsTakenBackIsStoodInForByNobody() {
        Account head = account();
        Account deputy = account();
        RoleAssignment own = superior(head);
        LocalDate today = LocalDate.now(clock);
        sample.as(
                load(head), () -> accounts.delegate(own.id(), deputy.login(), given(today, today.plusDays(9)), "Cuti"));
        assertTrue(load(deputy).has(Role.SUPERIOR));
        Caller admin = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        sample.as(admin, () -> {
            accounts.withdraw(own.id(), "Mutasi");
            return null;
        });
        assertFalse(load(deputy).has(Role.SUPERIOR));
    }

    private String refusal(Caller caller, RoleAssignment role, Account to, Delegation given) {
        return assertThrows(
                        Refusal.class,
                        () -> sample.as(caller, () -> accounts.delegate(role.id(), to.login(), given, "Cuti")))
                .key();
    }

    private static Delegation given(LocalDate from, LocalDate lastDay) {
        return new Delegation(Acting.PLH, "SK-1/2026", from, lastDay, "Cuti");
    }

    private Account account() {
        return sample.house(
                () -> accounts.createOpen("d" + Ids.next(), sample.person().id(), "id", "x"));
    }

    private RoleAssignment superior(Account account) {
        long unit = sample.unit().id();
        return sample.house(() -> accounts.assign(
                account.id(),
                Role.SUPERIOR,
                ScopeKind.UNIT,
                unit,
                LocalDate.now(clock).minusDays(30),
                null));
    }

    private Caller administrator(Account account) {
        return new Caller(
                account.id(),
                account.personId(),
                "Admin",
                account.login(),
                Set.of(new Assignment(Role.ADMINISTRATOR, ScopeKind.GLOBAL, null)));
    }

    private Caller load(Account account) {
        return sample.house(() -> callers.load(account.id())).orElseThrow().caller();
    }
}
