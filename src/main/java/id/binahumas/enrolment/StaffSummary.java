package id.binahumas.enrolment;

/** How many people a head has in how many units, how many of them have something unfinished, something that has not begun, and how many no training this year. */
public record StaffSummary(int units, long people, long unfinished, long notBegun, long untrained) {

    static final StaffSummary NOBODY = new StaffSummary(0, 0, 0, 0, 0);
}
