package id.binahumas.profile;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Erases somebody whose request was accepted; done again, or withdrawn meanwhile, it does nothing. */
@ApplicationScoped
public class ErasureJob implements JobHandler {

    static final String KIND = "erasure";

    @Inject
    ErasureService erasures;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        erasures.carryOut(job.payload(Which.class).requestId());
    }

    /** Which request. */
    public record Which(long requestId) {}
}
