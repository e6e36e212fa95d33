package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.competency.CompetencyKind;
import id.binahumas.competency.CompetencyService;
import id.binahumas.course.Course;
import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a run is for, said through the door. */
@InContainer
class SegmentServiceIT {

    @Inject
    SegmentService segments;

    @Inject
    RunCopyService copies;

    @Inject
    CohortService cohorts;

    @Inject
    CompetencyService competencies;

    @Inject
    Sample sample;

    @Test
    void theOrganiserSaysWhomARunIsFor() {
        Course course = sample.course();
        Caller organiser = sample.organiser(course.ownerUnitId());
        Run run = sample.run(course.id());
        WorkUnit unit = sample.unit();
        long competency = sample.house(() -> competencies
                .create("K" + Ids.next(), "Menulis berita", CompetencyKind.TECHNICAL, false)
                .id());
        List<SegmentSheet> sheets = sample.as(organiser, () -> {
            long cohort = cohorts.rows(run.id()).get(0).id();
            Segment first = segments.add(run.id(), new SegmentDetails("Perangkat daerah", cohort, null));
            segments.addUnitKind(first.id(), UnitKind.AGENCY, false);
            segments.addUnit(first.id(), unit.code(), true);
            segments.addWords(first.id(), SegmentRuleKind.DUTY, "Pengelola  Kehumasan");
            segments.addCompetency(first.id(), competency);
            segments.addCompletion(first.id(), course.code());
            segments.add(run.id(), new SegmentDetails("Desa", null, DeliveryMode.ONLINE));
            return segments.ofOwn(run.id());
        });
        assertEquals(
                List.of(1, 2), sheets.stream().map(s -> s.segment().number()).toList());
        SegmentSheet first = sheets.get(0);
        assertEquals(1, first.segment().cohortNumber());
        assertEquals(5, first.rules().size());
        assertEquals(2, first.places().size());
        assertEquals(SegmentRuleKind.SUBTREE, first.rules().get(1).kind());
        assertEquals(
                "pengelola kehumasan", first.of(SegmentRuleKind.DUTY).get(0).wordsKey());
        assertEquals(
                "Menulis berita", first.of(SegmentRuleKind.COMPETENCY).get(0).wanted());
        assertEquals(course.title(), first.of(SegmentRuleKind.COMPLETION).get(0).wanted());
        assertTrue(sheets.get(1).rules().isEmpty());
    }

    @Test
    void theSecondCanBeTriedFirst() {
        Run run = sample.run();
        Segment first = add(run, "Satu");
        Segment second = add(run, "Dua");
        Segment third = add(run, "Tiga");
        does(() -> segments.raise(third.id()));
        does(() -> segments.raise(third.id()));
        does(() -> segments.raise(third.id()));
        assertEquals(
                List.of(third.id(), first.id(), second.id()),
                sheets(run).stream().map(s -> s.segment().id()).toList());
    }

    @Test
    void aRuleIsSaidOnceAndCanBeTakenBack() {
        Run run = sample.run();
        Segment segment = add(run, "Sekolah");
        does(() -> segments.addUnitKind(segment.id(), UnitKind.SCHOOL, false));
        assertRefused("segment.rule.twice", () -> segments.addUnitKind(segment.id(), UnitKind.SCHOOL, false));
        assertRefused("segment.rule.words", () -> segments.addWords(segment.id(), SegmentRuleKind.POST, " "));
        assertRefused("course.code.unknown", () -> segments.addCompletion(segment.id(), "tidak ada"));
        does(() -> segments.removeRule(sheets(run).get(0).rules().get(0).id()));
        assertTrue(sheets(run).get(0).rules().isEmpty());
        does(() -> segments.remove(segment.id()));
        assertTrue(sheets(run).isEmpty());
    }

    @Test
    void aStrangersRunIsNotFound() {
        Run run = sample.run();
        Segment segment = add(run, "Sekolah");
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> segments.ofOwn(run.id())));
        assertThrows(
                NotFound.class,
                () -> sample.as(stranger, () -> {
                    segments.addUnitKind(segment.id(), UnitKind.SCHOOL, false);
                    return null;
                }));
    }

    @Test
    void aCohortOfAnotherRunIsNotFound() {
        Run run = sample.run();
        long foreign =
                sample.house(() -> cohorts.rows(sample.run().id())).get(0).id();
        assertThrows(
                NotFound.class,
                () -> sample.house(() -> segments.add(run.id(), new SegmentDetails("Sekolah", foreign, null))));
    }

    @Test
    void theSegmentsOfARunServeForAnother() {
        Run known = sample.run();
        long cohort = sample.house(() -> cohorts.rows(known.id())).get(0).id();
        Segment segment = sample.house(
                () -> segments.add(known.id(), new SegmentDetails("Sekolah", cohort, DeliveryMode.ONLINE)));
        does(() -> segments.addUnitKind(segment.id(), UnitKind.SCHOOL, true));
        LocalDate day = known.startsOn().plusYears(1);
        Run other = sample.house(
                () -> copies.create(known.id(), new NewRun(null, day, "Balai", null, null, day.minusDays(3))));
        long otherCohort = sample.house(() -> cohorts.rows(other.id())).get(0).id();
        SegmentSheet copy = sheets(other).get(0);
        assertEquals(otherCohort, copy.segment().cohortId());
        assertEquals(DeliveryMode.ONLINE, copy.segment().mode());
        assertEquals(UnitKind.SCHOOL, copy.rules().get(0).unitKind());
        assertEquals(1, sheets(known).get(0).rules().size());
    }

    private Segment add(Run run, String name) {
        return sample.house(() -> segments.add(run.id(), new SegmentDetails(name, null, null)));
    }

    private List<SegmentSheet> sheets(Run run) {
        return sample.house(() -> segments.ofOwn(run.id()));
    }

    private void does(Runnable deed) {
        sample.house(() -> {
            deed.run();
            return null;
        });
    }

    private void assertRefused(String key, Runnable deed) {
        assertEquals(key, assertThrows(Refusal.class, () -> does(deed)).key());
    }
}
