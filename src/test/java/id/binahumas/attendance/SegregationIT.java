package id.binahumas.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.IssuerDetails;
import id.binahumas.enrolment.BookingService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Person;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody of the committee takes part in the own run: what is to the own advantage is left to a colleague. */
@InContainer
class SegregationIT {

    @Inject
    AttendanceService attendance;

    @Inject
    BookingService bookings;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CertificateService certificates;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void theCommitteeNeitherTakesItsOwnAttendanceNorOpensItsOwnWay() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.CLASSROOM, true);
        ClassSession session =
                sample.session(block, clock.instant().minus(Duration.ofMinutes(90)), Duration.ofHours(1));
        Person person = sample.person();
        Caller member = new Caller(
                Ids.next(),
                person.id(),
                person.name(),
                "k" + person.id(),
                Set.of(
                        new Assignment(Role.TRAINEE, ScopeKind.GLOBAL, null),
                        new Assignment(Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId())));
        Caller colleague = sample.organiser(run.organiserUnitId());
        Caller other = sample.trainee();
        sample.as(member, () -> bookings.book(run.id()));
        sample.as(other, () -> bookings.book(run.id()));
        List<PresenceRow> rows =
                sample.as(colleague, () -> attendance.sheet(session.id())).rows();
        long own = rows.stream()
                .filter(r -> r.name().contains(person.name()))
                .findFirst()
                .orElseThrow()
                .enrolmentId();
        assertEquals("duty.own", refusal(member, () -> take(session, List.of(PresenceMark.present(own)))));
        sample.as(member, () -> {
            take(
                    session,
                    rows.stream()
                            .map(r -> PresenceMark.present(r.enrolmentId()))
                            .toList());
            return null;
        });
        List<PresenceRow> after =
                sample.as(colleague, () -> attendance.sheet(session.id())).rows();
        assertTrue(after.stream().allMatch(r -> r.noted() == (r.enrolmentId() != own)), "all but the own line");

        assertEquals("duty.own", refusal(member, () -> enrolments.waive(own, block.id(), "Sibuk")));
        sample.as(colleague, () -> {
            enrolments.waive(own, block.id(), "Tugas panitia");
            return null;
        });
    }

    @Test
    void whoPreparesCertificatesDoesNotSignThem() {
        Run run = sample.run();
        Caller member = sample.organiser(run.organiserUnitId());
        IssuerDetails usual = sample.as(member, () -> certificates.issuer(run.id()));
        assertEquals(
                "duty.signs",
                refusal(member, () -> certificates.describeIssuer(run.id(), signedBy(usual, "Dr. " + member.name()))));
        sample.as(member, () -> {
            certificates.describeIssuer(run.id(), signedBy(usual, "Dr. Lestari Handayani"));
            return null;
        });
    }

    private static IssuerDetails signedBy(IssuerDetails usual, String name) {
        return new IssuerDetails(
                usual.numberPattern(),
                usual.classification(),
                usual.unitCode(),
                usual.city(),
                null,
                usual.signatoryOffice(),
                name,
                null,
                usual.gradeBands());
    }

    private void take(ClassSession session, List<PresenceMark> marks) {
        attendance.take(session.id(), marks, null);
    }

    private String refusal(Caller caller, Runnable deed) {
        return assertThrows(
                        Refusal.class,
                        () -> sample.as(caller, () -> {
                            deed.run();
                            return null;
                        }))
                .key();
    }
}
