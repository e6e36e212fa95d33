package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolRow;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.Ids;
import id.binahumas.testing.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Runs of two cohorts between which people may change, each with a segment and a cap of its own. */
@ApplicationScoped
public class TwoCohorts {

    /** A run and what its people belong to. */
    record Plan(Run run, List<Long> cohorts, List<Long> segments) {}

    @Inject
    SeatPoolService pools;

    @Inject
    SeatingService seating;

    @Inject
    SeatCheckRepository checks;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    Plan plan(int inAll, SeatCap first, SeatCap second) throws Exception {
        Run run = sample.run(inAll);
        long one = sample.em()
                .createQuery("select c.id from Cohort c where c.runId = :run", Long.class)
                .setParameter("run", run.id())
                .getSingleResult();
        Plan plan = new Plan(run, List.of(one, Ids.next()), List.of(Ids.next(), Ids.next()));
        transaction.begin();
        sql(
                "insert into cohort (id, version, run_id, number) values (?1, 0, ?2, 2)",
                plan.cohorts().get(1),
                run.id());
        for (int i = 0; i < 2; i++) {
            sql(
                    "insert into segment (id, version, run_id, number, name, cohort_id) values (?1, 0, ?2, ?3, 'Segmen', ?4)",
                    plan.segments().get(i),
                    run.id(),
                    i + 1,
                    plan.cohorts().get(i));
        }
        transaction.commit();
        sample.house(() -> {
            plan.cohorts().forEach(c -> pools.permitMoves(c, true));
            seating.add(run.id(), PoolKey.ofCohort(plan.cohorts().get(0)), first);
            seating.add(run.id(), PoolKey.ofCohort(plan.cohorts().get(1)), second);
            return null;
        });
        return plan;
    }

    SeatPoolRow pool(Plan plan, Long cohort) {
        return sample.house(() -> pools.rows(plan.run().id())).stream()
                .filter(p -> Objects.equals(p.cohortId(), cohort))
                .findFirst()
                .orElseThrow();
    }

    /** What the house itself checks about all runs, of this one. */
    void assertRight(Run run) {
        right("counters", run, checks.miscounted(), SeatCheckRepository.Miscount::runId);
        right("caps", run, checks.overfull(), SeatCheckRepository.Miscount::runId);
        right("reserves", run, checks.misreserved(), SeatCheckRepository.Miscount::runId);
        right("shares", run, checks.overShare(), SeatCheckRepository.Miscount::runId);
        LocalDate today = LocalDate.now(clock);
        right("waiting beside a free seat", run, checks.waitingBesideFreeSeats(today), SeatCheckRepository.Line::runId);
        right("without a number", run, checks.unnumbered(), SeatCheckRepository.Line::runId);
        right("with another one's number", run, checks.sharingANumber(), SeatCheckRepository.Line::runId);
        right("overtaken", run, checks.overtaken(), SeatCheckRepository.Line::runId);
        right("parts without the run", run, checks.partsWithoutRun(), SeatCheckRepository.Line::runId);
    }

    private static <T> void right(String what, Run run, List<T> wrong, ToLongFunction<T> runOf) {
        assertEquals(
                List.of(),
                wrong.stream().filter(w -> runOf.applyAsLong(w) == run.id()).toList(),
                what);
    }

    private void sql(String statement, Object... values) {
        Query query = sample.em().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
