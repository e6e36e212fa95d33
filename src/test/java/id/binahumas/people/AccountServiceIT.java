package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditFilter;
import id.binahumas.shared.audit.AuditService;
import id.binahumas.shared.mail.MailboxService;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.LoginRequired;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@InContainer
class AccountServiceIT {

    private static final String WHY = "Surat tugas 12/2026";

    @Inject
    AccountService accounts;

    @Inject
    MailboxService mailbox;

    @Inject
    AuditService audit;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void onlyAnAdministratorPassesTheDoors() {
        long account = accountOf(sample.person()).id();
        List<Executable> doors = List.of(
                () -> accounts.page("", 0, 10),
                () -> accounts.count(""),
                () -> accounts.find(account),
                () -> accounts.assignmentsOf(account),
                () -> give(account, Role.ADMINISTRATOR, ScopeKind.GLOBAL, null),
                () -> accounts.close(account, WHY),
                () -> accounts.invite(account),
                () -> accounts.register(newPerson(null, PersonKind.NON_ASN)),
                () -> mailbox.page(null, 0, 10),
                () -> mailbox.count(null),
                () -> audit.page(AuditFilter.ALL, null, 10),
                () -> audit.openExport(AuditFilter.ALL),
                () -> audit.chain());
        Caller trainee = sample.trainee();
        Caller organiser = sample.organiser(sample.unit().id());
        for (Executable door : doors) {
            assertThrows(Forbidden.class, () -> as(trainee, door));
            assertThrows(Forbidden.class, () -> as(organiser, door));
            assertThrows(LoginRequired.class, () -> as(Caller.ANYONE, door));
        }
    }

    @Test
    void aRoleIsGivenAndWithdrawnWithAReason() {
        Caller admin = admin();
        long account = accountOf(sample.person()).id();
        assertThrows(
                ConstraintViolationException.class,
                () -> as(
                        admin,
                        () -> accounts.assign(account, Role.TRAINEE, ScopeKind.GLOBAL, null, today(), null, " ")));
        RoleAssignment given = sample.as(admin, () -> give(account, Role.TRAINEE, ScopeKind.GLOBAL, null));
        as(admin, () -> accounts.withdraw(given.id(), WHY));
        assertEquals(
                today(),
                sample.as(admin, () -> accounts.assignmentsOf(account)).get(0).validTo());
        assertEquals("account.role.over", refusal(admin, () -> accounts.withdraw(given.id(), WHY)));
        assertTrue(sample
                .as(
                        admin,
                        () -> audit.page(
                                AuditFilter.ALL.withDeed("account.withdraw").withReason(WHY), null, 10))
                .rows()
                .stream()
                .anyMatch(e -> WHY.equals(e.reason())));
    }

    @Test
    void rolesReachAsFarAsTheyMay() {
        Caller admin = admin();
        long account = accountOf(sample.person()).id();
        long unit = sample.unit().id();
        assertEquals(
                "account.role.everywhere",
                refusal(admin, () -> give(account, Role.ADMINISTRATOR, ScopeKind.UNIT, unit)));
        assertEquals(
                "account.role.unit",
                refusal(admin, () -> give(account, Role.UNIT_COORDINATOR, ScopeKind.GLOBAL, null)));
        assertEquals("account.role.run", refusal(admin, () -> give(account, Role.INSTRUCTOR, ScopeKind.RUN, 1L)));
        assertTrue(sample.as(admin, () -> accounts.assignmentsOf(account)).isEmpty());
    }

    @Test
    void nobodyLocksHimselfOut() {
        Account own = accountOf(sample.person());
        RoleAssignment role = sample.house(
                () -> accounts.assign(own.id(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null, today(), null));
        Caller admin = new Caller(own.id(), null, "Admin", own.login(), admin().assignments());
        assertEquals("account.own", refusal(admin, () -> accounts.close(own.id(), WHY)));
        assertEquals("account.own", refusal(admin, () -> accounts.withdraw(role.id(), WHY)));
    }

    @Test
    void aNewOrClosedLinkOpensNothing() {
        Caller admin = admin();
        long account = accountOf(sample.person()).id();
        String first = secret(sample.as(admin, () -> accounts.invite(account)));
        String second = secret(sample.as(admin, () -> accounts.invite(account)));
        assertEquals("activate.used", refusal(Caller.ANYONE, () -> accounts.activate(first, "hash")));
        as(admin, () -> accounts.close(account, WHY));
        assertEquals("activate.used", refusal(Caller.ANYONE, () -> accounts.activate(second, "hash")));
    }

    @Test
    void aPersonIsEnteredWithPostAndAccountOrNotAtAll() {
        Caller admin = admin();
        String nip = "19860405201001" + "1" + "%03d".formatted(1 + Math.floorMod(Ids.next(), 999));
        Account account = sample.as(admin, () -> accounts.register(newPerson(nip, PersonKind.PNS)));
        assertEquals(nip, account.login());
        assertEquals(
                List.of(Role.TRAINEE),
                sample.as(admin, () -> accounts.assignmentsOf(account.id())).stream()
                        .map(RoleAssignment::role)
                        .toList());
        assertEquals("person.nip.taken", refusal(admin, () -> accounts.register(newPerson(nip, PersonKind.PNS))));
        assertEquals("nip.damaged", refusal(admin, () -> accounts.register(newPerson("1,98604E+17", PersonKind.PNS))));
        assertEquals(
                "account.login.needed", refusal(admin, () -> accounts.register(newPerson(null, PersonKind.NON_ASN))));
    }

    private NewPerson newPerson(String nip, PersonKind kind) {
        return new NewPerson(
                "Orang " + Ids.next(),
                null,
                "S.I.Kom.",
                kind,
                nip,
                null,
                sample.unit().id(),
                "Pranata Humas",
                null,
                true);
    }

    private RoleAssignment give(long account, Role role, ScopeKind kind, Long scope) {
        return accounts.assign(account, role, kind, scope, today(), null, WHY);
    }

    private Account accountOf(Person person) {
        return sample.house(() -> accounts.create("akun" + person.id(), person.id(), "id"));
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String secret(String link) {
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private String refusal(Caller who, Executable deed) {
        return assertThrows(Refusal.class, () -> as(who, deed)).key();
    }

    private void as(Caller who, Executable deed) {
        sample.as(who, () -> {
            try {
                deed.execute();
            } catch (Exception e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            return null;
        });
    }
}
