package id.binahumas.organisation;

import java.util.Set;

/** The sheet that made these units is being taken back; whoever still counts on one of them refuses. */
public record UnitsWithdrawn(Set<Long> unitIds) {}
