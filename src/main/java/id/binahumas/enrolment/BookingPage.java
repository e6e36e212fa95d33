package id.binahumas.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The desk on a run's page: register, see one's place, leave. */
@Named("bookingPage")
@RequestScoped
public class BookingPage {

    private long runId;
    private BookingDesk desk;

    @Inject
    BookingService bookings;

    public void load(long id) {
        runId = id;
        desk = bookings.desk(id);
    }

    public String book(long id) {
        runId = id;
        return back(bookings.book(id).seated() ? "seated" : "waiting");
    }

    public String cancel(long id, long bookingId) {
        runId = id;
        bookings.cancel(bookingId);
        return back("cancelled");
    }

    public BookingDesk getDesk() {
        return desk;
    }

    private String back(String ok) {
        return "/run.xhtml?faces-redirect=true&id=" + runId + "&ok=" + ok;
    }
}
