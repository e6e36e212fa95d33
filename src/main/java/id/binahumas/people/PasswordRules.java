package id.binahumas.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a password must be. Length counts; the first password is never the NIP or the login. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT_CHARACTERS = 5;

    /** Long enough, and tried first by everybody who guesses. */
    private static final List<String> COMMON = List.of(
            "123456789012",
            "1234567890123",
            "passwordpassword",
            "password1234",
            "qwertyuiop123",
            "katasandi123",
            "indonesia123",
            "indonesia1945",
            "administrator",
            "administrator1",
            "humasindonesia",
            "binahumas123",
            "bismillah123",
            "sayangkamu123",
            "qwerty123456",
            "1q2w3e4r5t6y",
            "123456qwerty",
            "pranatahumas");

    private PasswordRules() {}

    /** The key of the reason it will not do; empty when it will. */
    static Optional<String> problem(String password, String login) {
        if (password == null || password.length() < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        String known = password.toLowerCase(Locale.ROOT);
        String squeezed = squeeze(known);
        if (squeezed.contains(squeeze(Account.keyOf(login))) || squeezed.matches("[0-9]{18}")) {
            return Optional.of("password.login");
        }
        boolean monotonous = known.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS;
        return monotonous || COMMON.contains(known) ? Optional.of("password.common") : Optional.empty();
    }

    /** As it reads however it is spaced. */
    private static String squeeze(String text) {
        return text.replaceAll("[\\s.]", "");
    }
}
