package id.binahumas.shared.audit;

import id.binahumas.shared.invariants.InvariantRow;

/** The chain as its page shows it: its end, how many entries wait for their place, and what the last check found; either may be missing. */
public record ChainRow(ChainHead head, long waiting, InvariantRow checked) {}
