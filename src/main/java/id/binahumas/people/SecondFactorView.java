package id.binahumas.people;

import java.time.Instant;

/** The second factor of whoever asks: whether it may and must be switched on, since when it is, or the secret that waits for a first code. */
public record SecondFactorView(
        boolean offered, boolean demanded, Instant since, long codesLeft, String secret, String uri) {

    public boolean on() {
        return since != null;
    }

    public boolean begun() {
        return secret != null;
    }
}
