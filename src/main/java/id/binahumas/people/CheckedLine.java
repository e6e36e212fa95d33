package id.binahumas.people;

import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.JudgedLine;
import java.util.List;

/** A line of a sheet held against what the house knows: whom it means, in which unit, whether it gives them a duty, what it does and what is wrong with it. */
record CheckedLine(
        int line,
        List<String> cells,
        PersonDraft draft,
        Long unitId,
        Person known,
        PostHolding post,
        boolean givesDuty,
        List<ImportProblem> problems)
        implements JudgedLine {

    @Override
    public ImportAction action() {
        if (!problems.isEmpty()) {
            return ImportAction.REFUSED;
        }
        if (known == null) {
            return ImportAction.NEW;
        }
        return changesPerson() || changesPost() || givesDuty ? ImportAction.UPDATE : ImportAction.SAME;
    }

    /** A cell left empty says nothing. */
    boolean changesPerson() {
        return !draft.name().equals(known.name())
                || draft.kind() != known.kind()
                || isNews(draft.titleBefore(), known.titleBefore())
                || isNews(draft.titleAfter(), known.titleAfter())
                || isNews(draft.nip(), known.nip())
                || isNews(draft.mailKey(), known.mailKey());
    }

    boolean changesPost() {
        return post == null
                || unitId != post.unitId()
                || isNews(draft.post(), post.post())
                || isNews(draft.level(), post.level())
                || isNews(draft.grade(), post.grade());
    }

    private static boolean isNews(String told, String known) {
        return told != null && !told.equals(known);
    }
}
