package id.binahumas.certificate;

import id.binahumas.shared.Ids;
import java.util.Locale;

/** The random code under the QR: 28 signs of 31, more than 128 bits, in groups of four; without 0, O, 1, I and L. */
final class CertificateCode {

    static final int LENGTH = 28;
    static final int LONGEST_TYPED = 80;

    private CertificateCode() {}

    static String next() {
        return Ids.code(LENGTH);
    }

    /** As typed or scanned, in any case, with or without hyphens and spaces. */
    static String read(String typed) {
        return typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0_.\\-\\u2010-\\u2015]", "");
    }

    static boolean isWellFormed(String code) {
        return code.length() == LENGTH && code.matches("[2-9A-HJKMNP-Z]+");
    }

    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
