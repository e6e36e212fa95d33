package id.binahumas.shared.jobs;

/** Work was promised; the worker need not wait for its next round. */
record JobQueued(String kind) {}
