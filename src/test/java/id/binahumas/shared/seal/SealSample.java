package id.binahumas.shared.seal;

import id.binahumas.shared.security.Secrets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;

/** A seal outside of any server, with a key of its own in the data directory of the moment. */
public final class SealSample {

    private final Signer signer = new Signer();

    public SealSample(Clock clock) {
        signer.clock = clock;
        signer.stamps = new TimeStamps();
        signer.keys = new SealKeys();
        signer.keys.clock = clock;
        signer.keys.secrets = new Secrets();
    }

    public byte[] seal(byte[] pdf) {
        return signer.seal(pdf);
    }

    public List<X509Certificate> chain() {
        return signer.keys.key().chain();
    }
}
