package id.binahumas.enrolment;

import java.time.LocalDate;

/** Another run somebody takes part in, or waits for, on the same days. */
public record OverlapRow(long runId, String title, LocalDate startsOn, LocalDate endsOn) {

    /** What makes enrolment o one in a run that overlaps run r. */
    static final String OVERLAPS = """
             o.runId <> r.id and o.state = id.binahumas.enrolment.EnrolmentState.ACTIVE
             and exists (select 1 from Run y where y.id = o.runId and y.startsOn <= r.endsOn and y.endsOn >= r.startsOn
               and y.state <> id.binahumas.schedule.RunState.CANCELLED)
            """;

    /** What is asked of that run x and its course c. */
    static final String COLUMNS = " x.id, c.title, x.startsOn, x.endsOn ";

    static OverlapRow of(Object[] found, int from) {
        return new OverlapRow(
                (Long) found[from], (String) found[from + 1], (LocalDate) found[from + 2], (LocalDate) found[from + 3]);
    }
}
