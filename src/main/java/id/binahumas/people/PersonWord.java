package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A word of a person's name with the whole name beside it, so that the other words are compared without looking elsewhere. */
@Entity
@Table(name = "person_word")
public class PersonWord implements Serializable {

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

    /** The words of a name as they stand beside each of them. */
    public static String joined(List<String> words) {
        return NameWords.joined(words, LONGEST_NAME);
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
