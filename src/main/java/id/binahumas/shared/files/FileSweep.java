package id.binahumas.shared.files;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/** Every night, removes files no row knows; promises itself again for the next one. */
@ApplicationScoped
public class FileSweep implements JobHandler {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);
    private static final LocalTime HOUR = LocalTime.of(2, 30);

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.enqueueNightly(kind(), HOUR);
    }

    @Override
    public String kind() {
        return "files.sweep";
    }

    @Override
    public void run(Job job) {
        int swept = files.sweep();
        LOG.infof("%d orphaned files removed", swept);
        jobs.enqueueNightly(kind(), HOUR);
    }
}
