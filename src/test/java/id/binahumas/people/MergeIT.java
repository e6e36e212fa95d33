package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.attendance.PresenceStatus;
import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.Certified;
import id.binahumas.certificate.Verdict;
import id.binahumas.certificate.VerificationService;
import id.binahumas.enrolment.BookingRow;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.BookingStatus;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.profile.ErasureService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalHoldings;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two entries become one, nothing of either is lost, and what stands in the way is said. */
@InContainer
class MergeIT {

    private static final LocalDate FROM = LocalDate.of(2018, 1, 1);
    private static final MergeChoices AS_KEPT = new MergeChoices(false, false, false, false, false);

    @Inject
    MergeService merges;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    AccountCallers logins;

    @Inject
    BookingService bookings;

    @Inject
    AttendanceService attendance;

    @Inject
    CertificateService certificates;

    @Inject
    VerificationService verifications;

    @Inject
    ErasureService erasures;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    RunService runs;

    @Inject
    PersonalHoldings holdings;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void whatBothHadIsTheKeptOnes() {
        Person kept = person("Rahmawati", null);
        Person gone = person("Rahmawatti", "r." + Ids.next() + "@contoh.go.id");
        WorkUnit unit = sample.unit();
        post(kept, unit, "Pranata Humas");
        post(gone, unit, "Pranata Humas");
        post(gone, unit, "Kasi Humas");
        sample.house(() -> people.assignDuty(gone.id(), unit.id(), "PPID pelaksana", FROM));
        Caller trainee = owner(gone);
        Run open = sample.run();
        sample.as(trainee, () -> bookings.book(open.id()));
        String code = certified(trainee);

        MergePreview preview = sample.as(admin(), () -> merges.preview(kept.id(), gone.id()));
        assertTrue(preview.objections().isEmpty());
        assertEquals(0, preview.kept().count("enrolments"));
        assertEquals(2, preview.gone().count("enrolments"));
        assertEquals(1, preview.gone().count("certificates"));

        merge(kept, gone, AS_KEPT);
        Person now = sample.house(() -> people.find(kept.id()));
        assertEquals(kept.name(), now.name());
        assertEquals(gone.mail(), now.mail(), "what only one has is taken over");
        assertEquals(
                Set.of("Pranata Humas", "Kasi Humas"),
                Set.copyOf(sample.as(admin(), () -> people.posts(kept.id())).stream()
                        .map(PostRow::post)
                        .toList()));
        assertEquals(2, sample.as(admin(), () -> people.posts(kept.id())).size(), "an equal post is there once");
        assertEquals(1, sample.as(admin(), () -> people.duties(kept.id())).size());
        Caller signedIn = logins.load(trainee.accountId()).orElseThrow().caller();
        assertEquals(kept.id(), signedIn.personId());
        Caller after = new Caller(
                signedIn.accountId(), signedIn.personId(), now.name(), signedIn.login(), trainee.assignments());
        assertTrue(sample.as(after, () -> bookings.mine(open.id())).isPresent());
        assertEquals(1, sample.as(after, () -> certificates.mine()).size());
        Verdict verdict = sample.as(Caller.ANYONE, () -> verifications.verify(code));
        assertTrue(verdict.valid());
        assertEquals(gone.name(), verdict.facts().name(), "the certificate stays as it was printed");
        assertTrue(hits(gone.name()).isEmpty());
        assertEquals(1, hits(kept.name()).size());
        Person tombstone = sample.house(() -> people.find(gone.id()));
        assertEquals(kept.id(), tombstone.mergedIntoId());
        PeopleMerge record = sample.em()
                .createQuery("select m from PeopleMerge m where m.goneId = :id", PeopleMerge.class)
                .setParameter("id", gone.id())
                .getSingleResult();
        assertTrue(record.beforeState().contains(gone.mail()));
        assertTrue(record.beforeState().contains("Kasi Humas"));
        assertTrue(sample.as(admin(), () -> people.posts(gone.id())).isEmpty());
        String audited = sample.em()
                .createQuery(
                        "select a.stateBefore from AuditEntry a where a.action = 'person.merge' and a.subjectId = :id",
                        String.class)
                .setParameter("id", kept.id())
                .getSingleResult();
        assertTrue(audited.contains(kept.name()) && audited.contains(gone.name()));
        assertThrows(
                NotFound.class,
                () -> sample.house(() -> bookings.book(sample.run().id(), gone.id())));
        assertThrows(NotFound.class, () -> post(gone, unit, "Kasi Humas"));
        assertRefused("merge.already", () -> merge(kept, gone, AS_KEPT));
    }

    @Test
    void ofTwoPartsInOneRunOneStaysBehindAndItsSeatIsFreed() {
        Person kept = person("Kartika", null);
        Person gone = person("Kartika", null);
        Run run = sample.run(2);
        sample.as(owner(kept), () -> bookings.book(run.id()));
        BookingRow doubled = sample.as(owner(gone), () -> bookings.book(run.id()));
        Caller waiter = sample.trainee();
        assertEquals(
                BookingStatus.WAITLISTED,
                sample.as(waiter, () -> bookings.book(run.id())).status());
        MergePreview preview = sample.as(admin(), () -> merges.preview(kept.id(), gone.id()));
        assertEquals("merge.sameRun", preview.objections().get(0).key());
        assertTrue(preview.possible() && preview.doubled() && preview.twoAccounts());
        assertRefused("merge.sameRun", () -> merge(kept, gone, AS_KEPT));

        merge(kept, gone, new MergeChoices(false, false, false, false, true));
        assertEquals(
                BookingStatus.SEATED,
                sample.as(waiter, () -> bookings.mine(run.id())).orElseThrow().status());
        Enrolment behind = sample.em().find(Enrolment.class, doubled.enrolmentId());
        assertEquals(gone.id(), behind.personId());
        assertTrue(behind.isCancelled());
    }

    @Test
    void ofTwoAccountsTheChosenOneStaysWithTheRolesOfBoth() {
        Person kept = person("Anjani", null);
        Person gone = person("Anjani", null);
        Caller own = owner(kept);
        Caller other = owner(gone);
        long unit = sample.unit().id();
        sample.house(() -> accounts.assign(own.accountId(), Role.UNIT_COORDINATOR, ScopeKind.UNIT, unit, FROM, null));
        merge(kept, gone, new MergeChoices(false, false, false, true, false));
        assertTrue(logins.load(own.accountId()).isEmpty(), "its sessions have ended");
        Caller stays = logins.load(other.accountId()).orElseThrow().caller();
        assertEquals(kept.id(), stays.personId());
        assertTrue(stays.hasFor(Role.UNIT_COORDINATOR, ScopeKind.UNIT, unit));
        assertEquals(
                gone.id(), sample.house(() -> accounts.find(own.accountId())).personId());
        assertRefused("account.merged", () -> sample.as(admin(), () -> accounts.invite(own.accountId())));
    }

    @Test
    void theNumberOfTheOtherIsTakenWhenChosen() {
        String nip = nip("19860405", 1);
        String typo = nip.substring(0, 17) + (char) (nip.charAt(17) == '9' ? '0' : nip.charAt(17) + 1);
        Person kept = civilServant("Wijaya " + Ids.next(), typo);
        Person gone = civilServant(kept.name(), nip);
        merge(kept, gone, new MergeChoices(false, true, false, false, false));
        assertEquals(nip, sample.house(() -> people.find(kept.id())).nip());
        assertNull(sample.house(() -> people.find(gone.id())).nip());
    }

    @Test
    void thoseWhoLookAlikeAreSuggestedWithTheReason() {
        String nip = nip("19790412", 2);
        String typo = nip.substring(0, 16) + (char) (nip.charAt(16) == '9' ? '0' : nip.charAt(16) + 1) + nip.charAt(17);
        Person one = civilServant("Hartono " + Ids.next(), nip);
        Person slip = civilServant("Harton " + Ids.next(), typo);
        Person sameName =
                sample.house(() -> people.create(one.name().toUpperCase(), null, null, PersonKind.NON_ASN, null, null));
        WorkUnit unit = sample.unit();
        post(one, unit, "Staf");
        post(sameName, unit, "Staf Humas");
        Person stranger = sample.house(() -> people.create(one.name(), null, null, PersonKind.NON_ASN, null, null));
        List<DuplicateRow> rows = sample.as(admin(), () -> merges.suggestions(one.id()));
        assertEquals(Set.of(DuplicateSign.SIMILAR_NIP), signs(rows, slip));
        assertEquals(Set.of(DuplicateSign.SAME_NAME_AND_UNIT), signs(rows, sameName));
        assertTrue(signs(rows, stranger).isEmpty(), "a name alone says nothing");
    }

    @Test
    void whoWaitsToBeErasedIsAnsweredFirst() {
        Person kept = person("Melati", null);
        Person gone = person("Melati", null);
        sample.as(owner(gone), () -> erasures.ask(null));
        MergePreview preview = sample.as(admin(), () -> merges.preview(kept.id(), gone.id()));
        assertFalse(preview.possible());
        assertRefused("merge.erasureOpen", () -> merge(kept, gone, new MergeChoices(false, false, false, false, true)));
        assertRefused("merge.same", () -> merge(kept, kept, AS_KEPT));
    }

    @Test
    void whoeverIsErasedIsErasedUnderEveryEntry() {
        Person kept = person("Suryaningrum", null);
        Person gone = person("Suryaningrum", "s." + Ids.next() + "@contoh.go.id");
        Person before = person("Suryaningrum", null);
        Caller owner = owner(kept);
        Caller other = owner(gone);
        post(gone, sample.unit(), "Kasi Humas");
        Run run = sample.run();
        sample.as(owner, () -> bookings.book(run.id()));
        long doubled = sample.as(other, () -> bookings.book(run.id())).enrolmentId();
        merge(gone, before, AS_KEPT);
        merge(kept, gone, new MergeChoices(false, false, false, false, true));

        DataOwner data = sample.house(() -> privacy.owner(kept.id()));
        assertEquals(3, rows(data, "person"));
        assertEquals(2, rows(data, "account"));
        assertEquals(2, rows(data, "enrolments"));
        assertEquals(2, rows(data, "merges"));

        long asked = sample.as(owner, () -> erasures.ask(null)).id();
        sample.as(admin(), () -> {
            erasures.accept(asked, 0);
            return null;
        });
        jobs.drain();
        for (Person entry : List.of(kept, gone, before)) {
            assertEquals(
                    "Data dihapus", sample.house(() -> people.find(entry.id())).fullName());
        }
        Account closed = sample.house(() -> accounts.find(other.accountId()));
        assertFalse(closed.login().equals(other.login()));
        assertNull(sample.em().find(Enrolment.class, doubled).post());
        List<PeopleMerge> merged = sample.em()
                .createQuery("select m from PeopleMerge m where m.goneId in (:ids)", PeopleMerge.class)
                .setParameter("ids", List.of(gone.id(), before.id()))
                .getResultList();
        assertEquals(2, merged.size());
        assertTrue(merged.stream().allMatch(m -> m.beforeState().isEmpty()));
    }

    @Test
    void aPartThatWasGivenUpGivesWayToOneThatWasNot() {
        Person kept = person("Lestari", null);
        Person gone = person("Lestari", null);
        Caller owner = owner(kept);
        Run run = sample.run();
        BookingRow left = sample.as(owner, () -> bookings.book(run.id()));
        sample.as(owner, () -> {
            bookings.cancel(left.id());
            return null;
        });
        long live = sample.as(owner(gone), () -> bookings.book(run.id())).enrolmentId();
        assertTrue(sample.as(admin(), () -> merges.preview(kept.id(), gone.id()))
                .objections()
                .isEmpty());
        merge(kept, gone, AS_KEPT);
        assertEquals(kept.id(), sample.em().find(Enrolment.class, live).personId());
        assertEquals(
                gone.id(), sample.em().find(Enrolment.class, left.enrolmentId()).personId());
        assertEquals(
                BookingStatus.SEATED,
                sample.as(owner, () -> bookings.mine(run.id())).orElseThrow().status());
    }

    @Test
    void aRunThatBothCompletedCountsOnce() {
        Person kept = person("Pratiwi", null);
        Person gone = person("Pratiwi", null);
        Run run = sample.run();
        certified(run, owner(kept), owner(gone));
        merge(kept, gone, new MergeChoices(false, false, false, false, true));
        int year = LocalDate.now(clock).getYear();
        Map<Long, Certified> held = sample.house(() -> certificates.certified(List.of(kept.id(), gone.id()), year));
        assertEquals(1, held.get(kept.id()).certificates());
        assertEquals(1, held.get(gone.id()).certificates(), "the other one stays with its enrolment");
    }

    @Test
    void aPostThatIsStillHeldIsNotLostToOneThatEnded() {
        Person kept = person("Nurhayati", null);
        Person gone = person("Nurhayati", null);
        WorkUnit unit = sample.unit();
        post(kept, unit, "Pranata Humas");
        PostRow ended = sample.as(admin(), () -> people.posts(kept.id())).get(0);
        sample.as(admin(), () -> {
            people.endPost(kept.id(), ended.id(), ended.version(), FROM.plusYears(1));
            return null;
        });
        post(kept, unit, "Staf");
        sample.house(() -> people.assignDuty(kept.id(), unit.id(), "PPID pelaksana", FROM));
        post(gone, unit, "Pranata Humas");
        sample.house(() -> people.appoint(gone.id(), unit.id(), "Staf", null, "III/b", FROM));
        sample.house(() -> people.assignDuty(gone.id(), unit.id(), "PPID pelaksana", FROM));
        merge(kept, gone, AS_KEPT);
        List<PostRow> posts = sample.as(admin(), () -> people.posts(kept.id()));
        assertEquals(3, posts.size(), "the ended one is said by the other; of another grade it is another post");
        assertTrue(posts.stream().anyMatch(p -> p.post().equals("Pranata Humas") && p.to() == null));
        assertEquals(1, sample.as(admin(), () -> people.duties(kept.id())).size());
    }

    /** Written down from another day, or without the grade, it is the same post; the preview says what remains. */
    @Test
    void aPostThatIsTheSameIsThereOnceAndThePreviewSaysSo() {
        Person kept = person("Widyastuti", null);
        Person gone = person("Widyastuti", null);
        WorkUnit unit = sample.unit();
        sample.house(() -> people.appoint(kept.id(), unit.id(), "Pranata Humas", null, null, FROM.plusYears(1)));
        post(gone, unit, "pranata  humas");
        post(gone, unit, "Staf");
        sample.house(() -> people.assignDuty(kept.id(), unit.id(), "PPID pelaksana", FROM.plusYears(2)));
        sample.house(() -> people.assignDuty(gone.id(), unit.id(), "PPID pelaksana", FROM));
        Run run = sample.run();
        sample.as(owner(kept), () -> bookings.book(run.id()));
        sample.as(owner(gone), () -> bookings.book(run.id()));

        MergePreview preview = sample.as(admin(), () -> merges.preview(kept.id(), gone.id()));
        assertEquals(2, preview.remains("posts"));
        assertEquals(1, preview.remains("duties"));
        assertEquals(1, preview.remains("enrolments"));
        assertTrue(preview.shrinks("posts"));
        assertEquals(kept.name(), preview.result(AS_KEPT).name());
        assertEquals(1, sample.as(admin(), () -> people.posts(kept.id())).size(), "only looked at");

        merge(kept, gone, new MergeChoices(false, false, false, false, true));
        List<PostRow> posts = sample.as(admin(), () -> people.posts(kept.id()));
        assertEquals(2, posts.size());
        PostRow joined = posts.stream()
                .filter(p -> p.post().equals("Pranata Humas"))
                .findFirst()
                .orElseThrow();
        assertEquals(FROM, joined.from());
        assertEquals("III/a", joined.grade());
        assertEquals(1, sample.as(admin(), () -> people.duties(kept.id())).size());
    }

    @Test
    void amongManyOfTheNameTheOneWhoLooksAlikeIsFound() {
        Person one = person("Sutrisno", null);
        sample.house(() -> {
            for (int i = 0; i < 101; i++) {
                people.create(one.name(), null, null, PersonKind.NON_ASN, null, null);
            }
            return null;
        });
        Person alike = sample.house(() -> people.create(one.name(), null, null, PersonKind.NON_ASN, null, null));
        WorkUnit unit = sample.unit();
        post(one, unit, "Staf");
        post(alike, unit, "Staf Humas");
        List<DuplicateRow> rows = sample.as(admin(), () -> merges.suggestions(one.id()));
        assertEquals(1, rows.size());
        assertEquals(Set.of(DuplicateSign.SAME_NAME_AND_UNIT), signs(rows, alike));
    }

    @Test
    void aSessionThatBothTaughtNamesThePersonOnce() {
        Person kept = person("Widodo", null);
        Person gone = person("Widodo", null);
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession both = sample.session(block, clock.instant(), Duration.ofHours(1));
        ClassSession one = sample.session(block, clock.instant().plus(Duration.ofHours(2)), Duration.ofHours(1));
        sample.house(() -> {
            runs.addSpeaker(both.id(), kept.id(), kept.name(), null);
            runs.addSpeaker(both.id(), gone.id(), gone.name(), null);
            runs.addSpeaker(one.id(), gone.id(), gone.name(), null);
            return null;
        });
        merge(kept, gone, AS_KEPT);
        assertEquals(2, rows(sample.house(() -> privacy.owner(kept.id())), "sessions"));
    }

    private int rows(DataOwner owner, String table) {
        return holdings.tables(owner).stream()
                .filter(t -> t.name().equals(table))
                .mapToInt(t -> t.rows().size())
                .sum();
    }

    private static Set<DuplicateSign> signs(List<DuplicateRow> rows, Person person) {
        return rows.stream()
                .filter(r -> r.person().id() == person.id())
                .findFirst()
                .map(DuplicateRow::signs)
                .orElse(Set.of());
    }

    private void merge(Person kept, Person gone, MergeChoices choices) {
        sample.as(
                admin(),
                () -> merges.merge(
                        kept.id(),
                        sample.house(() -> people.find(kept.id())).version(),
                        gone.id(),
                        sample.house(() -> people.find(gone.id())).version(),
                        choices,
                        "Tercatat dua kali"));
    }

    private List<PersonRow> hits(String name) {
        return sample.as(admin(), () -> people.search(name, 0, 10)).rows();
    }

    private String certified(Caller owner) {
        certified(sample.run(), owner);
        return sample.as(owner, () -> certificates.mine()).get(0).code();
    }

    private void certified(Run run, Caller... owners) {
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant().minus(Duration.ofHours(2)), Duration.ofHours(1));
        List<PresenceMark> present = Stream.of(owners)
                .map(owner -> sample.as(owner, () -> bookings.book(run.id())).enrolmentId())
                .map(enrolmentId -> new PresenceMark(enrolmentId, PresenceStatus.PRESENT, null))
                .toList();
        sample.as(sample.organiser(run.organiserUnitId()), () -> {
            attendance.take(session.id(), present, null);
            return null;
        });
        jobs.drain();
    }

    private void post(Person person, WorkUnit unit, String post) {
        sample.house(() -> people.appoint(person.id(), unit.id(), post, null, "III/a", FROM));
    }

    private Person person(String name, String mail) {
        return sample.house(() -> people.create(name + Ids.next(), null, null, PersonKind.NON_ASN, null, mail));
    }

    private Person civilServant(String name, String nip) {
        return sample.house(() -> people.create(name, null, null, PersonKind.PNS, nip, null));
    }

    /** Serial numbers that differ from others of this test by more than a slip. */
    private static String nip(String birth, int sex) {
        long serial = 1 + Math.floorMod(Ids.next(), 999);
        return birth
                + String.format("%04d%02d", 1990 + serial % 35, 1 + serial % 12)
                + sex
                + String.format("%03d", serial);
    }

    private Caller owner(Person person) {
        Account account = sample.house(() -> accounts.createOpen("m" + person.id(), person.id(), "id", "no password"));
        return new Caller(
                account.id(),
                person.id(),
                person.name(),
                account.login(),
                Set.of(new Assignment(Role.TRAINEE, ScopeKind.GLOBAL, null)));
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private static void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, deed::run).key());
    }
}
