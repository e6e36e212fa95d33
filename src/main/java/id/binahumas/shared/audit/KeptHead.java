package id.binahumas.shared.audit;

/** How the end of the chain that somebody kept elsewhere fits the chain of today. */
public enum KeptHead {
    FITS,
    DIFFERS,
    MISSING
}
