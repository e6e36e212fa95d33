package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitKind;
import id.binahumas.schedule.SegmentRow;
import id.binahumas.schedule.SegmentRuleKind;
import id.binahumas.schedule.SegmentRuleRow;
import id.binahumas.schedule.SegmentSheet;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Said;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To which part of a run somebody belongs, and the reason given to who belongs to none or wants another. */
class EligibilityTest {

    private static final ApplicantUnitRow REGENCY = new ApplicantUnitRow(1, "Kabupaten Tegal", UnitKind.REGENCY);
    private static final ApplicantUnitRow HEALTH = new ApplicantUnitRow(2, "Dinas Kesehatan", UnitKind.AGENCY);
    private static final ApplicantUnitRow CLINIC = new ApplicantUnitRow(3, "Puskesmas Slawi", UnitKind.PUSKESMAS);
    private static final ApplicantUnitRow LAB = new ApplicantUnitRow(4, "Laboratorium Kesehatan", UnitKind.UPTD);
    private static final ApplicantUnitRow OTHER_LAB = new ApplicantUnitRow(5, "UPTD Jalan", UnitKind.UPTD);
    private static final ApplicantUnitRow DIVISION = new ApplicantUnitRow(6, "Bidang SDK", UnitKind.DIVISION);
    private static final ApplicantUnitRow SCHOOL = new ApplicantUnitRow(7, "SMPN 1 Slawi", UnitKind.SCHOOL);

    private static final SegmentSheet DAY_ONE =
            segment(1, "perangkat daerah dan KWK", 11L, null, kind(UnitKind.AGENCY), kind(UnitKind.KWK));
    private static final SegmentSheet DAY_TWO = segment(
            2, "sekolah, puskesmas, dan UPTD", 12L, null, kind(UnitKind.SCHOOL), kind(UnitKind.PUSKESMAS), unit(LAB));
    private static final List<SegmentSheet> TEGAL = List.of(DAY_ONE, DAY_TWO);

    @Test
    void aRunWithoutSegmentsIsForEverybody() {
        Eligibility eligibility = Eligibility.of(List.of(), nobody());
        assertNull(eligibility.own());
        assertNull(eligibility.whyNone());
        assertTrue(eligibility.refuses(new Wish(null, 12L, null)).isEmpty());
    }

    @Test
    void whoWorksInADivisionOfAnAgencyComesForTheAgency() {
        assertEquals(1, own(TEGAL, at(DIVISION, HEALTH, REGENCY)));
    }

    @Test
    void aClinicBelowAnAgencyIsNoAgency() {
        assertEquals(2, own(TEGAL, at(CLINIC, HEALTH, REGENCY)));
    }

    @Test
    void aNamedUnitCountsAndOthersOfItsKindDoNot() {
        assertEquals(2, own(TEGAL, at(LAB, HEALTH, REGENCY)));
        Said why = Eligibility.of(TEGAL, at(OTHER_LAB, REGENCY)).whyNone();
        assertEquals("booking.for-others", why.key());
        assertEquals(
                "Pelaksanaan ini untuk perangkat daerah dan KWK (Hari 1 (angkatan I)); sekolah, puskesmas, dan UPTD (Hari 2 (angkatan II)). Unit Anda, UPTD Jalan, tidak termasuk.",
                inWords(why));
    }

    @Test
    void unitsBelowBelongToAKindWhereAsked() {
        SegmentSheet whole = segment(1, "Dinas dan UPTD", null, null, kindBelow(UnitKind.AGENCY));
        assertEquals(1, own(List.of(whole), at(CLINIC, HEALTH, REGENCY)));
    }

    @Test
    void aSubtreeTakesAllThatStandsBelow() {
        SegmentSheet tree = segment(1, "Kabupaten", null, null, subtree(REGENCY));
        assertEquals(1, own(List.of(tree), at(DIVISION, CLINIC, HEALTH, REGENCY)));
        SegmentSheet alone = segment(1, "Kabupaten", null, null, unit(REGENCY));
        assertNull(Eligibility.of(List.of(alone), at(CLINIC, HEALTH, REGENCY)).own());
    }

    @Test
    void theWrongDayIsRefusedInWords() {
        Eligibility school = Eligibility.of(TEGAL, at(SCHOOL, REGENCY));
        assertTrue(school.refuses(Wish.NONE).isEmpty());
        assertTrue(school.refuses(new Wish(2L, 12L, null)).isEmpty());
        Said why = school.refuses(new Wish(null, 11L, null)).orElseThrow();
        assertEquals(
                "Hari 1 (angkatan I) untuk perangkat daerah dan KWK; unit Anda, SMPN 1 Slawi, ikut Hari 2 (angkatan II).",
                inWords(why));
        assertEquals(why, school.refuses(Wish.ofSegment(1L)).orElseThrow());
    }

    @Test
    void theRoomIsNotForTheVillages() {
        ApplicantUnitRow village = new ApplicantUnitRow(8, "Desa Cibinong", UnitKind.VILLAGE);
        List<SegmentSheet> bogor = List.of(
                segment(
                        1,
                        "perangkat daerah dan kecamatan",
                        null,
                        DeliveryMode.CLASSROOM,
                        kind(UnitKind.AGENCY),
                        kind(UnitKind.SUB_DISTRICT)),
                segment(2, "desa", null, DeliveryMode.ONLINE, kind(UnitKind.VILLAGE)));
        Eligibility admin = Eligibility.of(bogor, at(village, REGENCY));
        assertEquals(2, admin.own().number());
        Said why = admin.refuses(new Wish(null, null, DeliveryMode.CLASSROOM)).orElseThrow();
        assertEquals(
                "Tatap muka untuk perangkat daerah dan kecamatan; unit Anda, Desa Cibinong, ikut secara Daring.",
                inWords(why));
        assertEquals(why, admin.refuses(Wish.ofSegment(1L)).orElseThrow());
    }

    @Test
    void whoDoesTheWorkNeedsNoFunctionalPost() {
        SegmentSheet managers = segment(
                1,
                "pengelola kehumasan",
                null,
                null,
                kind(UnitKind.SCHOOL),
                words(SegmentRuleKind.DUTY, "pengelola kehumasan"));
        Applicant teacher =
                new Applicant(List.of(SCHOOL), null, null, Set.of("pengelola kehumasan"), Set.of(), Set.of());
        assertEquals(1, own(List.of(managers), teacher));
        Said why = Eligibility.of(List.of(managers), at(SCHOOL)).whyNone();
        assertEquals("booking.needs-duty", why.key());
        assertTrue(inWords(why).contains("tugas pengelola kehumasan"));
    }

    @Test
    void everyKindMustHoldAndOfOneKindAnyIsEnough() {
        SegmentSheet both = segment(
                1,
                "Humas ahli",
                null,
                null,
                words(SegmentRuleKind.POST, "pranata humas"),
                words(SegmentRuleKind.LEVEL, "ahli pertama"),
                words(SegmentRuleKind.LEVEL, "ahli muda"));
        assertEquals(1, own(List.of(both), holding("pranata humas ahli muda", "ahli muda")));
        assertEquals(
                "booking.needs-level",
                Eligibility.of(List.of(both), holding("pranata humas", "terampil"))
                        .whyNone()
                        .key());
        assertEquals(
                "booking.needs-post",
                Eligibility.of(List.of(both), holding("pranata humaskota", "ahli muda"))
                        .whyNone()
                        .key());
    }

    @Test
    void whatWasLearnedCounts() {
        SegmentSheet further = segment(
                1,
                "Lanjutan",
                null,
                null,
                learned(SegmentRuleKind.COMPLETION, 70L),
                learned(SegmentRuleKind.COMPETENCY, 80L));
        Applicant learner = new Applicant(List.of(SCHOOL), null, null, Set.of(), Set.of(80L), Set.of(70L));
        assertEquals(1, own(List.of(further), learner));
        Applicant half = new Applicant(List.of(SCHOOL), null, null, Set.of(), Set.of(), Set.of(70L));
        assertEquals(
                "booking.needs-competency",
                Eligibility.of(List.of(further), half).whyNone().key());
        assertEquals(
                "booking.needs-competency",
                Eligibility.of(List.of(further), at(SCHOOL)).whyNone().key());
    }

    @Test
    void whoHasNoUnitIsToldSo() {
        assertEquals(
                "booking.no-unit", Eligibility.of(TEGAL, nobody()).whyNone().key());
    }

    @Test
    void theFirstSegmentThatFitsIsTheOwn() {
        SegmentSheet rest = segment(3, "Lainnya", 12L, null);
        assertEquals(1, own(List.of(DAY_ONE, rest), at(HEALTH, REGENCY)));
        assertEquals(3, own(List.of(DAY_ONE, rest), nobody()));
    }

    private static String inWords(Said said) {
        return Messages.shown(Languages.INDONESIAN, said);
    }

    private static int own(List<SegmentSheet> segments, Applicant applicant) {
        return Eligibility.of(segments, applicant).own().number();
    }

    private static Applicant nobody() {
        return at();
    }

    private static Applicant at(ApplicantUnitRow... units) {
        return new Applicant(List.of(units), null, null, Set.of(), Set.of(), Set.of());
    }

    private static Applicant holding(String post, String level) {
        return new Applicant(List.of(HEALTH), post, level, Set.of(), Set.of(), Set.of());
    }

    private static SegmentSheet segment(
            int number, String name, Long cohort, DeliveryMode mode, SegmentRuleRow... rules) {
        Integer day = cohort == null ? null : (int) (cohort - 10);
        return new SegmentSheet(
                new SegmentRow(number, 0, number, name, cohort, day, day == null ? null : "Hari " + day, null, mode),
                List.of(rules));
    }

    private static SegmentRuleRow kind(UnitKind kind) {
        return rule(SegmentRuleKind.UNIT_KIND, kind, false, null, null, null);
    }

    private static SegmentRuleRow kindBelow(UnitKind kind) {
        return rule(SegmentRuleKind.UNIT_KIND, kind, true, null, null, null);
    }

    private static SegmentRuleRow unit(ApplicantUnitRow unit) {
        return rule(SegmentRuleKind.UNIT, null, false, unit, null, null);
    }

    private static SegmentRuleRow subtree(ApplicantUnitRow unit) {
        return rule(SegmentRuleKind.SUBTREE, null, true, unit, null, null);
    }

    private static SegmentRuleRow words(SegmentRuleKind kind, String key) {
        return rule(kind, null, false, null, key, null);
    }

    private static SegmentRuleRow learned(SegmentRuleKind kind, Long id) {
        return rule(kind, null, false, null, null, id);
    }

    private static SegmentRuleRow rule(
            SegmentRuleKind kind, UnitKind unitKind, boolean below, ApplicantUnitRow unit, String key, Long learned) {
        boolean competency = kind == SegmentRuleKind.COMPETENCY;
        return new SegmentRuleRow(
                1L,
                kind,
                unitKind,
                below,
                unit == null ? null : Long.valueOf(unit.id()),
                unit == null ? null : unit.name(),
                key,
                key,
                competency ? learned : null,
                competency ? "Menulis" : null,
                competency ? null : learned,
                competency ? null : "Dasar humas");
    }
}
