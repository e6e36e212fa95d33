package id.binahumas.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.MergeChoices;
import id.binahumas.people.MergeService;
import id.binahumas.people.PasswordResetService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.people.RoleAssignment;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Whoever reads the audit sees by name on whom a deed was done, and finds it by that name's owner. */
@InContainer
class AuditSubjectsIT {

    @Inject
    AuditService audit;

    @Inject
    AccountService accounts;

    @Inject
    PasswordResetService resets;

    @Inject
    PersonService people;

    @Inject
    MergeService merges;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    Sample sample;

    @Test
    void whoIsRegisteredMovedOrMissedIsNamed() {
        Run run = sample.run(5);
        Person one = sample.person();
        Person other = sample.person();
        BookingRow first = sample.house(() -> bookings.book(run.id(), one.id()));
        BookingRow second = sample.house(() -> bookings.book(run.id(), other.id()));
        house(() -> seating.swap(first.id(), second.id(), "Bertukar hari"));
        house(() -> seating.missed(first.id(), "Tidak hadir"));
        house(() -> bookings.cancelFor(second.id(), "Pindah tugas"));
        assertNamed("booking.book-for", one, other);
        assertNamed("booking.swap", one, other);
        assertNamed("booking.no-show", one);
        assertNamed("booking.cancel-for", other);
        assertEquals(List.of(), rows("booking.no-show", other));
    }

    @Test
    void whatSomebodyDoesForOneselfIsFoundByTheName() {
        Run run = sample.run();
        Person person = sample.person();
        Caller trainee = sample.trainee(person);
        BookingRow booking = sample.as(trainee, () -> bookings.book(run.id()));
        as(trainee, () -> bookings.cancel(booking.id()));
        assertNamed("booking.book", person);
        assertNamed("booking.cancel", person);
    }

    @Test
    void whoseAccountItIsIsNamed() {
        Person person = sample.person();
        Caller admin = admin();
        Account account = sample.house(() -> accounts.create("a" + Ids.next(), person.id(), "id"));
        LocalDate today = LocalDate.of(2026, 1, 1);
        RoleAssignment given = sample.as(
                admin,
                () -> accounts.assign(
                        account.id(), Role.AUDITOR, ScopeKind.GLOBAL, null, today, null, "Tugas pemeriksaan"));
        as(admin, () -> accounts.invite(account.id()));
        as(admin, () -> accounts.withdraw(given.id(), "Tugas selesai"));
        house(() -> resets.send(account.login()));
        for (String deed : List.of("account.invite", "account.assign", "account.withdraw", "account.reset-link")) {
            assertNamed(deed, person);
        }
        AuditRow role = rows("account.assign", person).get(0);
        assertTrue(role.details().contains("Akun: " + person.name()), role.details());
        assertFalse(role.details().contains("AUDITOR"), role.details());
        assertEquals("Auditor", rows("account.withdraw", person).get(0).stateBefore());
    }

    @Test
    void bothEntriesOfSomebodyAreNamed() {
        Person kept = sample.person();
        Person gone = sample.person();
        as(admin(), () -> merges.preview(kept.id(), gone.id()));
        as(
                admin(),
                () -> merges.merge(
                        kept.id(),
                        people.find(kept.id()).version(),
                        gone.id(),
                        people.find(gone.id()).version(),
                        new MergeChoices(false, false, false, false, false),
                        "Data ganda"));
        assertNamed("person.merge.preview", kept, gone);
        assertNamed("person.merge", kept, gone);
    }

    private void assertNamed(String deed, Person... about) {
        for (Person person : about) {
            List<AuditRow> found = rows(deed, person);
            assertEquals(1, found.size(), deed + " on " + person.name());
            assertEquals(person.name(), found.get(0).subject());
        }
    }

    private List<AuditRow> rows(String deed, Person person) {
        AuditFilter filter = AuditFilter.ALL.withAboutId(person.id()).withDeed(deed);
        return sample.as(admin(), () -> audit.page(filter, null, 10)).rows();
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private void house(Runnable deed) {
        as(Caller.SYSTEM, deed);
    }

    private void as(Caller caller, Runnable deed) {
        sample.as(caller, (Callable<Void>) () -> {
            deed.run();
            return null;
        });
    }
}
