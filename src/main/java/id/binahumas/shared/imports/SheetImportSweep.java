package id.binahumas.shared.imports;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Every night, empties the sheets that were brought months ago; promises itself again for the next one. */
@ApplicationScoped
public class SheetImportSweep implements JobHandler {

    private static final LocalTime HOUR = LocalTime.of(2, 40);

    @Inject
    SheetImportService imports;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.enqueueNightly(kind(), HOUR);
    }

    @Override
    public String kind() {
        return "sheet-import.sweep";
    }

    @Override
    public void run(Job job) {
        imports.old().forEach(imports::forget);
        jobs.enqueueNightly(kind(), HOUR);
    }
}
