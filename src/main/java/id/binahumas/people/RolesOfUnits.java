package id.binahumas.people;

import id.binahumas.organisation.UnitsWithdrawn;
import id.binahumas.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A role for a unit has no foreign key to it, so it says itself that it needs the unit. */
@ApplicationScoped
public class RolesOfUnits {

    @Inject
    AccountRepository accounts;

    void needed(@Observes UnitsWithdrawn withdrawn) {
        if (!withdrawn.unitIds().isEmpty() && accounts.countRolesFor(withdrawn.unitIds()) > 0) {
            throw new Refusal("unit.import.undo.role");
        }
    }
}
