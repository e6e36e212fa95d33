package id.binahumas.notification;

import id.binahumas.assignment.SubmissionGraded;
import id.binahumas.assignment.SubmissionReturned;
import id.binahumas.assignment.SubmissionService;
import id.binahumas.certificate.CertificateIssued;
import id.binahumas.certificate.CertificateService;
import id.binahumas.enrolment.BookingCancelled;
import id.binahumas.enrolment.PlacedInLine;
import id.binahumas.enrolment.SeatGranted;
import id.binahumas.profile.MailKind;
import id.binahumas.schedule.RunCancelled;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Hears what happened below and tells the people it happened to. */
@ApplicationScoped
class Notifier {

    @Inject
    Letters letters;

    @Inject
    SubmissionService submissions;

    @Inject
    CertificateService certificates;

    @Inject
    Jobs jobs;

    void on(@Observes SeatGranted event) {
        letters.write(event.fromLine() ? "seat-from-line" : "seat", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes PlacedInLine event) {
        letters.write("in-line", MailKind.LINE, event.enrolmentId());
    }

    void on(@Observes BookingCancelled event) {
        letters.write("cancelled", MailKind.SEAT, event.enrolmentId());
    }

    /** Many letters: a job writes them. */
    void on(@Observes RunCancelled event) {
        jobs.enqueue(RunCancelledJob.KIND, String.valueOf(event.runId()), new RunCancelledJob.Run(event.runId()));
    }

    void on(@Observes SubmissionGraded event) {
        letters.write(
                "graded",
                MailKind.GRADED,
                submissions.notice(event.submissionId()).enrolmentId());
    }

    void on(@Observes SubmissionReturned event) {
        letters.write(
                "returned",
                MailKind.GRADED,
                submissions.notice(event.submissionId()).enrolmentId());
    }

    void on(@Observes CertificateIssued event) {
        letters.write(
                "certificate",
                MailKind.CERTIFICATE,
                certificates.find(event.certificateId()).enrolmentId());
    }
}
