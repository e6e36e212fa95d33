package id.binahumas.enrolment;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Nobody waits for a seat that is free. The day is that of the easternmost zone: where a run is just over, nobody is promoted. */
@ApplicationScoped
public class NoFreeSeatBesideALine implements Invariant {

    @Inject
    SeatCheckRepository seats;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "seats_given";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                seats.waitingBesideFreeSeats(LocalDate.now(clock.withZone(Zones.WIT))),
                line -> Example.at("/run.xhtml?id=" + line.runId(), line.runCode(), line.waiting()));
    }
}
