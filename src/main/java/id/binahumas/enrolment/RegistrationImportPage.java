package id.binahumas.enrolment;

import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.imports.ImportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One sheet of registrations; its good lines say who gets a seat and who waits. */
@Named
@RequestScoped
public class RegistrationImportPage extends ImportView {

    @Inject
    RunService runs;

    private RunRow run;

    @Override
    public void load() {
        super.load();
        run = runs.row(getRow().aboutId());
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
    public String getDesk() {
        return super.getDesk() + "?run=" + getRow().aboutId();
    }

    public RunRow getRun() {
        return run;
    }
}
