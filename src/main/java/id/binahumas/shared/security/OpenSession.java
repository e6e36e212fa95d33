package id.binahumas.shared.security;

import id.binahumas.shared.web.Agent;
import java.time.Instant;

/** A session of somebody's that is open: where, since when, when it was used last, and whether it is the one that asks. */
public record OpenSession(long id, Agent agent, Instant since, Instant lastUsed, boolean here) {}
