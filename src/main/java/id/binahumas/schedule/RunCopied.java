package id.binahumas.schedule;

import java.util.Map;

/**
 * A run was made after another one, so many days later; what else belongs to the shape of that one may follow it. The copies by what
 * they are of: cohorts, segments, blocks, sessions, and what is kept for whom.
 */
public record RunCopied(long sourceId, long runId, long days, Map<Long, Long> copies) {

    public RunCopied {
        copies = Map.copyOf(copies);
    }
}
