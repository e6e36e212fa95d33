package id.binahumas.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonDetails;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.people.PostHolding;
import id.binahumas.people.PostRow;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.mail.MailMessage;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everybody changes what is theirs, asks for what is not, and hears what became of it. */
@InContainer
class ProfileIT {

    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);

    @Inject
    ProfileService profiles;

    @Inject
    CorrectionService corrections;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    BookingService bookings;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void aNewAddressCountsOnceItsLinkIsOpenedByItsOwner() {
        Person person = person();
        Caller owner = owner(person);
        String fresh = "baru." + Ids.next() + "@contoh.go.id";
        run(owner, () -> profiles.askMail(fresh));
        assertEquals(person.mail(), sample.house(() -> people.find(person.id())).mail());
        String secret = mailTo(fresh).body().replaceAll("(?s).*token=([A-Z0-9]+).*", "$1");

        assertRefused("profile.mail.used", () -> run(owner(person()), () -> profiles.confirmMail(secret)));
        run(owner, () -> profiles.confirmMail(secret));
        assertEquals(fresh, sample.house(() -> people.find(person.id())).mail());
        assertTrue(mailTo(person.mail()).body().contains(fresh), "the old address hears of it");
        assertRefused("profile.mail.used", () -> run(owner, () -> profiles.confirmMail(secret)));
    }

    @Test
    void aSecondLinkEndsTheFirst() {
        Person person = person();
        Caller owner = owner(person);
        String one = "satu." + Ids.next() + "@contoh.go.id";
        run(owner, () -> profiles.askMail(one));
        run(owner, () -> profiles.askMail("dua." + Ids.next() + "@contoh.go.id"));
        String secret = mailTo(one).body().replaceAll("(?s).*token=([A-Z0-9]+).*", "$1");
        assertRefused("profile.mail.used", () -> run(owner, () -> profiles.confirmMail(secret)));
    }

    @Test
    void anAcceptedCorrectionIsInTheRegisterAndTheAskerIsTold() {
        Person person = person();
        Caller owner = owner(person);
        CorrectionRequest asked =
                sample.as(owner, () -> corrections.ask(CorrectionField.TITLE_AFTER, "M.Si.", "Ijazah 2024", null));
        assertEquals(Duration.ofHours(72), Duration.between(asked.requestedAt(), asked.dueAt()));
        assertRefused(
                "correction.open",
                () -> sample.as(owner, () -> corrections.ask(CorrectionField.TITLE_AFTER, "M.A.", "Lagi", null)));
        assertThrows(Forbidden.class, () -> run(owner, () -> corrections.accept(asked.id(), 0, null)));
        assertRefused("correction.own", () -> run(admin(person), () -> corrections.accept(asked.id(), 0, null)));

        run(admin(), () -> corrections.accept(asked.id(), asked.version(), null));
        Person corrected = sample.house(() -> people.find(person.id()));
        assertEquals("M.Si.", corrected.titleAfter());
        assertEquals(person.nip(), corrected.nip());
        assertTrue(mailTo(person.mail()).body().contains("M.Si."));
        assertEquals(
                CorrectionState.ACCEPTED,
                sample.as(owner, () -> corrections.mine()).get(0).state());
        assertEquals(1, audited("person.correct", person.id()));
        assertEquals(1, audited("correction.accept", person.id()));
        assertRefused("correction.decided", () -> run(owner, () -> corrections.withdraw(asked.id())));
    }

    @Test
    void aRefusalSaysWhyAndChangesNothing() {
        Person person = person();
        Caller owner = owner(person);
        CorrectionRequest asked =
                sample.as(owner, () -> corrections.ask(CorrectionField.NAME, "Nama Lain", "Salah ketik", null));
        run(admin(), () -> corrections.refuse(asked.id(), asked.version(), "SK memuat nama yang sekarang"));
        CorrectionRow row = sample.as(owner, () -> corrections.mine()).get(0);
        assertEquals(CorrectionState.REFUSED, row.state());
        assertEquals("SK memuat nama yang sekarang", row.answer());
        assertEquals(person.name(), sample.house(() -> people.find(person.id())).name());
        assertTrue(mailTo(person.mail()).body().contains("SK memuat nama yang sekarang"));
    }

    @Test
    void postAndUnitArePutRightInThePostThatIsHeld() {
        Person person = person();
        Caller owner = owner(person);
        assertRefused(
                "correction.noPost",
                () -> sample.as(owner, () -> corrections.ask(CorrectionField.POST, "Pranata Humas", "SK", null)));
        WorkUnit old = sample.unit();
        WorkUnit right = sample.unit();
        sample.house(() -> people.appoint(person.id(), old.id(), "Staf", null, "III/a", FROM));
        CorrectionRequest post =
                sample.as(owner, () -> corrections.ask(CorrectionField.POST, "Pranata Humas", "SK 12/2024", null));
        CorrectionRequest unit =
                sample.as(owner, () -> corrections.ask(CorrectionField.UNIT, "Dinas yang benar", "SK 12/2024", null));
        assertRefused("correction.unit.needed", () -> run(admin(), () -> corrections.accept(unit.id(), 0, null)));
        run(admin(), () -> corrections.accept(post.id(), 0, null));
        run(admin(), () -> corrections.accept(unit.id(), 0, right.id()));
        OwnDataRow data = sample.as(owner, () -> profiles.mine()).orElseThrow();
        assertEquals("Pranata Humas", data.post().post());
        assertEquals("III/a", data.post().grade());
        assertEquals("Dinas " + right.code(), data.post().unitName());
        assertEquals(1, data.posts().size());
    }

    @Test
    void aPostThatBeginsLaterIsNotTheOneOfToday() {
        Person person = person();
        Caller owner = owner(person);
        LocalDate today = LocalDate.now(clock);
        long unit = sample.unit().id();
        PostHolding held = sample.house(() -> people.appoint(person.id(), unit, "Staf", null, "III/a", FROM));
        sample.house(() -> people.appoint(person.id(), unit, "Kepala Bidang", null, "IV/a", today.plusMonths(1)));
        assertEquals(
                "Staf",
                sample.as(owner, () -> profiles.mine()).orElseThrow().post().post());
        CorrectionRequest asked =
                sample.as(owner, () -> corrections.ask(CorrectionField.POST, "Pranata Humas", "SK", null));
        assertEquals("Staf", asked.oldValue());
        run(admin(), () -> corrections.accept(asked.id(), 0, null));
        PostRow right = sample.house(() -> people.posts(person.id())).stream()
                .filter(p -> p.id() == held.id())
                .findFirst()
                .orElseThrow();
        assertEquals("Pranata Humas", right.post());
    }

    @Test
    void aTitleTheRegisterHasNoRoomForIsRefusedWhenAsked() {
        Person person = person();
        Caller owner = owner(person);
        assertRefused(
                "correction.long",
                () -> sample.as(owner, () -> corrections.ask(CorrectionField.TITLE_BEFORE, "D".repeat(61), "x", null)));
        assertRefused(
                "correction.long",
                () -> sample.as(owner, () -> corrections.ask(CorrectionField.TITLE_AFTER, "M".repeat(101), "x", null)));
        CorrectionRequest asked =
                sample.as(owner, () -> corrections.ask(CorrectionField.TITLE_BEFORE, "D".repeat(60), "x", null));
        run(admin(), () -> corrections.accept(asked.id(), 0, null));
        assertEquals(
                "D".repeat(60), sample.house(() -> people.find(person.id())).titleBefore());
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        Person person = person();
        Caller owner = owner(person);
        CorrectionRequest asked =
                sample.as(owner, () -> corrections.ask(CorrectionField.NAME, "Sri Rahayu", "KTP", null));
        run(
                admin(),
                () -> people.correct(
                        person.id(),
                        person.version(),
                        new PersonDetails("Sri Mulyani", null, null, person.kind(), null, person.mail())));
        assertRefused("correction.outdated", () -> run(admin(), () -> corrections.accept(asked.id(), 0, null)));
    }

    @Test
    void anotherOnesRequestIsNotFound() {
        CorrectionRequest asked =
                sample.as(owner(person()), () -> corrections.ask(CorrectionField.NAME, "Siapa", "Saya", null));
        assertThrows(NotFound.class, () -> run(owner(person()), () -> corrections.withdraw(asked.id())));
    }

    @Test
    void refusedMailIsNotWrittenAndRequiredMailIs() {
        Person person = person();
        Caller owner = owner(person);
        run(owner, () -> profiles.chooseMails(Set.of()));
        Run full = sample.run(1);
        sample.as(sample.trainee(), () -> bookings.book(full.id()));
        sample.as(owner, () -> bookings.book(full.id()));
        assertTrue(mailsTo(person.mail()).isEmpty(), "a place in the line is told on the page");
        sample.as(owner, () -> bookings.book(sample.run().id()));
        assertEquals(1, mailsTo(person.mail()).size(), "a seat is told always");

        run(owner, () -> profiles.chooseMails(Set.of(MailKind.LINE)));
        Run another = sample.run(1);
        sample.as(sample.trainee(), () -> bookings.book(another.id()));
        sample.as(owner, () -> bookings.book(another.id()));
        assertEquals(2, mailsTo(person.mail()).size());
        assertFalse(sample.house(() -> profiles.wants(person.id(), MailKind.REMINDER)));
        assertTrue(sample.house(() -> profiles.wants(person.id(), MailKind.SEAT)));
    }

    @Test
    void theLanguageIsThatOfTheAccount() {
        Person person = person();
        Caller owner = owner(person);
        run(owner, () -> profiles.chooseLanguage("en"));
        assertEquals(
                "en",
                sample.house(() -> accounts.ofPerson(person.id())).orElseThrow().locale());
        String fresh = "new." + Ids.next() + "@contoh.go.id";
        run(owner, () -> profiles.askMail(fresh));
        assertEquals("Confirm your new address", mailTo(fresh).subject());
    }

    @Test
    void anAccountOfNobodyHasNoProfile() {
        Caller office = new Caller(Ids.next(), null, "Kantor", "kantor", Set.of());
        assertTrue(sample.as(office, () -> profiles.mine()).isEmpty());
        assertThrows(NotFound.class, () -> sample.as(office, () -> corrections.mine()));
        assertNull(office.personId());
    }

    private Person person() {
        long id = Ids.next();
        return sample.house(
                () -> people.create("Sri " + id, null, null, PersonKind.NON_ASN, null, "sri." + id + "@contoh.go.id"));
    }

    private Caller owner(Person person) {
        Account account = sample.house(() -> accounts.ofPerson(person.id()))
                .orElseGet(() ->
                        sample.house(() -> accounts.createOpen("u" + person.id(), person.id(), "id", "no password")));
        return new Caller(
                account.id(),
                person.id(),
                person.name(),
                account.login(),
                Set.of(new Assignment(Role.TRAINEE, ScopeKind.GLOBAL, null)));
    }

    private Caller admin() {
        return admin(sample.person());
    }

    private Caller admin(Person person) {
        return sample.caller(person, Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private void run(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }

    private MailMessage mailTo(String address) {
        List<MailMessage> mails = mailsTo(address);
        return mails.get(mails.size() - 1);
    }

    private List<MailMessage> mailsTo(String address) {
        return sample.em()
                .createQuery(
                        "select m from MailMessage m where m.recipient = :to order by m.createdAt, m.id",
                        MailMessage.class)
                .setParameter("to", address)
                .getResultList();
    }

    private long audited(String action, long subjectId) {
        return sample.em()
                .createQuery(
                        "select count(a) from AuditEntry a where a.action = :action and a.subjectId = :id", Long.class)
                .setParameter("action", action)
                .setParameter("id", subjectId)
                .getSingleResult();
    }

    private static void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::run).key());
    }
}
