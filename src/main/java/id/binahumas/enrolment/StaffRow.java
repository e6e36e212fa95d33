package id.binahumas.enrolment;

import id.binahumas.people.PersonRow;
import java.util.List;

/** Somebody of the own units with the runs taken part in. */
public record StaffRow(PersonRow person, List<StaffEnrolmentRow> enrolments) {

    public StaffRow {
        enrolments = List.copyOf(enrolments);
    }

    private static final int SHOWN = 3;

    /** The latest few: a list is no history. */
    public List<StaffEnrolmentRow> recent() {
        return enrolments.subList(0, Math.min(SHOWN, enrolments.size()));
    }

    /** How many there are besides. */
    public int more() {
        return enrolments.size() - recent().size();
    }

    /** What is still to come. */
    public List<StaffEnrolmentRow> notBegun() {
        return enrolments.stream().filter(StaffEnrolmentRow::notBegun).toList();
    }

    /** What there is to be reminded of. */
    public List<StaffEnrolmentRow> unfinished() {
        return enrolments.stream().filter(StaffEnrolmentRow::unfinished).toList();
    }
}
