package id.binahumas.report;

import id.binahumas.certificate.CertificateRow;
import id.binahumas.enrolment.EnrolmentRow;
import id.binahumas.people.PersonRow;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody of the own units learns, finished and holds, with the JP certified for courses that ended this year, and
 * whether they have been reminded today.
 */
public record StaffSheet(
        PersonRow person,
        List<EnrolmentRow> enrolments,
        List<CertificateRow> certificates,
        int jpThisYear,
        boolean reminded,
        LocalDate today) {

    public StaffSheet {
        enrolments = List.copyOf(enrolments);
        certificates = List.copyOf(certificates);
    }

    /** What there is to be reminded of. */
    public List<EnrolmentRow> unfinished() {
        return enrolments.stream().filter(e -> isOpen(e) && e.begunOn(today)).toList();
    }

    /** What is still to come: nobody is late with it. */
    public List<EnrolmentRow> notBegun() {
        return enrolments.stream().filter(this::isNotBegun).toList();
    }

    public boolean isNotBegun(EnrolmentRow row) {
        return isOpen(row) && !row.begunOn(today);
    }

    private static boolean isOpen(EnrolmentRow row) {
        return row.learns() && !row.completed();
    }
}
