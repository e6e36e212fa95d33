package id.binahumas.enrolment;

import java.util.List;

/** All places of a run. */
public record PoolListRow(String run, List<PoolDetailRow> pools) {

    public PoolListRow {
        pools = List.copyOf(pools);
    }
}
