package id.binahumas.enrolment;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The counter of every pool is the number of bookings that sit there. */
@ApplicationScoped
public class SeatsCounted implements Invariant {

    @Inject
    SeatCheckRepository seats;

    @Override
    public String name() {
        return "seats_counted";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                seats.miscounted(),
                pool -> Example.at("/run.xhtml?id=" + pool.runId(), pool.runCode(), pool.counted(), pool.seated()));
    }
}
