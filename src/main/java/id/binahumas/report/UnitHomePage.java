package id.binahumas.report;

import id.binahumas.enrolment.StaffService;
import id.binahumas.enrolment.StaffSummary;
import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where a head comes in: the own units, and what needs attention among their people. */
@Named
@RequestScoped
public class UnitHomePage {

    @Inject
    StaffService staff;

    @Inject
    UnitService units;

    private StaffSummary summary;
    private List<UnitRow> named = List.of();

    public void load() {
        summary = staff.summary();
        named = units.namedForMe();
    }

    public StaffSummary getSummary() {
        return summary;
    }

    public List<UnitRow> getUnits() {
        return named;
    }
}
