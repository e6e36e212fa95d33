package id.binahumas.shared.imports;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Every night, empties the sheets that were brought months ago. */
@ApplicationScoped
public class SheetImportSweep implements RecurringJob {

    @Inject
    SheetImportService imports;

    @Override
    public String kind() {
        return "sheet-import.sweep";
    }

    @Override
    public Round round() {
        return Round.nightly(LocalTime.of(2, 40));
    }

    @Override
    public void run(Job job) {
        imports.old().forEach(imports::forget);
    }
}
