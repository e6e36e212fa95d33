package id.binahumas.attendance;

/** What the screen of a room shows for twenty seconds: the text in the picture, and the digits for those who type. */
public record CheckInCode(String text, String digits) {

    /** Typed with spaces, or without. */
    static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
    }

    boolean is(String plain) {
        return text.equals(plain) || digits.equals(plain);
    }

    /** As it is read out: in two threes. */
    public String spaced() {
        return digits.substring(0, digits.length() / 2) + " " + digits.substring(digits.length() / 2);
    }
}
