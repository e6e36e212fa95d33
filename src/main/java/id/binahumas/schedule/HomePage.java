package id.binahumas.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first page of all: what one can register for now. */
@Named("homePage")
@RequestScoped
public class HomePage {

    private static final int SHOWN = 6;

    private List<RunRow> open;

    @Inject
    RunService runs;

    public void load() {
        open = runs.open(SHOWN);
    }

    public List<RunRow> getOpen() {
        return open;
    }
}
