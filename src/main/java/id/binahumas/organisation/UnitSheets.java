package id.binahumas.organisation;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.SheetColumn;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.SheetImport;
import id.binahumas.shared.imports.SheetKind;
import id.binahumas.shared.sheets.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Sheets of units: the same trial on a copy of the tree for the check, and on the tree itself when the lines are entered. */
@ApplicationScoped
class UnitSheets implements SheetKind<UnitOutcome, UnitImportLine> {

    static final String NAME = "units";

    private static final int CODES_SHOWN = 5;

    @Inject
    UnitRepository units;

    @Inject
    Event<UnitsWithdrawn> withdrawn;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends SheetColumn> columns() {
        return List.of(UnitColumn.values());
    }

    @Override
    public Class<UnitImportLine> lineType() {
        return UnitImportLine.class;
    }

    @Override
    public UnitImportLine line(long importId, UnitOutcome judged) {
        return new UnitImportLine(importId, judged);
    }

    @Override
    public List<UnitOutcome> judge(SheetImport sheet, SheetColumns columns, List<SheetRow> rows) {
        List<UnitDraft> drafts =
                rows.stream().map(row -> new UnitCells(columns, row).read()).toList();
        return new UnitTrial(units.copyOfTree(), LocalDate.now(clock)).run(drafts);
    }

    @Override
    public void write(List<UnitOutcome> judged, Map<Integer, UnitImportLine> lines, IntConsumer progress) {
        units.holdTree();
        List<UnitDraft> good = judged.stream()
                .filter(o -> o.action() == ImportAction.NEW || o.action() == ImportAction.UPDATE)
                .map(UnitOutcome::draft)
                .toList();
        List<UnitOutcome> done = new UnitTrial(units.tree(), LocalDate.now(clock)).run(good);
        requireDone(done);
        progress.accept(40);
        units.addAll(done.stream()
                .filter(o -> o.action() == ImportAction.NEW)
                .map(UnitOutcome::unit)
                .toList());
        progress.accept(80);
        for (UnitOutcome outcome : done) {
            if (outcome.action() == ImportAction.UPDATE) {
                units.touchNow(outcome.unit());
            }
            lines.get(outcome.line()).did(outcome.unit(), outcome.before());
        }
        progress.accept(95);
    }

    /** Somebody was faster between the second look and the hold. */
    private static void requireDone(List<UnitOutcome> done) {
        for (UnitOutcome outcome : done) {
            for (ImportProblem problem : outcome.problems()) {
                throw new Refusal(problem.key(), problem.args().toArray());
            }
        }
    }

    @Override
    public void undo(long importId, IntConsumer progress) {
        units.holdTree();
        List<String> changed = units.changedSince(importId);
        if (!changed.isEmpty()) {
            throw new Refusal("unit.import.undo.changed", changed.size(), some(changed));
        }
        Set<Long> made = units.linesOf(importId, ImportAction.NEW).stream()
                .map(UnitImportLine::unitId)
                .collect(Collectors.toSet());
        withdrawn.fire(new UnitsWithdrawn(made));
        restore(units.linesOf(importId, ImportAction.UPDATE));
        progress.accept(40);
        units.remove(made);
    }

    private void restore(List<UnitImportLine> lines) {
        Map<Long, WorkUnit> tree = units.tree().stream().collect(Collectors.toMap(WorkUnit::id, Function.identity()));
        Map<WorkUnit, LocalDate> restored = new LinkedHashMap<>();
        for (UnitImportLine line : lines) {
            UnitBefore before = line.before();
            WorkUnit unit = tree.get(line.unitId());
            restored.put(unit, unit.lastChange());
            unit.takeBack(
                    before.from(),
                    before.name(),
                    before.kind(),
                    before.parentId() == null ? null : tree.get(before.parentId()));
            units.touchNow(unit);
        }
        requirePlaces(tree.values(), restored);
        units.flush();
    }

    /** Meanwhile others may have closed what a unit stood below, or moved it below that very unit; only when all are back is it clear. */
    private void requirePlaces(Collection<WorkUnit> tree, Map<WorkUnit, LocalDate> restored) {
        UnitTrial trial = new UnitTrial(tree, LocalDate.now(clock));
        List<String> lost = restored.entrySet().stream()
                .filter(e -> !trial.hasPlace(e.getKey(), e.getValue()))
                .map(e -> e.getKey().code())
                .toList();
        if (!lost.isEmpty()) {
            throw new Refusal("unit.import.undo.place", lost.size(), some(lost));
        }
    }

    private static String some(List<String> codes) {
        String shown = String.join(", ", codes.subList(0, Math.min(CODES_SHOWN, codes.size())));
        return codes.size() > CODES_SHOWN ? shown + ", …" : shown;
    }
}
