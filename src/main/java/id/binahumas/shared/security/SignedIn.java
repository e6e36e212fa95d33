package id.binahumas.shared.security;

/**
 * An account as it stands at the start of a request: who it is, whether its password must be changed first, the stamp that a session
 * must carry to be one of this account's (a new password ends the others), and whether a code is asked of it.
 */
public record SignedIn(Caller caller, boolean mustChangePassword, String stamp, SecondFactorState secondFactor) {}
