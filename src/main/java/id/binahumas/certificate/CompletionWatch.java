package id.binahumas.certificate;

import id.binahumas.enrolment.CompletionWithdrawn;
import id.binahumas.enrolment.CourseCompleted;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears that a course was completed, or is no longer: promises a certificate, or asks a person to look at it. */
@ApplicationScoped
class CompletionWatch {

    @Inject
    CertificateService certificates;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Jobs jobs;

    /** The moment is part of the key: whoever completes again after a withdrawal is not forgotten. */
    void completed(@Observes CourseCompleted event) {
        long at = enrolments.find(event.enrolmentId()).completedAt().toEpochMilli();
        jobs.enqueue(CertificateJob.KIND, event.enrolmentId() + "@" + at, null);
    }

    void withdrawn(@Observes CompletionWithdrawn event) {
        certificates.flag(event.enrolmentId());
    }
}
