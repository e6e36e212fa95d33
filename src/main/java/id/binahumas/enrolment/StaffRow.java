package id.binahumas.enrolment;

import id.binahumas.people.PersonRow;
import java.util.List;

/** Somebody of the coordinator's units with the runs taken part in. */
public record StaffRow(PersonRow person, List<StaffEnrolmentRow> enrolments) {}
