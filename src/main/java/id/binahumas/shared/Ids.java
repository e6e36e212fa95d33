package id.binahumas.shared;

import com.github.f4b6a3.tsid.TsidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Identifiers: time-ordered 64-bit numbers given by the application, and random codes for what the public may hold. */
public final class Ids {

    /** Without 0, O, 1, I and L, which people mix up when they copy a code from paper. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid().toLong();
    }

    /** An id as it came in a URL or a form; whatever is no id belongs to nothing. */
    public static long parse(String text) {
        if (text == null || text.length() > 19 || !text.matches("[0-9]+")) {
            throw new NotFound();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new NotFound();
        }
    }

    /** What is kept of a code that opens a door: it is long and random, so a plain hash does, and typed in any case it is the same. */
    public static String hash(String code) {
        try {
            byte[] bytes = code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A random code nobody can guess or derive, for addresses of public pages and one-time links. */
    public static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
