package id.binahumas.shared.invariants;

import java.time.Instant;
import java.util.List;

/** An invariant as the administrator sees it; without a time it was never checked. */
public record InvariantRow(
        String name, long violations, List<Example> examples, String error, Instant checkedAt, Instant brokenSince) {

    static InvariantRow unchecked(String name) {
        return new InvariantRow(name, 0, List.of(), null, null, null);
    }

    static InvariantRow of(InvariantResult result) {
        return new InvariantRow(
                result.name(),
                result.violations(),
                result.examples(),
                result.error(),
                result.checkedAt(),
                result.brokenSince());
    }

    public boolean checked() {
        return checkedAt != null;
    }

    public boolean broken() {
        return violations > 0;
    }

    public boolean unclear() {
        return error != null || !checked();
    }

    /** Violations that are not among the examples. */
    public long more() {
        return violations - examples.size();
    }
}
