package id.binahumas.enrolment;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Forgets letters of invitation that have been there for a month. */
@ApplicationScoped
public class InvitationExpiryJob implements JobHandler {

    static final String KIND = "invitation-letters-expiry";

    @Inject
    InvitationService invitations;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        invitations.expire(job.payload(InvitationJob.Which.class).lettersId());
    }
}
