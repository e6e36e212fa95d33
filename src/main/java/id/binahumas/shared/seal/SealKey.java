package id.binahumas.shared.seal;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** What the house seals with: its private key, and the certificates that say whose it is, its own first. */
record SealKey(PrivateKey secret, List<X509Certificate> chain) {

    SealKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    boolean hasEnded(Instant now) {
        return now.isAfter(certificate().getNotAfter().toInstant());
    }

    /** Of the certificates, in bytes. */
    int size() {
        try {
            int sum = 0;
            for (X509Certificate each : chain) {
                sum += each.getEncoded().length;
            }
            return sum;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String algorithm() {
        return switch (secret.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new IllegalStateException("no seal is made with a key for " + secret.getAlgorithm());
        };
    }
}
