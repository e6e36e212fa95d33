package id.binahumas.people;

import id.binahumas.shared.text.NameWords;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A word of a person's name with the whole name and the NIP beside it, so that what else is typed is compared without looking elsewhere. */
@Entity
@Table(name = "person_word")
public class PersonWord implements Serializable {

    private static final int LONGEST_NAME = 200;

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

    /** The words of a name, and the NIP or nothing, as they stand beside each of the words. */
    public static String joined(List<String> words, String nip) {
        String name = NameWords.joined(words, LONGEST_NAME);
        return nip == null ? name : name + " " + nip;
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
