package id.binahumas.shared.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that entries are as they were written: a code by the key of the house, and a hash over all entries so far. */
final class AuditProof {

    /** What the first entry follows. */
    static final String BEGINNING = "0".repeat(64);

    private static final String CODE = "HmacSHA256";
    private static final String HASH = "SHA-256";

    private AuditProof() {}

    /** Fields one after the other, each with its length before it, so that no two rows read alike. */
    static byte[] canonical(Object... fields) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object field : fields) {
            byte[] bytes = field == null ? new byte[0] : text(field).getBytes(StandardCharsets.UTF_8);
            String length = field == null ? "-" : Integer.toString(bytes.length);
            all.writeBytes((length + ":").getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    static String code(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(new SecretKeySpec(key, CODE));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(HASH).digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As fine as every database keeps it. */
    static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(Object field) {
        return field instanceof Instant moment
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, moment))
                : field.toString();
    }
}
