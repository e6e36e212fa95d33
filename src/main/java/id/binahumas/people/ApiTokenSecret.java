package id.binahumas.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A key as its program holds it: {@code bh_}, 36 random letters and digits, and a check sum of six, so that whoever looks
 * through files for keys that got lost finds ours and nothing else.
 */
public record ApiTokenSecret(String text) {

    static final String PREFIX = "bh_";
    private static final int RANDOM_LENGTH = 36;
    private static final int SUM_LENGTH = 6;
    private static final int HINT_LENGTH = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiTokenSecret make() {
        StringBuilder text = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ApiTokenSecret(text + sum(text.toString()));
    }

    boolean isWellFormed() {
        int body = PREFIX.length() + RANDOM_LENGTH;
        return text.matches(PREFIX + "[0-9A-Za-z]{" + (RANDOM_LENGTH + SUM_LENGTH) + "}")
                && text.substring(body).equals(sum(text.substring(0, body)));
    }

    /** It is long and random, so a plain hash keeps it. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which its owner knows it again. */
    String hint() {
        return text.substring(text.length() - HINT_LENGTH);
    }

    /** Never the key itself: records are printed by mistake. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] sum = new char[SUM_LENGTH];
        for (int i = SUM_LENGTH - 1; i >= 0; i--) {
            sum[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(sum);
    }
}
