package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;
import java.time.LocalDate;

/** The share of a unit in a run, and how many of it sit there or wait. */
public record NominationQuotaRow(
        long id,
        long unitId,
        String unitName,
        UnitKind kind,
        String above,
        int least,
        int most,
        LocalDate deadline,
        long seated,
        long there) {

    public boolean represented() {
        return seated > 0;
    }

    /** How many more may be named. */
    public long left() {
        return Math.max(0, most - there);
    }
}
