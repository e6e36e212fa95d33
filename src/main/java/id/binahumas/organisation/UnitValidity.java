package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.Texts;
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

    static final int LONGEST_NAME = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private WorkUnit unit;

    private String name;
    private String nameKey;

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
        this.validFrom = from;
        become(name, kind, parent);
    }

    /** Said otherwise on the very day it begins. */
    final void become(String newName, UnitKind newKind, WorkUnit newParent) {
        name = newName;
        nameKey = Texts.start(Texts.key(newName), LONGEST_NAME);
        kind = newKind;
        parent = newParent;
    }

    void end(LocalDate day) {
        validTo = day;
    }

    void goOn() {
        validTo = null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Covers that day or a later one. */
    public boolean reaches(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }

    public WorkUnit unit() {
        return unit;
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

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The day after the last one; null while nothing else is known. */
    public LocalDate validTo() {
        return validTo;
    }
}
