package id.binahumas.people;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Takes back what a sheet did: those it entered go, those it revised are as they were, and nobody is if one was used or changed since. */
@ApplicationScoped
class ImportUndo {

    private static final int NAMES_SHOWN = 5;

    @Inject
    PeopleImportRepository imports;

    void undo(long importId) {
        List<ImportLine> lines = imports.lines(importId, List.of(ImportAction.NEW, ImportAction.UPDATE));
        Map<Long, Person> people =
                imports.people(lines.stream().map(ImportLine::personId).toList());
        requireUnchanged(lines, people);
        List<Long> made = lines.stream()
                .filter(l -> l.action() == ImportAction.NEW)
                .map(ImportLine::personId)
                .toList();
        requireUnopened(made);
        restore(lines.stream().filter(l -> l.action() == ImportAction.UPDATE).toList(), people);
        imports.flush();
        imports.remove(made);
    }

    private static void requireUnchanged(List<ImportLine> lines, Map<Long, Person> people) {
        List<String> changed = lines.stream()
                .filter(l -> !people.containsKey(l.personId())
                        || people.get(l.personId()).version() != l.personVersion())
                .map(l -> people.containsKey(l.personId())
                        ? people.get(l.personId()).name()
                        : Integer.toString(l.lineNo()))
                .toList();
        if (!changed.isEmpty()) {
            throw new Refusal("import.undo.changed", changed.size(), some(changed));
        }
    }

    private void requireUnopened(List<Long> made) {
        List<String> opened = imports.opened(made);
        if (!opened.isEmpty()) {
            throw new Refusal("import.undo.opened", opened.size(), some(opened));
        }
    }

    private void restore(List<ImportLine> lines, Map<Long, Person> people) {
        List<Long> ids = new ArrayList<>();
        lines.forEach(l -> ids.addAll(Stream.of(l.holdingId(), l.endedHoldingId())
                .filter(Objects::nonNull)
                .toList()));
        Map<Long, PostHolding> holdings = imports.holdings(ids);
        for (ImportLine line : lines) {
            line.undo(people.get(line.personId()));
            if (line.holdingId() != null) {
                restorePost(line, holdings);
            }
        }
    }

    private void restorePost(ImportLine line, Map<Long, PostHolding> holdings) {
        PostHolding present = holdings.get(line.holdingId());
        PostHolding before = line.endedHoldingId() == null ? null : holdings.get(line.endedHoldingId());
        if (present == null || present.validTo() != null || line.endedHoldingId() != null && before == null) {
            throw new Refusal("import.undo.post", line.lineNo());
        }
        if (line.correctedPost()) {
            line.undo(present);
            return;
        }
        imports.removeHolding(present);
        if (before != null) {
            before.goOn();
        }
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + ", …" : shown;
    }
}
