package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitTrialTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 17);
    private static final SheetColumns COLUMNS = SheetColumns.of(
            List.of(UnitColumn.values()), List.of("kode", "nama", "jenis", "kode induk", "berlaku sejak"));

    private final WorkUnit regency = new WorkUnit("KAB", "Kabupaten", UnitKind.REGENCY, null, START);
    private final WorkUnit north = new WorkUnit("UTARA", "Kecamatan Utara", UnitKind.SUB_DISTRICT, regency, START);
    private final WorkUnit south = new WorkUnit("SELATAN", "Kecamatan Selatan", UnitKind.SUB_DISTRICT, regency, START);
    private final WorkUnit village = new WorkUnit("DESA", "Desa Lama", UnitKind.VILLAGE, north, START);
    private final List<WorkUnit> tree = new ArrayList<>(List.of(regency, north, south, village));

    @Test
    void aParentMayComeAfterItsChildren() {
        assertEquals(
                "2 NEW\n3 NEW\n4 NEW",
                run("RT;Tim Warta;tim;RW;", "RW;Bidang Warta;bidang;BARU;", "BARU;Dinas Baru;dinas;kab;"));
    }

    @Test
    void aKnownCodeIsRenamedMovedAndOfAnotherKindFromTheDay() {
        List<UnitOutcome> outcomes = outcomes("desa;Kelurahan Baru;UPTD;SELATAN;01-01-2026");
        assertEquals(ImportAction.UPDATE, outcomes.get(0).action());
        assertEquals(
                List.of("unit.import.moved", "unit.import.kindChanged", "unit.import.renamed"),
                outcomes.get(0).changes().stream().map(ImportProblem::key).toList());
        assertEquals("Desa Lama", village.nameOn(TODAY));
        assertEquals("Kelurahan Baru", village.nameOn(LocalDate.of(2026, 1, 1)));
        assertEquals(south, village.asOf(LocalDate.of(2026, 1, 1)).orElseThrow().parent());
        assertEquals(2, village.history().size());
    }

    @Test
    void whatIsSoAlreadyChangesNothingAndAnEmptyParentMovesNothing() {
        assertEquals(
                "2 SAME\n3 SAME",
                run("DESA;Desa Lama;desa;UTARA;2021-01-01", "SELATAN;Kecamatan Selatan;kecamatan;-;"));
        assertEquals(1, village.history().size());
    }

    @Test
    void twoMayChangePlacesInAnyOrder() {
        assertEquals("2 UPDATE\n3 UPDATE", run("UTARA;Kecamatan Utara;kecamatan;DESA;", "DESA;Desa Lama;desa;KAB;"));
        assertEquals(village, north.asOf(TODAY).orElseThrow().parent());
    }

    @Test
    void aMoveIsTriedAgainWhenTheOthersHaveMoved() {
        WorkUnit team = new WorkUnit("TIM", "Tim", UnitKind.TEAM, village, START);
        tree.add(team);
        assertEquals("2 UPDATE\n3 UPDATE", run("UTARA;Kecamatan Utara;kecamatan;TIM;", "DESA;Desa Lama;desa;SELATAN;"));
        assertEquals(team, north.asOf(TODAY).orElseThrow().parent());
    }

    @Test
    void ringsAreRefusedAndWhatHangsOnThemToo() {
        assertEquals(
                "2 unit.import.ring\n3 unit.import.ring\n4 unit.import.parent.refused\n5 unit.move.cycle\n6 NEW",
                run(
                        "A;A;tim;B;",
                        "B;B;tim;A;",
                        "C;C;tim;A;",
                        "UTARA;Kecamatan Utara;kecamatan;DESA;",
                        "D;D;tim;UTARA;"));
    }

    @Test
    void aUnitBelowARefusedNewOneIsRefusedButNotBelowAKnownOne() {
        assertEquals(
                "2 unit.import.kind.unknown\n3 unit.import.parent.refused\n4 unit.import.parent.refused\n5 unit.later\n6 NEW",
                run(
                        "BARU;Baru;perseroan;KAB;",
                        "ANAK;Anak;tim;BARU;",
                        "CUCU;Cucu;tim;ANAK;",
                        "SELATAN;Kecamatan Selatan Raya;kecamatan;KAB;2019-01-01",
                        "DUSUN;Dusun;desa;SELATAN;"));
    }

    @Test
    void aParentThatIsOneSlipAwayIsGuessed() {
        assertEquals(
                "2 unit.import.parent.meant\n3 unit.import.parent.meant\n4 unit.import.parent.unknown",
                run("A;Anak;tim;KABB;", "B;Anak;tim;SELTAN;", "C;Anak;tim;TIMUR RAYA;"));
    }

    @Test
    void everyCellIsSaidByItself() {
        assertEquals(
                "2 unit.import.code.missing\n3 unit.import.name.missing unit.import.kind.missing\n4 unit.import.since.invalid"
                        + "\n5 unit.import.parent.unknown\n6 import.formula\n7 import.long\n8 NEW\n9 unit.import.twice",
                run(
                        ";Tanpa Kode;tim;KAB;",
                        "X1;;;KAB;",
                        "X2;Salah Hari;tim;KAB;31-02-2024",
                        "X3;Induk Asing;tim;ENTAH;",
                        "X4;=1+1;tim;KAB;",
                        "K".repeat(41) + ";Kode Panjang;tim;KAB;",
                        "X5;Dua;tim;KAB;",
                        "x5;Dua;tim;KAB;"));
    }

    /** As some keyboards write them, and as some spreadsheets take them. */
    @Test
    void aFormulaInWideSignsIsOneToo() {
        assertEquals(
                "2 import.formula\n3 import.formula\n4 NEW",
                run("X1;\uFF1D1+1;tim;KAB;", "X2;\uFF20SUM(A1);tim;KAB;", "X3;Tim \uFF0B;tim;KAB;"));
    }

    @Test
    void aLineWithSeveralFaultsTellsAllOfThem() {
        south.close(TODAY, List.of());
        assertEquals(
                "2 unit.import.name.missing unit.import.parent.unknown\n3 unit.import.kind.unknown unit.import.parent.refused"
                        + "\n4 unit.import.since.invalid unit.parent.closed\n5 unit.import.name.missing unit.import.ring"
                        + "\n6 unit.import.name.missing unit.import.twice unit.import.parent.unknown"
                        + "\n7 unit.import.name.missing",
                run(
                        "X1;;Desa;ENTAH;",
                        "X2;Dua;perseroan;x1;",
                        "X3;Tiga;tim;SELATAN;31-02-2024",
                        "X4;;tim;x4;",
                        "X1;;tim;ENTAH;",
                        "DESA;;desa;UTARA;"));
    }

    @Test
    void noUnitStandsTooDeep() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < UnitTree.MOST_LEVELS; i++) {
            lines.add("L" + i + ";Lapis " + i + ";tim;" + (i == 0 ? "KAB" : "L" + (i - 1)) + ";");
        }
        String found = run(lines.toArray(String[]::new));
        assertTrue(found.endsWith("20 NEW\n21 unit.depth"), found);
        assertEquals(
                "2 unit.depth", new UnitTrialTest().run("KAB;Kabupaten;kabupaten;L;", lines, UnitTree.MOST_LEVELS - 2));
    }

    /** Moving a unit with many levels below it. */
    private String run(String move, List<String> lines, int levels) {
        run(lines.subList(0, levels).toArray(String[]::new));
        WorkUnit top = new WorkUnit("L", "Lain", UnitKind.PROVINCE, null, START);
        WorkUnit second = new WorkUnit("LL", "Lain Lagi", UnitKind.PROVINCE, top, START);
        tree.addAll(List.of(top, second));
        return run(move.replace(";L;", ";LL;"));
    }

    @Test
    void aClosedUnitTakesNothing() {
        village.close(LocalDate.of(2025, 1, 1), List.of());
        assertEquals("2 unit.closed\n3 unit.parent.closed", run("DESA;Desa Baru;desa;UTARA;", "DUSUN;Dusun;tim;DESA;"));
    }

    @Test
    void whatWasChangedIsTakenBackAsIfItHadNeverBeenSaid() {
        UnitOutcome later = outcomes("DESA;Kelurahan Baru;desa;SELATAN;").get(0);
        takeBack(later);
        assertEquals(1, village.history().size());
        assertEquals("Desa Lama", village.nameOn(TODAY));
        assertTrue(village.isOpenFrom(TODAY));
        UnitOutcome sameDay =
                outcomes("DESA;Kelurahan Baru;desa;SELATAN;2020-01-01").get(0);
        takeBack(sameDay);
        assertEquals("Desa Lama", village.nameOn(START));
        assertEquals(north, village.asOf(START).orElseThrow().parent());
    }

    /** Others have changed the tree since: what a unit goes back below may be closed, or stand below that unit by now. */
    @Test
    void whatIsTakenBackHasAPlaceOnlyBelowAnOpenUnitThatIsNotBelowIt() {
        UnitOutcome moved = outcomes("DESA;Desa Lama;desa;SELATAN;").get(0);
        takeBack(moved);
        assertTrue(new UnitTrial(tree, TODAY).hasPlace(village, TODAY));
        village.move(south, TODAY);
        north.move(village, TODAY);
        village.takeBack(START, "Desa Lama", UnitKind.VILLAGE, north);
        assertFalse(new UnitTrial(tree, TODAY).hasPlace(village, TODAY), "a ring");
        north.move(regency, TODAY);
        assertTrue(new UnitTrial(tree, TODAY).hasPlace(village, TODAY));
        north.close(TODAY.plusDays(1), List.of());
        assertFalse(new UnitTrial(tree, TODAY).hasPlace(village, TODAY), "below a closed one");
    }

    private void takeBack(UnitOutcome outcome) {
        UnitBefore before = UnitBefore.read(outcome.before().write());
        assertEquals(north.id(), before.parentId());
        outcome.unit().takeBack(before.from(), before.name(), before.kind(), north);
    }

    private String run(String... lines) {
        List<UnitOutcome> outcomes = new ArrayList<>(outcomes(lines));
        outcomes.stream()
                .filter(o -> o.action() == ImportAction.NEW)
                .map(UnitOutcome::unit)
                .forEach(tree::add);
        outcomes.sort(Comparator.comparing(UnitOutcome::line));
        return outcomes.stream()
                .map(o -> o.line() + " "
                        + (o.problems().isEmpty()
                                ? o.action().name()
                                : o.problems().stream().map(ImportProblem::key).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    private List<UnitOutcome> outcomes(String... lines) {
        List<UnitDraft> drafts = new ArrayList<>();
        Stream.of(lines)
                .forEach(l ->
                        drafts.add(new UnitCells(COLUMNS, new SheetRow(drafts.size() + 2, List.of(l.split(";", -1))))
                                .read()));
        return new UnitTrial(tree, TODAY).run(drafts);
    }
}
