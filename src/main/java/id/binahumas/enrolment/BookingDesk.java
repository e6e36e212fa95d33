package id.binahumas.enrolment;

/**
 * What somebody sees at the desk of a run: how many wait, the own booking if there is one, and why not to register: the key
 * of the reason, or null when registering is possible.
 */
public record BookingDesk(BookingRow booking, long waiting, String whyNot) {

    public boolean seated() {
        return booking != null && booking.seated();
    }

    public boolean inLine() {
        return booking != null && booking.waiting();
    }
}
