package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** One kind of people a run is for; those who belong to it take part in its cohort and mode, where it names any. */
@Entity
@Table(name = "segment")
public class Segment extends BaseEntity {

    private long runId;
    private int number;
    private String name;
    private Long cohortId;

    @Enumerated(EnumType.STRING)
    private DeliveryMode mode;

    protected Segment() {}

    Segment(long runId, int number, String name, Long cohortId, DeliveryMode mode) {
        this.runId = runId;
        this.number = number;
        describe(name, cohortId, mode);
    }

    final void describe(String newName, Long ofCohort, DeliveryMode newMode) {
        name = Texts.plain(newName, 200);
        cohortId = ofCohort;
        mode = newMode;
    }

    /** Tried at another place among the segments of its run. */
    void become(int newNumber) {
        number = newNumber;
    }

    public long runId() {
        return runId;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Long cohortId() {
        return cohortId;
    }

    public DeliveryMode mode() {
        return mode;
    }
}
