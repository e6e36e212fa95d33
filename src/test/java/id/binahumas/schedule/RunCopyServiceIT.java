package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.course.DeliveryMode;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A run after a template or another run, in five fields: everything planned comes along, its days moved, and nobody with it. */
@InContainer
class RunCopyServiceIT {

    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final LocalDate FIRST = LocalDate.of(2040, 12, 17);
    private static final LocalDate LATER = LocalDate.of(2041, 3, 12);

    @Inject
    RunCopyService copies;

    @Inject
    RunService runs;

    @Inject
    CohortService cohorts;

    @Inject
    SegmentService segments;

    @Inject
    SeatingService seating;

    @Inject
    SeatPoolService pools;

    @Inject
    BookingService bookings;

    @Inject
    CommitteeService committees;

    @Inject
    Sample sample;

    @Test
    void aTemplateKeepsTheShapeAndARunIsMadeFromItInFiveFields() {
        Run source = planned();
        Caller organiser = sample.organiser(source.organiserUnitId());

        Run template = as(organiser, () -> copies.keepAsTemplate(source.id(), "Bimtek dua angkatan"));
        assertEquals(RunState.TEMPLATE, template.state());
        assertTrue(as(organiser, copies::templates).stream().anyMatch(r -> r.id() == template.id()));
        assertThrows(NotFound.class, () -> as(Caller.ANYONE, () -> runs.announced(template.id())));
        assertEquals("run.publish.state", refusal(organiser, () -> {
            runs.publish(template.id());
            return null;
        }));
        assertEquals(
                RunState.PREPARATION, sample.house(() -> runs.find(source.id())).state());

        Run run = as(
                organiser,
                () -> copies.create(
                        template.id(), new NewRun("Tema baru", LATER, null, 70, "Ruang sewaan", LATER.minusDays(3))));

        assertEquals(RunState.PREPARATION, run.state());
        assertEquals("Tema baru", run.theme());
        assertEquals(LATER, run.startsOn());
        assertEquals(LATER.plusDays(1), run.endsOn());
        assertNull(run.place());
        assertNull(run.city(), "the place is another one, or not known yet");
        assertEquals(LATER.minusDays(3).atTime(23, 59).atZone(WIT).toInstant(), run.registrationClosesAt());
        assertEquals(Integer.valueOf(40), run.minParticipants());
        assertEquals(LATER.minusDays(7), run.decideBy());
        assertTrue(run.code().contains("2041"), run.code());

        List<BlockRow> blocks = sample.house(() -> runs.blocks(run.id()));
        assertEquals(
                List.of(BlockKind.CLASSROOM, BlockKind.VISIT),
                blocks.stream().map(BlockRow::kind).toList());
        assertTrue(blocks.get(1).gated());
        assertTrue(blocks.get(1).apart());
        assertEquals(LATER, blocks.get(0).startsOn());
        List<SessionRow> sessions = sample.house(() -> runs.sessions(run.id()));
        assertEquals(List.of(1, 2), sessions.stream().map(SessionRow::cohort).toList());
        assertEquals(at(LATER.plusDays(1), "08:30"), sessions.get(1).startsAt());
        assertNull(sessions.get(0).room(), "rooms belong to the place");
        assertEquals(
                List.of("Narasumber", "Narasumber"),
                sample.house(() -> runs.speakers(run.id())).stream()
                        .map(SpeakerRow::name)
                        .toList());
        List<CohortRow> classes = as(organiser, () -> cohorts.rows(run.id()));
        assertEquals("Sekolah dan Puskesmas", classes.get(1).name());
        List<SeatPoolRow> places = sample.house(() -> pools.rows(run.id()));
        assertEquals(
                List.of(22, 70, 83),
                places.stream().map(SeatPoolRow::capacity).sorted().toList());
        assertTrue(places.stream().allMatch(p -> p.taken() == 0));
        SeatPoolRow kept =
                places.stream().filter(p -> p.segmentId() != null).findFirst().orElseThrow();
        assertEquals(5, kept.reserved());
        assertEquals(
                LATER.minusDays(10),
                sample.house(() -> pools.reserves(run.id())).get(0).releaseOn());
        assertTrue(places.stream().anyMatch(p -> "Protokol kesehatan".equals(p.reason())));
        SegmentSheet schools = as(organiser, () -> segments.ofOwn(run.id())).get(0);
        assertEquals("Sekolah", schools.segment().name());
        assertEquals(Long.valueOf(classes.get(1).id()), schools.segment().cohortId());
        assertEquals(
                List.of(SegmentRuleKind.UNIT_KIND, SegmentRuleKind.DUTY),
                schools.rules().stream().map(SegmentRuleRow::kind).toList());
        assertEquals(
                List.of("SK Kepala BKPSDM 12/2040"),
                sample.house(() -> runs.basis(run.id())).stream()
                        .map(BasisRow::wording)
                        .toList());
        assertTrue(as(organiser, () -> committees.members(run.id())).isEmpty());
    }

    @Test
    void aCopyInTheSamePlaceKeepsRoomsAndTown() {
        Run source = planned();
        Caller organiser = sample.organiser(source.organiserUnitId());
        Run run = as(
                organiser,
                () -> copies.create(source.id(), new NewRun(null, LATER, "Gedung B", null, null, LATER.minusDays(1))));
        assertEquals("Slawi", run.city());
        assertTrue(sample.house(() -> runs.speakers(run.id())).isEmpty(), "who spoke last time is not asked anew");
        assertNull(run.theme());
        assertEquals("Aula", sample.house(() -> runs.sessions(run.id())).get(0).room());
        assertFalse(sample.pool(run).limited());
    }

    @Test
    void codesAreGivenAndNeverTwice() {
        Run source = planned();
        Caller organiser = sample.organiser(source.organiserUnitId());
        NewRun wanted = new NewRun(null, LATER, null, null, null, LATER);
        Run first = as(organiser, () -> copies.create(source.id(), wanted));
        Run second = as(organiser, () -> copies.create(source.id(), wanted));
        assertFalse(first.code().equals(second.code()));
        assertTrue(first.code().length() <= 40);
    }

    @Test
    void aLightRunIsAnnouncedAndFilledAtOnce() {
        Run source = sample.run();
        Caller organiser = sample.organiser(source.organiserUnitId());
        LocalDate first = source.startsOn();
        Run run = as(
                organiser,
                () -> copies.create(
                        source.id(),
                        new NewRun("Sinergi humas", first.plusDays(30), null, 1, "Satu kursi", first.plusDays(20))));
        as(organiser, () -> {
            runs.publish(run.id());
            return null;
        });
        assertTrue(as(sample.trainee(), () -> bookings.book(run.id())).seated());
        assertFalse(as(sample.trainee(), () -> bookings.book(run.id())).seated());
    }

    @Test
    void whatIsTypedWronglyMakesNothing() {
        Run source = planned();
        Caller organiser = sample.organiser(source.organiserUnitId());
        int before = as(organiser, runs::mine).size();
        assertThrows(
                ConstraintViolationException.class,
                () -> as(organiser, () -> copies.create(source.id(), new NewRun(null, null, null, 1, null, LATER))));
        assertThrows(
                ConstraintViolationException.class,
                () -> as(organiser, () -> copies.create(source.id(), new NewRun(null, LATER, null, 0, null, LATER))));
        assertThrows(
                ConstraintViolationException.class, () -> as(organiser, () -> copies.keepAsTemplate(source.id(), " ")));
        assertEquals(before, as(organiser, runs::mine).size());
    }

    @Test
    void onlyWhoHoldsTheCourseCopies() {
        Run source = planned();
        NewRun wanted = new NewRun(null, LATER, null, null, null, LATER);
        for (Caller other : List.of(
                sample.organiser(sample.unit().id()),
                sample.organiser(source.coOrganiserUnitId()),
                sample.caller(sample.person(), Role.ORGANISER, ScopeKind.RUN, source.id()))) {
            assertThrows(NotFound.class, () -> as(other, () -> copies.create(source.id(), wanted)));
            assertThrows(NotFound.class, () -> as(other, () -> copies.keepAsTemplate(source.id(), "Milik orang")));
            assertThrows(NotFound.class, () -> as(other, () -> copies.places(source.id())));
        }
    }

    /** Two days for two cohorts, a visit with places of its own, and all that is planned beside them. */
    private Run planned() {
        Course course = sample.course();
        Caller organiser = sample.organiser(course.ownerUnitId());
        long partner = sample.unit().id();
        return as(organiser, () -> {
            Run run = runs.create(
                    course.id(),
                    new RunDetails(
                            "R" + Ids.next(),
                            "Tema lama",
                            DeliveryMode.CLASSROOM,
                            partner,
                            FIRST,
                            FIRST.plusDays(1),
                            null,
                            at(FIRST.minusDays(1), "23:00"),
                            "Gedung B",
                            "Slawi",
                            WIT),
                    new RunTerms(null, 40, FIRST.minusDays(7), null));
            Block room = runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka", FIRST, FIRST.plusDays(1), false);
            Block visit = runs.addBlock(run.id(), BlockKind.VISIT, "Kunjungan", null, null, true, true);
            pools.addToBlock(visit.id(), 22, "Protokol kesehatan");
            long hall = sample.room(course.ownerUnitId(), "Aula", 100).id();
            ClassSession session = runs.addSession(
                    room.id(),
                    SessionDetails.of(
                            SessionKind.TEACHING, "Sesi", null, at(FIRST, "08:30"), at(FIRST, "10:00"), hall, null));
            runs.addSpeaker(session.id(), null, "Narasumber", null);
            cohorts.copy(run.id(), new SessionCopy(null, FIRST, FIRST.plusDays(1), null, true));
            CohortRow second = cohorts.rows(run.id()).get(1);
            cohorts.rename(second.id(), second.version(), "Sekolah dan Puskesmas");
            Segment schools = segments.add(run.id(), new SegmentDetails("Sekolah", second.id(), null));
            segments.addUnitKind(schools.id(), UnitKind.SCHOOL, true);
            segments.addWords(schools.id(), SegmentRuleKind.DUTY, "Pengelola humas");
            long ofSchools = seating.add(run.id(), PoolKey.ofSegment(schools.id()), SeatCap.of(83, "Hari kedua"))
                    .id();
            seating.reserve(run.id(), ofSchools, schools.id(), null, 5, FIRST.minusDays(10));
            runs.addBasis(run.id(), "SK Kepala BKPSDM 12/2040", null);
            return runs.own(run.id());
        });
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WIT).toInstant();
    }

    private <T> T as(Caller caller, Callable<T> deed) {
        return sample.as(caller, deed);
    }

    private String refusal(Caller caller, Callable<?> deed) {
        return assertThrows(Refusal.class, () -> sample.as(caller, deed)).key();
    }
}
