package id.binahumas.shared.oidc;

/** Whom the provider vouches for: a NIP, or a mail address it has verified; either may be missing. */
public record OidcIdentity(String nip, String verifiedMail) {}
