package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.competency.CompetencyKind;
import id.binahumas.competency.CompetencyService;
import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SegmentDetails;
import id.binahumas.schedule.SegmentRuleKind;
import id.binahumas.schedule.SegmentService;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.mail.MailMessage;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who gets into which part of a run, through the doors: by the rules of its segments, the share of units, the word of the superior. */
@InContainer
class RegistrationIT {

    private static final int LOOKS = 4;
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    ApprovalService approvals;

    @Inject
    EligibilityService eligibilities;

    @Inject
    SegmentService segments;

    @Inject
    CohortService cohorts;

    @Inject
    SeatPoolService pools;

    @Inject
    CompetencyService competencies;

    @Inject
    CourseService courses;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Test
    void everybodyComesOnTheDayOfTheirUnit() {
        Tegal tegal = new Tegal();
        BookingRow school = book(at(tegal.school), tegal.run);
        Booking booking = sample.em().find(Booking.class, school.id());
        assertEquals(tegal.second.id(), booking.segmentId());
        assertEquals(tegal.dayTwo, booking.cohortId());
        assertEquals(tegal.school, booking.unitId());
        assertEquals(
                tegal.dayTwo,
                sample.em().find(Enrolment.class, school.enrolmentId()).cohortId());
        BookingRow agency = book(at(unit(UnitKind.TEAM, unit(UnitKind.DIVISION, tegal.agency))), tegal.run);
        Booking first = sample.em().find(Booking.class, agency.id());
        assertEquals(tegal.first.id(), first.segmentId());
        assertEquals(tegal.agency, first.unitId());
    }

    @Test
    void theWrongDayIsRefused() {
        Tegal tegal = new Tegal();
        Caller teacher = at(tegal.school);
        Wish dayOne = new Wish(null, tegal.dayOne, null);
        assertRefused("booking.other-cohort", () -> sample.as(teacher, () -> bookings.book(tegal.run.id(), dayOne)));
        assertRefused(
                "booking.other-cohort",
                () -> sample.as(teacher, () -> bookings.book(tegal.run.id(), Wish.ofSegment(tegal.first.id()))));
        BookingDesk desk = sample.as(teacher, () -> bookings.desk(tegal.run.id()));
        assertNull(desk.whyNot());
        assertEquals(tegal.second.id(), desk.own().id());
        assertEquals(2, desk.segments().size());
    }

    @Test
    void nobodyMovesByThemselvesToTheDayOfOthers() {
        Tegal tegal = new Tegal();
        sample.house(() -> {
            pools.permitMoves(tegal.dayOne, true);
            pools.permitMoves(tegal.dayTwo, true);
            return null;
        });
        Caller teacher = at(tegal.school);
        BookingRow booked = book(teacher, tegal.run);
        assertRefused(
                "booking.other-cohort",
                () -> sample.as(teacher, () -> {
                    seating.moveOwn(booked.id(), tegal.first.id());
                    return null;
                }));
        assertEquals(tegal.dayTwo, sample.em().find(Booking.class, booked.id()).cohortId());
    }

    @Test
    void whoBelongsNowhereIsToldSoAtTheDeskAndAtTheDoor() {
        Tegal tegal = new Tegal();
        Caller villager = at(unit(UnitKind.VILLAGE, null));
        assertEquals(
                "booking.for-others",
                sample.as(villager, () -> bookings.desk(tegal.run.id())).whyNot());
        assertRefused("booking.for-others", () -> book(villager, tegal.run));
        Caller stranger = sample.trainee();
        assertEquals(
                "booking.no-unit",
                sample.as(stranger, () -> bookings.desk(tegal.run.id())).whyNot());
        assertRefused("booking.no-unit", () -> book(stranger, tegal.run));
    }

    @Test
    void theOrganiserGoesByTheSameRulesOrSaysWhyNot() {
        Tegal tegal = new Tegal();
        Caller organiser = sample.organiser(tegal.run.organiserUnitId());
        long villager = at(unit(UnitKind.VILLAGE, null)).personId();
        Wish dayOne = new Wish(null, tegal.dayOne, null);
        assertRefused("booking.for-others", () -> sample.as(organiser, () -> bookings.book(tegal.run.id(), villager)));
        assertRefused(
                "booking.segment.choose",
                () -> sample.as(
                        organiser, () -> bookings.book(tegal.run.id(), villager, Wish.NONE, "Undangan bupati")));
        BookingRow row = sample.as(organiser, () -> bookings.book(tegal.run.id(), villager, dayOne, "Undangan bupati"));
        assertEquals(tegal.first.id(), sample.em().find(Booking.class, row.id()).segmentId());
        assertEquals("Undangan bupati", lastReason("booking.book-for"));
    }

    @Test
    void theOrganiserTriesTheRulesOnSomebody() {
        Tegal tegal = new Tegal();
        Caller organiser = sample.organiser(tegal.run.organiserUnitId());
        long teacher = at(tegal.school).personId();
        assertEquals(
                tegal.second.id(),
                sample.as(organiser, () -> eligibilities.tried(tegal.run.id(), teacher))
                        .own()
                        .id());
        Caller other = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(other, () -> eligibilities.tried(tegal.run.id(), teacher)));
    }

    /** A duty is enough: neither a functional post nor a NIP is asked for. */
    @Test
    void whoManagesPublicRelationsComesWithoutAPost() {
        Run run = sample.run();
        long school = unit(UnitKind.SCHOOL, null);
        Segment managers = segment(run, "pengelola kehumasan", null);
        does(() -> segments.addUnitKind(managers.id(), UnitKind.SCHOOL, false));
        does(() -> segments.addWords(managers.id(), SegmentRuleKind.DUTY, "Pengelola Kehumasan"));
        Person person = sample.person();
        Caller teacher = sample.trainee(person);
        assertRefused("booking.no-unit", () -> book(teacher, run));
        sample.house(() -> people.assignDuty(person.id(), school, "pengelola  kehumasan", LONG_AGO));
        BookingRow row = book(teacher, run);
        assertEquals(school, sample.em().find(Booking.class, row.id()).unitId());
        assertEquals(
                school, sample.em().find(Enrolment.class, row.enrolmentId()).unitId());
    }

    @Test
    void whatWasCompletedBeforeCounts() throws Exception {
        Course basic = sample.course();
        long competency = sample.house(() -> {
            long id = competencies
                    .create("K" + Ids.next(), "Menulis", CompetencyKind.TECHNICAL, false)
                    .id();
            courses.develops(basic.id(), id, 2);
            return id;
        });
        Run run = sample.run();
        Segment further = segment(run, "lanjutan", null);
        does(() -> segments.addCompletion(further.id(), basic.code()));
        does(() -> segments.addCompetency(further.id(), competency));
        Caller trainee = at(sample.unit().id());
        Run earlier = sample.run(basic.id());
        BookingRow before = book(trainee, earlier);
        assertRefused("booking.needs-competency", () -> book(trainee, run));
        transaction.begin();
        sample.em().find(Enrolment.class, before.enrolmentId()).complete(BigDecimal.TEN, clock.instant());
        transaction.commit();
        assertTrue(book(trainee, run).seated());
    }

    @Test
    void theTreeMayBeDeep() {
        Run run = sample.run();
        long top = unit(UnitKind.PROVINCE, null);
        Segment whole = segment(run, "provinsi", null);
        does(() -> segments.addUnit(whole.id(), code(top), true));
        long unit = top;
        for (int depth = 0; depth < 7; depth++) {
            unit = unit(depth < 2 ? UnitKind.AGENCY : UnitKind.DIVISION, unit);
        }
        assertTrue(book(at(unit), run).seated());
        assertRefused("booking.for-others", () -> book(at(sample.unit().id()), run));
    }

    @Test
    void aUnitUsesUpItsShare() {
        Run run = sample.run();
        does(() -> seating.resize(
                run.id(),
                sample.pool(run).id(),
                new SeatCap(70, null, 2, "Dua utusan per unit"),
                List.of(),
                "Jatah unit"));
        long unit = sample.unit().id();
        Caller first = at(unit);
        BookingRow seat = book(first, run);
        book(at(unit(UnitKind.TEAM, unit)), run);
        Caller third = at(unit(UnitKind.DIVISION, unit));
        assertEquals(
                "booking.unit-full",
                sample.as(third, () -> bookings.desk(run.id())).whyNot());
        assertRefused("booking.unit-full", () -> book(third, run));
        assertTrue(book(at(sample.unit().id()), run).seated());
        sample.as(first, () -> {
            bookings.cancel(seat.id());
            return null;
        });
        assertNull(sample.as(third, () -> bookings.desk(run.id())).whyNot());
        assertTrue(book(third, run).seated());
    }

    @Test
    void aSegmentKeepsItsDayWhileSomebodyIsInIt() {
        Tegal tegal = new Tegal();
        BookingRow row = book(at(tegal.school), tegal.run);
        Runnable otherDay = () -> segments.edit(
                tegal.second.id(), tegal.second.version(), new SegmentDetails("Sekolah", tegal.dayOne, null));
        assertRefused("segment.held", () -> {
            does(otherDay);
            return null;
        });
        assertRefused("segment.used", () -> {
            does(() -> segments.remove(tegal.second.id()));
            return null;
        });
        sample.house(() -> {
            bookings.cancelFor(row.id(), "Salah daftar");
            return null;
        });
        does(otherDay);
    }

    @Test
    void theSuperiorAgreesBeforeAnybodyGetsAPlace() {
        Run run = sample.run(1);
        does(() -> segments.askSuperiors(run.id(), true));
        long unit = sample.unit().id();
        Caller superior = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, unit);
        Caller first = at(unit(UnitKind.DIVISION, unit));
        Caller second = at(unit);
        assertEquals(BookingStatus.REQUESTED, book(first, run).status());
        BookingRow later = book(second, run);
        assertEquals(0, sample.pool(run).taken());
        assertTrue(sample.as(first, () -> bookings.desk(run.id())).requested());
        assertRefused("booking.twice", () -> book(first, run));
        List<ApprovalRow> asked = sample.as(superior, () -> approvals.asked(0, 10));
        assertEquals(2, asked.size());
        assertEquals(2, sample.as(superior, () -> approvals.count()));
        assertTrue(sample.as(superior, () -> approvals.approve(later.id())).seated());
        BookingRow waiting =
                sample.as(superior, () -> approvals.approve(asked.get(0).bookingId()));
        assertEquals(BookingStatus.WAITLISTED, waiting.status());
        assertEquals(1, sample.pool(run).taken());
        assertRefused("approval.decided", () -> sample.as(superior, () -> approvals.approve(later.id())));
    }

    @Test
    void whoAskedFirstStandsFirst() {
        Run run = sample.run(1);
        book(sample.trainee(), run);
        does(() -> segments.askSuperiors(run.id(), true));
        long unit = sample.unit().id();
        Caller superior = sample.caller(sample.person(), Role.UNIT_COORDINATOR, ScopeKind.UNIT, unit);
        Caller first = at(unit);
        Caller second = at(unit);
        BookingRow early = book(first, run);
        BookingRow late = book(second, run);
        sample.as(superior, () -> approvals.approve(late.id()));
        sample.as(superior, () -> approvals.approve(early.id()));
        assertEquals(1L, position(first, run));
        assertEquals(2L, position(second, run));
    }

    @Test
    void nobodyAgreesForOneselfOrForStrangers() {
        Run run = sample.run();
        does(() -> segments.askSuperiors(run.id(), true));
        long unit = sample.unit().id();
        Caller trainee = at(unit);
        BookingRow asked = book(trainee, run);
        Caller self = new Caller(
                trainee.accountId(),
                trainee.personId(),
                trainee.name(),
                trainee.login(),
                Set.of(new Assignment(Role.SUPERIOR, ScopeKind.UNIT, unit)));
        assertRefused("duty.own", () -> sample.as(self, () -> approvals.approve(asked.id())));
        assertEquals(0, sample.as(self, () -> approvals.count()));
        Caller stranger = sample.caller(
                sample.person(), Role.SUPERIOR, ScopeKind.UNIT, sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> approvals.approve(asked.id())));
        assertRefused("booking.no-superior", () -> book(sample.trainee(), run));
    }

    @Test
    void aNoIsTheEndOfItAndSaysWhy() {
        Run run = sample.run();
        does(() -> segments.askSuperiors(run.id(), true));
        long unit = sample.unit().id();
        Caller superior = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, unit);
        Caller trainee = employee(unit);
        BookingRow asked = book(trainee, run);
        sample.as(superior, () -> {
            approvals.decline(asked.id(), "Sedang ada pemeriksaan");
            return null;
        });
        BookingDesk desk = sample.as(trainee, () -> bookings.desk(run.id()));
        assertNull(desk.booking());
        assertEquals("Sedang ada pemeriksaan", desk.declined());
        assertTrue(letters(trainee.personId()).stream().anyMatch(m -> m.body().contains("Sedang ada pemeriksaan")));
        assertEquals(BookingStatus.REQUESTED, book(trainee, run).status());
    }

    @Test
    void aRequestCanBeTakenBackAndHoldsNothing() {
        Run run = sample.run(1);
        does(() -> segments.askSuperiors(run.id(), true));
        Caller trainee = at(sample.unit().id());
        BookingRow asked = book(trainee, run);
        sample.as(trainee, () -> {
            bookings.cancel(asked.id());
            return null;
        });
        assertEquals(0, sample.pool(run).taken());
        assertFalse(sample.as(trainee, () -> bookings.mine(run.id())).isPresent());
    }

    @Test
    void theDeskTellsOfOtherRunsOnTheSameDays() {
        Run run = sample.run();
        Run other = sample.run();
        Caller trainee = sample.trainee();
        assertTrue(sample.as(trainee, () -> bookings.desk(run.id())).overlaps().isEmpty());
        BookingRow elsewhere = book(trainee, other);
        List<OverlapRow> overlaps =
                sample.as(trainee, () -> bookings.desk(run.id())).overlaps();
        assertEquals(
                List.of(other.id()), overlaps.stream().map(OverlapRow::runId).toList());
        assertTrue(book(trainee, run).seated());
        assertEquals(
                1, sample.as(trainee, () -> bookings.desk(run.id())).overlaps().size());
        sample.as(trainee, () -> {
            bookings.cancel(elsewhere.id());
            return null;
        });
        assertTrue(sample.as(trainee, () -> bookings.desk(run.id())).overlaps().isEmpty());
    }

    @Test
    void placesTellHowManyWaitForThem() {
        Tegal tegal = new Tegal();
        does(() -> seating.add(tegal.run.id(), PoolKey.ofCohort(tegal.dayTwo), SeatCap.of(1, "Ruang kelas")));
        book(at(tegal.school), tegal.run);
        Caller waiting = at(unit(UnitKind.SCHOOL, null));
        book(waiting, tegal.run);
        book(at(tegal.agency), tegal.run);
        List<PoolDetailRow> rows = sample.as(Caller.ANYONE, () -> bookings.pools(tegal.run.id()));
        PoolDetailRow second =
                rows.stream().filter(p -> p.cohort() != null).findFirst().orElseThrow();
        assertEquals(1, second.waiting());
        assertEquals(1, second.taken());
        assertEquals(0, second.free());
        PoolDetailRow whole =
                rows.stream().filter(p -> p.cohort() == null).findFirst().orElseThrow();
        assertEquals(2, whole.taken());
        assertEquals(1, whole.waiting());
        BookingDesk desk = sample.as(waiting, () -> bookings.desk(tegal.run.id()));
        assertEquals(
                List.of(false, true),
                desk.mine(sample.house(() -> pools.rows(tegal.run.id()))).stream()
                        .map(p -> p.full())
                        .sorted()
                        .toList());
    }

    /** Two questions more than for a run that is for everybody: one about its segments, one about the person. */
    @Test
    void theRulesCostTwoQuestionsHoweverManyTheyAre() throws Exception {
        Run open = sample.run();
        Tegal few = new Tegal();
        Tegal many = new Tegal();
        for (int i = 0; i < 20; i++) {
            String duty = "Tugas " + i;
            does(() -> segments.addWords(segment(many.run, duty, null).id(), SegmentRuleKind.DUTY, duty));
        }
        long plain = statements(few.school, open);
        long ruled = statements(few.school, few.run);
        assertEquals(plain + 2, ruled);
        assertEquals(ruled, statements(many.school, many.run));
    }

    /** The fewest of several people: a worker asks its own questions now and then. */
    private long statements(long unit, Run run) throws Exception {
        long fewest = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS; look++) {
            Caller caller = at(unit);
            transaction.begin();
            long before = StatementCount.forRequests();
            sample.as(caller, () -> bookings.book(run.id()));
            sample.em().flush();
            fewest = Math.min(fewest, StatementCount.forRequests() - before);
            transaction.commit();
        }
        return fewest;
    }

    /** Agencies on the first day, schools on the second. */
    private final class Tegal {

        private final Run run = sample.run();
        private final long agency = sample.unit().id();
        private final long school = unit(UnitKind.SCHOOL, null);
        private final long dayOne =
                sample.house(() -> cohorts.rows(run.id())).get(0).id();
        private final long dayTwo = cohort(run);
        private final Segment first = segment(run, "perangkat daerah", dayOne);
        private final Segment second = segment(run, "sekolah", dayTwo);

        private Tegal() {
            does(() -> segments.addUnitKind(first.id(), UnitKind.AGENCY, false));
            does(() -> segments.addUnitKind(second.id(), UnitKind.SCHOOL, false));
        }
    }

    private long cohort(Run run) {
        return sample.house(() -> cohorts.add(run.id(), null)).id();
    }

    private Segment segment(Run run, String name, Long cohort) {
        return sample.house(() -> segments.add(run.id(), new SegmentDetails(name, cohort, null)));
    }

    private long unit(UnitKind kind, Long parent) {
        String code = "K" + Ids.next();
        return sample.house(() -> units.create(code, kind + " " + code, kind, parent, LONG_AGO))
                .id();
    }

    private String code(long unit) {
        return sample.house(() -> units.row(unit, LocalDate.now(clock))).code();
    }

    private Caller at(long unit) {
        Person person = sample.person();
        sample.house(() -> people.appoint(person.id(), unit, "Staf", null, "III/a", LONG_AGO));
        return sample.trainee(person);
    }

    private Caller employee(long unit) {
        Person person = sample.house(() -> people.create(
                "Pegawai " + Ids.next(), null, null, PersonKind.NON_ASN, null, Ids.next() + "@example.go.id"));
        sample.house(() -> people.appoint(person.id(), unit, "Staf", null, "III/a", LONG_AGO));
        return sample.trainee(person);
    }

    private List<MailMessage> letters(long personId) {
        return sample.em()
                .createQuery("select m from MailMessage m where m.personId = :person", MailMessage.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private String lastReason(String deed) {
        return sample.em()
                .createQuery(
                        "select a.reason from AuditEntry a where a.action = :deed order by a.id desc", String.class)
                .setParameter("deed", deed)
                .setMaxResults(1)
                .getSingleResult();
    }

    private BookingRow book(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.book(run.id()));
    }

    private Long position(Caller caller, Run run) {
        return sample.as(caller, () -> bookings.mine(run.id())).orElseThrow().position();
    }

    private void does(Runnable deed) {
        sample.house(() -> {
            deed.run();
            return null;
        });
    }

    private static void assertRefused(String key, Callable<?> deed) {
        Refusal refusal = assertThrows(Refusal.class, deed::call);
        assertEquals(key, refusal.key());
        assertEquals(
                key.startsWith("booking.") && !key.endsWith("choose") || key.startsWith("approval."),
                refusal instanceof Conflict,
                key);
    }
}
