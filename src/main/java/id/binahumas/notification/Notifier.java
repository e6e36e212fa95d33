package id.binahumas.notification;

import id.binahumas.assignment.SubmissionGraded;
import id.binahumas.assignment.SubmissionReturned;
import id.binahumas.assignment.SubmissionService;
import id.binahumas.certificate.CertificateIssued;
import id.binahumas.certificate.CertificateService;
import id.binahumas.enrolment.ApprovalAsked;
import id.binahumas.enrolment.ApprovalDeclined;
import id.binahumas.enrolment.BookingCancelled;
import id.binahumas.enrolment.BookingMoved;
import id.binahumas.enrolment.OfferLapsed;
import id.binahumas.enrolment.PartOpened;
import id.binahumas.enrolment.PartSeatGranted;
import id.binahumas.enrolment.PlacedInLine;
import id.binahumas.enrolment.PlacedInPartLine;
import id.binahumas.enrolment.ReturnedToLine;
import id.binahumas.enrolment.SeatGranted;
import id.binahumas.enrolment.SeatMissed;
import id.binahumas.enrolment.SeatOffered;
import id.binahumas.enrolment.SeatWanted;
import id.binahumas.profile.MailKind;
import id.binahumas.schedule.RunCancelled;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

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
    RunService runs;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    void on(@Observes SeatWanted event) {
        letters.prepare(event.runId(), event.personId());
    }

    void on(@Observes SeatGranted event) {
        letters.write(event.fromLine() ? "seat-from-line" : "seat", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes PlacedInLine event) {
        letters.write("in-line", MailKind.LINE, event.enrolmentId());
    }

    void on(@Observes BookingCancelled event) {
        letters.write("cancelled", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes SeatOffered event) {
        letters.write(
                "offer",
                MailKind.SEAT,
                event.enrolmentId(),
                Dates.dateTime(event.until(), Zones.HOME, Languages.INDONESIAN));
    }

    void on(@Observes OfferLapsed event) {
        letters.write("offer-lapsed", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes ReturnedToLine event) {
        letters.write("back-to-line", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes BookingMoved event) {
        letters.write("moved", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes SeatMissed event) {
        letters.write("missed", MailKind.SEAT, event.enrolmentId());
    }

    void on(@Observes PartSeatGranted event) {
        letters.write(
                event.fromLine() ? "block-seat-from-line" : "block-seat",
                MailKind.SEAT,
                event.enrolmentId(),
                locale -> runs.title(event.part(), locale));
    }

    void on(@Observes PlacedInPartLine event) {
        letters.write("block-line", MailKind.LINE, event.enrolmentId(), locale -> runs.title(event.part(), locale));
    }

    /** To all who sit in the run: jobs write them, as whoever gives the places holds the run. */
    void on(@Observes PartOpened event) {
        PartOpenedJob.told(event)
                .forEach(told -> jobs.enqueueNew(
                        PartOpenedJob.KIND, event.part().id() + ":" + UUID.randomUUID(), told, clock.instant()));
    }

    /** To those who may decide: a job finds them, as whoever registers holds the run. */
    void on(@Observes ApprovalAsked event) {
        jobs.enqueue(
                ApprovalAskedJob.KIND,
                event.enrolmentId() + ":" + UUID.randomUUID(),
                new ApprovalAskedJob.Asked(event.enrolmentId()));
    }

    void on(@Observes ApprovalDeclined event) {
        letters.write("approval-declined", MailKind.SEAT, event.enrolmentId(), event.reason());
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
