package id.binahumas.shared.files;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.RecurringJob;
import id.binahumas.shared.jobs.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/** Every night, removes files no row knows. */
@ApplicationScoped
public class FileSweep implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);

    @Inject
    FileStore files;

    @Override
    public String kind() {
        return "files.sweep";
    }

    @Override
    public Round round() {
        return Round.nightly(LocalTime.of(2, 30));
    }

    @Override
    public void run(Job job) {
        int swept = files.sweep();
        LOG.infof("%d orphaned files removed", swept);
    }
}
