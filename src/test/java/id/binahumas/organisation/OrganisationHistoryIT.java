package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.attendance.AttendanceService;
import id.binahumas.attendance.PresenceMark;
import id.binahumas.attendance.PresenceStatus;
import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.VerificationService;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ParticipantRow;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.AtOnce;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree remembers what it was, and today's scope follows today's tree. */
@InContainer
class OrganisationHistoryIT {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    @Inject
    UnitService units;

    @Inject
    PersonService people;

    @Inject
    BookingService bookings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    AttendanceService attendance;

    @Inject
    CertificateService certificates;

    @Inject
    VerificationService verifications;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    private LocalDate today;
    private LocalDate yesterday;

    @BeforeEach
    void look() {
        today = LocalDate.now(clock);
        yesterday = today.minusDays(1);
    }

    @Test
    void aUnitRenamedAndMovedTwiceKeepsItsOldNameAndPathForYesterday() {
        WorkUnit old = sample.unit();
        WorkUnit next = sample.unit();
        WorkUnit last = sample.unit();
        WorkUnit unit = child(old, "Bidang Humas");
        rename(unit, "Bidang Humas dan Protokol", today.minusDays(10));
        move(unit, next, today.minusDays(10));
        rename(unit, "Bidang Komunikasi Publik", today);
        move(unit, last, today);

        assertEquals("Bidang Humas", row(unit, today.minusDays(11)).name());
        assertEquals(List.of(old.id(), unit.id()), path(unit, today.minusDays(11)));
        assertEquals("Bidang Humas dan Protokol", row(unit, yesterday).name());
        assertEquals(List.of(next.id(), unit.id()), path(unit, yesterday));
        assertEquals("Bidang Komunikasi Publik", row(unit, today).name());
        assertEquals(List.of(last.id(), unit.id()), path(unit, today));

        UnitSheet sheet = sheet(unit, today);
        assertEquals(
                List.of("Bidang Komunikasi Publik", "Bidang Humas dan Protokol", "Bidang Humas"),
                sheet.past().stream().map(UnitPastRow::name).toList());
        assertEquals(
                List.of("Dinas " + last.code(), "Dinas " + next.code(), "Dinas " + old.code()),
                sheet.past().stream().map(UnitPastRow::parentName).toList());
        assertEquals(3, sheet.past().size());
    }

    @Test
    void whatWasIssuedKeepsTheOldNamesAndWhatIsNewHasTheNew() {
        WorkUnit organiser = sample.unit();
        WorkUnit own = child(organiser, "Bidang Lama");
        Run before = sample.run(sample.course(organiser.id()).id());
        Person person = placed(own);
        long first = register(person, before);
        String code = certified(before, person);

        rename(own, "Bidang Baru", today);
        rename(organiser, "Dinas Baru " + organiser.code(), today);

        assertEquals("Bidang Lama", enrolment(first).unitName());
        assertEquals("Dinas " + organiser.code(), enrolment(first).agencyName());
        assertEquals(List.of("Dinas " + organiser.code()), organisersOn(code));

        Run after = sample.run(sample.course(organiser.id()).id());
        long second = register(person, after);
        assertEquals("Bidang Baru", enrolment(second).unitName());
        assertEquals("Dinas Baru " + organiser.code(), enrolment(second).agencyName());
        assertEquals(List.of("Dinas Baru " + organiser.code()), organisersOn(certified(after, person)));
        assertEquals(List.of("Dinas " + organiser.code()), organisersOn(code));
    }

    @Test
    void ofTwoWhoChangeOneUnitAtOnceOneIsToldSo() throws Exception {
        WorkUnit unit = sample.unit();
        List<Callable<String>> deeds = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String name = "Nama " + i;
            deeds.add(() -> {
                try {
                    return act(() -> units.rename(unit.id(), 0, name, today), name);
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            });
        }
        List<String> answers = AtOnce.run(deeds);
        assertEquals(3, answers.stream().filter("data.changed"::equals).count(), answers::toString);
        assertTrue(answers.contains(row(unit, today).name()));
        assertEquals(1, sheet(unit, today).version());
    }

    /** Each move alone is right; together they would tie the two units into a ring that hangs nowhere. */
    @Test
    void twoMovesAtOnceMakeNoRing() throws Exception {
        for (int round = 0; round < 5; round++) {
            WorkUnit one = sample.unit();
            WorkUnit two = sample.unit();
            List<String> answers = AtOnce.run(List.of(() -> tryToMove(one, two), () -> tryToMove(two, one)));
            assertEquals(1, answers.stream().filter("unit.move.cycle"::equals).count(), answers::toString);
            assertEquals(1, answers.stream().filter("moved"::equals).count(), answers::toString);
        }
    }

    @Test
    void noUnitIsMovedBelowItself() {
        WorkUnit top = sample.unit();
        WorkUnit deep = child(child(top, "Bidang"), "Tim");
        assertEquals("unit.move.cycle", tryToMove(top, deep));
        assertEquals(List.of(top.id()), path(top, today));
    }

    @Test
    void aBranchClosesOnlyWhenWhatStandsBelowMovesAndItsHeirsAreKnown() {
        WorkUnit regency = sample.unit();
        WorkUnit old = child(regency, "Dinas Lama");
        WorkUnit team = child(old, "Tim");
        WorkUnit heir = child(regency, "Dinas Penerus");
        WorkUnit other = child(regency, "Dinas Lain");
        assertEquals("unit.close.children", refused(() -> units.close(old.id(), 0, today, List.of(), null)));
        assertEquals("unit.close.itself", refused(() -> units.close(old.id(), 0, today, List.of(), old.id())));
        act(() -> units.close(old.id(), 0, today, List.of(heir.id(), other.id()), heir.id()), null);

        assertThrows(NotFound.class, () -> row(old, today));
        assertEquals("Dinas Lama", row(old, yesterday).name());
        assertEquals(List.of(regency.id(), heir.id(), team.id()), path(team, today));
        assertEquals(List.of(regency.id(), old.id(), team.id()), path(team, yesterday));
        UnitSheet sheet = sheet(old, today);
        assertFalse(sheet.there());
        assertTrue(sheet.closed());
        assertEquals(List.of("Dinas Lain", "Dinas Penerus"), names(sheet.successors()));
        assertEquals(List.of("Dinas Lama"), names(sheet(heir, today).predecessors()));
        assertEquals(
                "unit.parent.closed",
                refused(() -> units.create("X" + Ids.next(), "X", UnitKind.TEAM, old.id(), today)));
        assertEquals("unit.closed", refused(() -> units.rename(old.id(), 1, "Hidup lagi", today)));
    }

    @Test
    void unitsThatMergeHaveOneHeir() {
        WorkUnit one = sample.unit();
        WorkUnit two = sample.unit();
        WorkUnit heir = sample.unit();
        act(() -> units.close(one.id(), 0, today, List.of(heir.id()), null), null);
        act(() -> units.close(two.id(), 0, today, List.of(heir.id()), null), null);
        assertEquals(
                Set.of("Dinas " + one.code(), "Dinas " + two.code()),
                Set.copyOf(names(sheet(heir, today).predecessors())));
    }

    @Test
    void somebodyWhoseUnitWasClosedStillRegistersUnderItsLastName() {
        WorkUnit unit = sample.unit();
        Person person = placed(unit);
        act(() -> units.close(unit.id(), 0, today, List.of(), null), null);
        assertEquals(
                "Dinas " + unit.code(),
                enrolment(register(person, sample.run())).unitName());
    }

    @Test
    void theTreeGoesDeeperThanSixAndEndsAtTwenty() {
        WorkUnit unit = sample.unit();
        long top = unit.id();
        List<Long> expected = new ArrayList<>(List.of(top));
        for (int level = 2; level <= UnitTree.MOST_LEVELS; level++) {
            unit = child(unit, "Tingkat " + level);
            expected.add(unit.id());
        }
        WorkUnit deepest = unit;
        assertEquals(expected, path(deepest, today));
        assertEquals(Set.copyOf(expected), sample.house(() -> units.below(Set.of(top), today)));
        assertEquals(expected.size() - 1, sheet(find(top), today).below());
        assertEquals(
                "unit.depth", refused(() -> units.create("X" + Ids.next(), "X", UnitKind.TEAM, deepest.id(), SINCE)));
        WorkUnit branch = sample.unit();
        child(branch, "Bawah");
        assertEquals("unit.depth", tryToMove(branch, find(expected.get(UnitTree.MOST_LEVELS - 2))));
        assertEquals(
                "Dinas " + find(top).code(),
                sample.house(() -> units.agencyOf(deepest.id(), today)).name());
    }

    @Test
    void theScopeOfACoordinatorFollowsTheTreeOfTodayInOneQuestion() {
        WorkUnit own = sample.unit();
        WorkUnit elsewhere = sample.unit();
        WorkUnit leaves = child(own, "Pergi");
        WorkUnit below = child(leaves, "Ikut pergi");
        WorkUnit comes = child(elsewhere, "Datang");
        WorkUnit soon = child(elsewhere, "Datang besok");
        move(leaves, elsewhere, today);
        move(comes, own, today);
        move(soon, own, today.plusDays(1));
        Caller coordinator = sample.caller(sample.person(), Role.UNIT_COORDINATOR, ScopeKind.UNIT, own.id());
        assertEquals(Set.of(own.id(), comes.id()), sample.as(coordinator, () -> units.seenByMe()));
        assertEquals(
                Set.of(own.id(), leaves.id(), below.id()),
                sample.house(() -> units.below(Set.of(own.id()), yesterday)));
        assertEquals(1, fewest(() -> sample.as(coordinator, () -> units.seenByMe())));
    }

    @Test
    void aLargeBranchIsShownWithAsFewQuestionsAsASmallOne() {
        WorkUnit small = sample.unit();
        child(child(small, "Satu"), "Tim");
        WorkUnit large = sample.unit();
        for (int i = 0; i < 30; i++) {
            child(child(large, "Bidang " + i), "Tim");
        }
        assertEquals(
                fewest(() -> units.children(small.id(), today, 0, 50)),
                fewest(() -> units.children(large.id(), today, 0, 50)));
        assertEquals(
                fewest(() -> units.search("tim", small.id(), today, 0, 50)),
                fewest(() -> units.search("tim", large.id(), today, 0, 50)));
        assertEquals(fewest(() -> units.sheet(small.id(), today)), fewest(() -> units.sheet(large.id(), today)));
        assertEquals(60, sheet(large, today).below());
    }

    @Test
    void searchFindsPartsOfNamesOfTheDayWhateverTheirAccents() {
        WorkUnit top = sample.unit();
        WorkUnit unit = child(top, "Sekolah Café Négeri");
        rename(unit, "Sekolah Dasar", today);
        assertEquals(List.of(unit.id()), found("CAFE neg", top, yesterday));
        assertEquals(List.of(), found("cafe", top, today));
        assertEquals(List.of(unit.id()), found("dasar", top, today));
        assertEquals(List.of(unit.id()), found(unit.code().toLowerCase(java.util.Locale.ROOT), top, today));
        assertEquals(List.of(), found("%", top, today));
        assertEquals(1L, sample.house(() -> units.countFound("dasar", top.id(), today)));
        UnitLine line = sample.house(() -> units.search("dasar", top.id(), today, 0, 10))
                .get(0);
        assertEquals("Dinas " + top.code(), line.path());
    }

    @Test
    void aUnitIsNamedByItsCodeOrAnUnmistakableName() {
        WorkUnit top = sample.unit();
        String name = "Tim " + Ids.next();
        WorkUnit one = child(top, name);
        assertEquals(
                one.id(),
                sample.house(() -> units.named(name.toUpperCase(java.util.Locale.ROOT), today))
                        .id());
        WorkUnit two = child(top, name);
        assertEquals("unit.named.many", refused(() -> units.named(name, today)));
        assertEquals(
                two.id(), sample.house(() -> units.named(two.code(), today)).id());
        assertEquals("unit.named.none", refused(() -> units.named(name + "?", today)));
    }

    @Test
    void anyChangeOfTheTreeIsNoticed() {
        WorkUnit unit = sample.unit();
        long before = sample.house(() -> units.changes());
        rename(unit, "Lain", today);
        assertNotEquals(before, sample.house(() -> units.changes()));
    }

    @Test
    void onlyAnAdministratorChangesTheTree() {
        WorkUnit unit = sample.unit();
        Caller organiser = sample.organiser(unit.id());
        assertThrows(
                Forbidden.class,
                () -> sample.as(organiser, () -> {
                    units.rename(unit.id(), 0, "Lain", today);
                    return null;
                }));
        assertThrows(Forbidden.class, () -> sample.as(sample.trainee(), () -> units.children(null, today, 0, 10)));
    }

    /** The fewest statements of several looks: the worker of the jobs asks its own questions now and then. */
    private long fewest(Callable<?> question) {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            long before = StatementCount.forRequests();
            sample.house(question);
            fewest = Math.min(fewest, StatementCount.forRequests() - before);
        }
        return fewest;
    }

    private WorkUnit child(WorkUnit parent, String name) {
        return sample.house(() -> units.create("U" + Ids.next(), name, UnitKind.DIVISION, parent.id(), SINCE));
    }

    private void rename(WorkUnit unit, String name, LocalDate from) {
        act(() -> units.rename(unit.id(), sheet(unit, today).version(), name, from), null);
    }

    private void move(WorkUnit unit, WorkUnit parent, LocalDate from) {
        act(() -> units.move(unit.id(), sheet(unit, today).version(), parent.id(), from), null);
    }

    private String tryToMove(WorkUnit unit, WorkUnit parent) {
        try {
            return act(() -> units.move(unit.id(), 0, parent.id(), today), "moved");
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private <T> T act(Runnable deed, T answer) {
        return sample.house(() -> {
            deed.run();
            return answer;
        });
    }

    private String refused(Runnable deed) {
        return assertThrows(Refusal.class, () -> act(deed, null)).key();
    }

    private UnitRow row(WorkUnit unit, LocalDate day) {
        return sample.house(() -> units.row(unit.id(), day));
    }

    private UnitSheet sheet(WorkUnit unit, LocalDate day) {
        return sample.house(() -> units.sheet(unit.id(), day));
    }

    private List<Long> path(WorkUnit unit, LocalDate day) {
        return sample.house(() -> units.path(unit.id(), day)).stream()
                .map(UnitRow::id)
                .toList();
    }

    private List<Long> found(String words, WorkUnit under, LocalDate day) {
        return sample.house(() -> units.search(words, under.id(), day, 0, 50)).stream()
                .map(l -> l.unit().id())
                .toList();
    }

    private static List<String> names(List<UnitHeirRow> heirs) {
        return heirs.stream().map(UnitHeirRow::name).toList();
    }

    private WorkUnit find(long id) {
        return sample.em().find(WorkUnit.class, id);
    }

    private Person placed(WorkUnit unit) {
        Person person = sample.person();
        sample.house(() -> people.appoint(person.id(), unit.id(), "Pranata Humas", null, null, SINCE));
        return person;
    }

    private long register(Person person, Run run) {
        return sample.as(sample.trainee(person), () -> bookings.book(run.id())).enrolmentId();
    }

    private Enrolment enrolment(long id) {
        return sample.em().find(Enrolment.class, id);
    }

    /** The code of the certificate of the only participant, who attends the run's only session. */
    private String certified(Run run, Person person) {
        Block block = sample.block(run, BlockKind.CLASSROOM, false);
        ClassSession session = sample.session(block, clock.instant().minus(Duration.ofHours(2)), Duration.ofHours(1));
        List<PresenceMark> marks = sample.house(() -> enrolments.participants(run.id())).stream()
                .map(ParticipantRow::enrolmentId)
                .map(id -> new PresenceMark(id, PresenceStatus.PRESENT, null))
                .toList();
        sample.as(sample.organiser(run.organiserUnitId()), () -> {
            attendance.take(session.id(), marks, null);
            return null;
        });
        jobs.drain();
        return sample.as(sample.trainee(person), () -> certificates.mine()).stream()
                .filter(c -> c.code() != null)
                .max((a, b) -> a.issuedAt().compareTo(b.issuedAt()))
                .orElseThrow()
                .code();
    }

    private List<String> organisersOn(String code) {
        return sample.as(Caller.ANYONE, () -> verifications.verify(code))
                .facts()
                .organisers();
    }
}
