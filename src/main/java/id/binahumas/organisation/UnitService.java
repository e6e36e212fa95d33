package id.binahumas.organisation;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Door to the organisation tree. */
@Service
public class UnitService {

    @Inject
    UnitRepository units;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("unit.create")
    public WorkUnit create(String code, String name, UnitKind kind, Long parentId, LocalDate from) {
        if (units.byCode(code).isPresent()) {
            throw new Refusal("unit.code.taken", code);
        }
        WorkUnit unit = new WorkUnit(code, name, kind, parentId == null ? null : find(parentId), from);
        units.add(unit);
        return unit;
    }

    @Allowed(SYSTEM)
    public UnitRow row(long id, LocalDate day) {
        return units.row(id, day).orElseThrow(NotFound::new);
    }

    @Allowed({ADMINISTRATOR, ORGANISER, SYSTEM})
    public List<UnitRow> all() {
        return units.all(LocalDate.now(clock));
    }

    /** The agency a unit belongs to: the nearest unit above it (or itself) that stands for an organisation of its own. */
    @Allowed(SYSTEM)
    public UnitRow agencyOf(long unitId, LocalDate day) {
        UnitRow unit = row(unitId, day);
        while (unit.parentId() != null && !unit.kind().isAgency()) {
            unit = row(unit.parentId(), day);
        }
        return unit;
    }

    /** The units for which the caller organises. */
    @Allowed(ORGANISER)
    public List<UnitRow> organisedByMe() {
        Caller caller = callers.current();
        return all().stream()
                .filter(u -> caller.hasFor(ORGANISER, ScopeKind.UNIT, u.id()))
                .toList();
    }

    /** The units that the coordinator or superior is named for, without those below. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<UnitRow> namedForMe() {
        Caller caller = callers.current();
        return all().stream()
                .filter(u -> caller.hasFor(UNIT_COORDINATOR, ScopeKind.UNIT, u.id())
                        || caller.hasFor(SUPERIOR, ScopeKind.UNIT, u.id()))
                .toList();
    }

    /** The ids of the coordinator's own units and of all below them today. */
    @Allowed(UNIT_COORDINATOR)
    public Set<Long> coordinatedByMe() {
        return below(callers.current().scopeIds(UNIT_COORDINATOR, ScopeKind.UNIT));
    }

    /** The ids of the units whose people the caller answers for, as their coordinator or as a superior, and of all below them today. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public Set<Long> seenByMe() {
        Set<Long> roots = new HashSet<>(callers.current().scopeIds(UNIT_COORDINATOR, ScopeKind.UNIT));
        roots.addAll(callers.current().scopeIds(SUPERIOR, ScopeKind.UNIT));
        return below(roots);
    }

    /** One question however deep the tree is. */
    private Set<Long> below(Set<Long> roots) {
        if (roots.isEmpty()) {
            return Set.of();
        }
        Map<Long, List<UnitRow>> children = units.all(LocalDate.now(clock)).stream()
                .filter(u -> u.parentId() != null)
                .collect(Collectors.groupingBy(UnitRow::parentId));
        Set<Long> found = new HashSet<>(roots);
        var open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            children.getOrDefault(open.poll(), List.of()).stream()
                    .map(UnitRow::id)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private WorkUnit find(long id) {
        return units.byId(id).orElseThrow(NotFound::new);
    }
}
