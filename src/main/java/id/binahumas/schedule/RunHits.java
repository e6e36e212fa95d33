package id.binahumas.schedule;

import java.util.List;

/** One page of what a search finds, and how many there are: counted up to a bound, which there may be more than. */
public record RunHits(List<RunRow> rows, int total, boolean more) {

    /** So many are counted, whatever they cost. */
    public static final int MOST = 1_000;

    public static final RunHits NONE = new RunHits(List.of(), 0, false);

    public RunHits {
        rows = List.copyOf(rows);
    }
}
