package id.binahumas.profile;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes the file of a copy away when its week is over. */
@ApplicationScoped
public class DataCopyExpiryJob implements JobHandler {

    static final String KIND = "data-copy-expiry";

    @Inject
    DataCopyService copies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        copies.expire(job.payload(DataCopyJob.Which.class).copyId());
    }
}
