package id.binahumas.enrolment;

/** How many hold a seat in a run and how many wait for one. */
public record RunHeads(long runId, long seated, long waiting) {

    static RunHeads none(long runId) {
        return new RunHeads(runId, 0, 0);
    }
}
