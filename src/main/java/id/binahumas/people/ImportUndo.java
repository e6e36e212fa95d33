package id.binahumas.people;

import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Takes back what a sheet did: those it entered go, those it revised are as they were, and nobody is if one was used or changed since. */
@ApplicationScoped
class ImportUndo {

    private static final int NAMES_SHOWN = 5;

    @Inject
    PeopleImportRepository imports;

    /** Tells how far it is, in percent. */
    void undo(long importId, IntConsumer progress) {
        requireUnchanged(imports.changedSince(importId));
        List<Long> made = imports.made(importId);
        requireUnused(made, imports.countGivenDuties(importId));
        restore(imports.revisions(importId));
        imports.flush();
        progress.accept(40);
        imports.remove(made);
    }

    private static void requireUnchanged(List<String> changed) {
        if (!changed.isEmpty()) {
            throw new Refusal("import.undo.changed", changed.size(), some(changed));
        }
    }

    /** An account that was opened, another post, duty or role: somebody counts on them by now. */
    private void requireUnused(List<Long> made, long dutiesGiven) {
        List<String> opened = imports.opened(made);
        if (!opened.isEmpty()) {
            throw new Refusal("import.undo.opened", opened.size(), some(opened));
        }
        boolean used = imports.countPosts(made) != made.size()
                || imports.countDuties(made) != dutiesGiven
                || imports.countRoles(made) != imports.countAccounts(made);
        if (used) {
            throw new Refusal("import.undo.used");
        }
    }

    private void restore(List<ImportLine> lines) {
        Map<Long, Person> people =
                imports.people(lines.stream().map(ImportLine::personId).toList());
        Map<Long, PostHolding> posts = imports.holdings(lines.stream()
                .flatMap(l -> Stream.of(l.holdingId(), l.endedHoldingId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        lines.forEach(l -> restore(l, people.get(l.personId()), posts));
        imports.removeDuties(
                lines.stream().map(ImportLine::dutyId).filter(Objects::nonNull).toList());
    }

    private void restore(ImportLine line, Person person, Map<Long, PostHolding> posts) {
        line.undo(person);
        if (line.correctedPost()) {
            line.undo(posts.get(line.holdingId()));
        } else if (line.holdingId() != null) {
            imports.removeHolding(posts.get(line.holdingId()));
            if (line.endedHoldingId() != null) {
                line.undoEnd(posts.get(line.endedHoldingId()));
            }
        }
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + ", …" : shown;
    }
}
