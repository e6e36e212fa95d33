package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.people.AccountService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportChoice;
import id.binahumas.shared.imports.ImportLineRow;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.ImportState;
import id.binahumas.shared.imports.ImportStep;
import id.binahumas.shared.imports.SheetImportRow;
import id.binahumas.shared.imports.SheetImportService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@InContainer
class ImportUnitsIT {

    private static final Logger LOG = Logger.getLogger(ImportUnitsIT.class);
    private static final String HEADER = "kode;nama;jenis;kode induk;berlaku sejak";
    private static final int DISTRICTS = 40;
    private static final int VILLAGES = 19;

    @Inject
    SheetImportService imports;

    @Inject
    UnitService units;

    @Inject
    AccountService accounts;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    UserTransaction transaction;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    private final String mark = "I" + Ids.next() + "-";

    @Test
    void eightHundredComeInOneSheetAndGoAgain() {
        List<String> lines = new ArrayList<>();
        lines.add(line("KAB", "Kabupaten Impor", "kabupaten", ""));
        for (int d = 0; d < DISTRICTS; d++) {
            lines.add(line("K" + d, "Kecamatan " + d, "kecamatan", "KAB"));
            for (int v = 0; v < VILLAGES; v++) {
                lines.add(line("K" + d + "D" + v, "Desa " + d + "." + v, "desa", "K" + d));
            }
        }
        Collections.reverse(lines);
        long before = System.nanoTime();
        SheetImportRow checked = check(lines);
        long afterCheck = System.nanoTime();
        assertEquals(lines.size(), checked.newCount(), () -> String.valueOf(checked.problem()));
        apply(checked, ImportChoice.ALL_OR_NOTHING);
        long afterApply = System.nanoTime();
        LOG.infof(
                "%d units: checked in %d ms, entered in %d ms",
                lines.size(), (afterCheck - before) / 1_000_000, (afterApply - afterCheck) / 1_000_000);
        assertEquals(
                ImportState.APPLIED,
                row(checked).state(),
                () -> String.valueOf(row(checked).problem()));
        long top = sample.house(() -> units.named(mark + "KAB", today())).id();
        assertEquals(
                DISTRICTS * (VILLAGES + 1),
                sample.house(() -> units.sheet(top, today()).below()));

        assertEquals(lines.size(), check(lines).sameCount());

        undo(checked);
        assertEquals(
                ImportState.UNDONE,
                row(checked).state(),
                () -> String.valueOf(row(checked).problem()));
        assertEquals(0L, sample.house(() -> units.countFound(mark, null, today())));
    }

    @Test
    void whatIsNewAboutAUnitIsToldTakenAndGivenBack() {
        SheetImportRow first = check(List.of(
                line("A", "Dinas A", "dinas", ""),
                line("B", "Dinas B", "dinas", ""),
                line("A1", "Bidang A1", "bidang", "A")));
        apply(first, ImportChoice.ALL_OR_NOTHING);
        LocalDate day = today().plusDays(30);
        SheetImportRow second = check(List.of(
                line("A1", "Bidang A Satu", "bidang", "B", day.toString()),
                line("BARU", "Bidang Baru", "bidang", "A1", day.toString()),
                line("SALAH", "Bidang Salah", "perseroan", "A"),
                line("SALAH1", "Di Bawah Salah", "tim", "SALAH")));
        assertEquals("1 1 2", second.newCount() + " " + second.updateCount() + " " + second.refusedCount());
        assertEquals("unit.import.moved unit.import.renamed", keys(second, ImportAction.UPDATE));
        assertEquals("unit.import.kind.unknown unit.import.parent.refused", keys(second, ImportAction.REFUSED));
        apply(second, ImportChoice.GOOD_LINES);
        assertEquals(
                ImportState.APPLIED,
                row(second).state(),
                () -> String.valueOf(row(second).problem()));
        UnitRow changed = sample.house(() -> units.named(mark + "A1", day));
        assertEquals("Bidang A Satu", changed.name());
        assertEquals("Dinas B", changed.parentName());
        UnitRow before = sample.house(() -> units.row(changed.id(), day.minusDays(1)));
        assertEquals("Bidang A1", before.name());
        assertEquals("Dinas A", before.parentName());

        SheetImportRow sameDay = check(List.of(line("B", "Dinas B Sekali", "badan", "")));
        assertEquals(1, sameDay.updateCount(), () -> String.valueOf(sameDay.problem()));

        undo(first);
        assertEquals("unit.import.undo.changed", row(first).failure());
        undo(second);
        assertEquals(
                ImportState.UNDONE,
                row(second).state(),
                () -> String.valueOf(row(second).problem()));
        assertEquals(
                "Bidang A1", sample.house(() -> units.row(changed.id(), day)).name());
        assertEquals(1, sample.house(() -> units.sheet(changed.id(), day).past().size()));
    }

    /** What a unit would go back below may stand below that unit by now, or be closed: then nothing is taken back. */
    @Test
    void nothingIsTakenBackIntoARingOrBelowAClosedUnit() {
        LocalDate start = today().minusDays(100);
        apply(
                check(List.of(
                        line("U", "Dinas U", "dinas", "", start.toString()),
                        line("V", "Bidang V", "bidang", "U", start.toString()),
                        line("W", "Dinas W", "dinas", "", start.toString()))),
                ImportChoice.ALL_OR_NOTHING);
        SheetImportRow away = check(List.of(line("V", "Bidang V", "bidang", "W")));
        apply(away, ImportChoice.ALL_OR_NOTHING);
        move("U", "V");
        undo(away);
        assertEquals("unit.import.undo.place", row(away).failure());
        assertEquals(mark + "V", row(away).problem().args().get(1));
        assertEquals(ImportState.APPLIED, row(away).state());
        assertEquals(
                "Dinas W", sample.house(() -> units.named(mark + "V", today())).parentName(), "nothing has moved");

        move("U", null);
        long closing = unit("U").id();
        sample.house(() -> {
            units.close(closing, units.sheet(closing, today()).version(), today().plusDays(1), List.of(), null);
            return null;
        });
        undo(away);
        assertEquals("unit.import.undo.place", row(away).failure());
        assertEquals(ImportState.APPLIED, row(away).state());
    }

    private void move(String code, String parent) {
        long id = unit(code).id();
        Long to = parent == null ? null : Long.valueOf(unit(parent).id());
        sample.house(() -> {
            units.move(id, units.sheet(id, today()).version(), to, today());
            return null;
        });
    }

    private UnitRow unit(String code) {
        return sample.house(() -> units.named(mark + code, today()));
    }

    @Test
    void aUnitSomebodyCountsOnStays() {
        SheetImportRow roles = check(List.of(line("R", "Dinas Peran", "dinas", "")));
        apply(roles, ImportChoice.ALL_OR_NOTHING);
        long unit = sample.house(() -> units.named(mark + "R", today())).id();
        sample.house(() -> accounts.assign(
                accounts.create("peran" + Ids.next() + "@x.go.id", null, "id").id(),
                Role.UNIT_COORDINATOR,
                ScopeKind.UNIT,
                unit,
                today(),
                null));
        undo(roles);
        assertEquals("unit.import.undo.role", row(roles).failure());

        SheetImportRow courses = check(List.of(line("C", "Dinas Pelatihan", "dinas", "")));
        apply(courses, ImportChoice.ALL_OR_NOTHING);
        sample.course(sample.house(() -> units.named(mark + "C", today())).id());
        undo(courses);
        assertEquals("import.undo.used", row(courses).failure());
        assertEquals(ImportState.APPLIED, row(courses).state());

        SheetImportRow children = check(List.of(line("P", "Dinas Induk", "dinas", "")));
        apply(children, ImportChoice.ALL_OR_NOTHING);
        long parent = sample.house(() -> units.named(mark + "P", today())).id();
        sample.house(() -> units.create(mark + "ANAK", "Anak", UnitKind.TEAM, parent, today()));
        undo(children);
        assertEquals("import.undo.used", row(children).failure());
    }

    @Test
    void whatSomebodyChangedMeanwhileIsSaidInstead() {
        SheetImportRow checked = check(List.of(line("M", "Dinas Meanwhile", "dinas", "")));
        sample.house(() -> units.create(mark + "M", "Dinas Lain", UnitKind.AGENCY, null, today().plusDays(1)));
        apply(checked, ImportChoice.ALL_OR_NOTHING);
        assertEquals(ImportState.FAILED, row(checked).state());
        assertEquals("import.apply.changed", row(checked).failure());
        assertTrue(sample.house(() -> units.countFound(mark + "M", null, today().plusDays(1))) == 1);
    }

    /** A check that comes again, and a step that is refused too late, leave what the sheet is doing now alone. */
    @Test
    void aLateJobHasNoSayInAnotherStep() throws Exception {
        SheetImportRow checked = check(List.of(line("L", "Dinas Lambat", "dinas", "")));
        // in one transaction: a worker that woke up could be done with it before
        transaction.begin();
        sample.as(admin(), () -> {
            imports.apply(checked.id(), ImportChoice.ALL_OR_NOTHING, false);
            return null;
        });
        sample.house(() -> {
            jobs.enqueueNew(
                    "sheet-import",
                    "late-" + checked.id(),
                    new ImportStep.Task(checked.id(), ImportStep.CHECK),
                    clock.instant().minusSeconds(3_600));
            return null;
        });
        refuse(checked, ImportStep.CHECK);
        assertEquals(ImportState.APPLYING, row(checked).state());
        transaction.commit();
        jobs.drain();
        assertEquals(ImportState.APPLIED, row(checked).state());
        for (ImportStep step : ImportStep.values()) {
            refuse(checked, step);
            assertEquals(ImportState.APPLIED, row(checked).state(), step.name());
            assertEquals(null, row(checked).failure());
        }
    }

    private void refuse(SheetImportRow sheet, ImportStep step) {
        sample.house(() -> {
            imports.refuse(sheet.id(), step, new Refusal("import.undo.used"));
            return null;
        });
    }

    private String keys(SheetImportRow sheet, ImportAction action) {
        return sample.as(admin(), () -> imports.lines(sheet.id(), action, 0, 100)).stream()
                .map(ImportLineRow::problems)
                .flatMap(List::stream)
                .map(ImportProblem::key)
                .collect(Collectors.joining(" "));
    }

    private SheetImportRow check(List<String> lines) {
        byte[] sheet = (HEADER + "\r\n" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
        Caller admin = admin();
        long file = sample.as(admin, () -> files.store(new ByteArrayInputStream(sheet), "unit.csv", FilePolicy.SHEET))
                .id();
        long id = sample.as(admin, () -> imports.open(UnitSheets.NAME, file, null))
                .id();
        jobs.drain();
        return sample.house(() -> imports.row(id));
    }

    private void apply(SheetImportRow checked, ImportChoice choice) {
        sample.as(admin(), () -> {
            imports.apply(checked.id(), choice, false);
            return null;
        });
        jobs.drain();
    }

    private void undo(SheetImportRow applied) {
        sample.as(admin(), () -> {
            imports.undo(applied.id());
            return null;
        });
        jobs.drain();
    }

    private SheetImportRow row(SheetImportRow earlier) {
        return sample.house(() -> imports.row(earlier.id()));
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String line(String code, String name, String kind, String parent) {
        return line(code, name, kind, parent, "");
    }

    /** No two tests share a code. */
    private String line(String code, String name, String kind, String parent, String since) {
        return String.join(";", mark + code, name, kind, parent.isEmpty() ? "" : mark + parent, since);
    }
}
