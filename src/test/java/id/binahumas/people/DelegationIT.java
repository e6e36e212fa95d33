package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Somebody stands in for a superior for some days, and not a day longer. */
@InContainer
class DelegationIT {

    private static final String PASSWORD = "menggantikan sementara 7";

    @Inject
    AccountService accounts;

    @Inject
    DelegationService delegations;

    @Inject
    PersonService people;

    @Inject
    PasswordHasher hasher;

    @Inject
    Jobs jobs;

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
                () -> delegations.delegate(
                        own.id(), deputy.login(), given(today.plusDays(1), today.plusDays(2)), "Cuti"));
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
                () -> sample.as(load(head), () -> delegations.delegate(other.id(), deputy.login(), given, "Cuti")));
        assertThrows(
                Forbidden.class,
                () -> sample.as(sample.trainee(), () -> delegations.delegate(own.id(), deputy.login(), given, "Cuti")));
        RoleAssignment acting = sample.as(admin, () -> delegations.delegate(own.id(), deputy.login(), given, "Cuti"));
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
                load(head),
                () -> delegations.delegate(own.id(), deputy.login(), given(today, today.plusDays(9)), "Cuti"));
        assertTrue(load(deputy).has(Role.SUPERIOR));
        Caller admin = sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
        sample.as(admin, () -> {
            accounts.withdraw(own.id(), "Mutasi");
            return null;
        });
        assertFalse(load(deputy).has(Role.SUPERIOR));
    }

    /** Found by name among the own people, told by mail and on every start, and named in the audit on both ends. */
    @Test
    void whoIsNamedIsFoundByNameToldAndWrittenDown() {
        Account head = account();
        RoleAssignment own = superior(head);
        LocalDate today = LocalDate.now(clock);
        String mail = "wakil" + Ids.next() + "@contoh.go.id";
        String name = "Wakil" + Ids.next();
        Person deputy = sample.house(() -> {
            Person made = people.create(name, "Dr.", "M.Si.", PersonKind.NON_ASN, null, mail);
            people.appoint(made.id(), own.scopeId(), "Sekretaris", null, null, today.minusDays(9));
            return made;
        });
        Account account =
                sample.house(() -> accounts.createOpen("w" + deputy.id(), deputy.id(), "id", hasher.hash(PASSWORD)));
        sample.house(
                () -> accounts.assign(account.id(), Role.TRAINEE, ScopeKind.GLOBAL, null, today.minusDays(9), null));
        List<DelegateRow> found = sample.as(load(head), () -> delegations.candidates(name));
        assertEquals(
                List.of(deputy.id()), found.stream().map(r -> r.person().id()).toList());
        assertTrue(found.get(0).open());
        Caller elsewhere = load(headElsewhere());
        assertEquals(List.of(), sample.as(elsewhere, () -> delegations.candidates(name)));
        assertThrows(NotFound.class, () -> sample.as(elsewhere, () -> delegations.candidate(deputy.id())));

        RoleAssignment given = sample.as(
                load(head),
                () -> delegations.delegateTo(own.id(), deputy.id(), given(today, today.plusDays(4)), "Cuti"));
        jobs.drain();
        Mailbox.Mail told = Mailbox.of(mail).mails().get(0);
        String holder = sample.house(() -> people.find(head.personId())).fullName();
        assertTrue(told.text().contains("Yth. Dr. " + name + ", M.Si."), told.text());
        assertTrue(
                told.text().contains("Anda mewakili " + holder + " sebagai Plh. Atasan langsung – Dinas "),
                told.text());

        Visitor visitor = Visitor.here();
        assertEquals(302, visitor.signIn(account.login(), PASSWORD).statusCode());
        Document home = visitor.page("/trainee/enrolment/home.xhtml");
        assertTrue(
                home.select("main").text().contains("Anda mewakili " + holder),
                home.select("main").text());
        assertFalse(home.select(".bar a[href=/unit/report/home.xhtml]").isEmpty(), "the way to the unit");
        Document unit = visitor.page("/unit/report/home.xhtml");
        assertTrue(unit.select("main").text().contains("Anda mewakili " + holder));
        assertEquals(
                "Belajar saya",
                unit.select(".side a[href=/trainee/enrolment/home.xhtml]").text());

        sample.as(load(head), () -> {
            delegations.end(given.id(), "Kembali lebih awal");
            return null;
        });
        jobs.drain();
        assertEquals(2, Mailbox.of(mail).mails().size());
        for (String deed : List.of("account.delegate", "account.delegate.end")) {
            Object[] entry = sample.em()
                    .createQuery(
                            "select a.stateBefore, a.stateAfter from AuditEntry a where a.action = :deed and a.subjectId in (:ids)",
                            Object[].class)
                    .setParameter("deed", deed)
                    .setParameter("ids", List.of(account.id(), deputy.id()))
                    .getSingleResult();
            assertEquals(holder, entry[0]);
            assertTrue(((String) entry[1]).startsWith("Dr. " + name + ", M.Si."), (String) entry[1]);
        }
    }

    private String refusal(Caller caller, RoleAssignment role, Account to, Delegation given) {
        return assertThrows(
                        Refusal.class,
                        () -> sample.as(caller, () -> delegations.delegate(role.id(), to.login(), given, "Cuti")))
                .key();
    }

    private static Delegation given(LocalDate from, LocalDate lastDay) {
        return new Delegation(Acting.PLH, "SK-1/2026", from, lastDay, "Cuti");
    }

    private Account headElsewhere() {
        Account account = account();
        superior(account);
        return account;
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
