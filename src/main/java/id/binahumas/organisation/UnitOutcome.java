package id.binahumas.organisation;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.JudgedLine;
import java.util.List;

/** What a line of a sheet does to the tree: the unit it made or changed, and how that was before; or why it does nothing. */
record UnitOutcome(
        UnitDraft draft,
        ImportAction action,
        WorkUnit unit,
        UnitBefore before,
        List<ImportProblem> changes,
        List<ImportProblem> problems)
        implements JudgedLine {

    static UnitOutcome refused(UnitDraft draft, List<ImportProblem> problems) {
        return new UnitOutcome(draft, ImportAction.REFUSED, null, null, List.of(), problems);
    }

    @Override
    public int line() {
        return draft.line();
    }

    @Override
    public List<String> cells() {
        return draft.cells();
    }
}
