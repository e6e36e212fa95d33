package id.binahumas.shared.security;

import java.util.Set;

/** Whose key came with a call, and what it may be used for. */
public record TokenHolder(SignedIn signedIn, long tokenId, Set<ApiScope> scopes) {}
