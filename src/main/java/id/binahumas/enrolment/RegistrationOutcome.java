package id.binahumas.enrolment;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.JudgedLine;
import java.util.List;

/** What a line of a sheet of registrations does: whom it means, the part of the run, a seat or the place in line; or why it does nothing. */
record RegistrationOutcome(
        RegistrationDraft draft,
        ImportAction action,
        Long personId,
        Wish wish,
        List<ImportProblem> changes,
        List<ImportProblem> problems)
        implements JudgedLine {

    static RegistrationOutcome refused(RegistrationDraft draft, Long personId, List<ImportProblem> problems) {
        return new RegistrationOutcome(draft, ImportAction.REFUSED, personId, null, List.of(), problems);
    }

    static RegistrationOutcome same(RegistrationDraft draft, long personId, ImportProblem why) {
        return new RegistrationOutcome(draft, ImportAction.SAME, personId, null, List.of(why), List.of());
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
