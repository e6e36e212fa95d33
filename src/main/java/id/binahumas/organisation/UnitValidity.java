package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a unit was called, was and belonged to, from a day (included) to a day (excluded). */
@Entity
@Table(name = "unit_validity")
public class UnitValidity extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private WorkUnit unit;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private WorkUnit parent;

    private LocalDate validFrom;
    private LocalDate validTo;

    protected UnitValidity() {}

    UnitValidity(WorkUnit unit, String name, UnitKind kind, WorkUnit parent, LocalDate from) {
        this.unit = unit;
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        this.validFrom = from;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    public WorkUnit parent() {
        return parent;
    }
}
