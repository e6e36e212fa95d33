package id.binahumas.schedule;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A class of a run (angkatan), numbered from 1 and printed in roman numerals. */
@Entity
@Table(name = "cohort")
public class Cohort extends BaseEntity {

    private long runId;
    private int number;

    protected Cohort() {}

    public Cohort(long runId, int number) {
        this.runId = runId;
        this.number = number;
    }

    public int number() {
        return number;
    }
}
