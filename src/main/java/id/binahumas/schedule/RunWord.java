package id.binahumas.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** A word that an announced run has, with the day by which the newest come first. */
@Entity
@Table(name = "run_word")
public class RunWord implements Serializable {

    @Id
    private long runId;

    @Id
    private long wordId;

    private LocalDate startsOn;

    protected RunWord() {}

    public RunWord(long runId, long wordId, LocalDate startsOn) {
        this.runId = runId;
        this.wordId = wordId;
        this.startsOn = startsOn;
    }

    void startsOn(LocalDate day) {
        startsOn = day;
    }

    public long wordId() {
        return wordId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunWord that && runId == that.runId && wordId == that.wordId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, wordId);
    }
}
