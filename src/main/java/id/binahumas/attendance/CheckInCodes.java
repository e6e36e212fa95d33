package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and judges the codes of attendance; none is stored. A room's is made of its session and of the twenty seconds it stands on the
 * screen, by this server's clock; it is taken in those and in the twenty before and after, so that a photograph of it is worth nothing a
 * minute later. A person's is made of the enrolment and stays.
 */
@ApplicationScoped
class CheckInCodes {

    static final Duration WINDOW = Duration.ofSeconds(20);

    private static final int AROUND = 1;

    /** So long an old code is told from a wrong one. */
    private static final int REMEMBERED = 180;

    private static final String HMAC = "HmacSHA256";
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;
    private static final int DIGITS = 1_000_000;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    CheckInCode ofRoom(long sessionId) {
        return ofRoom(sessionId, window());
    }

    /** How long the code of this moment will still stand there. */
    Duration left() {
        return WINDOW.minusMillis(clock.millis() % WINDOW.toMillis());
    }

    CodeStanding judge(long sessionId, String given) {
        String plain = CheckInCode.plain(given);
        long now = window();
        if (plain.isEmpty()) {
            return CodeStanding.WRONG;
        }
        if (LongStream.rangeClosed(now - AROUND, now + AROUND)
                .anyMatch(w -> ofRoom(sessionId, w).is(plain))) {
            return CodeStanding.VALID;
        }
        return LongStream.range(now - REMEMBERED, now - AROUND)
                        .anyMatch(w -> ofRoom(sessionId, w).is(plain))
                ? CodeStanding.EXPIRED
                : CodeStanding.WRONG;
    }

    /** What a participant shows to the committee. */
    String ofPerson(long enrolmentId) {
        return enrolmentId + "-" + letters(mac("person:" + enrolmentId));
    }

    /** Whose it is; empty when nobody's, or made up. */
    Optional<Long> enrolment(String personCode) {
        String text = personCode == null ? "" : personCode.strip().toUpperCase(java.util.Locale.ROOT);
        if (!text.matches("[0-9]{1,18}-[A-Z2-9]{" + LENGTH + "}")) {
            return Optional.empty();
        }
        long enrolmentId = Long.parseLong(text.substring(0, text.indexOf('-')));
        byte[] own = ofPerson(enrolmentId).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(own, text.getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(enrolmentId)
                : Optional.empty();
    }

    /** The mark of a phone, another one in each session: nobody is followed by it. Null for a browser without one. */
    static String mark(long sessionId, String device) {
        return device == null ? null : Ids.hash("check-in:" + sessionId + ":" + device);
    }

    private CheckInCode ofRoom(long sessionId, long window) {
        byte[] mac = mac("room:" + sessionId + ":" + window);
        long number = Integer.toUnsignedLong(ByteBuffer.wrap(mac).getInt(mac.length - Integer.BYTES)) % DIGITS;
        return new CheckInCode(letters(mac), "%06d".formatted(number));
    }

    private long window() {
        return Math.floorDiv(clock.millis(), WINDOW.toMillis());
    }

    private static String letters(byte[] mac) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(Byte.toUnsignedInt(mac[i]) % ALPHABET.length()));
        }
        return text.toString();
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secrets.key("check-in"), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
