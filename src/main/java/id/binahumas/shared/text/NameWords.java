package id.binahumas.shared.text;

import java.util.Arrays;
import java.util.List;

/** The words by which a name is found, the same on every database: letters and digits, small and without accents. */
public final class NameWords {

    private static final int LONGEST = 60;

    private NameWords() {}

    /** In the order in which they stand, each once. */
    public static List<String> in(String text) {
        return Arrays.stream(Texts.key(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Texts.start(word, LONGEST))
                .distinct()
                .toList();
    }

    /** Every word after a space, so that a space and the start of a word find it. */
    public static String joined(List<String> words, int longest) {
        return Texts.start(" " + String.join(" ", words), longest);
    }

    /** The first text after all those that start with this one. */
    public static String after(String start) {
        int last = start.codePointBefore(start.length());
        return start.substring(0, start.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
