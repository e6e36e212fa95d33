package id.binahumas.people;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.ClasspathResource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be. Length counts, and how many guesses it takes to somebody who tries the common ones, words of
 * both languages and what is known of the person first; which characters it is made of does not.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** What is guessed by less is found within minutes by whoever got hold of the hash. */
    private static final double FEWEST_GUESSES = 1e8;

    /** The measure takes longer with the square of the length; what is this long is hard to guess in any case. */
    private static final int MEASURED = 60;

    private static final int SHORTEST_WORD = 4;

    private static final Zxcvbn MEASURE = measure();

    private PasswordRules() {}

    /** The key of the reason it will not do; empty when it will. {@code own}: login, number, name and address. */
    static Optional<String> problem(String password, List<String> own) {
        if (password == null || password.length() < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        String squeezed = squeeze(password);
        if (squeezed.matches("[0-9]{18}") || holdsOwn(squeezed, own)) {
            return Optional.of("password.login");
        }
        return isGuessed(password, own) ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean holdsOwn(String squeezed, List<String> own) {
        return own.stream()
                .map(PasswordRules::squeeze)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .anyMatch(squeezed::contains);
    }

    private static boolean isGuessed(String password, List<String> own) {
        List<String> words = new ArrayList<>();
        own.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        String start = password.substring(0, Math.min(password.length(), MEASURED));
        return MEASURE.measure(start, words).getGuesses() < FEWEST_GUESSES;
    }

    /** As it reads however it is spaced. */
    private static String squeeze(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.]", "");
    }

    private static Zxcvbn measure() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .dictionary(new DictionaryLoader("indonesian", new ClasspathResource("/passwords/indonesian.txt"))
                            .load())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
