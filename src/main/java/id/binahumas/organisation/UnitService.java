package id.binahumas.organisation;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to the organisation tree. Whoever changes it holds the whole of it until the change is kept. */
@Service
public class UnitService {

    private static final String STEP = " › ";
    private static final int MOST_ROWS = 200;
    private static final int LONGEST_WORD = 260;

    @Inject
    UnitRepository units;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Asked before anything a program sent is read. */
    @Allowed(ADMINISTRATOR)
    public void requireMayChange() {
        // the answer is in who passes
    }

    /** Nobody else changes the tree before the end of the transaction. */
    @Allowed(ADMINISTRATOR)
    public void hold() {
        units.holdTree();
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.create")
    public WorkUnit create(String code, String name, UnitKind kind, Long parentId, LocalDate from) {
        units.holdTree();
        if (units.byCode(code).isPresent()) {
            throw new Refusal("unit.code.taken", code);
        }
        WorkUnit unit = new WorkUnit(code, name, kind, parentId == null ? null : find(parentId), from);
        if (parentId != null) {
            requireRoom(parentId, 0, from);
        }
        units.add(unit);
        return unit;
    }

    /** Many at once, a parent before its children; tells the id of each by its code. */
    @Allowed(SYSTEM)
    @Audited("unit.createAll")
    public Map<String, Long> createAll(List<NewUnit> many, LocalDate from) {
        units.holdTree();
        Set<String> parents =
                many.stream().map(NewUnit::parentCode).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, WorkUnit> known = new HashMap<>();
        units.byCodes(parents).forEach(u -> known.put(u.code(), u));
        Map<Long, Integer> levels = new HashMap<>();
        units.paths(known.values().stream().map(WorkUnit::id).toList(), from)
                .forEach((id, path) -> levels.put(id, path.size()));
        units.byCodes(many.stream().map(NewUnit::code).toList()).stream()
                .findFirst()
                .ifPresent(u -> {
                    throw new Refusal("unit.code.taken", u.code());
                });
        Map<String, Long> ids = new HashMap<>();
        for (NewUnit one : many) {
            WorkUnit parent = one.parentCode() == null ? null : known.get(one.parentCode());
            if (one.parentCode() != null && parent == null) {
                throw new Refusal("unit.named.none", one.parentCode(), from);
            }
            WorkUnit unit = new WorkUnit(one.code(), one.name(), one.kind(), parent, from);
            if (known.put(unit.code(), unit) != null) {
                throw new Refusal("unit.code.taken", unit.code());
            }
            int level = parent == null ? 1 : levels.get(parent.id()) + 1;
            if (level > UnitTree.MOST_LEVELS) {
                throw new Refusal("unit.depth", UnitTree.MOST_LEVELS);
            }
            levels.put(unit.id(), level);
            units.add(unit);
            ids.put(unit.code(), unit.id());
        }
        return ids;
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.rename")
    public void rename(long id, int version, String name, LocalDate from) {
        WorkUnit unit = changing(id, version);
        String before = unit.nameOn(from);
        unit.rename(name, from);
        trail.changed(before, unit.nameOn(from));
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.kind")
    public void changeKind(long id, int version, UnitKind kind, LocalDate from) {
        WorkUnit unit = changing(id, version);
        UnitKind before = unit.nearest(from).kind();
        unit.changeKind(kind, from);
        trail.changed(before, kind);
    }

    /** Under another unit, with all that stands below; to the top when none is named. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.move")
    public void move(long id, int version, Long parentId, LocalDate from) {
        WorkUnit unit = changing(id, version);
        String before = nameOf(unit.nearest(from).parent(), from);
        WorkUnit parent = parentId == null ? null : find(parentId);
        unit.move(parent, from);
        if (parent != null) {
            requireRoom(parentId, units.height(id, from), from);
        }
        trail.changed(before, nameOf(parent, from));
    }

    /** Others may go on with its work; what stands below it must go somewhere else first, or with the closing. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.close")
    public void close(long id, int version, LocalDate from, List<Long> successorIds, Long childrenToId) {
        WorkUnit unit = changing(id, version);
        List<UnitValidity> children = units.childrenFrom(id, from);
        if (Objects.equals(childrenToId, id)) {
            throw new Refusal("unit.close.itself");
        }
        if (childrenToId == null && !children.isEmpty()) {
            throw new Refusal("unit.close.children", children.size());
        }
        for (UnitValidity child : children) {
            LocalDate day = child.validFrom().isAfter(from) ? child.validFrom() : from;
            units.touch(child.unit());
            child.unit().move(find(childrenToId), day);
        }
        if (!children.isEmpty()) {
            requireRoom(childrenToId, units.height(childrenToId, from) - 1, from);
        }
        List<WorkUnit> successors = units.byIds(successorIds);
        if (successors.size() < Set.copyOf(successorIds).size()) {
            throw new NotFound();
        }
        unit.close(from, successors);
        trail.changed(
                unit.nameOn(from), successors.stream().map(u -> u.nameOn(from)).toList());
    }

    /** A unit that is there on that day. */
    @Allowed(SYSTEM)
    public UnitRow row(long id, LocalDate day) {
        return units.row(id, day).orElseThrow(NotFound::new);
    }

    /** A unit on that day or, when it is closed by then, as it was last: what was held in its name keeps a name. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public UnitRow lastRow(long id, LocalDate day) {
        return units.row(id, day).orElseGet(() -> row(id, lastDay(find(id), day)));
    }

    /** The agency a unit belongs to: the nearest unit above it (or itself) that stands for an organisation of its own. */
    @Allowed(SYSTEM)
    public UnitRow agencyOf(long unitId, LocalDate day) {
        List<UnitRow> path = units.paths(Set.of(unitId), day).get(unitId);
        if (path == null) {
            path = units.paths(Set.of(unitId), lastDay(find(unitId), day)).get(unitId);
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).kind().isAgency()) {
                return path.get(i);
            }
        }
        return path.get(0);
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitRow> all() {
        return units.all(today());
    }

    /** The one unit with this code or, where none has it, with this name; also as fields suggest it, with both. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public UnitRow named(String codeOrName, LocalDate day) {
        String typed = Texts.plain(codeOrName, LONGEST_WORD);
        if (typed == null) {
            throw new Refusal("unit.named.none", "", day);
        }
        String code = UnitRow.codeIn(typed);
        List<UnitRow> found = units.named(code, Texts.key(typed), day);
        List<UnitRow> byCode = found.stream().filter(u -> u.code().equals(code)).toList();
        List<UnitRow> best = byCode.isEmpty() ? found : byCode;
        if (best.size() != 1) {
            throw best.isEmpty()
                    ? new Refusal("unit.named.none", typed, day)
                    : new Refusal(
                            "unit.named.many",
                            typed,
                            best.get(0).code(),
                            best.get(1).code());
        }
        return best.get(0);
    }

    /** The units directly below one, or those at the top, each with the number of units below it. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitLine> children(Long parentId, LocalDate day, int first, int size) {
        List<UnitRow> rows = units.children(parentId, day, first, Math.min(size, MOST_ROWS));
        Map<Long, Long> below = units.countBelow(ids(rows), day);
        return rows.stream()
                .map(u -> new UnitLine(u, null, below.getOrDefault(u.id(), 0L)))
                .toList();
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public long countChildren(Long parentId, LocalDate day) {
        return units.countChildren(parentId, day);
    }

    /** By a part of the name or code, in one branch or everywhere, each with its path. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitLine> search(String words, Long under, LocalDate day, int first, int size) {
        List<UnitRow> rows = units.found(filter(words, under, day), first, Math.min(size, MOST_ROWS));
        List<Long> ids = ids(rows);
        Map<Long, List<UnitRow>> paths = units.paths(ids, day);
        Map<Long, Long> below = units.countBelow(ids, day);
        return rows.stream()
                .map(u -> new UnitLine(u, above(paths.getOrDefault(u.id(), List.of())), below.getOrDefault(u.id(), 0L)))
                .toList();
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public long countFound(String words, Long under, LocalDate day) {
        return units.count(filter(words, under, day));
    }

    /** The same for programs: in the order of the ids, those after one of them. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitRow> after(String words, Long under, LocalDate day, long afterId, int size) {
        return units.after(filter(words, under, day), afterId, size);
    }

    /** From the top down to the unit; empty when it was not there on that day. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitRow> path(long id, LocalDate day) {
        return units.paths(Set.of(id), day).getOrDefault(id, List.of());
    }

    /** The same for many; for doors that have checked who asks. */
    @Allowed(SYSTEM)
    public Map<Long, List<UnitRow>> paths(Set<Long> ids, LocalDate day) {
        return units.paths(ids, day);
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public UnitSheet sheet(long id, LocalDate day) {
        WorkUnit unit = find(id);
        UnitValidity shown = unit.nearest(day);
        LocalDate shownOn =
                shown.covers(day) ? day : day.isBefore(shown.validFrom()) ? shown.validFrom() : lastDay(unit, day);
        List<UnitPastRow> past = units.past(id);
        List<UnitRow> path = path(id, shownOn);
        UnitRow above = path.size() < 2 ? null : path.get(path.size() - 2);
        return new UnitSheet(
                new UnitRow(
                        id,
                        unit.code(),
                        shown.name(),
                        shown.kind(),
                        above == null ? null : Long.valueOf(above.id()),
                        above == null ? null : above.name()),
                unit.version(),
                day,
                shown.covers(day),
                shown.validFrom(),
                shown.validTo(),
                past.get(0).to() != null,
                path,
                past,
                units.successors(id),
                units.predecessors(id),
                units.countBelow(List.of(id), shownOn).getOrDefault(id, 0L));
    }

    /** Another one whenever anything in the tree was changed. */
    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public long changes() {
        return units.changes();
    }

    /** These units as of today, by their ids; those that are closed are left out. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public Map<Long, UnitRow> rows(Set<Long> ids) {
        return units.rows(ids, today()).stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }

    /** The one unit with this code or name, for which the caller organises. */
    @Allowed(ORGANISER)
    public UnitRow organised(String codeOrName) {
        UnitRow unit = named(codeOrName, today());
        if (!callers.current().hasFor(ORGANISER, ScopeKind.UNIT, unit.id())) {
            throw new Refusal("unit.named.notYours", unit.name());
        }
        return unit;
    }

    /** The first of the units the caller is named for; none who organises for everybody. */
    @Allowed(ORGANISER)
    public Optional<UnitRow> organisedFirst() {
        return units.rows(callers.current().scopeIds(ORGANISER, ScopeKind.UNIT), today()).stream()
                .findFirst();
    }

    /** The ids of the units that the coordinator or superior is named for, closed ones too, without those below. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public Set<Long> answeredByMe() {
        return answeredFor(callers.current());
    }

    /** The units that the coordinator or superior is named for, without those below. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<UnitRow> namedForMe() {
        return units.rows(answeredFor(callers.current()), today());
    }

    /** The ids of the units whose people the caller answers for, as their coordinator or as a superior, and of all below them today. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public Set<Long> seenByMe() {
        return below(answeredFor(callers.current()), today());
    }

    /** The ids of these units and of all below them on a day. */
    @Allowed(SYSTEM)
    public Set<Long> below(Set<Long> ids, LocalDate day) {
        return Set.copyOf(units.below(ids, day));
    }

    /** The tree is held before the unit is read: what is read then is what others have left. */
    private WorkUnit changing(long id, int version) {
        units.holdTree();
        WorkUnit unit = find(id);
        unit.requireVersion(version);
        units.touch(unit);
        return unit;
    }

    /** Room for a unit below the parent with so many levels below itself. */
    private void requireRoom(long parentId, int levelsBelow, LocalDate from) {
        if (path(parentId, from).size() + 1 + levelsBelow > UnitTree.MOST_LEVELS) {
            throw new Refusal("unit.depth", UnitTree.MOST_LEVELS);
        }
    }

    private static Set<Long> answeredFor(Caller caller) {
        Set<Long> ids = new HashSet<>(caller.scopeIds(UNIT_COORDINATOR, ScopeKind.UNIT));
        ids.addAll(caller.scopeIds(SUPERIOR, ScopeKind.UNIT));
        return ids;
    }

    private UnitFilter filter(String words, Long under, LocalDate day) {
        return new UnitFilter(day, Texts.key(Texts.plain(words, LONGEST_WORD)), under);
    }

    /** The last day of a unit that is closed by then, else that day. */
    private static LocalDate lastDay(WorkUnit unit, LocalDate day) {
        UnitValidity nearest = unit.nearest(day);
        boolean over = nearest.validTo() != null && !day.isBefore(nearest.validTo());
        return over ? nearest.validTo().minusDays(1) : day;
    }

    /** The names of the units above, without its own. */
    private static String above(List<UnitRow> path) {
        return path.size() < 2
                ? null
                : path.subList(0, path.size() - 1).stream().map(UnitRow::name).collect(Collectors.joining(STEP));
    }

    private static String nameOf(WorkUnit unit, LocalDate day) {
        return unit == null ? null : unit.nameOn(day);
    }

    private static List<Long> ids(Collection<UnitRow> rows) {
        return rows.stream().map(UnitRow::id).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private WorkUnit find(long id) {
        return units.byId(id).orElseThrow(NotFound::new);
    }
}
