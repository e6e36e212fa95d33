package id.binahumas.enrolment;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.imports.ImportsDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where whoever organises a run brings a sheet of registrations for it, and all of them brought so far. */
@Named
@RequestScoped
public class RegistrationImportsPage extends ImportsDesk {

    @Inject
    RunService runs;

    private Long run;
    private RunRow row;

    @Override
    public void load() {
        runs.own(run);
        row = runs.row(run);
        super.load();
    }

    @Override
    public String getKind() {
        return RegistrationSheets.NAME;
    }

    @Override
    public String getFolder() {
        return "/organiser/enrolment";
    }

    @Override
    protected Long aboutId() {
        return run;
    }

    public Long getRun() {
        return run;
    }

    public void setRun(Long run) {
        this.run = run;
    }

    public RunRow getRow() {
        return row;
    }
}
