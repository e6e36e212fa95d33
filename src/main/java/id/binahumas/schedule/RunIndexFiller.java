package id.binahumas.schedule;

import id.binahumas.shared.Ids;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** After a start over runs that were announced before there was an index, files them, some at a time. */
@ApplicationScoped
public class RunIndexFiller implements JobHandler {

    @Inject
    RunService runs;

    @Inject
    Jobs jobs;

    @Inject
    Callers callers;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        callers.runAsSystem(() -> {
            if (runs.isIndexIncomplete()) {
                jobs.enqueue(kind(), String.valueOf(Ids.next()), null);
            }
        });
    }

    @Override
    public String kind() {
        return "runs.index";
    }

    @Override
    public void run(Job job) {
        int filed;
        do {
            filed = runs.completeIndex();
        } while (filed > 0);
    }
}
