package id.binahumas.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The 18 digits of a civil servant: birth yyyyMMdd, appointment yyyyMM, sex, serial. For PPPK digits 13-14 are a
 * contract number, not a month. Typed with or without spaces, stored without.
 */
public record Nip(String digits) {

    /** Why a text is no NIP: the key of the message, or empty when it is one. */
    public static Optional<String> problem(String typed, PersonKind kind) {
        if (kind == PersonKind.NON_ASN) {
            return Optional.of("nip.none");
        }
        if (isDamaged(typed)) {
            return Optional.of("nip.damaged");
        }
        String digits = strip(typed);
        if (!digits.matches("\\d{18}")) {
            return Optional.of("nip.length");
        }
        if (!isDate(digits.substring(0, 8))) {
            return Optional.of("nip.birth");
        }
        if (!kind.isPppk() && !isDate(digits.substring(8, 14) + "01")) {
            return Optional.of("nip.appointment");
        }
        if (digits.charAt(14) != '1' && digits.charAt(14) != '2') {
            return Optional.of("nip.sex");
        }
        return Optional.empty();
    }

    /**
     * Whether a spreadsheet took it for a number: shown with a power of ten, with decimals, or written out again with zeros
     * where its sixteenth to eighteenth digit were. No serial number is 000.
     */
    public static boolean isDamaged(String typed) {
        return typed.matches("(?i)\\s*\\d([.,]\\d+)?E\\+?\\d+\\s*")
                || typed.matches("\\s*\\d{15,18}[.,]0{1,2}\\s*")
                || strip(typed).matches("\\d{15}000");
    }

    public static String strip(String typed) {
        return typed.replaceAll("[\\s.]", "");
    }

    /** First four and last four digits, as lists show it. */
    public static String masked(String digits) {
        return digits == null || digits.length() < 9
                ? null
                : digits.substring(0, 4) + "********" + digits.substring(digits.length() - 4);
    }

    /** A login that is such a number is shown to others as the number is; any other as it is. */
    public static String maskedLogin(String login) {
        return login != null && strip(login).matches("\\d{18}") ? masked(strip(login)) : login;
    }

    /** In the groups people read aloud: 19860405 201001 1 001. */
    public static String spaced(String digits) {
        return digits == null || digits.length() != 18
                ? digits
                : digits.substring(0, 8) + " " + digits.substring(8, 14) + " " + digits.charAt(14) + " "
                        + digits.substring(15);
    }

    private static boolean isDate(String yyyymmdd) {
        try {
            LocalDate.of(
                    Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6)));
            return yyyymmdd.compareTo("1940") > 0;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
