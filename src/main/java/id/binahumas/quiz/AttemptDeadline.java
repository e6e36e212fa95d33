package id.binahumas.quiz;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Submits an attempt its participant forgot, once its time and grace are over; promised when the attempt starts. */
@ApplicationScoped
public class AttemptDeadline implements JobHandler {

    private static final String KIND = "quiz.deadline";

    @Inject
    AttemptService attempts;

    static void promise(Jobs jobs, Attempt attempt) {
        String id = String.valueOf(attempt.id());
        jobs.enqueueNew(KIND, id, null, attempt.deadline().plus(Attempt.GRACE).plusSeconds(1));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        attempts.submit(Long.parseLong(job.key()));
    }
}
