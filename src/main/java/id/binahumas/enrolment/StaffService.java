package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.people.PersonRow;
import id.binahumas.people.PersonService;
import id.binahumas.shared.Service;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Door to the people of the caller's own units, as they are below them today, with the runs they take part in. */
@Service
public class StaffService {

    private static final int MOST_ROWS = 200;

    @Inject
    StaffRepository staff;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<StaffRow> page(StaffFilter filter, int first, int size) {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty()
                ? List.of()
                : rows(scope, staff.page(scope, filter, today(), first, Math.min(size, MOST_ROWS)));
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public long count(StaffFilter filter) {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty() ? 0 : staff.count(scope, filter, today());
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public StaffSummary summary() {
        Set<Long> scope = units.seenByMe();
        return scope.isEmpty()
                ? StaffSummary.NOBODY
                : new StaffSummary(
                        scope.size(),
                        count(scope, StaffStanding.ALL),
                        count(scope, StaffStanding.UNFINISHED),
                        count(scope, StaffStanding.NOT_BEGUN),
                        count(scope, StaffStanding.UNTRAINED));
    }

    private long count(Set<Long> scope, StaffStanding standing) {
        return staff.count(scope, new StaffFilter(null, standing), today());
    }

    /** Those who are in units with something unfinished, after the person named last; for doors that have checked who asks. */
    @Allowed(SYSTEM)
    public List<StaffRow> unfinished(Set<Long> rootIds, String name, long lastId, int size) {
        Set<Long> scope = units.below(rootIds, today());
        return scope.isEmpty()
                ? List.of()
                : rows(
                        scope,
                        staff.after(scope, new StaffFilter(name, StaffStanding.UNFINISHED), today(), lastId, size));
    }

    private List<StaffRow> rows(Set<Long> scope, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<StaffEnrolmentRow>> byPerson =
                staff.enrolments(ids, today()).stream().collect(Collectors.groupingBy(StaffEnrolmentRow::personId));
        List<PersonRow> persons = people.rows(ids, scope);
        return persons.stream()
                .map(person -> new StaffRow(person, byPerson.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
