package id.binahumas.organisation;

import id.binahumas.shared.imports.SheetLine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of a sheet of units, the unit it made or changed, and what that was before. */
@Entity
@Table(name = "unit_import_line")
public class UnitImportLine extends SheetLine {

    private Long unitId;
    private Integer unitVersion;

    @Column(length = 1_000_000)
    private String beforeState;

    protected UnitImportLine() {}

    UnitImportLine(long importId, UnitOutcome outcome) {
        super(importId, outcome);
    }

    /** The unit as the line left it, so that a later change is seen. */
    void did(WorkUnit unit, UnitBefore before) {
        unitId = unit.id();
        unitVersion = unit.version();
        beforeState = before == null ? null : before.write();
    }

    long unitId() {
        return unitId;
    }

    UnitBefore before() {
        return UnitBefore.read(beforeState);
    }
}
