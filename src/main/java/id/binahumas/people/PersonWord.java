package id.binahumas.people;

import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A word of a person's name with the whole name beside it, so that the other words are compared without looking elsewhere. */
@Entity
@Table(name = "person_word")
public class PersonWord implements Serializable {

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_NAME = 220;

    @Id
    private long personId;

    @Id
    private String word;

    private String name;

    protected PersonWord() {}

    PersonWord(long personId, String word, String name) {
        this.personId = personId;
        this.word = word;
        this.name = name;
    }

    /** Letters and digits, small and without accents, in the order in which they stand, each once. */
    static List<String> in(String text) {
        return Arrays.stream(Texts.key(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Texts.start(word, LONGEST_WORD))
                .distinct()
                .toList();
    }

    /** Every word after a space, so that a space and the start of a word find it. */
    static String joined(List<String> words) {
        return Texts.start(" " + String.join(" ", words), LONGEST_NAME);
    }

    void of(String otherName) {
        name = otherName;
    }

    String word() {
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonWord that && personId == that.personId && word.equals(that.word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(personId, word);
    }
}
