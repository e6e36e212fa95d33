package id.binahumas.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An ending of a word, by which the word is found. */
@Entity
@Table(name = "search_word_part")
public class SearchWordPart implements Serializable {

    @Id
    private String part;

    @Id
    private long wordId;

    protected SearchWordPart() {}

    public SearchWordPart(String part, long wordId) {
        this.part = part;
        this.wordId = wordId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchWordPart that && part.equals(that.part) && wordId == that.wordId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, wordId);
    }
}
