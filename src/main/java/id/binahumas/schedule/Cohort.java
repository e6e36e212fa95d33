package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A class of a run (angkatan), numbered from 1 and printed in roman numerals. */
@Entity
@Table(name = "cohort")
public class Cohort extends BaseEntity {

    private long runId;
    private int number;
    private String name;

    /** Whether people may change into it or out of it; null means no. */
    private Boolean moves;

    protected Cohort() {}

    public Cohort(long runId, int number) {
        this.runId = runId;
        this.number = number;
    }

    /** A name says more than the number, as "perangkat daerah"; without one the number stands alone. */
    void rename(String newName) {
        name = newName == null || newName.isBlank() ? null : Texts.plain(newName, 200);
    }

    void permitMoves(boolean permitted) {
        moves = permitted;
    }

    public boolean permitsMoves() {
        return Boolean.TRUE.equals(moves);
    }

    public long runId() {
        return runId;
    }

    public String name() {
        return name;
    }

    public int number() {
        return number;
    }
}
