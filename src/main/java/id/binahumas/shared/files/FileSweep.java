package id.binahumas.shared.files;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        promiseNext();
    }

    @Override
    public String kind() {
        return "files.sweep";
    }

    @Override
    public void run(Job job) {
        int swept = files.sweep();
        LOG.infof("%d orphaned files removed", swept);
        promiseNext();
    }

    private void promiseNext() {
        LocalDate night = LocalDate.now(clock).plusDays(1);
        jobs.enqueueAt(
                kind(),
                night.toString(),
                null,
                night.atTime(HOUR).atZone(clock.getZone()).toInstant());
    }
}
