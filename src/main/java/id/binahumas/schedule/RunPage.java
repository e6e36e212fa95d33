package id.binahumas.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The public page of a run. */
@Named("runPage")
@RequestScoped
public class RunPage {

    private long id;
    private RunSheet sheet;

    @Inject
    RunService runs;

    public void load() {
        sheet = runs.sheet(id);
    }

    public RunSheet getSheet() {
        return sheet;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
