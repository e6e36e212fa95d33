package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.WorkUnit;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditEntry;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person is corrected, gets posts and duties with a history, and nobody reads a whole NIP without saying why. */
@InContainer
class PersonServiceIT {

    private static final LocalDate FROM = LocalDate.of(2010, 3, 1);
    private static final LocalDate TO = LocalDate.of(2015, 3, 1);

    @Inject
    PersonService people;

    @Inject
    Sample sample;

    @Test
    void aNipThatIsNotTypedStaysUntilTheKindHasNone() {
        Person person = civilServant();
        correct(person, 0, new PersonDetails("Sri Utami", "Dr.", "M.Si.", PersonKind.PNS, null, "sri@contoh.go.id"));
        Person corrected = sample.house(() -> people.find(person.id()));
        assertEquals("Dr. Sri Utami, M.Si.", corrected.fullName());
        assertEquals(person.nip(), corrected.nip());
        correct(
                corrected,
                corrected.version(),
                new PersonDetails("Sri Utami", null, null, PersonKind.NON_ASN, null, null));
        assertNull(sample.house(() -> people.find(person.id())).nip());
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSlowerIsTold() {
        Person person = civilServant();
        PersonDetails details = new PersonDetails("Baru", null, null, PersonKind.PNS, null, null);
        correct(person, 0, details);
        assertRefused("data.changed", () -> correct(person, 0, details));
    }

    @Test
    void theNipOfAnotherIsRefused() {
        Person one = civilServant();
        Person two = civilServant();
        assertRefused(
                "person.nip.taken",
                () -> correct(two, 0, new PersonDetails("Dua", null, null, PersonKind.PNS, one.nip(), null)));
    }

    @Test
    void aNipOfAnotherKindIsRefused() {
        Person pppk = sample.house(
                () -> people.create("Adi", null, null, PersonKind.PPPK, "1986040520232110" + twoDigits(), null));
        assertRefused(
                "nip.appointment",
                () -> correct(pppk, 0, new PersonDetails("Adi", null, null, PersonKind.PNS, null, null)));
    }

    @Test
    void aPostWithAGradeOfAnotherKindIsRefused() {
        Person pns = civilServant();
        WorkUnit unit = sample.unit();
        assertRefused("person.grade.ofPppk", () -> appoint(pns, unit, "IX"));
        assertRefused("person.grade.unknown", () -> appoint(pns, unit, "III/f"));
        assertEquals("III/c", appoint(pns, unit, "III/c").grade());
    }

    private PostHolding appoint(Person person, WorkUnit unit, String grade) {
        return sample.as(
                admin(),
                () -> people.appoint(
                        person.id(),
                        new NewPost(unit.id(), "Pranata Humas", null, grade, LocalDate.of(2025, 1, 1), null, false)));
    }

    @Test
    void postsAreKeptWithTheirHistory() {
        Person person = sample.person();
        WorkUnit unit = sample.unit();
        Caller admin = admin();
        PostHolding first = sample.as(
                admin,
                () -> people.appoint(
                        person.id(),
                        new NewPost(unit.id(), "Kasi Humas", "Ahli Muda", "III/c", FROM, Acting.PLT, true)));
        end(admin, person, first, TO);
        sample.as(
                admin,
                () -> people.appoint(person.id(), new NewPost(unit.id(), "Kabid", null, "IV/a", TO, null, false)));
        List<PostRow> posts = sample.as(admin, () -> people.posts(person.id()));
        assertEquals(
                List.of("Kabid", "Kasi Humas"),
                posts.stream().map(PostRow::post).toList());
        assertEquals(TO, posts.get(1).to());
        assertEquals(Acting.PLT, posts.get(1).acting());
        assertTrue(posts.get(1).leads());
        assertEquals("Dinas " + unit.code(), posts.get(1).unitName());
    }

    @Test
    void aPostEndsOnceAndAfterItBegan() {
        Person person = sample.person();
        Caller admin = admin();
        long unit = sample.unit().id();
        PostHolding post = sample.as(
                admin, () -> people.appoint(person.id(), new NewPost(unit, "Staf", null, null, FROM, null, false)));
        assertRefused("person.post.endBeforeStart", () -> end(admin, person, post, FROM));
        assertThrows(NotFound.class, () -> end(admin, sample.person(), post, TO));
        end(admin, person, post, TO);
        PostHolding ended = sample.em().find(PostHolding.class, post.id());
        assertRefused("person.post.ended", () -> end(admin, person, ended, TO.plusDays(1)));
    }

    @Test
    void dutiesStandApartFromPosts() {
        Person person = sample.person();
        long unit = sample.unit().id();
        Caller admin = admin();
        PersonDuty duty = sample.as(admin, () -> people.assignDuty(person.id(), unit, "Pengelola media sosial", FROM));
        sample.as(admin, () -> {
            people.endDuty(person.id(), duty.id(), duty.version(), TO);
            return null;
        });
        DutyRow row = sample.as(admin, () -> people.duties(person.id())).get(0);
        assertEquals("Pengelola media sosial", row.duty());
        assertEquals(TO, row.to());
        assertTrue(sample.as(admin, () -> people.posts(person.id())).isEmpty());
    }

    @Test
    void whoReadsAWholeNipIsWrittenDownWithTheReason() {
        Person person = civilServant();
        String shown = sample.as(admin(), () -> people.revealNip(person.id(), "Mencocokkan SK"));
        assertEquals(person.nip(), shown.replace(" ", ""));
        AuditEntry entry = sample.em()
                .createQuery(
                        "select a from AuditEntry a where a.action = 'person.nip.reveal' and a.subjectId = :id",
                        AuditEntry.class)
                .setParameter("id", person.id())
                .getSingleResult();
        assertEquals("Mencocokkan SK", entry.reason());
    }

    private Person civilServant() {
        long serial = Math.floorMod(Ids.next(), 100_000L);
        String nip = String.format(
                "%04d0405%04d011%03d", 1950 + serial % 50, 1980 + serial / 50 % 40, 1 + serial / 2000 * 13);
        return sample.house(() -> people.create("Sri", null, null, PersonKind.PNS, nip, null));
    }

    private static String twoDigits() {
        return String.format("%02d", Math.floorMod(Ids.next(), 100));
    }

    private void correct(Person person, int version, PersonDetails details) {
        sample.as(admin(), () -> {
            people.correct(person.id(), version, details);
            return null;
        });
    }

    private void end(Caller admin, Person person, PostHolding post, LocalDate day) {
        sample.as(admin, () -> {
            people.endPost(person.id(), post.id(), post.version(), day);
            return null;
        });
    }

    private static void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::run).key());
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }
}
