package id.binahumas.people;

import id.binahumas.organisation.UnitRow;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.JudgedLine;
import java.util.ArrayList;
import java.util.List;

/** A line of a sheet held against what the house knows: whom it means, in which unit, whether it gives them a duty, what it does and what is wrong with it. */
record CheckedLine(
        int line,
        List<String> cells,
        PersonDraft draft,
        UnitRow unit,
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
                || unit.id() != post.unitId()
                || isNews(draft.post(), post.post()) && isNews(draft.post(), post.wording())
                || isNews(draft.level(), post.level())
                || isNews(draft.grade(), post.grade());
    }

    /** Whom it enters as what, or what is new about somebody. */
    @Override
    public List<ImportProblem> changes() {
        return switch (action()) {
            case NEW ->
                List.of(ImportProblem.of("import.person.new." + draft.kind(), newName(), draft.post(), unit.name()));
            case UPDATE -> news();
            default -> List.of();
        };
    }

    private List<ImportProblem> news() {
        List<ImportProblem> news = new ArrayList<>();
        if (!newName().equals(known.fullName())) {
            news.add(ImportProblem.of("import.person.name", known.fullName(), newName()));
        }
        if (draft.kind() != known.kind()) {
            news.add(ImportProblem.of("import.person.kind." + draft.kind()));
        }
        if (isNews(draft.nip(), known.nip())) {
            news.add(ImportProblem.of("import.person.nip", Nip.masked(draft.nip())));
        }
        if (isNews(draft.mailKey(), known.mailKey())) {
            news.add(ImportProblem.of("import.person.mail", draft.mail()));
        }
        if (changesPost()) {
            news.add(ImportProblem.of("import.person.post", draft.post(), unit.name()));
        }
        if (givesDuty) {
            news.add(ImportProblem.of("import.person.duty", draft.duty()));
        }
        return news;
    }

    private String newName() {
        return Person.fullName(
                draft.titleBefore() == null && known != null ? known.titleBefore() : draft.titleBefore(),
                draft.name(),
                draft.titleAfter() == null && known != null ? known.titleAfter() : draft.titleAfter());
    }

    private static boolean isNews(String told, String known) {
        return told != null && !told.equals(known);
    }
}
