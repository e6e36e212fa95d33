package id.binahumas.enrolment;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Everybody in line has a number of their own, and nobody behind them was seated first; in a part of a run stands only who sits in the run. */
@ApplicationScoped
public class LinesInOrder implements Invariant {

    @Inject
    SeatCheckRepository seats;

    @Override
    public String name() {
        return "lines_in_order";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                Stream.of(seats.unnumbered(), seats.sharingANumber(), seats.overtaken(), seats.partsWithoutRun())
                        .flatMap(List::stream)
                        .map(line -> Example.at("/run.xhtml?id=" + line.runId(), line.runCode(), line.waiting()))
                        .distinct()
                        .toList());
    }
}
