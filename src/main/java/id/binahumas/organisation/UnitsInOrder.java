package id.binahumas.organisation;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every unit of today hangs on the top of the tree, and no unit was two things on one day. */
@ApplicationScoped
public class UnitsInOrder implements Invariant {

    @Inject
    UnitRepository units;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "units_in_order";
    }

    @Override
    public Finding check(Progress progress) {
        List<Object[]> wrong = new ArrayList<>(units.adrift(LocalDate.now(clock), Finding.MOST));
        wrong.addAll(units.twofold(Finding.MOST));
        return Finding.of(wrong, unit -> Example.at("/admin/organisation/unit.xhtml?id=" + unit[0], unit[1]));
    }
}
