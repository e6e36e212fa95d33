package id.binahumas.people;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds out, when nobody waits for the answer any more, whether somebody who forgot a password has an account. */
@ApplicationScoped
public class PasswordResetJob implements JobHandler {

    static final String KIND = "password-reset";

    @Inject
    PasswordResetService resets;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        resets.send(job.payload(ResetAsked.class).typed());
    }
}
