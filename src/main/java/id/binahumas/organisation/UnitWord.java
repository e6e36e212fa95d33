package id.binahumas.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A word of the name that a unit had from a day to a day, by the start of which it is found. */
@Entity
@Table(name = "unit_word")
public class UnitWord implements Serializable {

    @Id
    private long validityId;

    @Id
    private String word;

    protected UnitWord() {}

    UnitWord(long validityId, String word) {
        this.validityId = validityId;
        this.word = word;
    }

    String word() {
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitWord that && validityId == that.validityId && word.equals(that.word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(validityId, word);
    }
}
