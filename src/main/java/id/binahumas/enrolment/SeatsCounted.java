package id.binahumas.enrolment;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The counter of every pool is the number of bookings that sit there; nowhere is more given than there is, and every place that is kept is counted. */
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
                Stream.of(seats.miscounted(), seats.overfull(), seats.misreserved(), seats.overShare())
                        .flatMap(List::stream)
                        .toList(),
                pool -> Example.at("/run.xhtml?id=" + pool.runId(), pool.runCode(), pool.counted(), pool.seated()));
    }
}
