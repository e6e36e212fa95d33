package id.binahumas.shared.security;

import java.io.Serializable;
import java.time.Instant;

/** Somebody whose password fitted, or for whom the provider vouches, and whose code is awaited: no caller yet, and may do nothing but show the code. */
public record HalfLogin(long accountId, String stamp, boolean byProvider, Instant until) implements Serializable {}
