package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.AssignedRow;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds who is written to about people of a unit: those who answer for the nearest unit, from it upwards, for which anybody does. */
@ApplicationScoped
class UnitHeads {

    @Inject
    UnitService units;

    @Inject
    AccountService accounts;

    @Inject
    Clock clock;

    List<Account> of(long unitId, Predicate<Account> fit) {
        List<UnitRow> path = units.path(unitId, LocalDate.now(clock));
        for (int i = path.size() - 1; i >= 0; i--) {
            long unit = path.get(i).id();
            List<Account> found = Stream.of(SUPERIOR, UNIT_COORDINATOR)
                    .flatMap(role -> accounts.assigned(role, ScopeKind.UNIT, unit).stream())
                    .map(AssignedRow::accountId)
                    .distinct()
                    .map(accounts::find)
                    .filter(a -> a.active() && a.personId() != null)
                    .filter(fit)
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
