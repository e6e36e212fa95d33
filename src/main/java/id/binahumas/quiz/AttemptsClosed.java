package id.binahumas.quiz;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** No attempt stays open long after its deadline. */
@ApplicationScoped
public class AttemptsClosed implements Invariant {

    static final Duration PATIENCE = Duration.ofMinutes(5);

    @Inject
    AttemptRepository attempts;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "attempts_closed";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                attempts.overdue(clock.instant().minus(PATIENCE)),
                a -> Example.at("/run.xhtml?id=" + a.runId(), a.runCode(), a.deadline()));
    }
}
