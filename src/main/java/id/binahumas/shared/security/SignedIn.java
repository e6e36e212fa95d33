package id.binahumas.shared.security;

/**
 * An account as it stands at the start of a request: who it is, whether its password must be changed first, and the
 * stamp that a session must carry to be one of this account's (a new password ends the others).
 */
public record SignedIn(Caller caller, boolean mustChangePassword, String stamp) {}
