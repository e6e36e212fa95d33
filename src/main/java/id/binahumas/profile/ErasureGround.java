package id.binahumas.profile;

/** Why the law lets a request to be erased be refused. */
public enum ErasureGround {
    LEGAL_DUTY,
    DISPUTE,
    PUBLIC_INTEREST,
    IDENTITY_UNPROVEN,
    OTHER
}
