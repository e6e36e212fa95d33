package id.binahumas.organisation;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.text.Texts;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Does to a tree what the lines of a sheet say, a parent before what stands below it, wherever the two stand in the sheet. The units
 * themselves say what may not be; a line that is refused leaves the tree as it is, and a new unit below a refused one is refused too.
 */
final class UnitTrial {

    private static final String RING = "unit.move.cycle";
    private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

    private final LocalDate today;
    private final Map<String, WorkUnit> units = new HashMap<>();
    private final Map<WorkUnit, Set<WorkUnit>> below = new HashMap<>();
    private final Map<String, UnitDraft> waiting = new LinkedHashMap<>();
    private final Map<String, Refusal> tried = new HashMap<>();
    private final Map<String, Integer> refusedNew = new HashMap<>();
    private final Map<UnitDraft, List<ImportProblem>> faulty = new LinkedHashMap<>();
    private final List<UnitOutcome> outcomes = new ArrayList<>();

    UnitTrial(Collection<WorkUnit> tree, LocalDate today) {
        this.today = today;
        for (WorkUnit unit : tree) {
            units.put(Texts.key(unit.code()), unit);
            WorkUnit parent = last(unit).parent();
            if (parent != null) {
                put(unit, parent);
            }
        }
    }

    /** What came of each line, in the order in which they were done. */
    List<UnitOutcome> run(List<UnitDraft> drafts) {
        Map<String, Integer> seen = new HashMap<>();
        for (UnitDraft draft : drafts) {
            List<ImportProblem> problems = new ArrayList<>(draft.problems());
            Integer earlier = draft.code() == null ? null : seen.putIfAbsent(draft.key(), draft.line());
            if (earlier != null) {
                problems.add(ImportProblem.of("unit.import.twice", earlier));
            }
            if (problems.isEmpty()) {
                waiting.put(draft.key(), draft);
            } else {
                faulty.put(draft, problems);
                failNew(draft);
            }
        }
        while (!waiting.isEmpty()) {
            if (!doWhatCanBeDone()) {
                giveUp();
            }
        }
        faulty.forEach((draft, problems) -> {
            parentProblem(draft).ifPresent(problems::add);
            outcomes.add(UnitOutcome.refused(draft, problems));
        });
        return outcomes;
    }

    /** What else is wrong with a line that is refused for its cells, so that all of it is said at once. */
    private Optional<ImportProblem> parentProblem(UnitDraft draft) {
        if (draft.parent() == null) {
            return Optional.empty();
        }
        if (draft.parentKey().equals(draft.key())) {
            return Optional.of(ImportProblem.of("unit.import.ring", draft.parent()));
        }
        try {
            UnitValidity parent = last(parent(draft));
            return parent.validTo() == null || units.containsKey(draft.key())
                    ? Optional.empty()
                    : Optional.of(ImportProblem.of("unit.parent.closed", parent.name(), parent.validTo()));
        } catch (Refusal refusal) {
            return Optional.of(ImportProblem.of(refusal.key(), refusal.args()));
        }
    }

    private boolean doWhatCanBeDone() {
        boolean done = false;
        for (UnitDraft draft : List.copyOf(waiting.values())) {
            if (draft.parent() == null || !waiting.containsKey(draft.parentKey())) {
                done |= attempt(draft);
            }
        }
        return done;
    }

    /** A move into the own branch may be right once the others have moved. */
    private boolean attempt(UnitDraft draft) {
        try {
            outcomes.add(apply(draft));
        } catch (Refusal refusal) {
            if (refusal.key().equals(RING)) {
                tried.put(draft.key(), refusal);
                return false;
            }
            refuse(draft, List.of(ImportProblem.of(refusal.key(), refusal.args())));
        }
        waiting.remove(draft.key());
        return true;
    }

    /** Nothing moves any more: moves into the own branch, else lines that name one another in a ring. */
    private void giveUp() {
        List<UnitDraft> wrong = waiting.values().stream()
                .filter(d -> tried.containsKey(d.key()))
                .toList();
        for (UnitDraft draft : wrong.isEmpty() ? ring() : wrong) {
            Refusal refusal = tried.get(draft.key());
            waiting.remove(draft.key());
            refuse(
                    draft,
                    List.of(
                            refusal == null
                                    ? ImportProblem.of("unit.import.ring", draft.parent())
                                    : ImportProblem.of(refusal.key(), refusal.args())));
        }
    }

    /** Going up from any of them one comes to the ring. */
    private List<UnitDraft> ring() {
        Set<UnitDraft> path = new LinkedHashSet<>();
        UnitDraft draft = waiting.values().iterator().next();
        while (path.add(draft)) {
            draft = waiting.get(draft.parentKey());
        }
        List<UnitDraft> all = new ArrayList<>(path);
        return all.subList(all.indexOf(draft), all.size());
    }

    private void refuse(UnitDraft draft, List<ImportProblem> problems) {
        outcomes.add(UnitOutcome.refused(draft, problems));
        failNew(draft);
    }

    private void failNew(UnitDraft draft) {
        if (draft.code() != null && !units.containsKey(draft.key())) {
            refusedNew.putIfAbsent(draft.key(), draft.line());
        }
    }

    private UnitOutcome apply(UnitDraft draft) {
        WorkUnit known = units.get(draft.key());
        WorkUnit parent = draft.parent() == null ? null : parent(draft);
        return known == null ? begin(draft, parent) : change(draft, known, parent);
    }

    private WorkUnit parent(UnitDraft draft) {
        WorkUnit parent = units.get(draft.parentKey());
        if (parent != null) {
            return parent;
        }
        Integer line = refusedNew.get(draft.parentKey());
        if (line != null) {
            throw new Refusal("unit.import.parent.refused", draft.parent(), line);
        }
        throw oneLetterOff(draft.parentKey())
                .map(meant -> new Refusal(
                        "unit.import.parent.meant",
                        draft.parent(),
                        meant.code(),
                        last(meant).name()))
                .orElseGet(() -> new Refusal("unit.import.parent.unknown", draft.parent()));
    }

    /** The one unit whose code differs from what was written by a single slip; codes are short, two slips lead anywhere. */
    private Optional<WorkUnit> oneLetterOff(String key) {
        List<String> near = units.keySet().stream()
                .filter(code -> ONE_SLIP.apply(key, code) == 1)
                .limit(2)
                .toList();
        return near.size() == 1 ? Optional.of(units.get(near.get(0))) : Optional.empty();
    }

    private UnitOutcome begin(UnitDraft draft, WorkUnit parent) {
        LocalDate from = draft.from(today);
        requireRoom(parent, 0);
        WorkUnit unit = new WorkUnit(draft.code(), draft.name(), draft.kind(), parent, from);
        units.put(draft.key(), unit);
        if (parent != null) {
            put(unit, parent);
        }
        ImportProblem begun = parent == null
                ? ImportProblem.of("unit.import.newTop", draft.name(), from)
                : ImportProblem.of("unit.import.new", draft.name(), parent.nameOn(from), from);
        return new UnitOutcome(draft, ImportAction.NEW, unit, null, List.of(begun), List.of());
    }

    /** An empty parent says nothing: the unit stays where it is. */
    private UnitOutcome change(UnitDraft draft, WorkUnit unit, WorkUnit parent) {
        UnitValidity last = last(unit);
        if (last.validTo() != null) {
            throw new Refusal("unit.closed", last.name(), last.validTo());
        }
        LocalDate from = draft.from(today);
        UnitBefore before = UnitBefore.of(last);
        WorkUnit above = last.parent();
        List<ImportProblem> changes = new ArrayList<>();
        if (parent != null && !parent.equals(above)) {
            requireRoom(parent, height(unit));
            unit.move(parent, from);
            if (above != null) {
                below.get(above).remove(unit);
            }
            put(unit, parent);
            changes.add(ImportProblem.of("unit.import.moved", before.name(), parent.nameOn(from), from));
        }
        if (draft.kind() != before.kind()) {
            unit.changeKind(draft.kind(), from);
            changes.add(ImportProblem.of("unit.import.kindChanged", before.name(), from));
        }
        if (!Objects.equals(draft.name(), before.name())) {
            unit.rename(draft.name(), from);
            changes.add(ImportProblem.of("unit.import.renamed", before.name(), draft.name(), from));
        }
        ImportAction action = changes.isEmpty() ? ImportAction.SAME : ImportAction.UPDATE;
        return new UnitOutcome(draft, action, unit, before, changes, List.of());
    }

    /** From that day on: below a unit that is there, not below itself, and not too deep. */
    boolean hasPlace(WorkUnit unit, LocalDate from) {
        WorkUnit parent = last(unit).parent();
        return parent == null
                || parent.isOpenFrom(from) && !parent.standsUnder(unit, from) && hasRoom(parent, height(unit));
    }

    private static void requireRoom(WorkUnit parent, int levelsBelow) {
        if (!hasRoom(parent, levelsBelow)) {
            throw new Refusal("unit.depth", UnitTree.MOST_LEVELS);
        }
    }

    private static boolean hasRoom(WorkUnit parent, int levelsBelow) {
        int level = 1 + levelsBelow;
        for (WorkUnit unit = parent;
                unit != null && level <= UnitTree.MOST_LEVELS;
                unit = last(unit).parent()) {
            level++;
        }
        return level <= UnitTree.MOST_LEVELS;
    }

    /** How many steps the deepest unit below stands down. */
    private int height(WorkUnit top) {
        int height = 0;
        ArrayDeque<WorkUnit> level = new ArrayDeque<>(below.getOrDefault(top, Set.of()));
        while (!level.isEmpty()) {
            height++;
            ArrayDeque<WorkUnit> next = new ArrayDeque<>();
            level.forEach(unit -> next.addAll(below.getOrDefault(unit, Set.of())));
            level = next;
        }
        return height;
    }

    private void put(WorkUnit unit, WorkUnit parent) {
        below.computeIfAbsent(parent, p -> new HashSet<>()).add(unit);
    }

    private static UnitValidity last(WorkUnit unit) {
        List<UnitValidity> history = unit.history();
        return history.get(history.size() - 1);
    }
}
