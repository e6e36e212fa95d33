package id.binahumas.shared.audit;

import java.time.Instant;

/** How many entries the chain has and what they add up to: kept elsewhere, it shows later whether any of them was cut off. */
public record ChainHead(long number, String hash, Instant sealedAt) {

    private static final int FIGURE_DIGITS = 12;

    /** The start of the hash as a number that a figure can hold. */
    public long figure() {
        return Long.parseLong(hash.substring(0, FIGURE_DIGITS), 16);
    }
}
