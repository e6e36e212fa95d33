package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A word runs are found by: letters and digits, small and without accents. It never changes. */
@Entity
@Table(name = "search_word")
public class SearchWord extends BaseEntity {

    /** The word without letters, which every announced run has. */
    public static final long OF_EVERY_RUN = 0;

    private static final int LONGEST = 200;

    private String text;

    protected SearchWord() {}

    public SearchWord(String text) {
        this.text = text;
    }

    /** The words of texts in the order of their letters, so that two who add the same ones do not wait for each other. */
    public static SortedSet<String> in(Collection<String> texts) {
        SortedSet<String> words = new TreeSet<>();
        texts.stream()
                .filter(Objects::nonNull)
                .flatMap(t -> Arrays.stream(Texts.key(t).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.add(Texts.start(word, LONGEST)));
        return words;
    }

    /** Its endings, the word itself among them: all of it, all but the first letter, and so on. */
    public static List<String> parts(String word) {
        return IntStream.range(0, word.length())
                .filter(i -> !Character.isLowSurrogate(word.charAt(i)))
                .mapToObj(word::substring)
                .toList();
    }

    public String text() {
        return text;
    }
}
