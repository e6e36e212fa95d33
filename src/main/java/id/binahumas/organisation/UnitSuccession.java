package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a closed unit's work went on in another one. */
@Entity
@Table(name = "unit_succession")
public class UnitSuccession extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private WorkUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private WorkUnit successor;

    private LocalDate happenedOn;

    protected UnitSuccession() {}

    UnitSuccession(WorkUnit unit, WorkUnit successor, LocalDate happenedOn) {
        this.unit = unit;
        this.successor = successor;
        this.happenedOn = happenedOn;
    }

    public WorkUnit successor() {
        return successor;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }
}
